import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { impossibleDates } from '#engine/dates.ts'
import { parseForm } from '#engine/form.ts'
import type { Form } from '#engine/question.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { stepIds } from './contents.ts'
import { impossibleDatesOf } from './dates.ts'
import { emptyRecord } from './record.ts'
import { anyStep } from './registry.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const today = day('2026-10-14')
const now = instantInLondon(today, '12:00')

/** Every question of every step that is answered by a date. */
const dates = stepIds.flatMap((id) =>
  Object.entries(anyStep[id].form).flatMap(([name, question]) =>
    question.kind === 'date' || question.kind === 'dateTime' ? [{ id, name, question }] : [],
  ),
)

/** What may be still to come, and so may not be held to be past. */
const mayBeToCome: Readonly<Record<string, string>> = {
  'initial-child-protection-conference firstCoreGroupOn': 'a meeting that is planned',
  'family-help-review nextReviewOn': 'a meeting that is planned',
  'special-guardianship-report toCourtOn': 'a day that the court sets',
  'becoming-looked-after meantUntil': 'what is hoped for',
  'becoming-looked-after orderEndsOn': 'the order says when it ends',
  'core-group nextOn': 'a meeting that is planned',
  'care-plan permanenceBy': 'what is hoped for',
  'review-conference firstVisitOn': 'a visit that is booked',
  'emergency-protection-order endsOn': 'the order says when it ends',
  'emergency-protection-order extendedUntil': 'the court says until when',
  'child-assessment-order endsOn': 'the order says when it ends',
  'child-assessment-order beginsOn': 'the order says when it begins',
  'transfer-out movedOn': 'a move that is planned',
  'care-proceedings extendedUntil': 'the court says until when',
  'short-breaks from': 'breaks that are planned',
  'deprivation-of-liberty endsOn': 'the order says when it ends',
  'private-fostering beganOn': 'an arrangement that is planned',
  'closure checkOn': 'a day on which we look again',
  'adoption-disruption endedOn': 'a leaving that is planned',
  'adoption-order reportBy': 'a day that the court sets',
}

/** Nothing of the form or of the record comes before it: a meeting, a telling or a plan may be before a birth. */
const dependsOnNothingRecorded: readonly string[] = [
  'strategy-discussion heldAt',
  'initial-child-protection-conference reportSharedOn',
  'family-help-plan agreedOn',
  'child-in-need-review acceptedOn',
  'special-guardianship-report noticeOn',
  'special-guardianship-support askedOn',
  'placement-with-parents assessedOn',
  'review-conference reportSharedOn',
  'review-conference acceptedOn',
  'transfer-in-conference notifiedOn',
  'transfer-in-conference reportSharedOn',
  'transfer-out movedOn',
  'transfer-out notifiedOn',
  'family-group-decision-making offeredOn',
  'legal-gateway heldOn',
  'pre-proceedings letterSentOn',
  'care-proceedings section37On',
  'out-of-education toldVirtualSchoolOn',
  'private-fostering toldOn',
  'unaccompanied-child saysBornOn',
  'serious-incident knownOn',
  'serious-incident deathReviewToldOn',
  'complaint happenedOn',
  'subject-access receivedOn',
  'data-breach knownAt',
  'information-request receivedOn',
  'asking-to-adopt receivedOn',
  'closure acceptedOn',
  'adoption-match approvedOn',
]

/** A gate or an effect of the step asks the record, with more to say: see its situations and tests. */
const asksTheRecordByAGate: readonly string[] = [
  'missing-episode foundAt',
  'looked-after-review heldOn',
  'leaving-school-roll seenSince',
  'review-conference heldOn',
  'core-group heldOn',
  'transfer-in-conference heldOn',
  'closure checkOn',
]

/** A child who was born, and on every plan, since the sixth of September. */
const since = day('2026-09-06')
const record = {
  ...emptyRecord,
  dateOfBirth: since,
  referralOn: since,
  strategyDiscussionOn: since,
  protectionPlanOpenSince: since,
  childInNeedPlanOpenSince: since,
  familyHelpPlanOpenSince: since,
  lookedAfterSince: since,
  deprivedOfLibertySince: since,
  privatelyFosteredSince: since,
}

function posted(form: Form, name: string, on: Temporal.PlainDate) {
  const body = { [`${name}-day`]: `${on.day}`, [`${name}-month`]: `${on.month}`, [`${name}-year`]: `${on.year}` }
  const parent = form[name]?.askedWhen
  return { ...body, [`${name}-time`]: '11:00', ...(parent === undefined ? {} : above(form, name)) }
}

/** The answers on which a question hangs. */
function above(form: Form, name: string): Readonly<Record<string, string>> {
  const parent = form[name]?.askedWhen
  return parent === undefined ? {} : { ...above(form, parent.question), [parent.question]: parent.is[0] ?? '' }
}

const at = (kind: string, on: Temporal.PlainDate) => (kind === 'dateTime' ? instantInLondon(on, '11:00') : on)

for (const { id, name, question } of dates) {
  const key = `${id} ${name}`

  test(`${key}: a day that has not come is ${key in mayBeToCome ? 'taken' : 'refused'}`, () => {
    const { form } = anyStep[id]
    const { answers, errors } = parseForm(form, posted(form, name, today.add({ days: 1 })), now)
    const wrong = errors.filter((error) => error.question === name && error.kind === 'wrong')
    if (key in mayBeToCome) {
      deepEqual(wrong, [])
      equal(name in answers, true)
    } else match(wrong[0]?.says ?? 'taken', /must be (today or )?in the past$/)
  })

  test(`${key}: a day before what it depends on is refused in a sentence`, () => {
    const step = anyStep[id]
    const early = since.subtract({ days: 1 })
    const others = (step.dates ?? []).flatMap((rule) =>
      rule.question === name && 'notBefore' in rule && typeof rule.notBefore === 'string' ? [rule.notBefore] : [],
    )
    const answers = {
      ...Object.fromEntries(others.map((other) => [other, at(step.form[other]?.kind ?? 'date', since)])),
      [name]: at(question.kind, early),
    }
    const refused = impossibleDates(step, { answers, record }).filter((one) => one.question === name)
    if (dependsOnNothingRecorded.includes(key) || asksTheRecordByAGate.includes(key)) deepEqual(refused, [])
    else match(refused[0]?.says ?? 'taken', /can’t .*before .*[.] Change (the date|one of the dates)[.]$/)
    const onTheDay = { ...answers, [name]: at(question.kind, since) }
    deepEqual(
      impossibleDates(step, { answers: onTheDay, record }).filter((one) => one.question === name),
      [],
    )
  })
}

test('every question that is excepted is a question of a step', () => {
  const keys = new Set(dates.map(({ id, name }) => `${id} ${name}`))
  const excepted = [...Object.keys(mayBeToCome), ...dependsOnNothingRecorded, ...asksTheRecordByAGate]
  deepEqual(
    excepted.filter((key) => !keys.has(key)),
    [],
  )
})

test('a conference before the birth is real, and one of another decade is a slip of the pen', () => {
  const step = anyStep['strategy-discussion']
  const wrong = (heldAt: string, more: object) =>
    impossibleDatesOf(step, {
      answers: { heldAt: instantInLondon(day(heldAt), '11:00') },
      record: { ...emptyRecord, ...more },
    }).map(({ says }) => says)
  deepEqual(wrong('2026-09-01', { expectedDateOfBirth: day('2027-01-04') }), [])
  deepEqual(wrong('2026-09-01', { dateOfBirth: day('2027-01-04') }), [])
  deepEqual(wrong('2026-01-01', { expectedDateOfBirth: day('2027-01-04') }), [
    'This is more than ten months before the expected birth. Check the year.',
  ])
  deepEqual(wrong('2016-09-01', { dateOfBirth: day('2019-01-04') }), [
    'This is more than ten months before the child was born. Check the year.',
  ])
})

test('what is recorded after a death is real', () => {
  const step = anyStep['legal-gateway']
  const dead = { ...emptyRecord, dateOfBirth: day('2019-01-04'), diedOn: day('2026-09-01') }
  deepEqual(impossibleDatesOf(step, { answers: { heldOn: today }, record: dead }), [])
})
