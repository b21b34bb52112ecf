import { defineObligation } from '#engine/obligation.ts'
import { calendarDays, hours, months, weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { assessmentOrderLasts } from '../protection/assessment-order-lasts.ts'
import { carePlanningLimit, lookedAfterReturn, reviewingHandbookLimit } from './law.ts'

/** What is owed to a child because they are looked after; the rest comes from the steps. */

export const placementRecorded = defineObligation({
  id: 'placement-recorded',
  title: 'Record where the child is placed, and with whom',
  purpose: 'Everybody who works with the child knows where the child sleeps tonight.',
  whose: 'Social worker',
  countedFromSays: 'the day from which the child has been looked after without a placement',
  metBy: 'a placement recorded',
  limits: trustLimit(calendarDays(1), 'where a child is placed is recorded by the next day', 'L'),
})

export const reviewingOfficerAppointed = defineObligation({
  id: 'reviewing-officer-appointed',
  title: 'Appoint an independent reviewing officer',
  purpose: 'Somebody who does not manage the work watches over the plan, and is named in it.',
  whose: 'Team manager',
  countedFromSays: 'the day the child became looked after',
  metBy: 'an independent reviewing officer appointed',
  limits: reviewingHandbookLimit(workingDays(5), 'chapter 2, appointment, with section 25A of the Children Act 1989'),
  rules: ['LA-08'],
})

export const carePlanMade = defineObligation({
  id: 'care-plan-made',
  title: 'Make the care plan',
  purpose: 'How the child’s needs will be met, and where they will grow up, is decided and written.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the first placement',
  metBy: 'the care plan made',
  limits: carePlanningLimit(workingDays(10), '4', '(2)'),
  rules: ['LA-01'],
})

export const placementPlanMade = defineObligation({
  id: 'placement-plan-made',
  title: 'Make the placement plan',
  purpose: 'The carer knows how to care for this child, and what they may decide.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the placement',
  metBy: 'the placement plan made',
  limits: carePlanningLimit(workingDays(5), '9', '(2)', 'H'),
  rules: ['LA-02'],
})

export const placementNotified = defineObligation({
  id: 'placement-notified',
  title: 'Tell those who must know of the placement',
  purpose:
    'Parents, the area authority, the health board, the doctor, the school and the reviewing officer know where the child is.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the placement',
  metBy: 'everybody told, with the day',
  limits: carePlanningLimit(workingDays(5), '13', '(1) and (4)', 'H'),
  rules: ['LA-03'],
})

export const firstLookedAfterReview = defineObligation({
  id: 'looked-after-review-first',
  title: 'Hold the first looked-after review',
  purpose: 'The plan for the child is looked at by somebody independent within a month.',
  whose: 'Independent reviewing officer',
  countedFromSays: 'the day the child became looked after',
  metBy: 'a review held',
  limits: carePlanningLimit(workingDays(20), '33', '(1)', 'H'),
  rules: ['LA-09'],
})

export const secondLookedAfterReview = defineObligation({
  id: 'looked-after-review-second',
  title: 'Hold the second looked-after review',
  purpose:
    'The plan for the child is looked at again within three months: by then it says where the child will grow up.',
  whose: 'Independent reviewing officer',
  countedFromSays: 'the first review',
  metBy: 'a review held',
  limits: carePlanningLimit(months(3), '33', '(2)', 'H'),
  rules: ['LA-10'],
})

export const laterLookedAfterReview = defineObligation({
  id: 'looked-after-review-later',
  title: 'Hold the next looked-after review',
  purpose: 'No child who is looked after goes without a review for more than six months.',
  whose: 'Independent reviewing officer',
  countedFromSays: 'the last review',
  metBy: 'a review held',
  limits: carePlanningLimit(months(6), '33', '(2)', 'H'),
  rules: ['LA-11'],
})

export const policeProtectionEnds = defineObligation({
  id: 'police-protection-ends',
  title: 'Decide what follows: police protection ends',
  purpose: 'No child is kept without authority, and no child goes home because an hour was forgotten.',
  whose: 'Team manager',
  countedFromSays: 'the moment at which the child was taken into police protection',
  metBy: 'another authority recorded, or the child no longer looked after',
  limits: [{ since: '1991-10-14', within: hours(72), law: childrenAct1989('46', '(6)') }],
  rules: ['CP-08'],
})

export const emergencyOrderEnds = defineObligation({
  id: 'emergency-order-ends',
  title: 'Decide what follows: the emergency protection order ends',
  purpose: 'An order lasts eight days at the most, and may be extended once.',
  whose: 'Team manager',
  countedFromSays: 'the emergency protection order',
  metBy: 'another authority recorded, or the child no longer looked after',
  limits: [{ since: '1991-10-14', within: calendarDays(8), law: childrenAct1989('45', '(1)') }],
  rules: ['CP-07'],
})

export const assessmentOrderEnds = defineObligation({
  id: 'assessment-order-ends',
  title: 'Decide what follows: the child assessment order ends',
  purpose: 'An order lasts seven days at the most, of which the first is the day that it names.',
  whose: 'Team manager',
  countedFromSays: 'the child assessment order',
  metBy: 'another authority recorded, or the child no longer looked after',
  limits: assessmentOrderLasts,
  rules: ['CP-09'],
})

/** Counted from the day that was read from the order. */
export const authorityEnds = defineObligation({
  id: 'authority-ends',
  title: 'Decide what follows: the authority to look after the child ends',
  purpose: 'No child is kept without authority, and no child goes home because a date was forgotten.',
  whose: 'Team manager',
  countedFromSays: 'the end of the authority, read from the order',
  metBy: 'another legal status recorded, or the child no longer looked after',
  limits: trustLimit(calendarDays(0), 'what follows an order is decided before the order ends'),
  rules: ['CP-07'],
})

export const consentLookedAtAgain = defineObligation({
  id: 'section-20-looked-at',
  title: 'Look again at the section 20 consent',
  purpose:
    'A consent stands only while whoever gave it still means it: it is never a way to keep a child without a plan.',
  whose: 'Team manager',
  countedFromSays: 'the day the consent was given, or was last looked at',
  metBy: 'a manager’s look at the consent',
  limits: trustLimit(months(1), 'a manager looks at a section 20 consent every month'),
  rules: ['LA-25'],
})

export const placementCompleted = defineObligation({
  id: 'placement-completed',
  title: 'Complete the record of the placement: the address, and who provides it',
  purpose: 'Whoever must find the child tonight finds the address.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the placement',
  metBy: 'the address and the provider recorded',
  limits: trustLimit(workingDays(1), 'the record of a placement is completed within one working day', 'L'),
})

export const placementApproved = defineObligation({
  id: 'placement-approved',
  title: 'Have the nominated officer decide on the placement made before the assessment',
  purpose: 'A child who had to move at once is not left where nobody with authority has agreed.',
  whose: 'Head of service',
  countedFromSays: 'the beginning of the placement',
  metBy: 'the nominated officer’s decision',
  limits: trustLimit(
    workingDays(1),
    'an immediate placement is decided on by the nominated officer within one working day',
    'L',
  ),
  rules: ['LA-22', 'LA-23'],
})

export const section20WithoutPlan = defineObligation({
  id: 'section-20-six-weeks',
  title: 'Decide at the legal gateway whether section 20 is still right',
  purpose: 'A child does not drift in voluntary care.',
  whose: 'Head of service',
  countedFromSays: 'the day the child was accommodated under section 20',
  metBy: 'the decision at the legal gateway, or the care plan',
  limits: trustLimit(weeks(6), 'a child under section 20 without a plan goes to the legal gateway at six weeks'),
  rules: ['LA-25'],
})

export const connectedPersonAssessed = defineObligation({
  id: 'connected-person-assessed',
  title: 'Assess the connected person fully, and decide on approval',
  purpose:
    'A relative or friend who took the child in is approved to foster within the time that the law allows, or another home is found.',
  whose: 'Social worker',
  countedFromSays: 'the temporary approval',
  metBy: 'approval as a foster carer, an extension, or the end of the placement',
  limits: carePlanningLimit(weeks(16), '24', '(1)'),
  rules: ['LA-23'],
})

export const connectedPersonExtended = defineObligation({
  id: 'connected-person-extended',
  title: 'Finish the assessment of the connected person: the temporary approval was extended',
  purpose: 'An extension is given once, for eight weeks, and for a reason that the law names.',
  whose: 'Social worker',
  countedFromSays: 'the end of the sixteen weeks',
  metBy: 'approval as a foster carer, or the end of the placement',
  limits: carePlanningLimit(weeks(8), '25'),
  rules: ['LA-23'],
})

export const parentAssessed = defineObligation({
  id: 'parent-assessed',
  title: 'Assess whether the parent can care for the child safely',
  purpose: 'A child placed with a parent before the assessment is assessed there at once.',
  whose: 'Social worker',
  countedFromSays: 'the placement with the parent',
  metBy: 'the assessment finished',
  limits: carePlanningLimit(workingDays(10), '19', '(a)', 'H'),
  rules: ['LA-22'],
})

export const parentConfirmed = defineObligation({
  id: 'parent-confirmed',
  title: 'Decide whether the placement with the parent is confirmed',
  purpose: 'The nominated officer confirms the placement, or ends it.',
  whose: 'Head of service',
  countedFromSays: 'the end of the assessment',
  metBy: 'the nominated officer’s decision',
  limits: carePlanningLimit(workingDays(10), '19', '(b)', 'H'),
  rules: ['LA-22'],
})

/** Made at once, it is approved afterwards: the approval that should have come before is owed. */
export const outOfAreaApproved = defineObligation({
  id: 'out-of-area-approved',
  title: 'Approve the placement outside the area, or find another',
  purpose: 'A child goes far from home only when somebody who answers for it has said that nothing nearer is right.',
  whose: 'Head of service',
  countedFromSays: 'the beginning of the placement outside the area, which nobody had approved',
  metBy: 'the placement approved, or another placement',
  limits: trustLimit(
    workingDays(5),
    'a placement outside the area that nobody approved is decided on in five working days',
  ),
  rules: ['LA-03'],
})

/** A placement for a week, of the kind that the return calls T4: after it the child goes back, or has moved. */
export const temporaryPlacementEnds = defineObligation({
  id: 'temporary-placement-ends',
  title: 'Have the child go back, or record that the child has moved',
  purpose: 'A week away is a week: what lasts longer is a move, with all that is owed on one.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the temporary placement',
  metBy: 'the child gone back, or another placement recorded',
  limits: [
    {
      since: '2011-04-01',
      within: calendarDays(7),
      law: lookedAfterReturn('temporary placements: T4, seven days or less'),
    },
  ],
})

/** A child in hospital, on holiday, or elsewhere while the carer is on holiday: somebody asks whether it is still for a time. */
export const temporaryPlacementLookedAt = defineObligation({
  id: 'temporary-placement-looked-at',
  title: 'Say whether the child is back, or has moved',
  purpose:
    'A stay that was meant for a time does not become the place where a child lives without anybody deciding it.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the temporary placement',
  metBy: 'the child gone back, or another placement recorded',
  limits: trustLimit(
    weeks(3),
    'a stay in hospital, on holiday or elsewhere meanwhile is looked at after three weeks',
    'L',
  ),
})

/** The stays of a series have become longer, or more, than a series has. */
export const shortBreaksOutgrown = defineObligation({
  id: 'short-breaks-outgrown',
  title: 'Decide how the child is looked after: the stays are more than a series of short breaks has',
  purpose:
    'What has outgrown the lighter rules is not left under them: the child has a care plan, visits and reviews like any other.',
  whose: 'Team manager',
  countedFromSays: 'the stay with which the series was outgrown',
  metBy: 'the child looked after in full, or the short breaks agreed anew',
  limits: trustLimit(workingDays(5), 'stays that outgrow regulation 48 are decided on within five working days', 'L'),
  rules: ['CN-05'],
})

/** No order and no accommodation lasts beyond eighteen: what is written down says so by then. */
export const careEndsAtEighteen = defineObligation({
  id: 'care-ends-at-eighteen',
  title: 'Record how care ends: the young person turns eighteen',
  purpose: 'Nobody is looked after on paper beyond eighteen, and nobody falls between care and what follows it.',
  whose: 'Social worker',
  countedFromSays: 'the eighteenth birthday',
  metBy: 'the end of care recorded, with where the young person lives and who is the personal adviser',
  limits: [{ since: '1991-10-14', within: calendarDays(0), law: childrenAct1989('91', '(12)', 'M') }],
  rules: ['LA-28'],
})

/** For a series of short breaks the regulation asks for a visit and a review in three months, and then at least every six. */
export const shortBreakVisitedAgain = defineObligation({
  id: 'short-break-visited-again',
  title: 'Visit the child during a short break again, and review how it goes',
  purpose: 'A child who stays away by agreement is not forgotten because the agreement goes well.',
  whose: 'Social worker',
  countedFromSays: 'the last visit and review',
  metBy: 'the child visited during a stay, and the breaks reviewed',
  limits: carePlanningLimit(months(6), '48', '(3)(c) and (d)'),
  rules: ['CN-05'],
})

/** Whoever reviewed the child works here no more. */
export const reviewingOfficerReplaced = defineObligation({
  id: 'reviewing-officer-replaced',
  title: 'Appoint another independent reviewing officer: the one before has left',
  purpose: 'No child is without somebody who watches over the plan because a colleague has gone.',
  whose: 'Team manager',
  countedFromSays: 'the day after the last day of the one before',
  metBy: 'an independent reviewing officer appointed',
  limits: trustLimit(workingDays(1), 'a reviewing officer who leaves is replaced by the next working day', 'L'),
  rules: ['LA-08'],
})
