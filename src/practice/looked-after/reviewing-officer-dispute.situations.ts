import { manager, on, reviewer, situationsOf } from '../situation.ts'
import { reviewingOfficerDispute } from './reviewing-officer-dispute.ts'

const answers = {
  about: 'Since May no therapy has been found for Kit.',
  wanted: 'A referral that is answered, by 15 January.',
  reason: 'The therapy has begun.',
} as const
const record = { lookedAfterSince: on('2026-05-07') }

export const reviewingOfficerDisputeSituations = situationsOf(reviewingOfficerDispute, [
  {
    name: 'begun by the reviewing officer: answers in five, ten and fifteen working days, resolved in twenty',
    today: '2026-12-07',
    actor: reviewer,
    record,
    answers,
    does: 'begin',
    due: {
      'reviewing-officer-dispute/first-answer': '2026-12-14',
      'reviewing-officer-dispute/heads-answer': '2026-12-21',
      'reviewing-officer-dispute/directors-answer': '2026-12-30',
      'reviewing-officer-dispute/resolve': '2027-01-07',
    },
  },
  {
    name: 'put right in time',
    today: '2026-12-16',
    actor: reviewer,
    record,
    answers: { ...answers, result: 'resolved' },
    does: 'resolved',
    due: {},
  },
  {
    name: 'referred to Cafcass late, after thirty working days: it may be at any time',
    today: '2027-01-22',
    begunOn: '2026-12-07',
    actor: reviewer,
    record,
    answers: {
      ...answers,
      result: 'notResolved',
      referredOn: on('2027-01-22'),
      reason: 'Nothing has changed for Kit.',
    },
    does: 'referred',
    due: {},
  },
  {
    name: 'ended by the manager it is about: refused',
    today: '2026-12-16',
    actor: manager,
    record,
    answers: { ...answers, result: 'resolved' },
    does: 'resolved',
    refused: ['Only the independent reviewing officer ends a dispute.'],
  },
  {
    name: 'ended because it has lasted long enough: refused',
    today: '2027-01-22',
    actor: reviewer,
    record,
    answers: { ...answers, result: 'notResolved' },
    does: 'resolved',
    refused: ['Say what came of it: a dispute is not ended because it has lasted long enough.'],
  },
])
