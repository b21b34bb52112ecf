import { situationsOf } from '../situation.ts'
import { returnHomeInterview } from './return-home-interview.ts'

const at = (moment: string): Temporal.Instant => Temporal.Instant.from(moment)

const held = {
  offeredAt: at('2026-11-21T12:00:00Z'),
  offeredBy: 'Tess Alder, by telephone, with Dot beside her',
  answer: 'accepted',
  heldAt: at('2026-11-22T15:00:00Z'),
  interviewer: 'Maud Ellery, of the Lantern project',
  independent: true,
  childsWords: 'I just wanted to see my sister. Nobody ever tells me when.',
  wouldHelp: 'To know each Sunday when she sees her sister.',
  harm: 'no',
  sharedWithPolice: true,
} as const

export const returnHomeInterviewSituations = situationsOf(returnHomeInterview, [
  {
    name: 'held the next day by somebody independent, and shared with the police',
    today: '2026-11-22',
    begunOn: '2026-11-21',
    answers: held,
    does: 'held',
  },
  {
    name: 'held late, on the sixth day: it is still held, and the clock says that it was late',
    today: '2026-11-27',
    begunOn: '2026-11-21',
    answers: { ...held, heldAt: at('2026-11-27T15:00:00Z') },
    does: 'held',
  },
  {
    name: 'held by the child’s own worker: refused, for nobody independent was there',
    today: '2026-11-22',
    begunOn: '2026-11-21',
    answers: { ...held, independent: false },
    does: 'held',
    refused: ['Somebody independent must hold it: offer the child another interviewer.'],
  },
  {
    name: 'the child says no: in their words, with another way offered',
    today: '2026-11-22',
    begunOn: '2026-11-21',
    answers: {
      ...{ offeredAt: held.offeredAt, offeredBy: held.offeredBy, answer: 'declined', harm: 'unclear' },
      ...{ whyNot: 'Leave it. I am fine.', otherWays: 'Maud by text, or her tutor at school.', sharedWithPolice: true },
    },
    does: 'declined',
  },
  {
    name: 'a carer says no for the child: that is not the child’s answer',
    today: '2026-11-22',
    begunOn: '2026-11-21',
    answers: {
      ...{ offeredAt: held.offeredAt, offeredBy: held.offeredBy, answer: 'noAnswer', harm: 'unclear' },
      ...{ whyNot: 'Dot says she is asleep.', sharedWithPolice: false, whyNotShared: 'Nothing to share yet.' },
    },
    does: 'declined',
    refused: ['An interview is declined by the child and by nobody else. Say what the child said.'],
  },
  {
    name: 'there is no interviewer: that is not a reason',
    today: '2026-11-24',
    begunOn: '2026-11-21',
    answers: {
      ...{ offeredAt: held.offeredAt, offeredBy: held.offeredBy, answer: 'noAnswer', harm: 'unclear' },
      ...{ whyNot: 'No capacity in the team this week.', sharedWithPolice: true },
    },
    does: 'couldNotBe',
    refused: [
      'Say why the child could not be asked. “No interviewer” is not a reason: keep it open and tell your manager.',
    ],
  },
  {
    name: 'the child was hurt: a strategy discussion at once, with questions unanswered',
    today: '2026-11-22',
    begunOn: '2026-11-21',
    answers: { harm: 'yes' },
    does: 'strategyDiscussion',
    lacking: ['answer/offeredAt', 'answer/offeredBy', 'answer/answer', 'answer/sharedWithPolice'],
    due: { 'return-home-interview/put-right': '2026-11-23' },
  },
])
