import { dateInLondon } from '#kernel/clock.ts'
import type { FromRecord, House } from './house.ts'

/**
 * What a date of a form can’t be before: another date of the form, or one of the record; the day of the record by which it must have
 * been; or the first or the last day that the law allows, by the other answers. A date that is otherwise is a slip of the pen, and refused at its question also where the step protects. One that is not known
 * refuses nothing.
 */
export type DateRule<H extends House, Key extends string = string> = {
  readonly question: Key
  /** What can’t be, and what to do. */
  readonly says: string
  /** Where it is so under some answers only. */
  readonly when?: (answers: Readonly<Record<string, unknown>>) => boolean
} & (
  | { readonly notBefore: Key | FromRecord<H> }
  | { readonly before: FromRecord<H> }
  | {
      readonly earliest: (
        answers: Readonly<Record<string, unknown>>,
        record: H['record'],
      ) => Temporal.PlainDate | undefined
    }
  | { readonly notAfter: (answers: Readonly<Record<string, unknown>>) => Temporal.PlainDate | undefined }
)

export interface ImpossibleDate {
  readonly question: string
  readonly says: string
}

/** The dates that can’t be so, one sentence a question. */
export function impossibleDates<H extends House>(
  { dates = [] }: { readonly dates?: readonly DateRule<H>[] },
  { answers, record }: { readonly answers: Readonly<Record<string, unknown>>; readonly record: H['record'] },
): readonly ImpossibleDate[] {
  const found: ImpossibleDate[] = []
  for (const rule of dates) {
    const { question, says } = rule
    const given = moment(answers[question])
    if (given === undefined || found.some((one) => one.question === question)) continue
    if (rule.when?.(answers) !== false && !keeps(rule, given, answers, record)) found.push({ question, says })
  }
  return found
}

function keeps<H extends House>(
  rule: DateRule<H>,
  given: Moment,
  answers: Readonly<Record<string, unknown>>,
  record: H['record'],
): boolean {
  if ('before' in rule) {
    const tooLate = moment(rule.before.from(record))
    return tooLate === undefined || isBefore(given, tooLate)
  }
  if ('notAfter' in rule) {
    const last = rule.notAfter(answers)
    return last === undefined || !isBefore(last, given)
  }
  if ('earliest' in rule) {
    const first = rule.earliest(answers, record)
    return first === undefined || !isBefore(given, first)
  }
  const { notBefore } = rule
  const bound = moment(typeof notBefore === 'object' ? notBefore.from(record) : answers[notBefore])
  return bound === undefined || !isBefore(given, bound)
}

type Moment = Temporal.PlainDate | Temporal.Instant

function moment(value: unknown): Moment | undefined {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.Instant ? value : undefined
}

/** Two moments are compared to the minute; where one of them is a day, the days are. */
export function isBefore(one: Moment, other: Moment): boolean {
  if (one instanceof Temporal.Instant && other instanceof Temporal.Instant)
    return Temporal.Instant.compare(one, other) < 0
  return Temporal.PlainDate.compare(asDay(one), asDay(other)) < 0
}

function asDay(value: Moment): Temporal.PlainDate {
  return value instanceof Temporal.Instant ? dateInLondon(value) : value
}
