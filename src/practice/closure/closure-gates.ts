import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenAct1989Schedule2, trustStandard, workingTogether } from '../citations.ts'
import type { GateOfRecord, TrustFacts } from '../define.ts'
import type { GateOverRecord } from '../gates.ts'
import type { OpenNeed } from '../record.ts'

type Anywhere = TrustFacts<Record<never, never>>

const closing = trustStandard('closure accounts for the child')

/** A child is closed only within this long of having been seen. */
export const seenWithin = workingDays(20)

/**
 * Each assessed need is met, no longer there, taken over by another agency that has accepted it by name, or declined after review.
 * The head of service may close the case over a need; the need stays open on the unmet-need register all the same.
 */
export const everyNeedHasEnded: GateOverRecord = {
  id: 'every-need-has-ended',
  says: 'Each need must be met, no longer there, accepted by another agency by name, or declined after review.',
  law: childrenAct1989Schedule2('1'),
  rules: ['AS-05'],
  overridableBy: ['head-of-service'],
  each: ({ record, today }: Anywhere) =>
    record.openNeeds
      .filter((need) => !isAccepted(need, today))
      .map((need) => ({ item: need.id, says: needSays(need), answerAt: `need:${need.id}` })),
}

export const seenLately: GateOfRecord = {
  id: 'seen-lately',
  says: 'The child must have been seen within the last twenty working days.',
  saysNow: ({ record }: Anywhere) =>
    record.lastSeenOn === undefined
      ? 'Nobody is recorded as having seen the child. See the child before you close.'
      : `The child was last seen on ${longDate(record.lastSeenOn)}. See the child before you close: within twenty working days.`,
  law: closing,
  rules: ['AS-05'],
  overridableBy: ['head-of-service'],
  answerAt: 'visit:new',
  met: ({ record, today }: Anywhere) => isSeenLately(record.lastSeenOn, today),
}

/** What must have ended first. A plan ends at its own step and not because a case is closed. */
export const nothingProtectiveIsOpen: readonly GateOfRecord[] = [
  {
    id: 'no-open-strategy-discussion',
    says: 'A strategy discussion is open. Conclude it first.',
    law: childrenAct1989('47', '(1)'),
    rules: ['AS-05', 'CP-01'],
    answerAt: 'step:strategy-discussion',
    met: ({ record }: Anywhere) => record.openDiscussions.length === 0,
  },
  {
    id: 'no-open-enquiry',
    says: 'A section 47 enquiry is open. Conclude it first.',
    law: childrenAct1989('47', '(1)'),
    rules: ['AS-05'],
    answerAt: 'step:section-47-enquiry',
    met: ({ record }: Anywhere) => record.openEnquiries.length === 0,
  },
  {
    id: 'no-conference-pending',
    says: 'A child protection conference is to be held. Hold it first.',
    law: workingTogether('chapter 3, initial child protection conferences'),
    rules: ['AS-05'],
    answerAt: 'step:initial-child-protection-conference',
    met: ({ record }: Anywhere) => record.openConferences.length === 0,
  },
  {
    id: 'no-protection-plan',
    says: 'The child has a child protection plan. It must end first, and a closure does not end it.',
    law: workingTogether('chapter 3, child protection review conferences'),
    rules: ['AS-05', 'CP-18'],
    answerAt: 'step:child-protection-plan',
    met: ({ record }: Anywhere) => record.protectionPlanOpenSince === undefined,
  },
  {
    id: 'not-looked-after',
    says: 'The child is looked after. Closure follows the end of care.',
    law: childrenAct1989('22', '', 'M'),
    rules: ['AS-05', 'LA-28'],
    answerAt: 'period-of-care:open',
    met: ({ record }: Anywhere) => record.lookedAfterSince === undefined,
  },
  {
    id: 'no-child-in-need-plan',
    says: 'The child in need plan is open. End it first.',
    law: closing,
    rules: ['AS-05', 'CN-04'],
    answerAt: 'step:child-in-need-plan',
    met: ({ record }: Anywhere) => record.childInNeedPlanOpenSince === undefined,
  },
]

/** What was begun to find out what the child needs has found it out. */
export const assessmentIsConcluded: GateOfRecord = {
  id: 'no-open-assessment',
  says: 'A child and family assessment is open. Conclude it first.',
  law: childrenAct1989('17', '(1)'),
  rules: ['AS-05'],
  answerAt: 'step:child-and-family-assessment',
  met: ({ record }: Anywhere) => record.openAssessments.length === 0,
}

/** A manager has looked at whether section 47 applies, and it does not: asked where the child may not have been seen. */
export const managerLookedAtSection47: GateOfRecord = {
  id: 'manager-looked-at-section-47',
  says: 'A manager must decide whether section 47 applies before help is ended, and find that it does not.',
  saysNow: ({ record }: Anywhere) =>
    record.managersSection47Decision?.decision === 'enquiries needed'
      ? 'A manager decided that section 47 enquiries are needed. Make them; do not close.'
      : 'A manager must decide whether section 47 applies, and record it, before the child is closed.',
  law: childrenAct1989('47', '(1)(b)', 'M'),
  rules: ['AS-05'],
  answerAt: 'decision:section-47',
  met: ({ record }: Anywhere) => record.managersSection47Decision?.decision === 'enquiries not needed',
}

/** A need may outlive the closure when an agency has accepted it by name and the day of our next look is still to come. */
function isAccepted({ acceptedBy }: OpenNeed, today: Temporal.PlainDate): boolean {
  return acceptedBy !== undefined && Temporal.PlainDate.compare(acceptedBy.checkOn, today) >= 0
}

function needSays({ title, state, acceptedBy }: OpenNeed): string {
  if (acceptedBy !== undefined)
    return `“${title}” was accepted by ${acceptedBy.agency}, but the check on ${longDate(acceptedBy.checkOn)} has passed. Check, and say how it ended.`
  switch (state) {
    case 'unmet':
      return `“${title}” is unmet: no service has been found. That is not a reason to close.`
    case 'service asked':
      return `“${title}” has not ended: a service has been asked and has not answered.`
    case 'service running':
      return `“${title}” has not ended: a service is running. Say how it ended, or who has accepted it.`
    case 'open':
      return `“${title}” has not ended: nothing has been asked for it.`
  }
}

function isSeenLately(lastSeenOn: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean {
  if (lastSeenOn === undefined || Temporal.PlainDate.compare(lastSeenOn, today) > 0) return false
  const until = countFrom(lastSeenOn, seenWithin, englandAndWales)
  return until.known && Temporal.PlainDate.compare(today, until.due) <= 0
}
