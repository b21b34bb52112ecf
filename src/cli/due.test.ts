import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { countDue } from './due.ts'

test('a due date is printed with its arithmetic', () => {
  deepEqual(countDue('2026-12-14', '15 working days'), {
    ok: true,
    text: "2027-01-07\n15 working days after Monday 14 December 2026; Christmas Day, Boxing Day's substitute and New Year's Day are not counted",
  })
})

test('what is not a date, or not a length, or not known, is told in a sentence', () => {
  deepEqual(countDue('14/12/2026', '1 week'), {
    ok: false,
    says: '“14/12/2026” is not a real date. Write it like 2026-12-14.',
  })
  deepEqual(countDue('2026-12-14', 'soon'), {
    ok: false,
    says: '“soon” is not a length of time. Write a whole number and its unit, like “45 working days”, “6 weeks”, “3 months” or “72 hours”.',
  })
  deepEqual(countDue('2028-12-20', '15 working days'), {
    ok: false,
    says: 'The date is not known until the bank holidays of 2029 are loaded.',
  })
})
