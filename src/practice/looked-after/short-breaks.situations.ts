import { on, situationsOf } from '../situation.ts'
import { shortBreaks } from './short-breaks.ts'

const answers = {
  basis: 'section20',
  agreedBy: 'His mother, Ms Ferris',
  from: on('2026-12-18'),
  provider: 'The Larches, with Joy',
  samePlace: true,
  longestStay: 3,
  nightsAYear: 40,
  plan: 'Feeds by tube at six and ten; turns to the wall when he has had enough.',
  childsWords: 'He laughs when the van turns in at the gate.',
} as const

export const shortBreaksSituations = situationsOf(shortBreaks, [
  {
    name: 'a weekend a month in one place, in time',
    today: '2026-12-18',
    answers,
    does: 'agreed',
    due: { 'short-breaks/visited-first': '2027-03-18' },
  },
  { name: 'agreed late, weeks after the first stay', today: '2027-02-18', answers, does: 'agreed' },
  {
    name: 'twenty nights at once: refused, for that is no series',
    today: '2026-12-18',
    answers: { ...answers, longestStay: 20 },
    does: 'agreed',
    refused: [
      'A series has no stay of more than 17 nights and no more than 75 in a year, in one place. Otherwise the child is looked after in full: record how.',
    ],
  },
  {
    name: 'ended, without a day: refused',
    today: '2027-06-18',
    answers,
    does: 'ended',
    refused: ['Say when they ended.'],
  },
])
