import { act } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { managerAuthorises } from '../gates.ts'

const told = trustStandard('whoever works with a child is told before the child leaves a school’s roll')
/** Enacted and not in force: the consent of the authority is not asked by law yet, and the alert is ours now. */
const consentToWithdraw = act(
  'Education Act 1996',
  'section 434A, inserted by section 37 of the Children’s Wellbeing and Schools Act 2026; not in force until a day is appointed',
  'https://www.legislation.gov.uk/ukpga/1996/56/section/434A',
  { since: 'to be appointed' },
)
const rules = ['ED-01'] as const

export const leavingSchoolRoll = defineStep({
  id: 'leaving-school-roll',
  title: 'Leaving the school’s roll',
  purpose: 'No child whom we worry about goes out of sight by leaving school.',
  edition: '2026',
  law: [told, consentToWithdraw],
  rules,

  begins: {
    when: 'A school or the education service tells us that a child with open work, or about whom a concern is open, leaves a roll or is not found.',
    after: [],
  },

  form: form({
    toldOn: date('When were we told?', { called: 'date on which we were told', past: true }),
    school: text('Which school?', { called: 'school' }),
    why: oneOf(
      'Why does the child leave?',
      {
        home: 'To be taught at home',
        moved: 'The family has moved, or says so',
        missing: 'The child is not to be found: missing education',
        excluded: 'Permanently excluded',
        other: 'Another reason',
      },
      { errorMissing: 'Select why the child leaves' },
    ),
    seenSince: date('When was the child seen since then, and by us?', {
      called: 'date on which the child was seen since',
      past: true,
      optional: true,
    }),
    childsWords: verbatim('What does the child say about it?', { optional: true }),
    specialSchool: yesOrNo('Is it a special school in which we placed the child?', {
      errorMissing: 'Select yes if it is a special school in which we placed the child',
    }),
    considered: longText('What is feared, what is known, and why was this decided?', { called: 'reasons' }),
  }),

  dates: [notBeforeBirth('toldOn', 'We can’t have been told of the child’s leaving school')],

  toBegin: [],
  toConclude: [],
  timeLimits: [
    {
      id: 'considered',
      what: 'Consider a strategy discussion before the child leaves the roll',
      whose: 'Lead practitioner',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we were told',
      stoppedBy: 'conclusion',
      limits: trustLimit(workingDays(1), 'considered within one working day of being told that a child leaves a roll'),
      rules,
    },
  ],
  putRight: {
    whose: 'Lead practitioner',
    limits: trustLimit(workingDays(1), 'the record is completed within one working day', 'L'),
  },

  outcomes: {
    noObjection: {
      means: 'We have no objection: the child has been seen since, and is taught.',
      law: told,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'seen-since-the-notice',
          says: 'See the child first: nobody agrees to a child leaving school who has not been seen since.',
          metSays: 'The child has been seen since.',
          law: told,
          rules,
          answerAt: 'seenSince',
          met: ({ answers }) =>
            answers.seenSince !== undefined &&
            (answers.toldOn === undefined || Temporal.PlainDate.compare(answers.seenSince, answers.toldOn) >= 0),
        },
        {
          id: 'no-enquiry-is-open',
          says: 'A section 47 enquiry is open: the child does not leave the roll with our agreement. Object, and tell the education service.',
          metSays: 'No section 47 enquiry is open.',
          law: consentToWithdraw,
          rules,
          met: ({ record }) => record.openEnquiries.length === 0,
        },
        managerAuthorises('that we do not object', told, rules),
      ],
    },
    objected: { means: 'We object, and have told the education service why.', law: told, rules, leadsTo: [] },
    strategyDiscussion: {
      means: 'The child may be at risk: hold a strategy discussion now.',
      law: childrenAct1989('47', '(1)'),
      rules: ['CP-01', 'ED-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
