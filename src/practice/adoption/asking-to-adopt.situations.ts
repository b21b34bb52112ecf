import { on, situationsOf } from '../situation.ts'
import { askingToAdopt } from './asking-to-adopt.ts'

const registered = { receivedOn: on('2026-09-07'), acceptedOn: on('2026-09-10') } as const
const firstStage = {
  ...registered,
  checks: 'All are in, and nothing is known against them.',
  stageOneOn: on('2026-11-03'),
  mayBeSuitable: true,
} as const
const assessed = { ...firstStage, goesOnOn: on('2026-11-09'), refereesSeen: 3, panelSays: 'yes' } as const

export const askingToAdoptSituations = situationsOf(askingToAdopt, [
  {
    name: 'registered on a Monday: said within five working days whether it is taken up, and two months from then',
    today: '2026-09-10',
    begunOn: '2026-09-07',
    answers: registered,
    does: 'begin',
    due: { 'asking-to-adopt/taken-up': '2026-09-14', 'asking-to-adopt/stage-one': '2026-11-10' },
  },
  {
    name: 'they wish to go on: four months to the decision',
    today: '2026-11-09',
    begunOn: '2026-09-07',
    answers: assessed,
    does: 'begin',
    due: {
      'asking-to-adopt/taken-up': '2026-09-14',
      'asking-to-adopt/stage-one': '2026-11-10',
      'asking-to-adopt/stage-two': '2027-03-09',
    },
  },
  {
    name: 'approved in time',
    today: '2027-02-25',
    begunOn: '2026-09-07',
    answers: { ...assessed, decidedOn: on('2027-02-24') },
    does: 'approved',
  },
  {
    name: 'approved a month late, at their own wish: approved all the same',
    today: '2027-04-09',
    begunOn: '2026-09-07',
    answers: { ...assessed, decidedOn: on('2027-04-08'), longer: 'They asked for it: a birth in the family.' },
    does: 'approved',
  },
  {
    name: 'two referees, and a check that is not in: refused twice',
    today: '2027-02-25',
    begunOn: '2026-09-07',
    answers: {
      ...registered,
      goesOnOn: on('2026-11-09'),
      refereesSeen: 2,
      panelSays: 'yes',
      decidedOn: on('2027-02-24'),
    },
    does: 'approved',
    refused: [
      'Nobody is approved whose checks are not in. End stage one first: when, and that they may be suitable.',
      'At least three people whom they named must have been interviewed.',
    ],
  },
  {
    name: 'not approved, and nobody said why: refused',
    today: '2027-02-25',
    begunOn: '2026-09-07',
    answers: { ...assessed, panelSays: 'no', decidedOn: on('2027-02-24') },
    does: 'notApproved',
    refused: ['Say when it was decided, and why, in words that they are told.'],
  },
])
