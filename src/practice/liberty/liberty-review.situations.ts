import { on, situationsOf } from '../situation.ts'
import { libertyReview } from './liberty-review.ts'

const record = { deprivedOfLibertySince: on('2026-11-20') }
const answers = {
  heldOn: on('2026-12-18'),
  reviewers: 'Hana Reed, Ruth Vale, and Maud Ellery of the Lantern project, who is not of the trust',
  childsWords: 'I want to walk to the shop by myself.',
  restrictionsNow: 'Two staff by day; one by night since the tenth. The phone can be hers again.',
  why: 'She has not run since the first week.',
  whatNow: 'same',
} as const

export const libertyReviewSituations = situationsOf(libertyReview, [
  { name: 'after a month: it goes on', today: '2026-12-18', record, answers, does: 'goesOn' },
  {
    name: 'late, in February: reviewed all the same',
    today: '2027-02-18',
    record,
    answers: { ...answers, heldOn: on('2027-02-18') },
    does: 'goesOn',
  },
  {
    name: 'the child is free, and nobody says since when: refused',
    today: '2026-12-18',
    record,
    answers,
    does: 'free',
    refused: ['Say since when the child is free.'],
  },
  {
    name: 'the child is free since the day before',
    today: '2026-12-18',
    record,
    answers: { ...answers, freeOn: on('2026-12-17') },
    does: 'free',
  },
  {
    name: 'of a child who is free: refused',
    today: '2026-12-18',
    record: {},
    does: 'begin',
    refused: ['No deprivation of liberty is recorded for the child. Record the authority first.'],
  },
])
