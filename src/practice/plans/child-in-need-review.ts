import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, wholeNumber } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { isManager } from '../professions.ts'
import { saysAsSet } from '../standing/as-set.ts'
import { planBeforeAManagerLooks } from '../standing/asked-by-gates.ts'
import {
  dayOfAcceptance,
  handingOver,
  handoverMeeting,
  isForAManager,
  nextHasAccepted,
  seenUnderThePlan,
  threeMonthsAfterProtection,
} from './child-in-need-review-gates.ts'
import { needsAreAccountedFor } from './needs-accounted.ts'
import { shortBreaksWithinTheRegulation } from './short-breaks.ts'

const planning = workingTogether('chapter 3, child in need plan')
const reviewing = trustStandard('child in need plans are reviewed in six weeks, then every twelve')

export const childInNeedReview = defineStep({
  id: 'child-in-need-review',
  title: 'Review of the child in need plan',
  purpose: 'See with the family whether the plan makes a difference, and go on, step up, step down or end it.',
  edition: '2026, second',
  law: [childrenAct1989('17', '(1)'), planning],
  rules: ['CN-02', 'CN-03', 'ST-01', 'ST-02'],

  begins: {
    when: 'A child in need plan is under way and its review is due.',
    after: [],
    during: ['child-in-need-plan'],
  },

  form: form({
    heldOn: date('When was the review held?', { called: 'date of the review', past: true }),
    chairedBy: oneOf(
      'Who chaired the review?',
      { lead: 'The lead practitioner', manager: 'A team or practice manager' },
      { errorMissing: 'Select who chaired the review' },
    ),
    whoCame: longText('Who of the family and the agencies came, and who did not?', { called: 'people who came' }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    progress: longText('What has changed for the child since the plan or the last review?', {
      called: 'change for the child',
    }),
    notDone: longText('What was to be done and was not, and why?', { called: 'actions that were not done' }),
    actions: longText('Who does what from now on, and by when?', { called: 'actions from now on' }),
    reason: longText('Why was this decided?', { errorMissing: 'Enter the reason for the decision' }),
    shortBreaks: oneOf(
      'Does the child have short breaks away from home overnight?',
      { no: 'No', yes: 'Yes' },
      {
        optional: true,
        hint: 'For a disabled child, with the same carer or in the same home, under section 20 or 17(6).',
      },
    ),
    longestBreak: wholeNumber('How many days was the longest break in the last twelve months?', {
      called: 'number of days of the longest break',
      least: 0,
      most: 366,
      askedWhen: { question: 'shortBreaks', is: ['yes'] },
    }),
    breakDays: wholeNumber('How many days were the breaks of the last twelve months together?', {
      called: 'number of days of the breaks together',
      least: 0,
      most: 366,
      askedWhen: { question: 'shortBreaks', is: ['yes'] },
    }),
    acceptedBy: text('Who has accepted to go on with the family?', {
      hint: 'By name, with their agency.',
      under: 'If the plan is stepped down or ended',
      optional: true,
    }),
    acceptedOn: date('On what day did they accept?', {
      optional: true,
      past: true,
      under: 'If the plan is stepped down or ended',
    }),
    unmetNeeds: longText('Which needs are not met yet, and who goes on with each?', {
      hint: 'List each, or say that there are none.',
      under: 'If the plan is stepped down or ended',
      optional: true,
    }),
    familyAgrees: oneOf(
      'Does the family agree to have family help?',
      { agrees: 'Yes, they agree', declines: 'No, they decline it' },
      {
        optional: true,
        under: 'If the plan is stepped down or ended',
        hint: 'Family help goes on with them only where they agree.',
      },
    ),
  }),

  dates: [
    notBeforeRecorded('heldOn', 'childInNeedPlanOpenSince', 'The review can’t have been held before the plan began.'),
  ],

  toBegin: [
    {
      id: 'a-plan-to-review',
      says: 'The child has no child in need plan. Begin the plan first.',
      metSays: 'A child in need plan stands.',
      law: planning,
      rules: ['CN-03'],
      met: ({ record }) => record.childInNeedPlanOpenSince !== undefined,
    },
  ],

  toConclude: [
    {
      id: 'held-under-the-plan',
      says: 'The review can’t have been held before the plan began. Change the date of the review.',
      metSays: 'The review was held while the plan stood.',
      law: reviewing,
      rules: ['CN-03'],
      answerAt: 'heldOn',
      met: ({ answers, record }) =>
        answers.heldOn === undefined ||
        record.childInNeedPlanOpenSince === undefined ||
        Temporal.PlainDate.compare(answers.heldOn, record.childInNeedPlanOpenSince) >= 0,
    },
    {
      id: 'manager-chairs-when-overdue',
      says: 'This review was overdue: a team or practice manager must chair it.',
      metSays: 'The review was held in time, or a manager chaired it.',
      law: reviewing,
      rules: ['CN-03'],
      answerAt: 'chairedBy',
      overridableBy: ['head-of-service'],
      met: ({ answers, record }) =>
        answers.chairedBy === 'manager' ||
        answers.heldOn === undefined ||
        record.planReviewDueOn === undefined ||
        Temporal.PlainDate.compare(answers.heldOn, record.planReviewDueOn) <= 0,
    },
  ],

  timeLimits: [],

  putRight: {
    whose: 'Lead practitioner',
    limits: trustLimit(workingDays(5), 'a review that led to a strategy discussion is completed within a week', 'L'),
  },

  outcomes: {
    goOn: {
      means: 'Go on with the plan.',
      law: reviewing,
      rules: ['CN-03'],
      leadsTo: [],
      needs: [
        seenUnderThePlan,
        shortBreaksWithinTheRegulation,
        {
          id: 'manager-reviews-after-nine-months',
          says: 'The plan has lasted more than nine months: a manager must decide that it goes on. Save this, and ask your manager to conclude it.',
          metSays: 'The plan is not so old, or a manager decides that it goes on.',
          law: reviewing,
          rules: ['CN-03'],
          saysNow: ({ record, today }) =>
            `The plan has lasted more than ${saysAsSet(planBeforeAManagerLooks, record.childInNeedPlanOpenSince ?? today, record)}: a manager must decide that it goes on. Save this, and ask your manager to conclude it.`,
          met: (facts) => !isForAManager(facts) || isManager(facts.actor),
        },
      ],
    },
    strategyDiscussion: {
      means: 'Step up: hold a strategy discussion. The plan goes on until another takes its place.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['CN-03', 'CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    childAndFamilyAssessment: {
      means: 'Assess again: what we know of the child has changed. The plan goes on meanwhile.',
      law: childrenAct1989('17', '(1)'),
      rules: ['CN-03'],
      leadsTo: ['child-and-family-assessment'],
    },
    familyHelp: {
      means: 'Step down: end the plan and go on under a family help plan.',
      law: planning,
      rules: ['CN-03', 'ST-02'],
      leadsTo: ['family-help-plan'],
      needs: [
        everyConcernIsAnswered,
        seenUnderThePlan,
        threeMonthsAfterProtection,
        nextHasAccepted('next-lead-has-accepted', 'Name who has accepted to go on with the family.'),
        dayOfAcceptance,
        {
          id: 'unmet-needs-are-listed',
          says: 'List the needs that are not met yet and who goes on with each, or say that there are none.',
          metSays: 'The needs that are not met yet are listed.',
          law: handingOver,
          rules: ['ST-02'],
          answerAt: 'unmetNeeds',
          met: ({ answers }) => answers.unmetNeeds !== undefined,
        },
        {
          id: 'a-need-for-the-plan',
          says: 'No need of this child is open, so there is nothing for a family help plan. End the plan instead.',
          metSays: 'A need is open for the family help plan.',
          law: handingOver,
          rules: ['FH-01'],
          met: ({ record }) => record.openNeeds.length > 0,
        },
        {
          id: 'family-agrees',
          says: 'The family must agree to family help. If they decline, decide whether the child needs more than that.',
          metSays: 'The family agrees to family help.',
          law: workingTogether('chapter 3, family help'),
          rules: ['FH-01'],
          answerAt: 'familyAgrees',
          met: ({ answers }) => answers.familyAgrees === 'agrees',
        },
        registeredManagerDecides,
        managerAuthorises('the step down', trustStandard('a manager agrees the end of a plan'), ['CN-03']),
      ],
      timeLimits: [handoverMeeting('handover', 'the review that stepped the plan down')],
    },
    universal: {
      means: 'End the plan: school, health and other services for everyone are enough. Then ask to close.',
      law: planning,
      rules: ['CN-03', 'ST-02', 'AS-05'],
      leadsTo: ['closure'],
      needs: [
        everyConcernIsAnswered,
        seenUnderThePlan,
        threeMonthsAfterProtection,
        needsAreAccountedFor,
        nextHasAccepted(
          'next-person-has-accepted',
          'Name who has accepted to go on with the family, for example at school or the health visitor.',
        ),
        dayOfAcceptance,
        registeredManagerDecides,
        managerAuthorises('the end of the plan', trustStandard('a manager agrees the end of a plan'), ['CN-03']),
      ],
      timeLimits: [handoverMeeting('handover-to-universal', 'the review that ended the plan')],
    },
  },
})
