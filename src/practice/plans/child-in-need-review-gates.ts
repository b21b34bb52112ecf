import type { OneGate } from '#engine/gate.ts'
import { dueFor } from '#engine/obligation.ts'
import type { date, text } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import type { GateOfRecord, Trust, TrustFacts } from '../define.ts'
import { childInNeedSeenAtMost } from '../obligations/seeing.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** A plan that lasts longer than this is looked at by a manager. */
export const monthsUntilManagerReviews = 9

/** How long a child goes on under a child in need plan after a child protection plan. */
const monthsAfterProtection = 3

export const seenUnderThePlan: GateOfRecord = {
  id: 'seen-under-the-plan',
  says: 'The child must have been seen within the last thirty working days. Record the visit, or ask your manager.',
  metSays: 'The child was seen within the last thirty working days, or is not yet born.',
  law: trustStandard('a child in need is seen within thirty working days at most'),
  rules: ['CN-02'],
  answerAt: 'visit:new',
  overridableBy: ['team-manager', 'head-of-service'],
  met: ({ record, today }: Anywhere) => {
    if (record.dateOfBirth === undefined && record.expectedDateOfBirth !== undefined) return true
    if (record.lastSeenOn === undefined) return false
    const { due } = dueFor(childInNeedSeenAtMost, record.lastSeenOn, englandAndWales)
    return due === undefined || Temporal.PlainDate.compare(today, due) <= 0
  },
}

export const threeMonthsAfterProtection: GateOfRecord = {
  id: 'three-months-after-protection',
  says: 'The child protection plan ended less than three months ago. The child in need plan goes on for three months after it.',
  metSays: 'The child in need plan has lasted three months after any child protection plan.',
  law: trustStandard('a child in need plan lasts three months after a child protection plan'),
  rules: ['ST-01'],
  overridableBy: ['head-of-service'],
  met: ({ record: { protectionPlanEndedOn }, today }: Anywhere) =>
    protectionPlanEndedOn === undefined ||
    Temporal.PlainDate.compare(today, protectionPlanEndedOn.add({ months: monthsAfterProtection })) >= 0,
}

/** Whoever goes on with the family has said so. */
export const handingOver = trustStandard('the next person has accepted', 'L')

type AboutTheNext = {
  readonly acceptedBy: ReturnType<typeof text>
  readonly acceptedOn: ReturnType<typeof date>
}

export function nextHasAccepted(id: string, says: string): OneGate<Trust, AboutTheNext> {
  return {
    id,
    says,
    metSays: 'Whoever goes on with the family has accepted by name.',
    law: handingOver,
    rules: ['ST-02'],
    answerAt: 'acceptedBy',
    met: ({ answers }) => answers.acceptedBy !== undefined,
  }
}

export const dayOfAcceptance: OneGate<Trust, AboutTheNext> = {
  id: 'day-of-acceptance',
  says: 'Enter the day on which they accepted.',
  metSays: 'The day on which they accepted is recorded.',
  law: handingOver,
  rules: ['ST-02'],
  answerAt: 'acceptedOn',
  met: ({ answers }) => answers.acceptedOn !== undefined,
}

/** `after`: the review that the meeting follows, in words. */
export function handoverMeeting(id: string, after: string): TimeLimit<Trust, Record<never, never>> {
  return {
    id,
    what: 'Hold the handover meeting with the family and whoever goes on with them',
    whose: 'Lead practitioner',
    countedFrom: 'concluded',
    countedFromSays: after,
    stoppedBy: 'event:handover-held',
    limits: trustLimit(workingDays(10), 'a handover meeting is held within ten working days of stepping down', 'L'),
    rules: ['ST-02'],
  }
}
