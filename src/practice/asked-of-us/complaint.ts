import type { PublishedCitation } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, text, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'
import { representations } from './asked-law.ts'

const since = '2006-09-01'

function toldWhyNot(law: PublishedCitation) {
  return {
    id: 'told-why-not',
    says: 'Say why it is not looked at, in words that they are told.',
    metSays: 'They were told why it is not looked at.',
    law,
    answerAt: 'whyNot',
    met: ({ answers }: { readonly answers: { readonly whyNot?: string } }) => answers.whyNot !== undefined,
  } as const
}

/** In three stages, each of which may be the last. A limit is met by the day that its question asks for. */
export const complaint = defineStep({
  id: 'complaint',
  title: 'Complaint',
  purpose: 'Put right what went wrong for a child or family, say so, and learn from it.',
  edition: '2026',
  law: [representations('3')],
  rules: ['CO-01', 'CO-02', 'CO-03'],

  begins: {
    when: 'A child, a parent, a carer or somebody who speaks for a child is not content with what we did.',
    after: [],
  },

  form: form({
    receivedOn: date('When did we receive it?', { called: 'date on which we received it', past: true }),
    happenedOn: date('When was what they complain of, or when did they learn of it?', {
      hint: 'A complaint is looked at whether the case is open or closed. Only after a year may it be turned down for its age.',
      called: 'date of what they complain of',
      past: true,
      optional: true,
    }),
    complex: yesOrNo('Does it need more than ten working days?', {
      hint: 'Another ten may be taken where it is complex, or where an advocate is still to be found; whoever complains is told, and why.',
      optional: true,
    }),
    whyLonger: longText('Why does it take longer, in words that they are told?', {
      optional: true,
      goesOutside: true,
      askedWhen: { question: 'complex', is: ['yes'] },
    }),
    longerToldOn: date('When were they told that it takes longer, and why?', {
      called: 'date on which they were told that it takes longer',
      past: true,
      optional: true,
      askedWhen: { question: 'complex', is: ['yes'] },
    }),
    advocate: text('Who speaks for the child, or helps whoever complains?', { optional: true }),
    answeredOn: date('When was it answered?', { called: 'date of the answer', past: true, optional: true }),
    answer: longText('What was found, and what is put right?', { optional: true, goesOutside: true }),
    stageTwoOn: date('When was an investigation asked for? (stage two)', {
      called: 'date on which an investigation was asked for',
      past: true,
      optional: true,
    }),
    investigator: text('Who investigates, and who is the independent person?', { optional: true }),
    stageTwoAnsweredOn: date('When was the investigation answered?', {
      called: 'date of the answer to the investigation',
      past: true,
      optional: true,
    }),
    stageThreeOn: date('When was a review panel asked for? (stage three)', {
      called: 'date on which a panel was asked for',
      past: true,
      optional: true,
    }),
    panelOn: date('When did the panel meet?', { called: 'date of the panel', past: true, optional: true }),
    panelReportOn: date('When did the panel report?', { called: 'date of the report', past: true, optional: true }),
    panelAnsweredOn: date('When did the director answer the report?', {
      called: 'date of the answer to the report',
      past: true,
      optional: true,
    }),
    learned: longText('What is learned from it?', { optional: true, goesOutside: true }),
    whyNot: longText('Why is it not looked at, in words that they are told?', {
      hint: 'Only where it is turned down for its age, or because a court or the police look at it now.',
      optional: true,
      goesOutside: true,
    }),
  }),

  dates: [
    notBeforeAnswer('receivedOn', 'happenedOn', 'It can’t have come before what it is about.'),
    notBeforeAnswer('longerToldOn', 'receivedOn', 'They can’t have been told before we received it.'),
    notBeforeAnswer('answeredOn', 'receivedOn', 'It can’t have been answered before we received it.'),
    notBeforeAnswer(
      'stageTwoOn',
      'receivedOn',
      'An investigation can’t have been asked for before we received the complaint.',
    ),
    notBeforeAnswer(
      'stageTwoAnsweredOn',
      'stageTwoOn',
      'The investigation can’t have been answered before it was asked for.',
    ),
    notBeforeAnswer('stageThreeOn', 'stageTwoOn', 'A panel can’t have been asked for before the investigation was.'),
    notBeforeAnswer(
      'stageThreeOn',
      'stageTwoAnsweredOn',
      'A panel can’t have been asked for before the investigation was answered.',
    ),
    notBeforeAnswer('panelOn', 'stageThreeOn', 'The panel can’t have met before it was asked for.'),
    notBeforeAnswer('panelReportOn', 'panelOn', 'The panel can’t have reported before it met.'),
    notBeforeAnswer('panelAnsweredOn', 'panelReportOn', 'The report can’t have been answered before it came.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'answered',
      what: 'Answer the complaint',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we received it',
      stoppedBy: 'event:answeredOn',
      limits: [{ since, within: workingDays(10), law: representations('14') }],
      rules: ['CO-01'],
      when: ({ answers }) => answers.complex !== true,
    },
    {
      id: 'told-longer',
      what: 'Tell whoever complains that it takes longer, and why',
      whose: 'Team manager',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we received it',
      stoppedBy: 'event:longerToldOn',
      limits: [{ since, within: workingDays(10), law: representations('14') }],
      rules: ['CO-01'],
      when: ({ answers }) => answers.complex === true,
    },
    {
      id: 'answered-complex',
      what: 'Answer the complaint, which is complex',
      whose: 'Team manager',
      countedFrom: 'receivedOn',
      countedFromSays: 'the day on which we received it',
      stoppedBy: 'event:answeredOn',
      limits: [{ since, within: workingDays(20), law: representations('14') }],
      rules: ['CO-01'],
      when: ({ answers }) => answers.complex === true,
    },
    {
      id: 'investigated',
      what: 'Complete the investigation',
      whose: 'Investigating officer',
      countedFrom: 'stageTwoOn',
      countedFromSays: 'the day on which an investigation was asked for',
      stoppedBy: 'event:stageTwoAnsweredOn',
      limits: [{ since, within: workingDays(25), law: representations('17') }],
      rules: ['CO-02'],
    },
    {
      id: 'investigated-at-most',
      what: 'Complete the investigation, at the very latest',
      whose: 'Investigating officer',
      countedFrom: 'stageTwoOn',
      countedFromSays: 'the day on which an investigation was asked for',
      stoppedBy: 'event:stageTwoAnsweredOn',
      limits: [{ since, within: workingDays(65), law: representations('17') }],
      rules: ['CO-02'],
    },
    {
      id: 'panel',
      what: 'Hold the review panel',
      whose: 'Complaints manager',
      countedFrom: 'stageThreeOn',
      countedFromSays: 'the day on which a panel was asked for',
      stoppedBy: 'event:panelOn',
      limits: [{ since, within: workingDays(30), law: representations('19', '(4)', 'H') }],
      rules: ['CO-03'],
    },
    {
      id: 'panel-report',
      what: 'Receive the panel’s report',
      whose: 'Review panel',
      countedFrom: 'panelOn',
      countedFromSays: 'the day on which the panel met',
      stoppedBy: 'event:panelReportOn',
      limits: [{ since, within: workingDays(5), law: representations('20') }],
      rules: ['CO-03'],
    },
    {
      id: 'panel-answered',
      what: 'Answer the panel’s report',
      whose: 'Director',
      countedFrom: 'panelReportOn',
      countedFromSays: 'the report of the panel',
      stoppedBy: 'event:panelAnsweredOn',
      limits: [{ since, within: workingDays(15), law: representations('20') }],
      rules: ['CO-03'],
    },
  ],

  outcomes: {
    answered: {
      means: 'It is answered, and whoever complained knows of the next stage and of the Ombudsman.',
      law: representations('14'),
      rules: ['CO-01'],
      leadsTo: [],
      needs: [
        {
          id: 'answer-was-given',
          says: 'Say when it was answered, and what was found.',
          metSays: 'It was answered, or investigated at once and the investigation answered.',
          law: representations('14'),
          rules: ['CO-01'],
          answerAt: 'answeredOn',
          met: ({ answers: { answeredOn, answer, stageTwoAnsweredOn } }) =>
            stageTwoAnsweredOn !== undefined || (answeredOn !== undefined && answer !== undefined),
        },
        {
          id: 'investigation-is-answered',
          says: 'An investigation was asked for and is not answered. Answer it first.',
          metSays: 'No investigation waits for an answer.',
          law: representations('17'),
          rules: ['CO-02'],
          answerAt: 'stageTwoAnsweredOn',
          met: ({ answers }) => answers.stageTwoOn === undefined || answers.stageTwoAnsweredOn !== undefined,
        },
        {
          id: 'panel-is-answered',
          says: 'A panel was asked for and its report is not answered. Answer it first.',
          metSays: 'No panel waits for an answer.',
          law: representations('20'),
          rules: ['CO-03'],
          answerAt: 'panelAnsweredOn',
          met: ({ answers }) => answers.stageThreeOn === undefined || answers.panelAnsweredOn !== undefined,
        },
      ],
    },
    tooLate: {
      means:
        'It came more than a year after what it is about, and cannot be looked at fairly now. They were told why in writing.',
      law: representations('9'),
      leadsTo: [],
      needs: [
        {
          id: 'a-year-has-passed',
          says: 'A complaint within a year is looked at, also when the case is closed. Say when it was, or look at it.',
          metSays: 'More than a year has passed since what it is about.',
          law: representations('9'),
          answerAt: 'happenedOn',
          met: ({ answers: { happenedOn, receivedOn } }) =>
            happenedOn !== undefined &&
            receivedOn !== undefined &&
            Temporal.PlainDate.compare(happenedOn.add({ years: 1 }), receivedOn) < 0,
        },
        toldWhyNot(representations('9')),
      ],
    },
    elsewhere: {
      means:
        'A court, a disciplinary procedure or the police look at it now, and to look at it here could harm that. They were told why, and that they can complain again within a year of its end.',
      law: representations('8'),
      leadsTo: [],
      needs: [toldWhyNot(representations('8'))],
    },
    withdrawn: { means: 'Whoever complained has withdrawn it.', law: representations('7'), leadsTo: [] },
  },
})
