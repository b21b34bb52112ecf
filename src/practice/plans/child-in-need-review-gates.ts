import type { OneGate } from '#engine/gate.ts'
import type { date, text } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import type { GateOfRecord, Trust, TrustFacts } from '../define.ts'
import { childInNeedSeenAtMost } from '../obligations/seeing.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'
import { planAfterProtection, planBeforeAManagerLooks } from '../standing/asked-by-gates.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** Whether a plan has lasted so long that a manager looks at it, by what held when it began. */
export function isForAManager({ record, today }: Anywhere): boolean {
  const { childInNeedPlanOpenSince: since } = record
  const last = since === undefined ? undefined : lastDayAsSet(planBeforeAManagerLooks, since, record)
  return last !== undefined && Temporal.PlainDate.compare(today, last) > 0
}

export const seenUnderThePlan: GateOfRecord = {
  id: 'seen-under-the-plan',
  says: 'The child must have been seen within the last thirty working days. Record the visit, or ask your manager.',
  metSays: 'The child was seen lately enough, or is not yet born.',
  saysNow: ({ record, today }: Anywhere) =>
    `The child must have been seen within the last ${saysAsSet(childInNeedSeenAtMost, record.lastSeenOn ?? today, record)}. Record the visit, or ask your manager.`,
  law: trustStandard('a child in need is seen within thirty working days at most'),
  rules: ['CN-02'],
  answerAt: 'visit:new',
  overridableBy: ['team-manager', 'head-of-service'],
  met: ({ record, today }: Anywhere) => {
    if (record.dateOfBirth === undefined && record.expectedDateOfBirth !== undefined) return true
    if (record.lastSeenOn === undefined) return false
    const last = lastDayAsSet(childInNeedSeenAtMost, record.lastSeenOn, record)
    return last === undefined || Temporal.PlainDate.compare(today, last) <= 0
  },
}

export const threeMonthsAfterProtection: GateOfRecord = {
  id: 'three-months-after-protection',
  says: 'The child protection plan ended less than three months ago. The child in need plan goes on for three months after it.',
  metSays: 'The child in need plan has lasted long enough after any child protection plan.',
  saysNow: ({ record, today }: Anywhere) => {
    const length = saysAsSet(planAfterProtection, record.protectionPlanEndedOn ?? today, record)
    return `The child protection plan ended less than ${length} ago. The child in need plan goes on for ${length} after it.`
  },
  law: trustStandard('a child in need plan lasts three months after a child protection plan'),
  rules: ['ST-01'],
  overridableBy: ['head-of-service'],
  met: ({ record, today }: Anywhere) => {
    if (record.protectionPlanEndedOn === undefined) return true
    const last = lastDayAsSet(planAfterProtection, record.protectionPlanEndedOn, record)
    return last === undefined || Temporal.PlainDate.compare(today, last) >= 0
  },
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
