import { form } from '#engine/form.ts'
import { date, longText, text, verbatim } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { isManager } from '../professions.ts'

const standard = trustStandard('each child is discussed in supervision (employer standards for social workers)')
const rules = ['SV-01'] as const

export const caseSupervision = defineStep({
  id: 'case-supervision',
  title: 'Supervision of the case',
  purpose:
    'Stop and think about this child with somebody who is not in the middle of it, and leave with what is done next.',
  edition: '2026',
  law: [standard],
  rules,

  begins: { when: 'At least every three months for each child, and whenever the worker asks.', after: [] },

  form: form({
    heldOn: date('When was it?', { called: 'date of the supervision', past: true }),
    supervisor: text('Who supervised, and who was there?', { called: 'names of those who were there' }),
    life: longText('What is a day like for this child now?', { called: 'words on the child’s days' }),
    childsWords: verbatim('What has the child said lately, in their own words?', { optional: true }),
    better: longText('What is better, and how do we know?', { called: 'what is better' }),
    worry: longText('What worries us, and what do we not know?', { called: 'what worries us' }),
    drift: longText('What was agreed last time, and was it done?', {
      called: 'what became of what was agreed last time',
    }),
    next: longText('What is done next, by whom and by when?', { called: 'what is done next' }),
    feeling: longText('How is the worker, and what do they need?', { optional: true }),
  }),

  dates: [notBeforeRecorded('heldOn', 'referralOn', 'The child can’t have been talked of before the referral.')],

  toBegin: [],
  toConclude: [],
  timeLimits: [],
  putRight: {
    whose: 'Team manager',
    limits: trustLimit(workingDays(2), 'the record of supervision is completed within two working days', 'L'),
  },

  outcomes: {
    goesOn: {
      means: 'The work goes on as it is planned.',
      law: standard,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'a-manager-supervises',
          says: 'A manager supervises, and not the child’s own worker.',
          metSays: 'A manager who is not the child’s own worker supervised.',
          law: standard,
          rules,
          met: ({ actor, record }) => isManager(actor) && actor.id !== record.allocatedTo?.id,
        },
      ],
    },
    strategyDiscussion: {
      means: 'The child may be suffering significant harm: hold a strategy discussion now.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-01', 'SV-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
