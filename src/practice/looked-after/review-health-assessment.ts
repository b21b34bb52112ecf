import { form } from '#engine/form.ts'
import { defineStep } from '../define.ts'
import { healthGuidance } from './education-guidance.ts'
import { childSaidNo, childWasSeen, healthDates, healthQuestions, reportHasCome } from './health-questions.ts'
import { isLookedAfter } from './is-looked-after.ts'
import { carePlanning } from './law.ts'

const reviewed = carePlanning('7', '(3)', 'H')
const rules = ['LA-05'] as const

/** When it is due is counted from the last: `next-health-assessment` and `next-health-assessment-under-five`. */
export const reviewHealthAssessment = defineStep({
  id: 'review-health-assessment',
  title: 'Review health assessment',
  purpose: 'See how the child’s health has changed, and whether the health plan was carried out.',
  edition: '2026',
  law: [reviewed, healthGuidance('review health assessments')],
  rules,

  begins: {
    when: 'Six months after the last assessment for a child under five; a year after it for others.',
    after: [],
  },

  form: form(healthQuestions),
  dates: healthDates,
  toBegin: [isLookedAfter],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    assessed: {
      means: 'The child’s health has been assessed again.',
      law: reviewed,
      rules,
      leadsTo: [],
      needs: [childWasSeen(reviewed, rules), reportHasCome(reviewed, rules)],
    },
    declined: {
      means: 'The child has declined. It is offered again.',
      law: carePlanning('7', '(4)'),
      rules,
      leadsTo: [],
      needs: [childSaidNo(reviewed, rules)],
    },
  },
})
