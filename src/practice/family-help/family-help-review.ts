import { form } from '#engine/form.ts'
import { date, longText, verbatim } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { notBeforeAnswer, notBeforeRecorded } from '../dates.ts'
import { defineStep, type Trust } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises } from '../gates.ts'
import { needsAreAccountedFor } from '../plans/needs-accounted.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'
import { consentToService } from './consent.ts'

const familyHelp = workingTogether('chapter 3, family help')
const reviewing = trustStandard('family help plans are reviewed every six to twelve weeks', 'L')

/** While the plan stands its next review is owed, whatever else was decided. */
const nextReview: TimeLimit<Trust, Record<never, never>> = {
  id: 'next-review',
  what: 'Review the family help plan with the team around the family',
  whose: 'Family help lead practitioner',
  countedFrom: 'concluded',
  countedFromSays: 'the last review',
  stoppedBy: 'family-help-review',
  limits: trustLimit(weeks(12), 'a family help plan is reviewed at least every twelve weeks', 'L'),
  rules: ['FH-02'],
}

/** As a number that a gate asks for: the house sets it at its clock. */
const latestReview = { id: `family-help-review/${nextReview.id}`, limits: nextReview.limits }

export const familyHelpReview = defineStep({
  id: 'family-help-review',
  title: 'Review of the family help plan',
  purpose: 'See with the family and the team around them what has changed, and decide what comes next.',
  edition: '2026',
  law: [familyHelp],
  rules: ['FH-02'],

  begins: { when: 'A family help plan is under way and its review is due.', after: [], during: ['family-help-plan'] },

  form: form({
    heldOn: date('When was the review held?', { called: 'date of the review', past: true }),
    whoCame: longText('Who of the family and of the team came, and who did not?', { called: 'people who came' }),
    consent: { ...consentToService, label: 'Does the family still agree to have this help?' },
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    progress: longText('What has changed for the child since the plan or the last review?', {
      called: 'change for the child',
    }),
    notDone: longText('What was to be done and was not, and why?', { called: 'actions that were not done' }),
    actions: longText('Who does what from now on, and by when?', { called: 'actions from now on' }),
    reason: longText('Why was this decided?', { errorMissing: 'Enter the reason for the decision' }),
    nextReviewOn: date('When is the next review?', {
      hint: 'Six to twelve weeks after this one. Leave empty if the plan ends.',
      optional: true,
    }),
  }),

  dates: [
    notBeforeRecorded('heldOn', 'familyHelpPlanOpenSince', 'The review can’t have been held before the plan began.'),
    notBeforeAnswer('nextReviewOn', 'heldOn', 'The next review can’t be before this one.'),
  ],

  toBegin: [
    {
      id: 'a-plan-to-review',
      says: 'The child has no family help plan. Begin the plan first.',
      metSays: 'A family help plan stands.',
      law: familyHelp,
      rules: ['FH-02'],
      met: ({ record }) => record.familyHelpPlanOpenSince !== undefined,
    },
  ],

  toConclude: [],

  timeLimits: [],

  putRight: {
    whose: 'Family help lead practitioner',
    limits: trustLimit(workingDays(5), 'a review that led to a strategy discussion is completed within a week', 'L'),
  },

  outcomes: {
    goOn: {
      means: 'Go on with the plan.',
      law: reviewing,
      rules: ['FH-02'],
      leadsTo: [],
      needs: [
        {
          id: 'family-still-agrees',
          says: 'The family must still agree to have the help. If they do not, end the plan or step up.',
          metSays: 'The family still agrees to have the help.',
          law: familyHelp,
          rules: ['FH-01'],
          answerAt: 'consent',
          met: ({ answers }) => answers.consent === 'agrees',
        },
        {
          id: 'next-review-in-time',
          says: 'Enter a date for the next review that is after this one and within twelve weeks of it.',
          metSays: 'The next review is soon enough after this one.',
          saysNow: ({ answers: { heldOn }, record, today }) =>
            `Enter a date for the next review that is after this one and within ${saysAsSet(latestReview, heldOn ?? today, record)} of it.`,
          law: reviewing,
          rules: ['FH-02'],
          answerAt: 'nextReviewOn',
          met: ({ answers: { heldOn, nextReviewOn }, record }) => {
            if (nextReviewOn === undefined) return false
            if (heldOn === undefined) return true
            const last = lastDayAsSet(latestReview, heldOn, record)
            return (
              Temporal.PlainDate.compare(nextReviewOn, heldOn) > 0 &&
              (last === undefined || Temporal.PlainDate.compare(nextReviewOn, last) <= 0)
            )
          },
        },
      ],
      timeLimits: [nextReview],
    },
    childAndFamilyAssessment: {
      means: 'Step up to a child and family assessment. The plan goes on until another takes its place.',
      law: childrenAct1989('17', '(1)'),
      rules: ['FH-01', 'FH-02'],
      leadsTo: ['child-and-family-assessment'],
      timeLimits: [nextReview],
    },
    strategyDiscussion: {
      means: 'Hold a strategy discussion. The plan goes on until another takes its place.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['FH-02', 'CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
      timeLimits: [nextReview],
    },
    ended: {
      means: 'End the plan: the needs have ended, or the family no longer agrees. Then ask to close.',
      law: familyHelp,
      rules: ['FH-02', 'AS-05'],
      leadsTo: ['closure'],
      needs: [
        everyConcernIsAnswered,
        needsAreAccountedFor,
        managerAuthorises('the end of the plan', trustStandard('a manager agrees the end of a plan'), ['FH-02']),
      ],
    },
  },
})
