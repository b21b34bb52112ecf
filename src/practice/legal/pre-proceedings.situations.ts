import { on, situationsOf, worker } from '../situation.ts'
import { preProceedings } from './pre-proceedings.ts'

const answers = {
  letterSentOn: on('2026-12-18'),
  familyGroupOffered: 'no',
  firstMeetingOn: on('2027-01-05'),
  reviews: 1,
  agreement: 'He is at school each day.',
  reason: 'Enough has changed.',
} as const

export const preProceedingsSituations = situationsOf(preProceedings, [
  {
    name: 'begun: sixteen weeks, a look midway, and the parents met within ten working days of the letter',
    today: '2026-12-18',
    answers,
    does: 'begin',
    due: {
      'pre-proceedings/complete': '2027-04-09',
      'pre-proceedings/midway-review': '2027-02-12',
      'pre-proceedings/parents-meeting': '2027-01-06',
    },
  },
  { name: 'in time: stepped down', today: '2027-04-09', begunOn: '2026-12-18', answers, does: 'steppedDown' },
  {
    name: 'late, and nobody says why: it goes on, and why is owed',
    today: '2027-04-10',
    begunOn: '2026-12-18',
    answers,
    does: 'steppedDown',
    due: { 'pre-proceedings/longer-with-a-reason': '2027-04-16' },
  },
  {
    name: 'late, with the reason and who agreed',
    today: '2027-04-20',
    begunOn: '2026-12-18',
    answers: { ...answers, extendedBecause: 'The expert was ill; the head of service agreed on 1 April.' },
    does: 'issue',
  },
  {
    name: 'the offer of a family meeting is not yet law: recorded, and not asked for',
    today: '2027-01-14',
    begunOn: '2026-12-18',
    answers,
    does: 'issue',
  },
  {
    name: 'stepped down by somebody who is not registered: refused',
    today: '2027-01-14',
    begunOn: '2026-12-18',
    actor: { ...worker, registered: false },
    answers,
    does: 'steppedDown',
    refused: ['A registered social worker must make this decision.'],
  },
  {
    name: 'not safe now, told by somebody who is not registered: court does not wait for that',
    today: '2027-01-14',
    begunOn: '2026-12-18',
    actor: { ...worker, registered: false },
    answers,
    does: 'issueNow',
  },
  {
    name: 'met before the letter: the dates are wrong',
    today: '2027-01-14',
    begunOn: '2026-12-18',
    answers: { ...answers, firstMeetingOn: on('2026-12-17') },
    does: 'steppedDown',
    refused: ['The first meeting can’t have been held before the letter was sent. Change one of the dates.'],
  },
  {
    name: 'not safe now: court waits for nothing',
    today: '2027-01-14',
    begunOn: '2026-12-18',
    answers: { letterSentOn: answers.letterSentOn },
    does: 'issueNow',
    lacking: [
      'letter-offers-the-meeting',
      'answer/familyGroupOffered',
      'answer/firstMeetingOn',
      'answer/reviews',
      'answer/agreement',
      'answer/reason',
    ].filter((gate) => gate !== 'letter-offers-the-meeting'),
  },
])
