import { longDate } from '#kernel/dates.ts'
import { childrenAct1989, trustStandard, workingTogether } from '../citations.ts'
import type { GateOfRecord, TrustFacts } from '../define.ts'
import { type GateOverRecord, ringSays } from '../gates.ts'
import { childSeenAgain } from '../obligations/seeing.ts'
import type { ChildRecord, OpenNeed } from '../record.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'

type Anywhere = TrustFacts<Record<never, never>>

const closing = trustStandard('closure accounts for the child')

/** Local, to keep the duties of section 17(1) and Schedule 2, paragraph 1 of the Children Act 1989, which say nothing of closing. */
const needsAreAccountedFor = trustStandard('each need is accounted for when the work ends')

/**
 * Each assessed need is met, no longer there, taken over by another agency that has accepted it by name, or declined after review.
 * The head of service may close the case over a need; the need stays open on the unmet-need register all the same.
 */
export const everyNeedHasEnded: GateOverRecord = {
  id: 'every-need-has-ended',
  says: 'Each need must be met, no longer there, accepted by another agency by name, or declined after review.',
  metSays: 'Every need has ended, or has been accepted by another agency by name.',
  law: needsAreAccountedFor,
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
  metSays: 'The child was seen lately enough, or is not yet born.',
  saysNow: ({ record }: Anywhere) => notSeenSays(record),
  law: closing,
  rules: ['AS-05'],
  overridableBy: ['head-of-service'],
  answerAt: 'visit:new',
  met: ({ record, today }: Anywhere) => isToBeBorn(record, today) || isSeenLately(record, today),
}

/**
 * A child who is not born yet cannot be seen: that is a truth by the record, and a manager's look at section 47 stands in place of
 * the sighting.
 */
export const unbornIsLookedAt: GateOfRecord = {
  id: 'unborn-is-looked-at',
  says: 'The child is not yet born and cannot be seen. A manager must decide whether section 47 applies, and record it, before our work ends.',
  metSays: 'The child is born, or a manager has decided that section 47 enquiries are not needed.',
  law: trustStandard('an unborn child is not closed without a manager’s look at section 47'),
  rules: ['AS-05', 'CP-22'],
  answerAt: 'decision:section-47',
  met: ({ record, today }: Anywhere) =>
    !isToBeBorn(record, today) || record.managersSection47Decision?.decision === 'enquiries not needed',
}

/**
 * A concern about somebody who works with children is in no child's record, but it is a concern that nobody has answered yet. The work
 * ends when the officer has concluded it, or has written in that record that it may.
 */
export const officerLetsItEnd: GateOverRecord = {
  id: 'officer-lets-it-end',
  says: 'Nothing that touches the child may be open in the designated officer’s own record, unless they have written there that the work may end.',
  metSays:
    'Nothing that touches the child is known to be open with the designated officer, or they have let the work end.',
  law: trustStandard(
    'no work ends past something about the child or a carer that the designated officer has not answered',
  ),
  rules: ['AS-05', 'LD-01'],
  each: ({ record }: Anywhere) =>
    (record.openWithOfficer ?? [])
      .filter(({ released }) => !released)
      .map((open) => ({
        item: 'designated-officer',
        says: `Something that touches the child, or whoever cares for the child, is open in the designated officer’s own record. ${ringSays(open)} The work does not end before they have concluded it, or have written there that it may.`,
      })),
}

/** A case is not written up on the day of an order: whoever was promised to come afterwards comes first. */
export const visitsAfterOrderAreDone: GateOverRecord = {
  id: 'visits-after-order-are-done',
  says: 'Every visit after the special guardianship order must have been offered.',
  metSays: 'No visit after a special guardianship order is still to be offered.',
  law: trustStandard('closure follows the visits after a special guardianship order'),
  rules: ['SG-03'],
  each: ({ record }: Anywhere) =>
    record.diedOn !== undefined
      ? []
      : (record.visitsAfterOrder ?? []).map(({ id, what, dueOn }) => ({
          item: id,
          says: `${what}${dueOn === undefined ? '' : ` (by ${longDate(dueOn)})`}, and record it or that it was declined. The work does not end before.`,
          answerAt: 'step:special-guardianship-visit',
        })),
}

/** What must have ended first. A plan ends at its own step and not because a case is closed. */
export const nothingProtectiveIsOpen: readonly GateOfRecord[] = [
  {
    id: 'no-open-strategy-discussion',
    says: 'A strategy discussion is open. Conclude it first.',
    metSays: 'No strategy discussion is open.',
    law: workingTogether('chapter 3, strategy discussion'),
    rules: ['AS-05', 'CP-01'],
    answerAt: 'step:strategy-discussion',
    met: ({ record }: Anywhere) => record.openDiscussions.length === 0,
  },
  {
    id: 'no-open-enquiry',
    says: 'A section 47 enquiry is open. Conclude it first.',
    metSays: 'No section 47 enquiry is open.',
    law: childrenAct1989('47', '(1)', 'M'),
    rules: ['AS-05'],
    answerAt: 'step:section-47-enquiry',
    met: ({ record }: Anywhere) => record.openEnquiries.length === 0,
  },
  {
    id: 'no-conference-pending',
    says: 'A child protection conference is to be held. Hold it first.',
    metSays: 'No child protection conference is to be held.',
    law: workingTogether('chapter 3, initial child protection conferences'),
    rules: ['AS-05'],
    answerAt: 'step:initial-child-protection-conference',
    met: ({ record }: Anywhere) => record.openConferences.length === 0,
  },
  {
    id: 'nothing-of-protection-is-open',
    says: 'A step of protection or of the law is open. Conclude it first.',
    metSays: 'No other step of protection or of the law is open.',
    saysNow: ({ record }: Anywhere) =>
      (record.openProtection ?? [])
        .map(
          ({ kind, begunOn }) =>
            `A ${kind.replaceAll('-', ' ')} is open since ${longDate(begunOn)}. Conclude it first.`,
        )
        .join(' '),
    law: closing,
    rules: ['AS-05', 'CP-07', 'PL-05'],
    met: ({ record }: Anywhere) => (record.openProtection ?? []).length === 0,
  },
  {
    id: 'no-protection-plan',
    says: 'The child has a child protection plan. It must end first, and a closure does not end it.',
    metSays: 'The child has no child protection plan.',
    law: workingTogether('chapter 3, child protection review conferences'),
    rules: ['AS-05', 'CP-18'],
    answerAt: 'step:child-protection-plan',
    met: ({ record }: Anywhere) => record.protectionPlanOpenSince === undefined,
  },
  {
    id: 'not-looked-after',
    says: 'The child is looked after. Closure follows the end of care.',
    metSays: 'The child is not looked after.',
    law: childrenAct1989('22', '', 'M'),
    rules: ['AS-05', 'LA-28'],
    answerAt: 'period-of-care:open',
    met: ({ record }: Anywhere) => record.lookedAfterSince === undefined,
  },
  {
    id: 'no-child-in-need-plan',
    says: 'The child in need plan is open. End it first.',
    metSays: 'No child in need plan is open.',
    law: closing,
    rules: ['AS-05', 'CN-04'],
    answerAt: 'step:child-in-need-plan',
    met: ({ record }: Anywhere) => record.childInNeedPlanOpenSince === undefined,
  },
  {
    id: 'no-family-help-plan',
    says: 'The family help plan is open. End it first.',
    metSays: 'No family help plan is open.',
    law: closing,
    rules: ['AS-05', 'FH-01'],
    answerAt: 'step:family-help-plan',
    met: ({ record }: Anywhere) => record.familyHelpPlanOpenSince === undefined,
  },
]

/**
 * An assessment that was begun is concluded, so that what it found is written and a manager has read it. The census counts one open
 * assessment an episode (rule 8896) and says nothing of closing past one: to conclude it first is a standard of ours. Not asked
 * where nobody is left to assess, or where the authority that receives the child assesses anew.
 */
export const assessmentIsConcluded: GateOfRecord = {
  id: 'no-open-assessment',
  says: 'A child and family assessment is open. Conclude it first.',
  metSays: 'No assessment is open.',
  law: trustStandard('an assessment that was begun is concluded before the work ends'),
  rules: ['AS-05', 'AS-04'],
  answerAt: 'step:child-and-family-assessment',
  met: ({ record }: Anywhere) => record.openAssessments.length === 0,
}

/** What family help has begun is concluded too, as an assessment is. */
export const familyHelpIsConcluded: readonly GateOfRecord[] = [
  {
    id: 'no-open-family-help-assessment',
    says: 'A family help assessment is open. Conclude it first.',
    metSays: 'No family help assessment is open.',
    law: trustStandard('an assessment that was begun is concluded before the work ends'),
    rules: ['AS-05', 'FH-01'],
    answerAt: 'step:family-help-assessment',
    met: ({ record }: Anywhere) => (record.openFamilyHelpAssessments ?? []).length === 0,
  },
  {
    id: 'no-open-family-help-review',
    says: 'A review of the family help plan is open. Conclude it first.',
    metSays: 'No review of a family help plan is open.',
    law: trustStandard('a review that was begun is concluded before the work ends'),
    rules: ['AS-05', 'FH-02'],
    answerAt: 'step:family-help-review',
    met: ({ record }: Anywhere) => (record.openFamilyHelpReviews ?? []).length === 0,
  },
]

/** A manager has looked at whether section 47 applies, and it does not: asked where the child may not have been seen. */
export const managerLookedAtSection47: GateOfRecord = {
  id: 'manager-looked-at-section-47',
  says: 'A manager must decide whether section 47 applies before help is ended, and find that it does not.',
  metSays: 'A manager has decided that section 47 enquiries are not needed.',
  saysNow: ({ record }: Anywhere) =>
    record.managersSection47Decision?.decision === 'enquiries needed'
      ? 'A manager decided that section 47 enquiries are needed. Make them; do not close.'
      : 'A manager must decide whether section 47 applies, and record it, before our work ends.',
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

function notSeenSays(record: ChildRecord): string {
  const { lastSeenOn, dateOfBirth, expectedDateOfBirth } = record
  if (lastSeenOn !== undefined)
    return `The child was last seen on ${longDate(lastSeenOn)}. See the child before you close: within ${saysAsSet(childSeenAgain, lastSeenOn, record)}.`
  if (dateOfBirth === undefined && expectedDateOfBirth !== undefined)
    return `The birth was expected on ${longDate(expectedDateOfBirth)}. Record it and see the child, or record what happened, before you close.`
  return 'Nobody is recorded as having seen the child. See the child before you close.'
}

/** Nobody can see a child who is not born yet, and nobody is made to say otherwise. */
function isToBeBorn({ dateOfBirth, expectedDateOfBirth }: ChildRecord, today: Temporal.PlainDate): boolean {
  return (
    dateOfBirth === undefined &&
    expectedDateOfBirth !== undefined &&
    Temporal.PlainDate.compare(today, expectedDateOfBirth) <= 0
  )
}

function isSeenLately(record: ChildRecord, today: Temporal.PlainDate): boolean {
  const { lastSeenOn } = record
  if (lastSeenOn === undefined || Temporal.PlainDate.compare(lastSeenOn, today) > 0) return false
  const last = lastDayAsSet(childSeenAgain, lastSeenOn, record)
  return last !== undefined && Temporal.PlainDate.compare(today, last) <= 0
}
