import { form } from '#engine/form.ts'
import { date, dateTime, longText, oneOf, text, verbatim, wholeNumber, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { inherentJurisdiction, section25, secureRegulations } from './liberty-law.ts'

/** On what a child may be deprived of liberty. There is no other way. */
export const authorities = {
  secureOrder: 'A secure accommodation order of the court (section 25)',
  secureWithoutCourt: 'Secure accommodation for up to 72 hours, approved by the director',
  highCourt: 'An order of the High Court under its inherent jurisdiction',
  courtOfProtection: 'An order of the Court of Protection, for a young person of sixteen or seventeen',
  remand: 'A remand to youth detention accommodation',
} as const

const ofCourt = ['secureOrder', 'highCourt', 'courtOfProtection', 'remand'] as const
const secure = ['secureOrder', 'secureWithoutCourt'] as const
const rules = ['LA-24'] as const

export const deprivationOfLiberty = defineStep({
  id: 'deprivation-of-liberty',
  title: 'Deprivation of liberty',
  purpose: 'Hold a child only where a court or the law allows it, for no longer, and say plainly where and how.',
  edition: '2026',
  law: [section25, inherentJurisdiction, secureRegulations('10', '(1)')],
  rules,
  protective: 'to begin',

  begins: {
    when: 'A child cannot be kept safe without being under continuous watch and not free to leave.',
    after: ['liberty-review'],
  },

  form: form({
    authority: oneOf('On what authority is the child deprived of liberty?', authorities, {
      errorMissing: 'Select the authority on which the child is deprived of liberty',
    }),
    heldFrom: dateTime('From when?', { called: 'date and time from which the child is held', past: true }),
    approvedBy: text('Which director approved it, and when?', {
      called: 'name of the director who approved it',
      askedWhen: { question: 'authority', is: ['secureWithoutCourt'] },
    }),
    heldBefore: yesOrNo('Has the child been held without a court before, in the past 28 days?', {
      errorMissing: 'Select yes if the child has been held without a court in the past 28 days',
      askedWhen: { question: 'authority', is: ['secureWithoutCourt'] },
    }),
    hoursBefore: wholeNumber('How many hours was that, altogether?', {
      hint: 'What is left of seventy-two hours is lawful, and no more.',
      called: 'hours for which the child was held without a court',
      least: 1,
      most: 672,
      askedWhen: { question: 'heldBefore', is: ['yes'] },
    }),
    madeOn: date('When was the order made?', {
      called: 'date on which the order was made',
      past: true,
      askedWhen: { question: 'authority', is: ofCourt },
    }),
    court: text('Which court, and its number for the case', {
      called: 'court and its number for the case',
      askedWhen: { question: 'authority', is: ofCourt },
    }),
    endsOn: date('When does the order end?', {
      hint: 'Read it from the order. No day is counted for you.',
      called: 'date on which the order ends',
      askedWhen: { question: 'authority', is: ofCourt },
    }),
    underThirteen: yesOrNo('If the child is under thirteen: has the Secretary of State approved?', {
      hint: 'Needed before a child under thirteen is placed in a secure children’s home.',
      optional: true,
      askedWhen: { question: 'authority', is: secure },
    }),
    home: text('Where does the child live?', { called: 'where the child lives' }),
    registered: oneOf(
      'Is the place registered with Ofsted?',
      {
        secureHome: 'Yes, as a secure children’s home',
        home: 'Yes, as a children’s home',
        unregistered: 'No: it is an unregistered home',
        notRequired: 'It need not be: foster care, hospital or family',
      },
      { errorMissing: 'Select whether the place is registered with Ofsted' },
    ),
    whyUnregistered: longText('Why there, who else was asked, and when was Ofsted told?', {
      called: 'reason for an unregistered home',
      askedWhen: { question: 'registered', is: ['unregistered'] },
    }),
    restrictions: longText('What does the order allow to be done to the child, and what not?', {
      hint: 'Doors, staff, phone, restraint: as the order says.',
      called: 'restrictions that are allowed',
    }),
    childsWords: verbatim('What does the child say about it?', { called: 'words of the child' }),
    represented: longText('Who speaks for the child: guardian, solicitor, advocate?', {
      called: 'names of those who speak for the child',
    }),
    freedom: longText('What must be so for the child to be free again, and who works on it?', {
      called: 'words on what must be so for the child to be free',
    }),
  }),

  dates: [
    notBeforeBirth('heldFrom', 'The child can’t have been held'),
    notBeforeBirth('madeOn', 'The order can’t have been made'),
    notBeforeAnswer('endsOn', 'madeOn', 'The order can’t end before it was made.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],
  becomesClock: [
    {
      id: 'end-is-read',
      says: 'The end of the order was not read from it.',
      what: 'Read the end of the order from the order, and record it',
      whose: 'Social worker, with legal services',
      limits: trustLimit(workingDays(1), 'the end of an order is read within one working day', 'L'),
      stoppedBy: 'event:end-read',
      rules,
      met: ({ answers }) => !ofCourt.some((one) => one === answers.authority) || answers.endsOn !== undefined,
    },
  ],
  putRight: {
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(1),
      'the record of a deprivation of liberty is completed within one working day',
      'L',
    ),
  },

  outcomes: {
    held: {
      means: 'The child is deprived of liberty on this authority.',
      law: section25,
      rules,
      leadsTo: [],
      protective: true,
      needs: [
        {
          id: 'authority-is-named',
          says: 'Say on what authority the child is deprived of liberty. Without a court or the law it is not lawful: let the child go, and take legal advice now.',
          metSays: 'The authority is named.',
          law: inherentJurisdiction,
          rules,
          lawfulAuthority: true,
          answerAt: 'authority',
          met: ({ answers }) => answers.authority !== undefined,
        },
        {
          id: 'order-was-made',
          says: 'Enter when the order was made. An order that is asked for is not yet one.',
          metSays: 'The order was made.',
          law: inherentJurisdiction,
          rules,
          lawfulAuthority: true,
          answerAt: 'madeOn',
          met: ({ answers }) => !ofCourt.some((one) => one === answers.authority) || answers.madeOn !== undefined,
        },
        {
          id: 'director-approved',
          says: 'Name the director who approved that the child is held without a court.',
          metSays: 'A director approved it, where no court had.',
          law: secureRegulations('10', '(1)'),
          rules,
          lawfulAuthority: true,
          answerAt: 'approvedBy',
          met: ({ answers }) => answers.authority !== 'secureWithoutCourt' || answers.approvedBy !== undefined,
        },
        {
          id: 'not-past-seventy-two-hours',
          says: 'The child has been held without a court for 72 hours in the past 28 days: nothing is left of what is lawful. Ask the court now.',
          metSays: 'Something is left of the 72 hours in 28 days without a court.',
          law: secureRegulations('10', '(1)'),
          rules,
          lawfulAuthority: true,
          answerAt: 'hoursBefore',
          met: ({ answers: { authority, heldBefore, hoursBefore = 72 } }) =>
            authority !== 'secureWithoutCourt' || heldBefore !== true || hoursBefore < 72,
        },
        {
          id: 'secretary-of-state-approved',
          says: 'The child is under thirteen: the Secretary of State must approve a secure children’s home first.',
          metSays: 'The child is thirteen or older, or the Secretary of State has approved.',
          law: secureRegulations('4'),
          rules,
          lawfulAuthority: true,
          answerAt: 'underThirteen',
          met: ({ answers, record, today }) =>
            !secure.some((one) => one === answers.authority) ||
            answers.underThirteen === true ||
            record.dateOfBirth === undefined ||
            Temporal.PlainDate.compare(record.dateOfBirth.add({ years: 13 }), today) <= 0,
        },
        {
          id: 'sixteen-for-court-of-protection',
          says: 'The Court of Protection decides for young people of sixteen and older. For a younger child it is the High Court.',
          metSays: 'The court is one that may decide for this child.',
          law: inherentJurisdiction,
          rules,
          lawfulAuthority: true,
          answerAt: 'authority',
          met: ({ answers, record, today }) =>
            answers.authority !== 'courtOfProtection' ||
            record.dateOfBirth === undefined ||
            Temporal.PlainDate.compare(record.dateOfBirth.add({ years: 16 }), today) <= 0,
        },
      ],
    },
    notHeld: {
      means: 'The child is not deprived of liberty: the court refused, or it is not needed.',
      law: trustStandard('a child is free unless the law says otherwise'),
      leadsTo: [],
    },
  },
})
