import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { childrenInNeedCensus, workingTogether } from '../citations.ts'
import { categoryOfAbuse } from '../code-lists/category-of-abuse.ts'
import { offered } from '../code-lists/code-list.ts'
import { notBeforeAnswer, notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { noPlanStands } from '../plans/one-plan.ts'
import {
  chairIsIndependent,
  conferenceQuestions,
  earlierPlansRead,
  outlineIsSetDown,
  outlineQuestions,
  quorate,
  quorumLacking,
  reportShared,
  secondWithoutQuorum,
} from './conference.ts'
import { firstDatesOfAPlan } from './first-dates-of-a-plan.ts'
import { paediatricianLacking } from './induced-illness.ts'

const conference = workingTogether('chapter 3, initial child protection conferences')

type Category = Exclude<(typeof categoryOfAbuse)[number], { readonly retired: true }>['code']

/** The categories of a new plan. An older record may carry another. */
export const categoryOptions = Object.fromEntries(
  offered(categoryOfAbuse).map(({ code, label }) => [code, label]),
) as Readonly<Record<Category, string>>

export const initialChildProtectionConference = defineStep({
  id: 'initial-child-protection-conference',
  title: 'Initial child protection conference',
  purpose:
    'Decide with the family and the agencies whether the child is at continuing risk, and what plan will protect them.',
  edition: '2026, third',
  law: [conference],
  rules: ['CP-12', 'CP-13', 'CP-15'],

  begins: { when: 'A section 47 enquiry finds a continuing risk of significant harm.', after: ['section-47-enquiry'] },

  form: form({
    ...conferenceQuestions,
    earlierPlan: longText(
      'Had the child a child protection plan before? What did it change, and what is different now?',
      {
        optional: true,
        hint: 'A plan for the second time is read beside the first.',
      },
    ),
    category: oneOf('Under which category is the plan made?', categoryOptions, {
      optional: true,
      under: 'If a child protection plan is made',
    }),
    lead: text('Who leads the plan?', {
      optional: true,
      under: 'If a child protection plan is made',
      hint: 'A registered social worker, by name.',
    }),
    ...outlineQuestions,
    firstCoreGroupOn: date('When does the core group first meet?', {
      optional: true,
      under: 'If a child protection plan is made',
      hint: 'Within ten working days of the conference.',
    }),
  }),

  dates: [
    notBeforeRecorded(
      'heldOn',
      'strategyDiscussionOn',
      'The conference can’t have been held before the strategy discussion at which the enquiries were begun.',
    ),
    notBeforeAnswer('firstCoreGroupOn', 'heldOn', 'The core group can’t meet before the conference was held.'),
  ],

  toBegin: [],

  toConclude: [chairIsIndependent, quorate],

  timeLimits: [],

  becomesClock: [
    quorumLacking,
    secondWithoutQuorum,
    reportShared(2),
    earlierPlansRead,
    paediatricianLacking('CP-12', 'Conference chair'),
  ],

  outcomes: {
    childProtectionPlan: {
      means: 'Make a child protection plan.',
      law: conference,
      rules: ['CP-12', 'CP-21'],
      leadsTo: ['child-protection-plan'],
      needs: [
        noPlanStands,
        {
          id: 'category',
          says: 'Select the category of the plan.',
          metSays: 'The category of the plan is chosen.',
          law: childrenInNeedCensus('InitialCategoryOfAbuse'),
          rules: ['CP-12'],
          answerAt: 'category',
          met: ({ answers }) => answers.category !== undefined,
        },
        {
          id: 'lead-is-named',
          says: 'Name the social worker who leads the plan.',
          metSays: 'The social worker who leads the plan is named.',
          law: conference,
          rules: ['CP-12'],
          answerAt: 'lead',
          met: ({ answers }) => answers.lead !== undefined,
        },
        ...outlineIsSetDown,
      ],
      timeLimits: firstDatesOfAPlan,
    },
    childInNeedPlan: {
      means: 'Support the family under a child in need plan.',
      law: conference,
      rules: ['CP-12'],
      leadsTo: ['child-in-need-plan'],
    },
    noFurtherAction: { means: 'Take no further action.', law: conference, rules: ['CP-12'], leadsTo: ['closure'] },
  },
})
