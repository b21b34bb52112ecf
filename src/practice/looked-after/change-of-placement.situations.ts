import { contactOfficer, manager, on, situationsOf } from '../situation.ts'
import { changeOfPlacement } from './change-of-placement.ts'

const answers = {
  why: 'The carer is ill and cannot go on.',
  tried: 'Respite twice; her sister could not help.',
  reviewedOn: on('2026-12-14'),
  told: new Set(['child', 'parents', 'carer', 'officer'] as const),
  school: 'same',
  next: 'The Prossers, who know Kit from respite.',
} as const
const placement = {
  ...{ id: 'placement', type: 'U6', since: on('2026-09-07') },
  ...{ outOfArea: false, meantToLast: false, childAgreesFewerVisits: false },
}
const record = { lookedAfterSince: on('2026-09-07'), placement }
const { reviewedOn: _, ...without } = answers

export const changeOfPlacementSituations = situationsOf(changeOfPlacement, [
  {
    name: 'reviewed, everybody told, authorised: the child moves',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers,
    does: 'planned',
    due: {},
  },
  {
    name: 'the placement breaks down at night: the child moves now, and the review and the telling follow',
    today: '2026-12-24',
    actor: contactOfficer,
    record,
    answers: { why: 'Kit was hit.', told: new Set(['child'] as const) },
    does: 'immediate',
    lacking: ['answer/tried', 'answer/school', 'answer/next'],
    due: {
      'change-of-placement/told-in-time': '2026-12-29',
      'change-of-placement/review-after-immediate-move': '2027-01-12',
      'change-of-placement/put-right': '2026-12-29',
    },
  },
  {
    name: 'planned without a review: refused',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers: without,
    does: 'planned',
    refused: [
      'A review must look at the move before it is made. If the child cannot stay safely, decide on an immediate move: the review follows.',
    ],
  },
  {
    name: 'a school changed in the years of examinations without reasons: refused',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers: { ...answers, school: 'examYears' },
    does: 'planned',
    refused: [
      'A school is not changed in the years of examinations without its reasons and the view of the virtual school head.',
    ],
  },
])
