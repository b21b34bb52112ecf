import { contactOfficer, manager, situationsOf } from '../situation.ts'
import { strategyDiscussion } from './strategy-discussion.ts'

const answers = {
  heldAt: Temporal.Instant.from('2026-12-14T14:30:00Z'),
  agencies: new Set(['socialCare', 'police', 'health', 'education'] as const),
  whatIsKnown: 'The nursery saw a bruise on Friday. The health visitor has not been let in since June.',
  everyChildConsidered: true,
  otherChildren: 'His brother is to be seen today too.',
  reason: 'An injury that nobody has explained, to a child who cannot yet walk.',
  actions: 'Ms Ode sees him today with DC Hale; Dr Amin examines him tomorrow at nine; his aunt stays tonight.',
  someoneDisagreed: false,
} as const

export const strategyDiscussionSituations = situationsOf(strategyDiscussion, [
  {
    name: 'all three agencies, every child considered: enquiries with the police',
    today: '2026-12-14',
    actor: manager,
    answers,
    does: 'jointEnquiry',
    due: {},
  },
  {
    name: 'begun by anyone, at any hour, with nothing filled in',
    today: '2026-12-25',
    actor: contactOfficer,
    record: { historyShown: false },
    does: 'begin',
    due: { 'strategy-discussion/held': '2026-12-29' },
  },
  {
    name: 'the police could not come: it goes ahead, and is held again the next working day',
    today: '2026-12-24',
    actor: manager,
    answers: { ...answers, agencies: new Set(['socialCare', 'health'] as const) },
    does: 'singleEnquiry',
    due: { 'strategy-discussion/quorate': '2026-12-29' },
  },
  {
    name: 'the other children were not thought of: it goes ahead, and they are the next working day',
    today: '2026-12-14',
    actor: manager,
    answers: { ...answers, everyChildConsidered: false },
    does: 'jointEnquiry',
    due: { 'strategy-discussion/every-child': '2026-12-15' },
  },
  {
    name: 'protection now, with nothing but the decision written: the record is completed afterwards',
    today: '2026-12-14',
    actor: contactOfficer,
    answers: { agencies: new Set(['socialCare', 'police'] as const) },
    does: 'immediateProtection',
    lacking: [
      'answer/heldAt',
      'answer/whatIsKnown',
      'answer/everyChildConsidered',
      'answer/reason',
      'answer/actions',
      'answer/someoneDisagreed',
    ],
    due: {
      'strategy-discussion/quorate': '2026-12-15',
      'strategy-discussion/every-child': '2026-12-15',
      'strategy-discussion/put-right': '2026-12-15',
    },
  },
  {
    name: 'no enquiries, decided with police and health by a manager',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers,
    does: 'continueUnderSection17',
    due: {},
  },
  {
    name: 'no enquiries, without the police: refused, for they may know what nobody else does',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...answers, agencies: new Set(['socialCare', 'health'] as const) },
    does: 'continueUnderSection17',
    refused: [
      'Police and health must take part before it is decided that no enquiries are made. Hold the discussion again with them.',
    ],
  },
  {
    name: 'no further action, decided by somebody who is not registered, without a manager: refused',
    today: '2026-12-14',
    actor: contactOfficer,
    answers,
    does: 'noFurtherAction',
    refused: [
      'A registered social worker must make this decision.',
      "A manager who is not the child's own worker must authorise that no enquiries are made.",
    ],
  },
])
