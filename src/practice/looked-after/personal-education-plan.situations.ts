import { on, situationsOf } from '../situation.ts'
import { personalEducationPlan } from './personal-education-plan.ts'

const record = { lookedAfterSince: on('2026-12-07'), dateOfBirth: on('2015-03-04') }

const answers = {
  heldOn: on('2026-12-17'),
  tookPart: new Set(['child', 'socialWorker', 'designatedTeacher', 'carer'] as const),
  school: 'Kiln Road Primary',
  changing: 'no',
  childsWords: 'I like Mr Osei. I do not want a new school.',
  howItGoes: 'Reads well; numbers come hard since the moves.',
  attendance: 'In school every day this half term; none excluded.',
  aims: 'Three half hours of numbers a week with Mr Osei, from the pupil premium.',
} as const

export const personalEducationPlanSituations = situationsOf(personalEducationPlan, [
  {
    name: 'begun when the child becomes looked after: made within ten working days',
    today: '2026-12-07',
    record,
    does: 'begin',
    due: { 'personal-education-plan/made': '2026-12-21' },
  },
  { name: 'made in time, with everybody', today: '2026-12-17', begunOn: '2026-12-07', record, answers, does: 'agreed' },
  {
    name: 'made late, in February: it stands all the same',
    today: '2027-02-08',
    begunOn: '2026-12-07',
    record,
    answers: { ...answers, heldOn: on('2027-02-08') },
    does: 'agreed',
  },
  {
    name: 'without the school, and with a move in an examination year: refused, each by itself',
    today: '2026-12-17',
    begunOn: '2026-12-07',
    record,
    answers: { ...answers, tookPart: new Set(['socialWorker', 'carer'] as const), changing: 'inExams' },
    does: 'agreed',
    refused: [
      'Social worker and designated teacher must both take part. Meet again with whoever was missing.',
      'A change of school in the years of examinations is decided by a review, and not here.',
    ],
  },
  {
    name: 'a review of the plan next term begins no clock of the first again',
    today: '2027-04-12',
    record: { ...record, educationPlanMadeOn: on('2026-12-17') },
    does: 'begin',
    due: {},
  },
  {
    name: 'a child of two has none',
    today: '2026-12-07',
    record: { ...record, dateOfBirth: on('2024-10-04') },
    does: 'begin',
    refused: ['A child under three has no personal education plan yet. Their learning stands in the care plan.'],
  },
])
