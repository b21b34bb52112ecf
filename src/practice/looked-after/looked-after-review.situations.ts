import { manager, on, reviewer, situationsOf } from '../situation.ts'
import { lookedAfterReview } from './looked-after-review.ts'

const answers = {
  heldOn: on('2027-01-07'),
  spokeAlone: 'yes',
  tookPart: 'PN1',
  childsWords: 'I like it here but I miss the cat.',
  whoCame: new Set(['worker', 'carer', 'mother'] as const),
  actionsDone: 'The first review.',
  visits: 'yes',
  placementRight: 'Yes, for now.',
  familyTime: 'Every Wednesday, and it goes well.',
  healthAndSchool: 'The health assessment is made; the education plan is not.',
  permanenceAgreed: 'no',
  drift: 'yes',
  change: 'none',
  decisions: 'The education plan by 22 January: Rowan Ashby.',
  rights: true,
} as const
const record = { lookedAfterSince: on('2026-12-07'), lookedAfterReviewsOn: [] }
const fostered = { id: 'p1', type: 'U4', outOfArea: false, meantToLast: true, childAgreesFewerVisits: false } as const
const settled = { ...record, lookedAfterSince: on('2024-12-02'), placement: { ...fostered, since: on('2024-12-09') } }
const withoutMeeting = {
  ...answers,
  meeting: 'no',
  whyNoMeeting: 'She asked not to sit through another; her carer agrees.',
} as const
const onceAYear =
  'At least once a year a review is a meeting, and none is recorded within the twelve months before this one. Hold it as a meeting.'
const circulated = {
  'looked-after-review/decisions-circulated': '2027-01-14',
  'looked-after-review/record-circulated': '2027-01-28',
  'looked-after-review/record-given': '2027-02-04',
}

export const lookedAfterReviewSituations = situationsOf(lookedAfterReview, [
  {
    name: 'settled in long-term fostering for two years: every second review needs no meeting',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...settled, lastReviewMeetingOn: on('2026-07-09') },
    answers: withoutMeeting,
    does: 'continues',
  },
  {
    name: 'settled, and the last meeting was a year ago to the day: this one may still be without',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...settled, lastReviewMeetingOn: on('2026-01-07') },
    answers: withoutMeeting,
    does: 'continues',
  },
  {
    name: 'settled, but the last meeting was a year and a day ago: this one is a meeting',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...settled, lastReviewMeetingOn: on('2026-01-06') },
    answers: withoutMeeting,
    does: 'continues',
    refused: [onceAYear],
  },
  {
    name: 'settled, and no meeting is recorded at all: this one is a meeting',
    today: '2027-01-07',
    actor: reviewer,
    record: settled,
    answers: withoutMeeting,
    does: 'continues',
    refused: [onceAYear],
  },
  {
    name: 'without a meeting, and nobody says why or asked the child: refused',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...settled, lastReviewMeetingOn: on('2026-07-09') },
    answers: { ...answers, meeting: 'no' },
    does: 'continues',
    refused: ['Enter why no meeting was needed, and what the child and the carer said to that'],
  },
  {
    name: 'no meeting for a child fostered long term for three months: refused',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...settled, placement: { ...fostered, since: on('2026-10-05') } },
    answers: withoutMeeting,
    does: 'continues',
    refused: ['A review is a meeting, unless the child has been in long-term fostering for more than a year.'],
  },
  {
    name: 'the first review in time, chaired independently: decisions in five working days, the record in fifteen',
    today: '2027-01-07',
    actor: reviewer,
    record,
    answers,
    does: 'continues',
    due: circulated,
  },
  {
    name: 'held a month late: it is recorded as it was, and what follows is counted from the day it was held',
    today: '2027-02-08',
    actor: reviewer,
    record,
    answers: { ...answers, heldOn: on('2027-02-08') },
    does: 'continues',
    due: {
      'looked-after-review/decisions-circulated': '2027-02-15',
      'looked-after-review/record-circulated': '2027-03-01',
      'looked-after-review/record-given': '2027-03-08',
    },
  },
  {
    name: 'the second review, with drift and nowhere to grow up: both are owed',
    today: '2027-04-07',
    actor: reviewer,
    record: { ...record, lookedAfterReviewsOn: [on('2027-01-07')] },
    answers: { ...answers, heldOn: on('2027-04-07'), drift: 'drift' },
    does: 'continues',
    due: {
      'looked-after-review/decisions-circulated': '2027-04-14',
      'looked-after-review/record-circulated': '2027-04-28',
      'looked-after-review/record-given': '2027-05-06',
      'looked-after-review/permanence-by-second-review': '2027-05-06',
      'looked-after-review/drift-raised': '2027-04-14',
    },
  },
  {
    name: 'chaired by the team manager: refused',
    today: '2027-01-07',
    actor: manager,
    record,
    answers,
    does: 'continues',
    refused: [
      'A looked-after review is chaired by an independent reviewing officer, who neither works with the child nor manages the work.',
    ],
  },
  {
    name: 'the child was not spoken with alone, without a reason: refused',
    today: '2027-01-07',
    actor: reviewer,
    record,
    answers: { ...answers, spokeAlone: 'no', whyNotAlone: 'There was no time.' },
    does: 'continues',
    refused: [
      'Speak with the child alone before the review, unless the child refuses or it is not appropriate. Say which.',
    ],
  },
  {
    name: 'a child protection plan stands beside, and nobody decides what becomes of it: refused',
    today: '2027-01-07',
    actor: reviewer,
    record: { ...record, protectionPlanOpenSince: on('2026-10-01') },
    answers,
    does: 'continues',
    refused: [
      'The child has a child protection plan too. Decide at the first review whether it ends or stands beside the care plan.',
    ],
  },
  {
    name: 'held before the child was looked after: refused',
    today: '2027-01-07',
    actor: reviewer,
    record,
    answers: { ...answers, heldOn: on('2026-12-01') },
    does: 'continues',
    refused: [
      'The review can’t have been held before the child was looked after, or before the last review. Change the date.',
    ],
  },
])
