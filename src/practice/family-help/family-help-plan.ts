import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { weeks } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises } from '../gates.ts'
import { needsAreAccountedFor } from '../plans/needs-accounted.ts'
import { noOtherPlan } from '../plans/one-plan.ts'
import { consentToService } from './consent.ts'

const familyHelp = workingTogether('chapter 3, family help')

export const familyHelpPlan = defineStep({
  id: 'family-help-plan',
  title: 'Family help plan',
  purpose: 'One plan for the family, held by one lead practitioner and a team around the family.',
  edition: '2026',
  law: [familyHelp],
  rules: ['FH-01', 'FH-02'],

  begins: {
    when: 'A family help assessment finds that the family needs help and agrees to it, or a child in need plan is stepped down.',
    after: ['family-help-assessment', 'child-in-need-review'],
  },

  form: form({
    agreedOn: date('When was the plan agreed with the family?', { called: 'date the plan was agreed', past: true }),
    lead: text('Who leads the help?', { called: 'name of the lead practitioner' }),
    team: longText('Who is in the team around the family?', {
      hint: 'Each person by name and agency, and the family themselves.',
      called: 'team around the family',
    }),
    aims: longText('What should be different for the child?', { called: 'aims of the plan' }),
    actions: longText('Who does what, and by when?', {
      hint: 'One line for each: the need, what is done about it, by whom, by which day.',
      called: 'actions of the plan',
    }),
    contingency: longText('What will be done if things do not get better?', { called: 'contingency' }),
    childsView: longText('What does the child think of the plan?', { optional: true }),
    consent: { ...consentToService, label: 'Does the family still agree to have this help?' },
    progress: longText('What has changed for the child?', { under: 'When the plan ends', optional: true }),
  }),

  toBegin: [
    ...noOtherPlan,
    {
      id: 'a-need-for-the-plan',
      says: 'Record what the child needs before you begin a plan.',
      metSays: 'What the child needs is recorded.',
      law: familyHelp,
      rules: ['FH-01'],
      met: ({ record }) => record.openNeeds.length > 0,
    },
  ],

  toConclude: [
    everyConcernIsAnswered,
    managerAuthorises('the end of the plan', trustStandard('a manager agrees the end of a plan'), ['FH-02']),
  ],

  timeLimits: [
    {
      id: 'first-review',
      what: 'Review the family help plan with the team around the family',
      whose: 'Family help lead practitioner',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the plan',
      stoppedBy: 'family-help-review',
      limits: trustLimit(weeks(6), 'a family help plan is first reviewed within six weeks', 'L'),
      rules: ['FH-02'],
    },
  ],

  outcomes: {
    needsMet: {
      means: 'End the plan: the needs have ended. Then ask to close.',
      law: familyHelp,
      rules: ['FH-02', 'AS-05'],
      leadsTo: ['closure'],
      needs: [
        needsAreAccountedFor,
        {
          id: 'progress-is-told',
          says: 'Say what has changed for the child.',
          metSays: 'What has changed for the child is recorded.',
          law: familyHelp,
          answerAt: 'progress',
          met: ({ answers }) => answers.progress !== undefined,
        },
      ],
    },
    consentWithdrawn: {
      means: 'End the plan: the family no longer agrees, and the child is not in need of more.',
      law: familyHelp,
      rules: ['FH-01'],
      leadsTo: ['closure'],
      needs: [
        {
          id: 'family-no-longer-agrees',
          says: 'This end is for a family that declines or has taken back its agreement.',
          metSays: 'The family declines, or has taken back its agreement.',
          law: familyHelp,
          rules: ['FH-01'],
          answerAt: 'consent',
          met: ({ answers }) => answers.consent === 'declines' || answers.consent === 'withdrawn',
        },
      ],
    },
    childAndFamilyAssessment: {
      means: 'End the plan and step up to a child and family assessment.',
      law: childrenAct1989('17', '(1)'),
      rules: ['FH-01'],
      leadsTo: ['child-and-family-assessment'],
    },
  },
})
