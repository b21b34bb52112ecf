import { instantInLondon } from '#kernel/clock.ts'
import { contactOfficer, on, situationsOf } from '../situation.ts'
import { policeProtection } from './police-protection.ts'

const answers = {
  takenAt: instantInLondon(on('2026-12-18'), '23:10'),
  constable: 'PC Amo 1123; Inspector Reed inquires.',
  why: 'Found alone at night.',
  where: 'With a foster carer of ours.',
  parentsTold: 'By PC Amo at midnight.',
  reason: 'Nobody at home can keep him safe tonight.',
} as const

export const policeProtectionSituations = situationsOf(policeProtection, [
  {
    name: 'begun by anyone at night: seventy-two hours by the clock, weekend or not',
    today: '2026-12-18',
    actor: contactOfficer,
    answers,
    does: 'begin',
    due: { 'police-protection/ends': '2026-12-21' },
  },
  {
    name: 'begun before anybody knows when the child was taken: that is asked the same day, and nothing is guessed',
    today: '2026-12-19',
    does: 'begin',
    due: { 'police-protection/moment-asked': '2026-12-19' },
  },
  {
    name: 'in time: an order is asked for, and the discussion is held',
    today: '2026-12-19',
    answers,
    does: 'emergencyProtectionOrder',
    due: {},
  },
  {
    name: 'late, with nothing written: it waits for nothing, and the record is completed afterwards',
    today: '2026-12-22',
    answers: { takenAt: answers.takenAt },
    does: 'released',
    lacking: ['answer/constable', 'answer/why', 'answer/where', 'answer/parentsTold', 'answer/reason'],
    due: { 'police-protection/put-right': '2026-12-23' },
  },
])
