import { form } from '#engine/form.ts'
import { date, longText, oneOf, wholeNumber, yesOrNo } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { adoptionAgencies, adoptionAgenciesLimit, adoptionGuidance, adoptionGuidanceLimit } from './law.ts'

const stageOne = adoptionAgencies('27')
const decided = adoptionAgencies('30B', '(1)', 'H')

/**
 * People who want to adopt are nobody's record: what is asked of the trust as an adoption agency, from the registration of interest to the
 * decision whether they are suitable. The match of a child asks when they were approved, and by whom.
 */
export const askingToAdopt = defineStep({
  id: 'asking-to-adopt',
  title: 'People who ask to adopt',
  purpose: 'Nobody who could be a family for a child waits without an answer.',
  edition: '2013',
  law: [adoptionAgencies('22'), stageOne, adoptionAgencies('30B', '', 'H')],
  rules: ['AD-06'],

  begins: { when: 'Somebody registers with the trust that they want to adopt.', after: [] },

  form: form({
    receivedOn: date('When did they register their interest?', {
      called: 'date on which they registered their interest',
      past: true,
    }),
    acceptedOn: date('When were they told that we take it up? (stage one)', {
      hint: 'The two months of stage one are counted from then.',
      called: 'date on which they were told that we take it up',
      past: true,
      optional: true,
    }),
    checks: longText('What do the checks and references of stage one say?', {
      hint: 'Police checks, health, three references, the local authority where they live. Nobody is held up for a check that somebody else is late with without being told.',
      optional: true,
    }),
    stageOneOn: date('When was it decided whether they may be suitable?', {
      called: 'date of the decision at the end of stage one',
      past: true,
      optional: true,
    }),
    mayBeSuitable: yesOrNo('May they be suitable?', { optional: true }),
    goesOnOn: date('When did they say that they wish to go on? (stage two)', {
      hint: 'They have six months for it. The four months of stage two are counted from then.',
      called: 'date on which they said that they wish to go on',
      past: true,
      optional: true,
    }),
    longer: longText('Why does it take longer, and who asked for that?', {
      hint: 'If they asked for it themselves, or something out of the ordinary holds it up. The day that the law gives stays.',
      optional: true,
    }),
    refereesSeen: wholeNumber('How many people whom they named were interviewed?', {
      least: 0,
      most: 20,
      optional: true,
    }),
    panelSays: oneOf(
      'What did the adoption panel recommend?',
      { yes: 'That they are suitable to adopt', no: 'That they are not' },
      { optional: true },
    ),
    decidedOn: date('When did the agency decision maker decide?', {
      called: 'date of the decision',
      past: true,
      optional: true,
    }),
    reasons: longText('Why is it decided so, in words that they are told?', { optional: true, goesOutside: true }),
  }),

  dates: [
    notBeforeAnswer('acceptedOn', 'receivedOn', 'They can’t have been told before they registered their interest.'),
    notBeforeAnswer('stageOneOn', 'acceptedOn', 'Stage one can’t have ended before it began.'),
    notBeforeAnswer('goesOnOn', 'stageOneOn', 'They can’t have gone on before stage one had ended.'),
    notBeforeAnswer('decidedOn', 'goesOnOn', 'It can’t have been decided before they said that they wish to go on.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'taken-up',
      what: 'Say whether the registration of interest is taken up',
      whose: 'Adoption team manager',
      countedFrom: 'begun',
      countedFromSays: 'the registration of interest',
      stoppedBy: 'event:acceptedOn',
      limits: adoptionGuidanceLimit(workingDays(5), 'chapter 3, the registration of interest'),
      rules: ['AD-06'],
    },
    {
      id: 'stage-one',
      what: 'Finish stage one with people who ask to adopt',
      whose: 'Adoption team manager',
      countedFrom: 'acceptedOn',
      countedFromSays: 'the day on which they were told that it is taken up',
      stoppedBy: 'event:stageOneOn',
      limits: adoptionAgenciesLimit(months(2), '27', '', 'M'),
      rules: ['AD-06'],
    },
    {
      id: 'stage-two',
      what: 'Decide whether people are suitable to adopt',
      whose: 'Agency decision maker',
      countedFrom: 'goesOnOn',
      countedFromSays: 'the day on which they said that they wish to go on',
      stoppedBy: 'event:decidedOn',
      limits: adoptionAgenciesLimit(months(4), '30B', '(1)'),
      rules: ['AD-06'],
    },
  ],

  outcomes: {
    approved: {
      means: 'They are approved as suitable to adopt, and told so in writing.',
      law: decided,
      rules: ['AD-06'],
      leadsTo: [],
      needs: [
        {
          id: 'decision-was-made',
          says: 'Say when the agency decision maker decided, and what the panel recommended.',
          metSays: 'The panel recommended and the decision maker decided.',
          law: decided,
          rules: ['AD-06'],
          answerAt: 'decidedOn',
          met: ({ answers }) => answers.decidedOn !== undefined && answers.panelSays !== undefined,
        },
        {
          id: 'stage-one-was-passed',
          says: 'Nobody is approved whose checks are not in. End stage one first: when, and that they may be suitable.',
          metSays: 'Stage one has ended, with the checks in.',
          law: adoptionAgencies('30B', '(1A)', 'H'),
          rules: ['AD-06'],
          answerAt: 'stageOneOn',
          met: ({ answers }) => answers.stageOneOn !== undefined && answers.mayBeSuitable === true,
        },
        {
          id: 'three-referees',
          says: 'At least three people whom they named must have been interviewed.',
          metSays: 'At least three people whom they named were interviewed.',
          law: adoptionAgencies('26'),
          rules: ['AD-06'],
          answerAt: 'refereesSeen',
          met: ({ answers }) => (answers.refereesSeen ?? 0) >= 3,
        },
      ],
    },
    notApproved: {
      means:
        'They are not approved. They were told why in writing, and had forty working days to say what they think or to ask for an independent review.',
      law: adoptionAgencies('30B', '(5)', 'H'),
      rules: ['AD-06'],
      leadsTo: [],
      needs: [
        {
          id: 'reasons-were-given',
          says: 'Say when it was decided, and why, in words that they are told.',
          metSays: 'They were told when and why.',
          law: adoptionAgencies('30B', '(5)', 'H'),
          rules: ['AD-06'],
          answerAt: 'reasons',
          met: ({ answers }) => answers.decidedOn !== undefined && answers.reasons !== undefined,
        },
      ],
    },
    notSuitableAtStageOne: {
      means: 'Stage one found that they are not suitable. They were told why in writing, and that they can complain.',
      law: stageOne,
      rules: ['AD-06'],
      leadsTo: [],
      needs: [
        {
          id: 'stage-one-reasons',
          says: 'Say when stage one was decided, that they may not be suitable, and why.',
          metSays: 'Stage one was decided, with reasons.',
          law: stageOne,
          rules: ['AD-06'],
          answerAt: 'stageOneOn',
          met: ({ answers }) =>
            answers.stageOneOn !== undefined && answers.mayBeSuitable === false && answers.reasons !== undefined,
        },
      ],
    },
    notTakenUp: {
      means: 'It is not taken up, or goes to another agency. They were told why.',
      law: adoptionGuidance('chapter 3, the registration of interest'),
      leadsTo: [],
      needs: [
        {
          id: 'why-not-taken-up',
          says: 'Say why it is not taken up, in words that they are told.',
          metSays: 'They were told why.',
          law: adoptionGuidance('chapter 3, the registration of interest'),
          answerAt: 'reasons',
          met: ({ answers }) => answers.reasons !== undefined && answers.acceptedOn === undefined,
        },
      ],
    },
    withdrawn: {
      means: 'They no longer want to, or did not say within six months of stage one that they wish to go on.',
      law: adoptionAgencies('28'),
      leadsTo: [],
    },
  },
})
