import { plainDate } from '#kernel/dates.ts'
import type { Finding, KnownPerson, ToldPerson } from './match-finding.ts'

/** Dates of birth, and a date of birth against the date on which a child not yet born was expected. */
export function compareBirthDates(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  if (told.bornOn !== undefined && known.bornOn !== undefined) return [compareDates(told.bornOn, known.bornOn)]
  if (told.bornOn !== undefined && known.expectedOn !== undefined)
    return [compareExpected(told.bornOn, known.expectedOn)]
  if (told.expectedOn !== undefined && known.bornOn !== undefined)
    return [compareExpected(known.bornOn, told.expectedOn)]
  if (told.expectedOn !== undefined && known.expectedOn !== undefined)
    return [compareExpectations(told.expectedOn, known.expectedOn)]
  return []
}

function compareDates(told: Temporal.PlainDate, known: Temporal.PlainDate): Finding {
  const both = `${plainDate(told)} / ${plainDate(known)}`
  if (told.equals(known)) return same(known)
  if (told.year === known.year && told.month === known.day && told.day === known.month)
    return near(`Day and month of birth swapped: ${both}`)
  if (figuresApart(told, known) === 1) return near(`Date of birth differs in one figure: ${both}`)
  const days = Math.abs(told.until(known, { largestUnit: 'day' }).days)
  if (days === 1) return near(`Dates of birth a day apart: ${both}`)
  return { what: 'date of birth', how: 'differs', says: `Dates of birth differ: ${both}` }
}

/** Where a date is not known 1 January is written, so it agrees by custom and not only by birth. */
function same(date: Temporal.PlainDate): Finding {
  if (date.month === 1 && date.day === 1)
    return near(`Same date of birth, but 1 January, which is often written for a date not known: ${plainDate(date)}`)
  return { what: 'date of birth', how: 'same', says: `Same date of birth: ${plainDate(date)}` }
}

/** Ten weeks early to three weeks late: what is called likely here is a local judgement, only to bring it to a person's eye. */
function compareExpected(born: Temporal.PlainDate, expected: Temporal.PlainDate): Finding {
  const late = expected.until(born, { largestUnit: 'day' }).days
  const when =
    late === 0
      ? 'on the day'
      : `${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'} ${late < 0 ? 'before' : 'after'} the day`
  const says = `Born ${when} on which the child not yet born was expected: ${plainDate(born)} / ${plainDate(expected)}`
  return late >= -70 && late <= 21 ? near(says) : { what: 'date of birth', how: 'differs', says }
}

function compareExpectations(told: Temporal.PlainDate, known: Temporal.PlainDate): Finding {
  const days = Math.abs(told.until(known, { largestUnit: 'day' }).days)
  const says = `Expected ${days === 0 ? 'on the same day' : `${days} days apart`}: ${plainDate(told)} / ${plainDate(known)}`
  return days <= 28 ? near(says) : { what: 'date of birth', how: 'differs', says }
}

function near(says: string): Finding {
  return { what: 'date of birth', how: 'nearly', says }
}

/** In how many of the eight figures of a date two dates differ. */
function figuresApart(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  const text = other.toString()
  return Array.from(one.toString()).filter((figure, index) => figure !== text[index]).length
}
