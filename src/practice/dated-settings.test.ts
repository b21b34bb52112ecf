import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { lawChangedSince } from './dated-settings.ts'
import { anyStep } from './registry.ts'

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const changed = (step: keyof typeof anyStep, began: string, today: string) =>
  lawChangedSince(anyStep[step], day(began), day(today), [], {})

const carriedOver =
  'Working Together to Safeguard Children: the 2013 to 2023 editions, as when this began. What begins now is under the 2026 edition.'

test('an enquiry open across 18 March 2026 says under which edition of the guidance it is', () => {
  deepEqual(changed('section-47-enquiry', '2026-02-20', '2026-03-18'), [carriedOver])
  deepEqual(changed('section-47-enquiry', '2026-02-20', '2026-03-17'), [])
  deepEqual(changed('section-47-enquiry', '2026-03-18', '2026-04-20'), [])
})

test('so does a plan, which has no limit of the guidance and cites the text alone', () => {
  deepEqual(changed('child-protection-plan', '2025-02-06', '2026-11-22'), [carriedOver])
  deepEqual(changed('child-protection-plan', '2026-09-07', '2026-11-22'), [])
})

test('what cites no text that has changed says nothing', () => {
  deepEqual(changed('deprivation-of-liberty', '2025-02-06', '2026-11-22'), [])
})
