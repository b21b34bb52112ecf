/** What days of a child’s life the dates of the steps depend on. */
import { type ImpossibleDate, impossibleDates, isBefore } from '#engine/dates.ts'
import type { FromRecord } from '#engine/house.ts'
import type { Form } from '#engine/question.ts'
import type { Trust, TrustFacts, TrustStep } from './define.ts'
import type { ChildRecord } from './record.ts'

const change = 'Change one of the dates.'
const changeIt = 'Change the date.'

/** For what can be done only with a child who is born. A record without a date of birth refuses nothing. */
export function notBeforeBirth<const K extends string>(question: K, what: string) {
  const born: FromRecord<Trust> = { from: ({ dateOfBirth }) => dateOfBirth }
  return { question, notBefore: born, says: `${what} before the child was born. ${changeIt}` } as const
}

type Since =
  | 'referralOn'
  | 'protectionPlanOpenSince'
  | 'childInNeedPlanOpenSince'
  | 'familyHelpPlanOpenSince'
  | 'lookedAfterSince'
  | 'strategyDiscussionOn'
  | 'deprivedOfLibertySince'
  | 'privatelyFosteredSince'

/** For what is done under something that the record shows to have begun. */
export function notBeforeRecorded<const K extends string>(question: K, field: Since, says: string) {
  const since: FromRecord<Trust> = { from: (record) => record[field] }
  return { question, notBefore: since, says: `${says} ${changeIt}` } as const
}

/** For what follows something else that is asked. */
export function notBeforeAnswer<const K extends string, const Other extends string>(
  question: K,
  notBefore: Other,
  says: string,
) {
  return { question, notBefore, says: `${says} ${change}` } as const
}

/** What a person says of their own life, and what was in others’ lives, may be from long before the child’s. */
const ofAnotherLife: readonly string[] = ['saysBornOn', 'approvedOn']

/**
 * The dates of a step that can’t be so: by its own rules, and those from before there can have been a pregnancy. Plans and meetings
 * before a birth are real, and what is recorded after a death is.
 */
export function impossibleDatesOf(
  step: TrustStep,
  facts: Pick<TrustFacts, 'answers' | 'record'>,
): readonly ImpossibleDate[] {
  const own = impossibleDates(step, facts)
  const told = new Set(own.map(({ question }) => question))
  const early = datesBeforePregnancy(step.form, facts.answers, facts.record)
  return [...own, ...early.filter(({ question }) => !told.has(question))]
}

/** Longer than any pregnancy. */
const beforeBirth = { months: 10 } as const

function datesBeforePregnancy(
  form: Form,
  answers: TrustFacts['answers'],
  { dateOfBirth, expectedDateOfBirth }: ChildRecord,
): readonly ImpossibleDate[] {
  const earliest = (dateOfBirth ?? expectedDateOfBirth)?.subtract(beforeBirth)
  if (earliest === undefined) return []
  return Object.keys(form).flatMap((question) => {
    const value: unknown = answers[question]
    const isMoment = value instanceof Temporal.PlainDate || value instanceof Temporal.Instant
    if (!isMoment || ofAnotherLife.includes(question) || !isBefore(value, earliest)) return []
    const says =
      dateOfBirth === undefined
        ? 'This is more than ten months before the expected birth. Check the year.'
        : 'This is more than ten months before the child was born. Check the year.'
    return [{ question, says }]
  })
}
