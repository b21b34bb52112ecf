import { defineObligation } from '#engine/obligation.ts'
import { months, schoolDays, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { educationGuidanceLimit } from '../looked-after/education-guidance.ts'
import { carePlanningLimit, lookedAfterReturn } from '../looked-after/law.ts'

/** What comes again for a child who is looked after: health, the yearly questionnaire, and the plan for school. */

export const nextHealthAssessmentUnderFive = defineObligation({
  id: 'next-health-assessment-under-five',
  title: 'Hold the next health assessment: under five',
  purpose: 'A small child’s health is looked at twice a year.',
  whose: 'Social worker, with the health service',
  countedFromSays: 'the last health assessment',
  metBy: 'a health assessment held',
  limits: carePlanningLimit(months(6), '7', '(3)', 'H'),
  rules: ['LA-05'],
})

export const nextHealthAssessment = defineObligation({
  id: 'next-health-assessment',
  title: 'Hold the next health assessment',
  purpose: 'A child’s health is looked at every year.',
  whose: 'Social worker, with the health service',
  countedFromSays: 'the last health assessment',
  metBy: 'a health assessment held',
  limits: carePlanningLimit(months(12), '7', '(3)', 'H'),
  rules: ['LA-05'],
})

export const healthAssessmentOfferedAgain = defineObligation({
  id: 'health-assessment-offered-again',
  title: 'Offer a health assessment again',
  purpose: 'No is an answer, and not for ever.',
  whose: 'Social worker, with the health service',
  countedFromSays: 'the day on which it was declined',
  metBy: 'a health assessment held, or declined again',
  limits: trustLimit(months(3), 'a health assessment that was declined is offered again within three months', 'L'),
})

export const teethChecked = defineObligation({
  id: 'teeth-checked',
  title: 'See that the child’s teeth are checked',
  purpose: 'A child in our care has a dentist, as any child of ours would.',
  whose: 'Social worker, with the carer',
  countedFromSays: 'the last check, or becoming looked after',
  metBy: 'a check by a dentist written down in a health assessment',
  limits: [{ since: '2011-04-01', within: months(12), law: lookedAfterReturn('table OC2, TEETH_CHECK') }],
})

export const questionnaireFilledIn = defineObligation({
  id: 'questionnaire-filled-in',
  title: 'Ask the carer for the strengths and difficulties questionnaire',
  purpose: 'How the child is doing, as those who live with them see it. It opens a conversation and ranks nobody.',
  whose: 'Social worker, with the carer',
  countedFromSays: 'the last questionnaire, or a year after becoming looked after',
  metBy: 'a questionnaire kept, or why there is none',
  limits: [{ since: '2011-04-01', within: months(12), law: lookedAfterReturn('table OC2, SDQ_SCORE and SDQ_REASON') }],
  rules: ['LA-30'],
})

/** Guidance asks for a review each school term. Until the dates of terms are entered, four months stand for a term. */
export const nextEducationPlan = defineObligation({
  id: 'next-education-plan',
  title: 'Review the personal education plan',
  purpose: 'Each term somebody asks what the child needs to learn and thrive at school.',
  whose: 'Social worker, with the designated teacher',
  countedFromSays: 'the last meeting on the plan',
  metBy: 'a personal education plan reviewed',
  limits: trustLimit(months(4), 'a personal education plan is reviewed each term, counted as four months', 'L'),
  rules: ['LA-06'],
})

export const virtualSchoolTold = defineObligation({
  id: 'virtual-school-told',
  title: 'Tell the virtual school head',
  purpose: 'A child in our care who is out of school has somebody who gets them back in.',
  whose: 'Social worker',
  countedFromSays: 'the day from which the child is out of school',
  metBy: 'the virtual school head told',
  limits: trustLimit(workingDays(1), 'the virtual school head is told within one working day', 'L'),
  rules: ['ED-02'],
})

export const schoolPlaceFound = defineObligation({
  id: 'school-place-found',
  title: 'Find the child a place at school',
  purpose: 'A move of placement does not cost a child their schooling.',
  whose: 'Social worker, with the virtual school head',
  countedFromSays: 'the day from which the child is out of school',
  metBy: 'the child in school',
  limits: educationGuidanceLimit(schoolDays(20), 'where an emergency placement disrupts education'),
  rules: ['LA-07'],
})

/** All that is owed only while the child is looked after. */
export const endsWithCare: readonly string[] = [
  nextHealthAssessmentUnderFive,
  nextHealthAssessment,
  healthAssessmentOfferedAgain,
  teethChecked,
  questionnaireFilledIn,
  nextEducationPlan,
  virtualSchoolTold,
  schoolPlaceFound,
].map(({ id }) => id)
