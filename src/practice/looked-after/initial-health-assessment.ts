import { form } from '#engine/form.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { defineStep } from '../define.ts'
import { wordsOfNoCapacity } from '../no-capacity.ts'
import { healthGuidance } from './education-guidance.ts'
import { childSaidNo, childWasSeen, healthDates, healthQuestions, reportHasCome } from './health-questions.ts'
import { isLookedAfter } from './is-looked-after.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

const assessed = carePlanning('7', '(1)', 'H')
const rules = ['LA-04'] as const

export const initialHealthAssessment = defineStep({
  id: 'initial-health-assessment',
  title: 'Initial health assessment',
  purpose: 'Know how the child is, and what they need to be well, in time for the first review.',
  edition: '2026',
  law: [assessed, healthGuidance('initial health assessments')],
  rules,

  begins: { when: 'A child becomes looked after.', after: ['becoming-looked-after'] },

  form: form(healthQuestions),

  dates: healthDates,

  toBegin: [isLookedAfter],
  toConclude: [],

  timeLimits: [
    {
      id: 'held',
      what: 'Have the child’s health assessed by a doctor',
      whose: 'Social worker, with the health service',
      countedFrom: { from: (record) => record.lookedAfterSince },
      countedFromSays: 'the day on which the child became looked after',
      stoppedBy: 'conclusion',
      limits: carePlanningLimit(workingDays(20), '7', '(1)', 'H'),
      rules,
    },
  ],

  outcomes: {
    assessed: {
      means: 'The child’s health has been assessed.',
      law: assessed,
      rules,
      leadsTo: [],
      needs: [
        childWasSeen(assessed, rules),
        {
          id: 'by-a-doctor',
          says: 'The first assessment is made by a registered medical practitioner. A nurse may make the later ones.',
          metSays: 'A registered medical practitioner made it.',
          law: assessed,
          rules,
          answerAt: 'seenBy',
          met: ({ answers }) => answers.seenBy === 'doctor',
        },
        reportHasCome(assessed, rules),
      ],
    },
    declined: {
      means: 'The child has declined. It is offered again.',
      law: carePlanning('7', '(4)'),
      rules,
      leadsTo: [],
      needs: [childSaidNo(assessed, rules)],
    },
    couldNotBe: {
      means: 'It could not be: the child is missing, abroad, has died or has left care.',
      law: assessed,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'what-is-true-is-told',
          says: 'Say what happened. “No appointment” is not a reason: keep it open, and put it on the unmet-need register.',
          metSays: 'What happened is recorded.',
          law: assessed,
          rules,
          answerAt: 'whyNot',
          met: ({ answers }) => answers.whyNot !== undefined && wordsOfNoCapacity(answers.whyNot) === undefined,
        },
      ],
    },
  },
})
