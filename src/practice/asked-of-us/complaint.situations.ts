import { on, situationsOf } from '../situation.ts'
import { complaint } from './complaint.ts'

const received = { receivedOn: on('2026-12-14'), complex: false } as const
const answered = { ...received, answeredOn: on('2026-12-21'), answer: 'We did not ring back. We have, and say sorry.' }

export const complaintSituations = situationsOf(complaint, [
  {
    name: 'received before Christmas: answered within ten working days, or twenty where it is complex',
    today: '2026-12-14',
    does: 'begin',
    answers: { receivedOn: on('2026-12-14'), complex: true },
    due: { 'complaint/answered': '2026-12-30', 'complaint/answered-complex': '2027-01-14' },
  },
  { name: 'answered in time', today: '2026-12-21', begunOn: '2026-12-14', answers: answered, does: 'answered' },
  {
    name: 'answered late, in March',
    today: '2027-03-21',
    begunOn: '2026-12-14',
    answers: { ...answered, answeredOn: on('2027-03-21') },
    does: 'answered',
  },
  {
    name: 'an investigation was asked for and nobody has answered it: refused',
    today: '2027-03-21',
    begunOn: '2026-12-14',
    answers: { ...answered, stageTwoOn: on('2027-01-04') },
    does: 'answered',
    refused: ['An investigation was asked for and is not answered. Answer it first.'],
  },
])
