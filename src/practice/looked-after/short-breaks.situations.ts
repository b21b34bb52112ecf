import { on, situationsOf } from '../situation.ts'
import { shortBreaks } from './short-breaks.ts'

const answers = {
  basis: 'section20',
  counted: 'agreement',
  agreedBy: 'His mother, Ms Ferris',
  from: on('2026-12-18'),
  provider: 'The Larches, with Joy',
  samePlace: true,
  longestStay: 3,
  nightsAYear: 40,
  plan: 'Feeds by tube at six and ten; turns to the wall when he has had enough.',
  childsWords: 'He laughs when the van turns in at the gate.',
} as const

const { counted: _asked, ...uncounted } = answers

export const shortBreaksSituations = situationsOf(shortBreaks, [
  {
    name: 'a weekend a month in one place, in time',
    today: '2026-12-18',
    answers,
    does: 'agreed',
    due: { 'short-breaks/visited-first': '2027-03-18' },
  },
  {
    name: 'under section 20, and nobody says how the return counts it: refused',
    today: '2026-12-18',
    answers: uncounted,
    does: 'agreed',
    refused: ['Select how the looked-after return counts it'],
  },
  {
    name: 'a service under section 17: the return counts nothing, and does not ask',
    today: '2026-12-18',
    answers: { ...uncounted, basis: 'section17' },
    does: 'agreed',
  },
  { name: 'agreed late, weeks after the first stay', today: '2027-02-18', answers, does: 'agreed' },
  {
    name: 'twenty days at once: refused, for that is no series',
    today: '2026-12-18',
    answers: { ...answers, longestStay: 20 },
    does: 'agreed',
    refused: [
      'A series has no stay of more than 17 days and no more than 75 days in twelve months, in one place. Otherwise the child is looked after in full: record how.',
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
