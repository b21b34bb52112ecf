import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { noPlanStands } from '../plans/one-plan.ts'
import {
  chairIsIndependent,
  conferenceQuestions,
  outlineIsSetDown,
  outlineQuestions,
  quorate,
  quorumLacking,
  reportShared,
} from './conference.ts'
import { firstDatesOfAPlan } from './first-dates-of-a-plan.ts'
import { paediatricianLacking } from './induced-illness.ts'
import { categoryOptions } from './initial-child-protection-conference.ts'

const moving = workingTogether('chapter 3, children who move between authorities')

export const transferInConference = defineStep({
  id: 'transfer-in-conference',
  title: 'Transfer-in conference',
  purpose: 'Take over, or not, the plan of a child who has come to live here from another area.',
  edition: '2026, second',
  law: [moving],
  rules: ['CP-18', 'ST-04'],
  protective: 'to begin',

  begins: {
    when: 'Another authority tells us that a child with a child protection plan has come to live here for good.',
    after: [],
  },

  form: form({
    fromAuthority: text('Which authority is responsible now?', { called: 'authority that is responsible now' }),
    theirWorker: text('Who there works with the child, and how are they reached?', {
      called: 'name of their worker, and how they are reached',
    }),
    notifiedOn: date('When did they tell us?', { called: 'date they told us', past: true }),
    receivedBy: text('Who here has received their papers, by name?', {
      hint: 'The receipt that they are sent.',
      called: 'name of who has received their papers',
    }),
    receivedOn: date('When were the papers received?', { called: 'date the papers were received', past: true }),
    ...conferenceQuestions,
    toldThem: longText('What was the authority told, by whom and when?', {
      hint: 'They stay responsible until the conference has decided.',
      errorMissing: 'Enter what the authority was told',
    }),
    category: oneOf('Under which category is the plan made?', categoryOptions, {
      optional: true,
      under: 'If a child protection plan is made',
    }),
    lead: text('Who leads the plan here?', {
      optional: true,
      under: 'If a child protection plan is made',
      hint: 'A registered social worker, by name.',
    }),
    ...outlineQuestions,
  }),

  dates: [notBeforeAnswer('receivedOn', 'notifiedOn', 'Their papers can’t have been received before they told us.')],

  toBegin: [],

  toConclude: [
    chairIsIndependent,
    quorate,
    {
      id: 'told-before-held',
      says: 'The conference can’t have been held before they told us. Change one of the dates.',
      metSays: 'The conference was held after they told us.',
      law: moving,
      rules: ['ST-04'],
      answerAt: 'heldOn',
      met: ({ answers: { heldOn, notifiedOn } }) =>
        heldOn === undefined || notifiedOn === undefined || Temporal.PlainDate.compare(heldOn, notifiedOn) >= 0,
    },
  ],

  timeLimits: [
    {
      id: 'conference',
      what: 'Hold the transfer-in conference',
      whose: 'Conference chair',
      countedFrom: 'notifiedOn',
      countedFromSays: 'the day on which the other authority told us',
      stoppedBy: 'conclusion',
      limits: workingTogetherLimits(workingDays(15), 'chapter 3, children who move between authorities', 'M'),
      rules: ['CP-18', 'ST-04'],
    },
    {
      id: 'receipt',
      what: 'Send the other authority a receipt for its papers, by name',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we began',
      stoppedBy: 'event:papers-receipted',
      limits: trustLimit(workingDays(1), 'papers of another authority are receipted within one working day', 'L'),
      rules: ['ST-04'],
    },
  ],

  becomesClock: [quorumLacking, reportShared(2), paediatricianLacking('CP-12', 'Conference chair')],

  putRight: {
    whose: 'Conference chair',
    limits: trustLimit(workingDays(5), 'the record of a transfer-in conference is completed within a week', 'L'),
  },

  outcomes: {
    childProtectionPlan: {
      means: 'Make a child protection plan here: the responsibility is ours from today.',
      law: moving,
      rules: ['ST-04'],
      leadsTo: ['child-protection-plan'],
      needs: [
        noPlanStands,
        {
          id: 'category-and-lead',
          says: 'Select the category of the plan, and name who leads it here.',
          metSays: 'The category is chosen and the lead is named.',
          law: moving,
          rules: ['CP-12'],
          answerAt: 'category',
          met: ({ answers }) => answers.category !== undefined && answers.lead !== undefined,
        },
        ...outlineIsSetDown,
      ],
      timeLimits: firstDatesOfAPlan,
    },
    childInNeedPlan: {
      means: 'Support the family here under a child in need plan.',
      law: moving,
      rules: ['ST-04'],
      leadsTo: ['child-in-need-plan'],
    },
    staysWithThem: {
      means: 'The other authority stays responsible: the child has not come for good, or has gone back.',
      law: moving,
      rules: ['ST-04'],
      leadsTo: ['closure'],
    },
  },
})
