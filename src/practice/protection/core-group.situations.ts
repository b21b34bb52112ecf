import { on, situationsOf } from '../situation.ts'
import { coreGroup } from './core-group.ts'

const underAPlan = { protectionPlanOpenSince: on('2026-12-18') } as const
const answers = {
  heldOn: on('2027-01-05'),
  came: new Set(['lead', 'parents', 'education'] as const),
  progress: 'His mother has seen the doctor.',
  actions: 'School rings each Friday, Ms Ode.',
} as const

export const coreGroupSituations = situationsOf(coreGroup, [
  { name: 'begun while the plan stands', today: '2027-01-05', record: underAPlan, does: 'begin' },
  {
    name: 'there is no plan to carry out',
    today: '2027-01-05',
    does: 'begin',
    refused: ['The child has no child protection plan, so there is no core group.'],
  },
  {
    name: 'in time: the next is owed within six weeks',
    today: '2027-01-05',
    record: underAPlan,
    answers,
    does: 'goOn',
    due: { 'core-group/next': '2027-02-16' },
  },
  {
    name: 'held late: it is kept, and the next is counted from it',
    today: '2027-02-01',
    record: underAPlan,
    answers: { ...answers, heldOn: on('2027-02-01') },
    does: 'goOn',
    due: { 'core-group/next': '2027-03-15' },
  },
  {
    name: 'no parent came, and nobody says why: refused',
    today: '2027-01-05',
    record: underAPlan,
    answers: { ...answers, came: new Set(['lead', 'health'] as const) },
    does: 'goOn',
    refused: [
      'The lead, a parent or carer, and another agency make a core group. Say why somebody was missing, and what is done about it.',
    ],
  },
  {
    name: 'held before the plan began: refused',
    today: '2027-01-05',
    record: underAPlan,
    answers: { ...answers, heldOn: on('2026-12-17') },
    does: 'goOn',
    refused: ['The core group can’t have been held before the plan began. Change the date.'],
  },
  {
    name: 'not safe now: the strategy discussion waits for nothing, and the next core group stays owed',
    today: '2027-01-05',
    record: underAPlan,
    answers: { heldOn: answers.heldOn },
    does: 'strategyDiscussion',
    lacking: ['whole-or-why', 'answer/progress', 'answer/actions'],
    due: { 'core-group/next': '2027-02-16', 'core-group/put-right': '2027-01-12' },
  },
])
