import { on, situationsOf } from '../situation.ts'
import { careProceedings } from './care-proceedings.ts'

const answers = {
  issuedOn: on('2026-12-14'),
  court: 'Family Court at Wexmoor, 26F003.',
  endedOn: on('2027-06-07'),
  order: 'supervision',
  reason: 'He lives with his aunt, and we advise and help.',
} as const

const seventeen = { dateOfBirth: on('2009-12-20') } as const
const noOrder = (order: string) =>
  `A court makes no ${order} once a young person is seventeen, or is sixteen and married (Children Act 1989, section 31(3)). Check the date, the date of birth, and which order it is.`

export const careProceedingsSituations = situationsOf(careProceedings, [
  {
    name: 'decided on and not yet issued: the application is due in five working days, and nothing else is counted',
    today: '2026-12-14',
    answers: {},
    does: 'begin',
    due: { 'care-proceedings/issue': '2026-12-21' },
  },
  {
    name: 'a care order on the day before the seventeenth birthday: made',
    today: '2026-12-19',
    record: { ...seventeen, lookedAfterSince: on('2026-12-01') },
    answers: { ...answers, endedOn: on('2026-12-19'), order: 'care' },
    does: 'careOrder',
  },
  {
    name: 'a care order on the seventeenth birthday: a court makes none',
    today: '2026-12-21',
    record: seventeen,
    answers: { ...answers, endedOn: on('2026-12-20'), order: 'care' },
    does: 'careOrder',
    refused: [noOrder('care order or supervision order')],
  },
  {
    name: 'a supervision order after seventeen: nor that',
    today: '2026-12-21',
    record: seventeen,
    answers: { ...answers, endedOn: on('2026-12-21') },
    does: 'supervision',
    refused: [noOrder('care order or supervision order')],
  },
  {
    name: 'an interim care order after seventeen: nor that',
    today: '2026-12-21',
    record: seventeen,
    answers: { ...answers, interimCareOn: on('2026-12-20'), endedOn: on('2026-12-21'), order: 'none' },
    does: 'ended',
    refused: [noOrder('interim care order')],
  },
  {
    name: 'proceedings that end after seventeen without an order to us: written down as they are',
    today: '2026-12-21',
    record: seventeen,
    answers: { ...answers, endedOn: on('2026-12-21'), order: 'none' },
    does: 'ended',
  },
  {
    name: 'issued: twenty-six weeks; and day 18 is seventeen working days after the day of issue, which is day 1',
    today: '2026-12-14',
    answers,
    does: 'begin',
    due: {
      'care-proceedings/issue': '2026-12-21',
      'care-proceedings/twenty-six-weeks': '2027-06-14',
      'care-proceedings/hearing': '2027-01-11',
    },
  },
  {
    name: 'a report is asked for under section 37: eight weeks',
    today: '2026-12-14',
    answers: { ...answers, section37On: on('2026-12-14') },
    does: 'begin',
    due: {
      'care-proceedings/issue': '2026-12-21',
      'care-proceedings/twenty-six-weeks': '2027-06-14',
      'care-proceedings/hearing': '2027-01-11',
      'care-proceedings/section-37-report': '2027-02-08',
    },
  },
  {
    name: 'the court extends: the end is the day that the court has set, and the twenty-six weeks stay beside it',
    today: '2027-06-10',
    answers: { ...answers, extendedUntil: on('2027-07-30') },
    does: 'begin',
    due: {
      'care-proceedings/issue': '2027-06-17',
      'care-proceedings/twenty-six-weeks': '2027-06-14',
      'care-proceedings/hearing': '2027-01-11',
      'care-proceedings/extended-until': '2027-07-30',
    },
  },
  {
    name: 'in time: ended',
    today: '2027-06-07',
    answers,
    does: 'supervision',
    due: { 'care-proceedings/plan-after-court': '2027-06-14' },
  },
  {
    name: 'an interim care order: that the child is looked after is recorded by the next working day',
    today: '2026-12-18',
    answers: { issuedOn: on('2026-12-14'), interimCareOn: on('2026-12-18') },
    does: 'begin',
    due: {
      'care-proceedings/issue': '2026-12-29',
      'care-proceedings/twenty-six-weeks': '2027-06-14',
      'care-proceedings/hearing': '2027-01-11',
      'care-proceedings/interim-care': '2026-12-21',
    },
  },
  {
    name: 'a supervision order for a child in care under an interim order: on what authority care goes on is owed that day',
    today: '2027-06-07',
    record: { lookedAfterSince: on('2026-12-18') },
    answers,
    does: 'supervision',
    due: {
      'care-proceedings/plan-after-court': '2027-06-14',
      'care-proceedings/authority-after-court': '2027-06-07',
    },
  },
  {
    name: 'a care order is not the end of care: nothing is owed but to tell the child, and the legal status follows',
    today: '2027-06-07',
    record: { lookedAfterSince: on('2026-12-18') },
    answers: { ...answers, order: 'care' },
    does: 'careOrder',
    due: { 'care-proceedings/plan-after-court': '2027-06-14' },
  },
  {
    name: 'a care order written down as no order: the two say different things',
    today: '2027-06-07',
    answers: { ...answers, order: 'care' },
    does: 'ended',
    refused: ['An order was made to us. Select what the court decided as the order says it.'],
  },
  {
    name: 'late: ended all the same',
    today: '2027-08-02',
    answers: { ...answers, endedOn: on('2027-08-02') },
    does: 'supervision',
  },
  {
    name: 'ended before they were issued: the dates are wrong',
    today: '2027-06-07',
    answers: { ...answers, endedOn: on('2026-12-13') },
    does: 'supervision',
    refused: ['The proceedings can’t have ended before they were issued. Change one of the dates.'],
  },
])
