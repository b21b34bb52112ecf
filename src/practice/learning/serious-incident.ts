import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct2004, trustLimit, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { managerAuthorises } from '../gates.ts'
import { seriousIncidentNotified } from '../obligations/after-a-death.ts'

const notification = childrenAct2004('16C', 'M')
const reviews = workingTogether('chapter 5, child safeguarding practice reviews')

/** Notice is owed whatever else is not known: nothing here stands in its way. */
export const seriousIncident = defineStep({
  id: 'serious-incident',
  title: 'Serious incident',
  purpose:
    'Tell those who must know that a child has died or been seriously harmed, and learn from it in time to help others.',
  edition: '2026',
  law: [notification, reviews],
  rules: ['SI-01', 'SI-02', 'SI-03'],
  protective: 'to begin',

  begins: {
    when: 'A child has died or been seriously harmed, and abuse or neglect is known or suspected; or a child in care, or a care leaver under twenty-five, has died. A manager looks at every other death of a child whom we work with.',
    after: [],
    dayAsked: 'When did we become aware of it?',
    dayAnswers: 'knownOn',
  },

  form: form({
    what: oneOf(
      'What has happened?',
      {
        died: 'The child has died, and abuse or neglect is known or suspected',
        harmed: 'The child has been seriously harmed, and abuse or neglect is known or suspected',
        diedInCare: 'A child who is looked after has died, whatever the cause',
        careLeaver: 'A care leaver under twenty-five has died',
        diedOtherwise: 'The child has died, and nothing of abuse or neglect is known or suspected',
        harmedOtherwise: 'The child has been seriously harmed, and nothing of abuse or neglect is known or suspected',
      },
      { errorMissing: 'Select what has happened' },
    ),
    knownOn: date('When did we become aware of it?', { called: 'date on which we became aware', past: true }),
    happened: longText('What is known?', { called: 'what is known' }),
    othersSafe: longText('Who is making other children safe, and how?', {
      called: 'words on how other children are safe',
    }),
    notifiedOn: date('When was the national panel notified?', {
      called: 'date of the notification',
      past: true,
      optional: true,
    }),
    reference: text('Its reference', { optional: true }),
    deathReviewToldOn: date('When were the child death review partners told, by us or by the hospital?', {
      called: 'date on which the child death review partners were told',
      past: true,
      optional: true,
    }),
    alsoTold: longText('Who else was told: Ofsted, the Department, partners, the family?', { optional: true }),
    rapidReviewOn: date('When was the rapid review completed and sent to the panel?', {
      called: 'date of the rapid review',
      past: true,
      optional: true,
    }),
    reviewDecision: oneOf(
      'What did the partners decide on a local practice review?',
      { yes: 'There is to be one', no: 'There is none' },
      { optional: true },
    ),
    reviewDecidedOn: date('When was that decided?', {
      called: 'date of that decision',
      past: true,
      askedWhen: { question: 'reviewDecision', is: ['yes'] },
    }),
    publishedOn: date('When was the review published, or the delay explained to the panel?', {
      called: 'date of publication',
      past: true,
      optional: true,
    }),
    learned: longText('What has been learned, and what is done about it?', { optional: true }),
  }),

  dates: [
    notBeforeAnswer('notifiedOn', 'knownOn', 'The panel can’t have been notified before we knew of it.'),
    notBeforeAnswer(
      'rapidReviewOn',
      'notifiedOn',
      'The rapid review can’t have been completed before the notification.',
    ),
    notBeforeAnswer('rapidReviewOn', 'knownOn', 'The rapid review can’t have been completed before we knew of it.'),
    notBeforeAnswer('reviewDecidedOn', 'knownOn', 'That can’t have been decided before we knew of it.'),
    notBeforeAnswer('publishedOn', 'reviewDecidedOn', 'It can’t have been published before it was decided.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'notified',
      what: 'Notify the national panel',
      whose: 'Director',
      countedFrom: 'knownOn',
      countedFromSays: 'the day on which we became aware',
      stoppedBy: 'event:panel-notified',
      limits: seriousIncidentNotified.limits,
      rules: ['SI-01'],
    },
    {
      id: 'rapid-review',
      what: 'Complete the rapid review and send it to the panel',
      whose: 'Safeguarding partners',
      countedFrom: 'notifiedOn',
      countedFromSays: 'the notification',
      stoppedBy: 'event:rapid-review-sent',
      limits: workingTogetherLimits(workingDays(15), 'chapter 5, rapid reviews', 'M'),
      rules: ['SI-02'],
    },
    {
      id: 'published',
      what: 'Publish the local practice review, or explain the delay to the panel',
      whose: 'Safeguarding partners',
      countedFrom: 'reviewDecidedOn',
      countedFromSays: 'the decision to hold one',
      stoppedBy: 'event:review-published',
      limits: workingTogetherLimits(months(6), 'chapter 5, publication', 'M'),
      rules: ['SI-03'],
    },
  ],
  putRight: {
    whose: 'Director',
    limits: trustLimit(workingDays(2), 'the record of a serious incident is completed within two working days', 'L'),
  },

  outcomes: {
    learned: {
      means: 'The panel was notified, the rapid review sent, and what was decided on a review is done.',
      law: reviews,
      rules: ['SI-02', 'SI-03'],
      leadsTo: [],
      needs: [
        {
          id: 'panel-was-notified',
          says: 'Say when the national panel was notified.',
          metSays: 'The national panel was notified.',
          law: notification,
          rules: ['SI-01'],
          answerAt: 'notifiedOn',
          met: ({ answers }) => answers.notifiedOn !== undefined,
        },
        {
          id: 'rapid-review-was-sent',
          says: 'Say when the rapid review was sent to the panel.',
          metSays: 'The rapid review was sent.',
          law: reviews,
          rules: ['SI-02'],
          answerAt: 'rapidReviewOn',
          met: ({ answers }) => answers.rapidReviewOn !== undefined,
        },
        {
          id: 'review-was-published',
          says: 'Say when the review was published, or the delay explained; or that there is none.',
          metSays: 'The review was published, or there is none.',
          law: reviews,
          rules: ['SI-03'],
          answerAt: 'reviewDecision',
          met: ({ answers }) =>
            answers.reviewDecision === 'no' || (answers.reviewDecision === 'yes' && answers.publishedOn !== undefined),
        },
      ],
    },
    notNotifiable: {
      means: 'It need not be notified: no abuse or neglect is suspected, and the child was not in our care.',
      law: notification,
      rules: ['SI-01'],
      leadsTo: [],
      needs: [
        {
          id: 'not-in-our-care',
          says: 'The death of a child who is looked after, or of a care leaver under twenty-five, is notified whatever its cause.',
          metSays: 'The child was neither in our care nor a care leaver.',
          law: reviews,
          rules: ['SI-01'],
          answerAt: 'what',
          met: ({ answers }) => answers.what !== 'diedInCare' && answers.what !== 'careLeaver',
        },
        {
          id: 'nothing-is-suspected',
          says: 'You have written that abuse or neglect is known or suspected: then it is notified. Change what has happened, or notify it.',
          metSays: 'Nothing of abuse or neglect is known or suspected.',
          law: notification,
          rules: ['SI-01'],
          answerAt: 'what',
          met: ({ answers }) => answers.what !== 'died' && answers.what !== 'harmed',
        },
        managerAuthorises('that it need not be notified', notification, ['SI-01']),
      ],
    },
  },
})
