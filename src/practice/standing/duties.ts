/** Duties to which law or guidance gives no number. Where a number is needed it is ours, and stands in the obligation named. */
import { guidance } from '#engine/citation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, workingTogether, workingTogetherLimits } from '../citations.ts'
import { carePlanning } from '../looked-after/law.ts'
import { defineStandingRule } from './standing-rule.ts'

export const toldOfTheDecision = defineStandingRule({
  id: 'told-of-the-decision',
  title: 'Whoever told us, the child and the family are told what was decided and why, unless that adds to the risk',
  kept: 'Guidance gives no number. Each has a clock of one working day, which is ours; a referrer who disagrees opens a disagreement.',
  keptBy: ['referrer-told', 'family-told', 'disagreement-practitioners'],
  law: workingTogether('chapter 3, responding to a referral'),
  rules: ['FD-04'],
})

export const seenAsTheRiskAsks = defineStandingRule({
  id: 'seen-as-the-risk-asks',
  title: 'A child whose referral is accepted is seen as soon as the risk asks',
  kept: 'Guidance gives no number. The manager’s date for this child comes first; our own numbers stand where none was set.',
  keptBy: ['child-seen-at-risk', 'child-seen-high-need', 'child-seen'],
  law: workingTogether('chapter 3, assessment: timescale and the child seen'),
  rules: ['FD-06'],
})

export const applyUnlessSafe = defineStandingRule({
  id: 'apply-unless-safe',
  title:
    'Where access to a child, or word of where the child is, is refused, the court is asked for an order unless the child is safe without one',
  kept: 'An enquiry that meets refusal leads to the emergency protection order, the child assessment order or the legal gateway; nothing stands in the way of any.',
  keptBy: ['section-47-enquiry', 'emergency-protection-order', 'child-assessment-order', 'legal-gateway'],
  law: childrenAct1989('47', '(6)', 'M'),
  rules: ['CP-04'],
})

export const planEndsAtConference = defineStandingRule({
  id: 'plan-ends-at-conference',
  title:
    'A child protection plan ends at a conference, and never by a manager alone; or because the child is eighteen, has died or left the country for good, or because the authority to which the child has moved has held its conference',
  kept: 'A review conference ends the plan, or the plan’s own page records what is so by the record. The receiving authority has fifteen working days from being told, and until its conference the plan stays ours.',
  keptBy: ['review-conference', 'child-protection-plan', 'transfer-out', 'transfer-in-conference'],
  law: workingTogether('chapter 3, child protection review conferences and children who move between authorities'),
  limits: workingTogetherLimits(workingDays(15), 'chapter 3, children who move between authorities', 'M'),
  rules: ['CP-18'],
})

export const reviewedBeforeChange = defineStandingRule({
  id: 'reviewed-before-change',
  title:
    'No significant change is made to the care plan of a looked-after child before a review has looked at it, unless the child must be made safe at once',
  kept: 'A planned move, a return home and the end of care ask for the review. What had to be done at once goes ahead, and a review is then owed.',
  keptBy: ['change-of-placement', 'placement-with-parents', 'ending-looked-after', 'looked-after-review'],
  law: carePlanning('32', '(2)', 'H'),
  rules: ['LA-12'],
})

export const visitedOnRequest = defineStandingRule({
  id: 'visited-on-request',
  title: 'A looked-after child is visited whenever the child, a parent or the carer reasonably asks',
  kept: 'The regulation gives no number. The asking begins a clock of one week, which is ours.',
  keptBy: ['placement-visit-asked'],
  law: carePlanning('28', '(7)'),
  rules: ['LA-20'],
})

export const spokenToInPrivate = defineStandingRule({
  id: 'spoken-to-in-private',
  title:
    'At each visit the child is spoken to in private, unless the child, being old enough, refuses or it is not appropriate',
  kept: 'Each visit says whether the child was seen alone, and why not; three visits running without it are asked about.',
  keptBy: ['placement-visit-first', 'placement-visit-six-weekly', 'placement-visit-three-monthly'],
  law: carePlanning('29', '', 'H'),
  rules: ['LA-21'],
})

export const assessedWithHousing = defineStandingRule({
  id: 'assessed-with-housing',
  title: 'A homeless child of sixteen or seventeen is assessed by children’s services and housing together',
  kept: 'A child in need is accommodated under section 20 unless they decline it, informed. The ten working days are ours.',
  keptBy: ['becoming-looked-after'],
  law: guidance(
    'Prevention of homelessness and provision of accommodation for 16 and 17 year olds',
    'joint assessment, following R (G) v Southwark [2009] UKHL 26',
    'https://www.gov.uk/government/publications/homelessness-among-16-and-17-year-olds',
    { edition: 'April 2018', confidence: 'M', since: '2018-04-01' },
  ),
  rules: ['LA-27'],
})
