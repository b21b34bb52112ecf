import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, wholeNumber } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'
import { noConcernAbout, noPracticeHold, nothingOpenWithOfficer } from '../permanence/permanence-gates.ts'
import { secondReaderIsIndependent, secondReaderQuestions } from '../permanence/second-reader.ts'
import { decisionMakerDecides, panelGuidance } from './adoption-gates.ts'
import { adoptionAct2002, adoptionAgencies, adoptionGuidanceLimit } from './law.ts'
import { tellOfDecision } from './tell-of-decision.ts'

const proposed = adoptionAgencies('31')
const decided = adoptionAgencies('33')

/** Whether this child is placed with these adopters. A panel always recommends first. */
export const adoptionMatch = defineStep({
  id: 'adoption-match',
  title: 'Match of the child with adopters',
  purpose: 'Find the family that can meet this child’s needs for life, and be honest about what they will need.',
  edition: '2026',
  law: [proposed, adoptionAgencies('32'), decided, adoptionAct2002('1', '(2) to (6)'), panelGuidance],
  rules: ['AD-02', 'AD-07'],

  begins: { when: 'Adopters are found who may be right for the child.', after: ['adoption-authority'] },

  form: form({
    adopter: text('Who is the proposed adopter?', { errorMissing: 'Enter who the proposed adopter is' }),
    secondAdopter: text('And the second, where two adopt together?', { optional: true }),
    approvedOn: date('When were they approved to adopt?', { called: 'day of their approval', past: true }),
    approvedBy: text('By which agency?', { errorMissing: 'Enter which agency approved them' }),
    refereesSeen: wholeNumber('How many people whom they named has that agency interviewed?', {
      least: 0,
      most: 20,
      errorMissing: 'Enter how many referees were interviewed',
    }),
    why: longText('Why these adopters? How will they meet the child’s needs, now and later, and what will be hard?', {
      errorMissing: 'Enter why these adopters, and what will be hard',
    }),
    support: longText('What adoption support will the family have, from whom and for how long?', {
      errorMissing: 'Enter what support the family will have',
    }),
    contact: longText('What contact is proposed, and what do the adopters say to it?', {
      errorMissing: 'Enter what contact is proposed',
    }),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    reportGivenOn: date('When were the adopters given the placement report?', {
      called: 'day on which the adopters were given the report',
      past: true,
    }),
    adoptersSay: longText('What do the adopters say to it?', { errorMissing: 'Enter what the adopters say' }),
    concernsHeard: longText(
      'Who was asked whether they are worried about this match: the carer, the school or nursery, the reviewing officer? What came of it?',
      { errorMissing: 'Enter whom you asked whether they are worried, and what came of it' },
    ),
    ...secondReaderQuestions,
    panelOn: date('When did the panel meet?', { called: 'day of the panel', past: true, optional: true }),
    panelMembers: wholeNumber('How many members took part, the chair among them?', {
      least: 1,
      most: 20,
      optional: true,
    }),
    panelSays: oneOf(
      'What did the panel recommend?',
      { yes: 'That the child is placed with them', no: 'That the child is not' },
      { optional: true },
    ),
    minutesOn: date('When did the decision maker receive the panel’s recommendation and minutes?', {
      called: 'day on which the minutes were received',
      past: true,
      optional: true,
    }),
    reasons: longText('Why is this decided?', { errorMissing: 'Enter why this is decided' }),
  }),

  dates: [
    notBeforeBirth('reportGivenOn', 'The report can’t have been given'),
    notBeforeBirth('panelOn', 'The panel can’t have met'),
    notBeforeAnswer('minutesOn', 'panelOn', 'The recommendation can’t have come before the panel met.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'decide-after-panel',
      what: 'Decide on the match that the panel has looked at',
      whose: 'Agency decision maker',
      countedFrom: 'minutesOn',
      countedFromSays: 'the day on which the panel’s recommendation and minutes were received',
      stoppedBy: 'conclusion',
      limits: adoptionGuidanceLimit(workingDays(7), 'chapter 1, the decision after the panel'),
      rules: ['AD-02'],
    },
  ],

  outcomes: {
    matched: {
      means: 'The child is to be placed with these adopters.',
      law: decided,
      rules: ['AD-02'],
      leadsTo: ['adoption-placement'],
      needs: [
        {
          id: 'three-referees',
          says: 'At least three people whom the adopters named must have been interviewed. Ask the agency that approved them.',
          metSays: 'At least three people whom the adopters named were interviewed.',
          law: adoptionAgencies('30', '', 'M'),
          rules: ['AD-06'],
          answerAt: 'refereesSeen',
          met: ({ answers }) => (answers.refereesSeen ?? 0) >= 3,
        },
        {
          id: 'report-in-time',
          says: 'The adopters have ten working days to say what they think of the report before the panel meets. Give it to them first.',
          metSays: 'The adopters had the report in time before the panel.',
          law: adoptionAgencies('31', '(3) and (4)'),
          rules: ['AD-02'],
          answerAt: 'reportGivenOn',
          met: ({ answers: { reportGivenOn, panelOn } }) => {
            if (reportGivenOn === undefined || panelOn === undefined) return true
            const heard = countFrom(reportGivenOn, workingDays(10), englandAndWales)
            return !heard.known || Temporal.PlainDate.compare(heard.due, panelOn) <= 0
          },
        },
        {
          id: 'panel-has-recommended',
          says: 'The panel must have looked at the match. Say when it met, what it recommended and when the minutes were received.',
          metSays: 'The panel has looked at the match.',
          law: adoptionAgencies('32'),
          rules: ['AD-02'],
          answerAt: 'panelOn',
          met: ({ answers }) =>
            answers.panelOn !== undefined && answers.panelSays !== undefined && answers.minutesOn !== undefined,
        },
        {
          id: 'panel-was-quorate',
          says: 'A panel needs five members, the chair or a vice-chair and a social worker with three years’ experience among them. Hold it again.',
          metSays: 'The panel had at least five members.',
          law: adoptionAgencies('6'),
          rules: ['AD-02'],
          answerAt: 'panelMembers',
          met: ({ answers }) => answers.panelOn === undefined || (answers.panelMembers ?? 0) >= 5,
        },
        everyConcernIsAnswered,
        noConcernAbout('proposed adopters', ['AD-02']),
        nothingOpenWithOfficer('proposed adopters', ['AD-02', 'LD-01']),
        secondReaderIsIndependent,
        noPracticeHold('adoption', ['AD-02']),
        decisionMakerDecides('on the match', '33', ['AD-02']),
      ],
      timeLimits: tellOfDecision(
        'the adopters and the parents',
        'chapter 4, telling of the match, with regulation 33(3)',
      ),
    },
    notMatched: {
      means: 'The child is not placed with these adopters: others are looked for.',
      law: decided,
      rules: ['AD-02'],
      leadsTo: [],
      needs: [decisionMakerDecides('on the match', '33', ['AD-02'])],
      timeLimits: tellOfDecision('the adopters', 'chapter 4, telling of the match, with regulation 33(3)'),
    },
  },
})
