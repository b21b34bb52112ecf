import { on, situationsOf, worker } from '../situation.ts'
import { familyGroupDecisionMaking } from './family-group.ts'

const answers = {
  offer: 'accepted',
  offeredOn: on('2026-12-14'),
  toWhom: 'To both parents; his mother accepts.',
  heldOn: on('2027-01-06'),
  familysPlan: 'He stays with his aunt on school nights.',
} as const

export const familyGroupDecisionMakingSituations = situationsOf(familyGroupDecisionMaking, [
  {
    name: 'accepted: held within twenty working days',
    today: '2026-12-14',
    answers,
    does: 'begin',
    due: { 'family-group-decision-making/offer': '2026-12-21', 'family-group-decision-making/hold': '2027-01-14' },
  },
  {
    name: 'begun, and nobody asked yet: the offer is due within five working days',
    today: '2026-12-14',
    answers: {},
    does: 'begin',
    due: { 'family-group-decision-making/offer': '2026-12-21' },
  },
  { name: 'in time: the family makes a plan', today: '2027-01-06', answers, does: 'planMade' },
  {
    name: 'late: kept all the same',
    today: '2027-02-01',
    answers: { ...answers, heldOn: on('2027-02-01') },
    does: 'noPlan',
  },
  {
    name: 'somebody accepts, and no meeting is held: refused',
    today: '2027-01-06',
    answers: { offer: 'accepted', offeredOn: answers.offeredOn, toWhom: answers.toWhom },
    does: 'notHeld',
    refused: ['Somebody accepts the meeting: hold it.'],
  },
  {
    name: 'a plan of the family, supported by somebody who is not registered: refused',
    today: '2027-01-06',
    actor: { ...worker, registered: false },
    answers,
    does: 'planMade',
    refused: ['A registered social worker must make this decision.'],
  },
  {
    name: 'held before it was offered: the dates are wrong',
    today: '2027-01-06',
    answers: { ...answers, heldOn: on('2026-12-01') },
    does: 'noPlan',
    refused: ['The meeting can’t have been held before it was offered. Change one of the dates.'],
  },
])
