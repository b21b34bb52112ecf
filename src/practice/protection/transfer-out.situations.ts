import { on, situationsOf } from '../situation.ts'
import { transferOut } from './transfer-out.ts'

const record = { protectionPlanOpenSince: on('2026-10-01') } as const
const waiting = {
  movedOn: on('2026-12-14'),
  receivingAuthority: 'Eastmarch Council',
  notifiedOn: on('2026-12-14'),
  notifiedWhom: 'Joan Pell',
  receiptBy: 'Joan Pell',
  receiptOn: on('2026-12-15'),
  reason: 'Nothing after their conference.',
} as const
const answers = {
  ...waiting,
  theirConferenceOn: on('2027-01-06'),
  theirDecision: 'A plan there, under neglect.',
} as const

export const transferOutSituations = situationsOf(transferOut, [
  {
    name: 'moved: told the same day, and their conference is due in fifteen working days',
    today: '2026-12-14',
    record,
    answers,
    does: 'begin',
    due: {
      'transfer-out/who-is-told': '2026-12-15',
      'transfer-out/tell': '2026-12-14',
      'transfer-out/receipt': '2026-12-16',
      'transfer-out/their-conference': '2027-01-07',
    },
  },
  {
    name: 'heard of the move, and nothing written yet: when, and who there was told, is due the next working day',
    today: '2026-12-18',
    record,
    answers: {},
    does: 'begin',
    due: { 'transfer-out/who-is-told': '2026-12-21' },
  },
  {
    name: 'no plan to hand over: refused',
    today: '2026-12-14',
    does: 'begin',
    refused: ['The child has no child protection plan to hand over.'],
  },
  {
    name: 'in time: handed over, and the plan here is ended by the next working day',
    today: '2027-01-06',
    record,
    answers,
    does: 'handedOver',
    due: { 'transfer-out/end-the-plan': '2027-01-07' },
  },
  {
    name: 'not moved yet by the date that is written: not handed over before',
    today: '2027-01-06',
    record,
    answers: { ...answers, movedOn: on('2027-01-09') },
    does: 'handedOver',
    refused: [
      'By the date that you have written the child has not moved yet. Change it, or wait until the child lives there.',
    ],
  },
  {
    name: 'late, and their conference has not been held: we stay responsible',
    today: '2027-01-20',
    record,
    answers: waiting,
    does: 'handedOver',
    refused: [
      'We stay responsible until the receiving authority has held its conference: enter its date and what it decided.',
    ],
  },
  {
    name: 'a receipt before they were told: the dates are wrong',
    today: '2027-01-06',
    record,
    answers: { ...answers, receiptOn: on('2026-12-13') },
    does: 'handedOver',
    refused: ['They can’t have received our papers before they were told. Change one of the dates.'],
  },
])
