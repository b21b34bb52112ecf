import { on, situationsOf } from '../situation.ts'
import { dataBreach } from './data-breach.ts'

const answers = {
  knownAt: Temporal.Instant.from('2026-12-14T15:30:00Z'),
  happened: 'A letter with her new address went to her old one.',
  danger: 'yes',
  madeSafe: 'She is with her aunt tonight; the letter is back, unopened.',
} as const

export const dataBreachSituations = situationsOf(dataBreach, [
  {
    name: 'known in the afternoon: the Commissioner within seventy-two hours, by the clock',
    today: '2026-12-14',
    answers,
    does: 'begin',
    due: { 'data-breach/notified': '2026-12-17' },
  },
  {
    name: 'told in time',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    answers: { ...answers, commissionerToldOn: on('2026-12-15') },
    does: 'told',
  },
  {
    name: 'told late, in January',
    today: '2027-01-05',
    begunOn: '2026-12-14',
    answers: { ...answers, commissionerToldOn: on('2027-01-05') },
    does: 'told',
  },
  {
    name: 'somebody could be in danger: it is not without risk, and that is refused',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    answers,
    does: 'noRisk',
    refused: ['It could put somebody in danger: the Commissioner must be told.'],
  },
])
