import type { Actor } from '../professions.ts'
import { manager, on, situationsOf } from '../situation.ts'
import { legalGateway } from './legal-gateway.ts'

const head: Actor = { id: 'head', profession: 'head-of-service', registered: true }
const answers = {
  heldOn: on('2026-12-18'),
  came: new Set(['headOfService', 'lawyer', 'socialWorker', 'teamManager'] as const),
  threshold: true,
  advice: 'Threshold is met on neglect.',
  immediate: true,
  reason: 'Two plans have not changed it; the parents have not been told in writing.',
} as const

export const legalGatewaySituations = situationsOf(legalGateway, [
  {
    name: 'asked for: held within ten working days',
    today: '2026-12-14',
    does: 'begin',
    due: { 'legal-gateway/hold': '2026-12-30' },
  },
  { name: 'in time: pre-proceedings begin', today: '2026-12-18', actor: head, answers, does: 'preProceedings' },
  { name: 'late: decided all the same', today: '2027-01-14', actor: head, answers, does: 'continuePlan' },
  {
    name: 'without a lawyer: refused',
    today: '2026-12-18',
    actor: head,
    answers: { ...answers, came: new Set(['headOfService', 'socialWorker', 'teamManager'] as const) },
    does: 'preProceedings',
    refused: [
      'A head of service chairs, and a lawyer, the social worker and the team manager take part. Hold the meeting with them.',
    ],
  },
  {
    name: 'decided by a team manager: refused',
    today: '2026-12-18',
    actor: manager,
    answers,
    does: 'continuePlan',
    refused: ['A head of service decides this. Save it, and ask the head of service to conclude it.'],
  },
  {
    name: 'decided by a head of service who is not registered: refused',
    today: '2026-12-18',
    actor: { ...head, registered: false },
    answers,
    does: 'continuePlan',
    refused: ['A registered social worker must make this decision.'],
  },
  {
    name: 'not safe meanwhile, and the head of service is not registered: court does not wait for that',
    today: '2026-12-18',
    actor: { ...head, registered: false },
    answers,
    does: 'issue',
  },
  {
    name: 'the threshold is not met: nobody is put through pre-proceedings',
    today: '2026-12-18',
    actor: head,
    answers: { ...answers, threshold: false },
    does: 'preProceedings',
    refused: ['Pre-proceedings begin only where the threshold for a care order is met.'],
  },
  {
    name: 'not safe meanwhile: court waits for no lawyer and no form',
    today: '2026-12-18',
    actor: manager,
    answers: { heldOn: answers.heldOn },
    does: 'issue',
    lacking: [
      'head-and-lawyer',
      'head-of-service-decides',
      'answer/threshold',
      'answer/advice',
      'answer/immediate',
      'answer/reason',
    ],
  },
])
