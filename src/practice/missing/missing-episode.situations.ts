import { contactOfficer, on, situationsOf } from '../situation.ts'
import { missingEpisode } from './missing-episode.ts'

const at = (moment: string): Temporal.Instant => Temporal.Instant.from(moment)

const answers = {
  kind: 'missing',
  missingFrom: at('2026-11-20T21:30:00Z'),
  reportedBy: 'Dot Amery, foster carer, 01632 960144',
  lastSeen: 'At the bus stop on Kiln Road at half past eight, by a friend; grey hood, school bag.',
  fears: 'She has been rung by a man whom we do not know. She needs her inhaler.',
  policeTold: true,
  policeToldAt: at('2026-11-20T21:50:00Z'),
  parentsTold: 'yes',
  reviewingOfficerTold: 'yes',
  actions: 'Police are at the bus station; Dot rings her friends; duty rings every hour.',
} as const

export const missingEpisodeSituations = situationsOf(missingEpisode, [
  {
    name: 'begun by whoever takes the call, with nothing written yet: nothing stands in its way',
    today: '2026-11-20',
    actor: contactOfficer,
    record: { lookedAfterSince: on('2026-02-02') },
    does: 'begin',
    due: {},
  },
  {
    name: 'the child is back within the day: everything is answered',
    today: '2026-11-21',
    begunOn: '2026-11-20',
    answers: {
      ...answers,
      foundAt: at('2026-11-21T06:10:00Z'),
      foundHow: 'She walked in at ten past six, cold and tired.',
    },
    does: 'returned',
  },
  {
    name: 'the child is back, and little was written down in the night: it is concluded, and the record completed after',
    today: '2026-11-21',
    begunOn: '2026-11-20',
    answers: { missingFrom: answers.missingFrom },
    does: 'returned',
    lacking: [
      'answer/kind',
      'answer/reportedBy',
      'answer/lastSeen',
      'answer/fears',
      'answer/policeTold',
      'answer/parentsTold',
      'answer/reviewingOfficerTold',
      'answer/actions',
    ],
    due: { 'missing-episode/put-right': '2026-11-23', 'missing-episode/return-is-timed': '2026-11-23' },
  },
  {
    name: 'late: the child is back, and nobody wrote when: it is asked by the next working day',
    today: '2026-11-24',
    begunOn: '2026-11-20',
    answers,
    does: 'returned',
    due: { 'missing-episode/return-is-timed': '2026-11-25' },
  },
  {
    name: 'reported in error: the child had been at her grandmother’s all along, as agreed',
    today: '2026-11-20',
    answers: { ...answers, kind: 'away' },
    does: 'neverMissing',
  },
])
