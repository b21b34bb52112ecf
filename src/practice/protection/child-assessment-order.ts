import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { calendarDays, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { assessmentOrderLasts, lastOfSeven } from './assessment-order-lasts.ts'
import { courtRefused } from './court-refused.ts'

/** The order ends sooner than the law’s longest, and that end counts. */
const endsAsOrdered = ({
  beginsOn,
  endsOn,
}: {
  readonly beginsOn?: Temporal.PlainDate | undefined
  readonly endsOn?: Temporal.PlainDate | undefined
}): boolean =>
  endsOn !== undefined &&
  (beginsOn === undefined || Temporal.PlainDate.compare(endsOn, beginsOn.add({ days: lastOfSeven })) < 0)

const tooLong =
  'An order lasts seven days at most, and the day on which the assessment begins is the first of them. Read the end from the order again.'

export const childAssessmentOrder = defineStep({
  id: 'child-assessment-order',
  title: 'Child assessment order',
  purpose: 'Ask a court to have a child assessed whose parents will not allow it, when nothing shows danger today.',
  edition: '2026',
  law: [childrenAct1989('43')],
  rules: ['CP-04', 'CP-09'],
  protective: 'throughout',

  begins: {
    when: 'An assessment is needed to know whether a child suffers significant harm, and is refused.',
    after: [],
    dayAsked: 'When did we ask the court?',
    asksAtOnce: ['granted', 'beginsOn', 'endsOn'],
  },

  form: form({
    grounds: longText('Why is an assessment needed, and why can it not be made otherwise?', {
      errorMissing: 'Enter why an assessment is needed, and why it can’t be made otherwise',
    }),
    court: text('Which court, and which case number?', { called: 'court and case number' }),
    granted: oneOf(
      'Did the court make the order?',
      { yes: 'Yes', no: 'No' },
      { errorMissing: 'Select whether the court made the order' },
    ),
    beginsOn: date('On which day does the assessment begin? As the order says.', {
      called: 'day on which the assessment begins',
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    endsOn: date('When does it end? As the order says.', {
      called: 'date on which the order ends',
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    whatItAllows: longText('What does the order allow or direct?', {
      optional: true,
      hint: 'Who assesses, where, whether the child stays away from home and for how long, and whom the child sees meanwhile. A child who understands may refuse.',
      askedWhen: { question: 'granted', is: ['yes'] },
    }),
    reason: longText('What was found or decided?', { errorMissing: 'Enter what was found or decided' }),
  }),

  dates: [
    notBeforeBirth('beginsOn', 'The assessment can’t begin'),
    notBeforeAnswer('endsOn', 'beginsOn', 'The order can’t end before the assessment begins.'),
    {
      question: 'endsOn',
      says: tooLong,
      notAfter: ({ beginsOn }) =>
        beginsOn instanceof Temporal.PlainDate ? beginsOn.add({ days: lastOfSeven }) : undefined,
    },
  ],

  toBegin: [],
  toConclude: [
    {
      id: 'by-order-of-the-court',
      says: 'Only a court makes this order: say whether it was made, and on which day the assessment begins.',
      metSays: 'A court has decided.',
      law: childrenAct1989('43', '(1)'),
      rules: ['CP-09'],
      lawfulAuthority: true,
      answerAt: 'granted',
      met: ({ answers }) => answers.granted === 'no' || (answers.granted === 'yes' && answers.beginsOn !== undefined),
    },
    {
      id: 'within-the-longest',
      says: tooLong,
      metSays: 'The order ends within seven days.',
      law: childrenAct1989('43', '(5)'),
      rules: ['CP-09'],
      lawfulAuthority: true,
      answerAt: 'endsOn',
      met: ({ answers: { beginsOn, endsOn } }) =>
        beginsOn === undefined ||
        endsOn === undefined ||
        Temporal.PlainDate.compare(endsOn, beginsOn.add({ days: lastOfSeven })) <= 0,
    },
  ],

  timeLimits: [
    {
      id: 'ends',
      what: 'Complete the assessment: the order ends',
      whose: 'Social worker',
      countedFrom: 'beginsOn',
      countedFromSays: 'the day that the order names, which is the first of its seven',
      stoppedBy: 'conclusion',
      limits: assessmentOrderLasts,
      rules: ['CP-09'],
      when: ({ answers }) => !endsAsOrdered(answers),
    },
    {
      id: 'ends-as-ordered',
      what: 'Complete the assessment: the order ends, as the court has said',
      whose: 'Social worker',
      countedFrom: 'endsOn',
      countedFromSays: 'the end that the order gives, which is sooner than the law’s longest',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: calendarDays(0), law: childrenAct1989('43', '(5)') }],
      rules: ['CP-09'],
      when: ({ answers }) => endsAsOrdered(answers),
    },
    {
      id: 'court-decided',
      what: 'Write down what the court decided: the seven days run from the day that its order names',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the day on which the order was asked for',
      stoppedBy: 'event:court-decided',
      limits: trustLimit(
        workingDays(10),
        'what became of an application to the court is written down within ten working days',
        'L',
      ),
      rules: ['CP-09'],
      forUsAlone: true,
      when: ({ answers }) => answers.granted !== 'no' && answers.beginsOn === undefined,
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of an order is completed within one working day', 'L'),
  },

  outcomes: {
    assessed: {
      means: 'The child was assessed: hold the strategy discussion with what was found.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-09'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    emergency: {
      means: 'The child is in danger: ask for an emergency protection order.',
      law: childrenAct1989('43', '(4)'),
      rules: ['CP-07', 'CP-09'],
      leadsTo: ['emergency-protection-order'],
      protective: true,
    },
    refused: {
      means: 'The court refused: hold the strategy discussion again.',
      law: childrenAct1989('47', '(6)', 'M'),
      rules: ['CP-04'],
      leadsTo: ['strategy-discussion'],
      protective: true,
      needs: [courtRefused(childrenAct1989('43', '(1)'))],
    },
  },
})
