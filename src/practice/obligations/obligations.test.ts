import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { dueAsDecided } from '#engine/due.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { obligations } from '../registry.ts'
import { seriousIncidentNotified } from './after-a-death.ts'
import { agencyChecksUrgent, contactScreened, referralDecided } from './front-door.ts'
import {
  childAllocated,
  concernAnswered,
  nextCoreGroup,
  nextReviewConference,
  registeredSecondLook,
} from './keeping.ts'
import { childOnPlanSeenAgain, childSeen, childSeenAgain, childSeenAtRisk } from './seeing.ts'

const on = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date)

const situations: readonly [string, Obligation, from: string, due: string][] = [
  ['a contact on Christmas Eve is screened on the Tuesday after', contactScreened, '2026-12-24', '2026-12-29'],
  ['a referral on a Saturday is decided on the Monday', referralDecided, '2026-11-21', '2026-11-23'],
  ['a child without a worker on Friday has one on Monday', childAllocated, '2026-11-20', '2026-11-23'],
  ['a child is seen within ten working days of the referral', childSeen, '2026-11-23', '2026-12-07'],
  [
    'an open child last seen before Christmas is seen by the end of January',
    childSeenAgain,
    '2026-12-23',
    '2027-01-25',
  ],
  ['a child on a plan is seen again within ten working days', childOnPlanSeenAgain, '2026-12-18', '2027-01-06'],
  ['a concern raised on Maundy Thursday is answered the Friday after', concernAnswered, '2026-04-02', '2026-04-13'],
  [
    'a decision made on a Friday without registration is looked at again on the Monday',
    registeredSecondLook,
    '2026-11-20',
    '2026-11-23',
  ],
  ['core groups meet every six weeks, Christmas or not', nextCoreGroup, '2026-12-07', '2027-01-18'],
  ['the next review conference is within six months', nextReviewConference, '2026-08-31', '2027-02-28'],
  ['the national panel is told within five working days', seriousIncidentNotified, '2026-05-01', '2026-05-11'],
]

for (const [what, obligation, from, due] of situations) {
  test(what, () => {
    equal(dueFor(obligation, on(from), englandAndWales).due?.toString(), due)
  })
}

test('a child at risk is seen within twenty-four hours of the decision, by the clock', () => {
  const clock = dueFor(childSeenAtRisk, instantInLondon(on('2026-12-24'), '17:30'), englandAndWales)
  equal(clock.dueAt?.toString(), '2026-12-25T17:30:00Z')
  const urgent = dueFor(agencyChecksUrgent, instantInLondon(on('2026-07-01'), '16:00'), englandAndWales)
  equal(urgent.explanation, '4 hours after 1 July 2026 at 4pm')
})

test("the manager's date for this child comes first, with the standard behind it", () => {
  const standard = dueFor(childSeen, on('2026-11-23'), englandAndWales)
  const decided = dueAsDecided(standard, on('2026-11-25'), 'the team manager')
  equal(decided.due?.toString(), '2026-11-25')
  equal(
    decided.explanation,
    'set by the team manager; the standard is 7 December 2026: 10 working days after Monday 23 November 2026',
  )
})

test('each obligation has an id, a person and an end of its own', () => {
  equal(new Set(obligations.map(({ id }) => id)).size, obligations.length)
  deepEqual(
    obligations.filter(({ whose, metBy, purpose }) => whose === '' || metBy === '' || purpose === ''),
    [],
  )
})
