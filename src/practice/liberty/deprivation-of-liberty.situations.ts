import { on, situationsOf } from '../situation.ts'
import { deprivationOfLiberty } from './deprivation-of-liberty.ts'

const record = { lookedAfterSince: on('2026-02-02'), dateOfBirth: on('2011-05-05') }

const asked = {
  authority: 'highCourt',
  heldFrom: Temporal.Instant.from('2026-11-20T17:00:00Z'),
  court: 'High Court, Family Division, ZZ26P00112',
  home: 'Larch House, Wexmoor',
  registered: 'home',
  restrictions:
    'Two staff with her, also at night; doors locked; her phone for an hour a day. No restraint but to prevent harm.',
  childsWords: 'I hate it. I know why.',
  represented: 'Guardian: Noor Haddad. Solicitor: Peel and Ashe.',
  freedom: 'Three weeks without running into traffic; her own worker from the clinic each day.',
} as const
const answers = { ...asked, madeOn: on('2026-11-20'), endsOn: on('2026-12-18') } as const

export const deprivationOfLibertySituations = situationsOf(deprivationOfLiberty, [
  {
    name: 'begun at night by whoever is there: nothing stands before it',
    today: '2026-11-20',
    record,
    does: 'begin',
    due: {},
  },
  {
    name: 'on an order of the High Court, with its end read from it',
    today: '2026-11-20',
    record,
    answers,
    does: 'held',
    due: {},
  },
  {
    name: 'the end was not read: it is put right the next working day, and no day is made up',
    today: '2026-11-20',
    record,
    answers: { ...asked, madeOn: answers.madeOn },
    does: 'held',
    lacking: ['answer/endsOn'],
    due: { 'deprivation-of-liberty/end-is-read': '2026-11-23', 'deprivation-of-liberty/put-right': '2026-11-23' },
  },
  {
    name: 'no authority: refused, at any hour',
    today: '2026-11-20',
    record,
    answers: { home: 'A flat in Wexmoor', registered: 'unregistered' },
    does: 'held',
    refused: [
      'Say on what authority the child is deprived of liberty. Without a court or the law it is not lawful: let the child go, and take legal advice now.',
    ],
  },
  {
    name: 'asked of the court and not yet made: refused',
    today: '2026-11-20',
    record,
    answers: { ...asked, endsOn: answers.endsOn },
    does: 'held',
    refused: ['Enter when the order was made. An order that is asked for is not yet one.'],
  },
  {
    name: 'a child of eleven in a secure home without the Secretary of State, held before this month: both refused',
    today: '2026-11-20',
    record: { ...record, dateOfBirth: on('2015-05-05') },
    answers: {
      ...answers,
      authority: 'secureWithoutCourt',
      approvedBy: 'Thea Marsh, 20 November',
      heldBefore: true,
      hoursBefore: 72,
    },
    does: 'held',
    refused: [
      'The child has been held without a court for 72 hours in the past 28 days: nothing is left of what is lawful. Ask the court now.',
      'The child is under thirteen: the Secretary of State must approve a secure children’s home first.',
    ],
  },
])
