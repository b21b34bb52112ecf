import { form } from '#engine/form.ts'
import type { OneGate } from '#engine/gate.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenInNeedCensus, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { managerLookedAtSection47 } from '../closure/closure-gates.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep, type Trust } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { wordsOfNoCapacity } from '../no-capacity.ts'

const planning = workingTogether('chapter 3, child in need plan')

const managerAgrees = managerAuthorises('the end of the plan', trustStandard('a manager agrees the end of a plan'), [
  'CN-03',
])

/** A plan may end before its needs have: said as it is, so that nobody writes that they were met. The needs stay open. */
const whatHappenedIsTold: OneGate<Trust, { readonly endedBecause: ReturnType<typeof longText> }> = {
  id: 'what-happened-is-told',
  says: 'Say what happened. “No worker” and “no service” are not reasons to end a plan.',
  metSays: 'What happened is recorded.',
  law: trustStandard('a plan ends for what is true of the child'),
  rules: ['AS-05'],
  answerAt: 'endedBecause',
  met: ({ answers }) => answers.endedBecause !== undefined && wordsOfNoCapacity(answers.endedBecause) === undefined,
}

export const childInNeedPlan = defineStep({
  id: 'child-in-need-plan',
  title: 'Child in need plan',
  purpose:
    'Agree with the family what help the child has, who gives it and by when, and see that it makes a difference.',
  edition: '2026, second',
  law: [childrenAct1989('17', '(1)'), planning],
  rules: ['CN-01', 'CN-02', 'CN-03', 'CN-04'],

  begins: {
    when: 'An assessment, an enquiry or a conference finds a child in need, or a child protection plan ends.',
    after: [
      'care-proceedings',
      'child-and-family-assessment',
      'section-47-enquiry',
      'initial-child-protection-conference',
      'review-conference',
      'transfer-in-conference',
    ],
  },

  form: form({
    agreedOn: date('When was the plan agreed with the family?', { called: 'date the plan was agreed', past: true }),
    lead: text('Who leads the plan?', { called: 'name of the lead practitioner' }),
    aims: longText('What should be different for the child?', { called: 'aims of the plan' }),
    actions: longText('Who does what, and by when?', {
      hint: 'One line for each: the need, what is done about it, by whom, by which day.',
      called: 'actions of the plan',
    }),
    contingency: longText('What will be done if things do not get better?', { called: 'contingency' }),
    childsView: longText('What does the child think of the plan?', { optional: true }),
    managerAgrees: text('Which manager has agreed the plan?', {
      called: 'name of the manager who has agreed the plan',
    }),
    progress: longText('What has changed for the child?', { under: 'When the plan ends', optional: true }),
    whoTakesOver: oneOf(
      'Who is there for the family after the plan?',
      {
        familyHelp: 'Family help, which has accepted the child by name',
        universal: 'School, health and other services for everyone',
        protection: 'A child protection plan or care',
      },
      { optional: true, under: 'When the plan ends' },
    ),
    endedBecause: longText('If the plan ends before its needs have: what happened?', {
      under: 'When the plan ends',
      hint: 'What the family said when they declined, where they have moved to, or what else has ended it.',
      optional: true,
    }),
  }),

  dates: [
    notBeforeRecorded('agreedOn', 'referralOn', 'The plan can’t have been agreed before the child was referred.'),
  ],

  toBegin: [
    {
      id: 'no-protection-plan',
      says: 'The child has a child protection plan. A child in need plan begins when that has ended.',
      metSays: 'The child has no child protection plan.',
      law: childrenInNeedCensus('rules 4001, 4016 and 4017'),
      rules: ['CN-04', 'CP-21'],
      met: ({ record }) => record.protectionPlanOpenSince === undefined,
    },
    {
      id: 'no-other-plan',
      says: 'The child has a child in need plan already. Go on with that one.',
      metSays: 'The child has no other child in need plan.',
      law: childrenInNeedCensus('rules 4000, 4004, 4011 and 4014'),
      rules: ['CN-04'],
      met: ({ record }) => record.childInNeedPlanOpenSince === undefined,
    },
  ],

  toConclude: [everyConcernIsAnswered],

  timeLimits: [
    {
      id: 'agree',
      what: 'Agree the plan with the family',
      whose: 'Lead practitioner',
      countedFrom: 'begun',
      countedFromSays: 'the decision to make a plan',
      stoppedBy: 'event:plan-agreed',
      limits: trustLimit(workingDays(10), 'a child in need plan is agreed within ten working days'),
      rules: ['CN-01'],
    },
    {
      id: 'visit',
      what: 'Visit the child',
      whose: 'Lead practitioner',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the plan',
      stoppedBy: 'event:child-seen',
      limits: trustLimit(workingDays(20), 'a child in need is visited every twenty working days'),
      rules: ['CN-02'],
    },
    {
      id: 'first-review',
      what: 'Review the plan for the first time',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the plan',
      stoppedBy: 'event:plan-reviewed',
      limits: trustLimit(weeks(6), 'a child in need plan is first reviewed within six weeks'),
      rules: ['CN-03'],
    },
  ],

  outcomes: {
    needsMet: {
      means: 'End the plan: the needs have ended.',
      law: childrenAct1989('17', '(1)'),
      rules: ['AS-05'],
      leadsTo: ['closure'],
      needs: [
        {
          id: 'every-need-has-ended',
          says: 'Say of each need how it ended before the plan ends.',
          metSays: 'Every need has ended.',
          law: trustStandard('closure accounts for the child'),
          rules: ['AS-05'],
          overridableBy: ['head-of-service'],
          each: ({ record }) =>
            record.openNeeds.map(({ id, title }) => ({
              item: id,
              says: `“${title}” has not ended. Say how it ended, or go on with the plan.`,
              answerAt: `need:${id}`,
            })),
        },
        {
          id: 'progress-is-told',
          says: 'Say what has changed for the child.',
          metSays: 'What has changed for the child is recorded.',
          law: planning,
          answerAt: 'progress',
          met: ({ answers }) => answers.progress !== undefined,
        },
        registeredManagerDecides,
        managerAgrees,
      ],
    },
    familyHelp: {
      means: 'End the plan: family help has accepted the child.',
      law: planning,
      rules: ['ST-02'],
      leadsTo: ['closure'],
      needs: [
        {
          id: 'family-help-has-accepted',
          says: 'Family help must have accepted the child by name.',
          metSays: 'Family help has accepted the child by name.',
          law: trustStandard('the next person has accepted', 'L'),
          rules: ['ST-02'],
          answerAt: 'whoTakesOver',
          met: ({ answers }) => answers.whoTakesOver === 'familyHelp',
        },
        registeredManagerDecides,
        managerAgrees,
      ],
    },
    declined: {
      means: 'End the plan: the family declines it, and a manager has found that section 47 does not apply.',
      law: childrenAct1989('17', '(1)', 'M'),
      rules: ['AS-05', 'CN-03'],
      leadsTo: ['closure'],
      needs: [managerLookedAtSection47, whatHappenedIsTold, registeredManagerDecides, managerAgrees],
    },
    ended: {
      means: 'End the plan: the child has moved away or died, is eighteen, or is looked after.',
      law: trustStandard('a plan ends for what is true of the child'),
      rules: ['AS-05', 'CN-04'],
      leadsTo: ['closure'],
      needs: [whatHappenedIsTold, registeredManagerDecides, managerAgrees],
    },
  },
})
