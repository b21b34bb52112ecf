import { on, situationsOf } from '../situation.ts'
import { informationRequest } from './information-request.ts'

const answered = {
  receivedOn: on('2026-12-14'),
  answeredOn: on('2027-01-11'),
  small: 'Numbers under ten are left out.',
} as const

export const informationRequestSituations = situationsOf(informationRequest, [
  {
    name: 'received before Christmas: answered within twenty working days',
    today: '2026-12-14',
    does: 'begin',
    due: { 'information-request/answered': '2027-01-14' },
  },
  { name: 'answered in time', today: '2027-01-11', begunOn: '2026-12-14', answers: answered, does: 'answered' },
  {
    name: 'answered late',
    today: '2027-03-11',
    begunOn: '2026-12-14',
    answers: { ...answered, answeredOn: on('2027-03-11') },
    does: 'answered',
  },
  {
    name: 'nobody looked whether a child could be known by it: refused',
    today: '2027-01-11',
    begunOn: '2026-12-14',
    answers: { receivedOn: answered.receivedOn, answeredOn: answered.answeredOn },
    does: 'answered',
    refused: ['Say whether the answer could show who a child is.'],
  },
])
