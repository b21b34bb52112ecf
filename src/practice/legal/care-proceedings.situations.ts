import { on, situationsOf } from '../situation.ts'
import { careProceedings } from './care-proceedings.ts'

const answers = {
  issuedOn: on('2026-12-14'),
  court: 'Family Court at Wexmoor, 26F003.',
  endedOn: on('2027-06-07'),
  order: 'supervision',
  reason: 'He lives with his aunt, and we advise and help.',
} as const

export const careProceedingsSituations = situationsOf(careProceedings, [
  {
    name: 'issued: twenty-six weeks; and day 18 is seventeen working days after the day of issue, which is day 1',
    today: '2026-12-14',
    answers,
    does: 'begin',
    due: {
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
      'care-proceedings/twenty-six-weeks': '2027-06-14',
      'care-proceedings/hearing': '2027-01-11',
      'care-proceedings/extended-until': '2027-07-30',
    },
  },
  {
    name: 'in time: ended',
    today: '2027-06-07',
    answers,
    does: 'ended',
    due: { 'care-proceedings/plan-after-court': '2027-06-14' },
  },
  {
    name: 'late: ended all the same',
    today: '2027-08-02',
    answers: { ...answers, endedOn: on('2027-08-02') },
    does: 'ended',
  },
  {
    name: 'ended before they were issued: the dates are wrong',
    today: '2027-06-07',
    answers: { ...answers, endedOn: on('2026-12-13') },
    does: 'ended',
    refused: ['The proceedings can’t have ended before they were issued. Change one of the dates.'],
  },
])
