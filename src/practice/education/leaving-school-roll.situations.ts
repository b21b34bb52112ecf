import { manager, on, situationsOf } from '../situation.ts'
import { leavingSchoolRoll } from './leaving-school-roll.ts'

const unseen = {
  toldOn: on('2026-12-14'),
  school: 'Kiln Road Primary',
  why: 'home',
  childsWords: 'Mum says we will go to museums.',
  specialSchool: false,
  considered: 'Her mother has taught before; the tutor sees her twice a week and knows whom to ring.',
} as const
const answers = { ...unseen, seenSince: on('2026-12-14') } as const

export const leavingSchoolRollSituations = situationsOf(leavingSchoolRoll, [
  {
    name: 'a school tells us on a Friday: considered by the Monday',
    today: '2026-12-11',
    does: 'begin',
    due: { 'leaving-school-roll/considered': '2026-12-14' },
  },
  {
    name: 'in time: seen since, and a manager does not object',
    today: '2026-12-14',
    begunOn: '2026-12-11',
    actor: manager,
    authorisedBy: manager,
    answers,
    does: 'noObjection',
  },
  {
    name: 'late, after a week: it is considered all the same, and we object',
    today: '2026-12-21',
    begunOn: '2026-12-11',
    answers: unseen,
    does: 'objected',
  },
  {
    name: 'not seen since, with an enquiry open: refused',
    today: '2026-12-14',
    begunOn: '2026-12-11',
    actor: manager,
    authorisedBy: manager,
    record: { openEnquiries: [{ id: 'e1', begunOn: on('2026-12-01') }] },
    answers: { ...answers, seenSince: on('2026-12-10') },
    does: 'noObjection',
    refused: [
      'See the child first: nobody agrees to a child leaving school who has not been seen since.',
      'A section 47 enquiry is open: the child does not leave the roll with our agreement. Object, and tell the education service.',
    ],
  },
  {
    name: 'at risk: a strategy discussion at once, with nothing else answered',
    today: '2026-12-11',
    answers: { why: 'missing' },
    does: 'strategyDiscussion',
    lacking: ['answer/toldOn', 'answer/school', 'answer/specialSchool', 'answer/considered'],
    due: { 'leaving-school-roll/put-right': '2026-12-14' },
  },
])
