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
  health: 'A tube; it is flushed each evening.',
  familyTime: 'His mother rings at seven and sings.',
  leisure: 'Water, and the swing.',
  education: 'The same bus takes him to school from there.',
  doctor: 'Dr Quill, Weir surgery, Wexmoor',
  visitsAgreed: 'Each quarter, on a Saturday.',
  plan: 'Feeds by tube at six and ten; turns to the wall when he has had enough.',
  childsWords: 'He laughs when the van turns in at the gate.',
} as const

const { counted: _asked, ...uncounted } = answers
const { doctor: _doctor, visitsAgreed: _visits, ...planLacks } = answers

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
    name: 'a service under section 17, of more days than a series has: the return counts nothing, and the regulation does not bind',
    today: '2026-12-18',
    answers: { ...uncounted, basis: 'section17', nightsAYear: 90 },
    does: 'agreed',
    due: { 'short-breaks/looked-at-first': '2027-03-18' },
  },
  {
    name: 'under section 20, and the plan names no doctor and no visits: refused',
    today: '2026-12-18',
    answers: planLacks,
    does: 'agreed',
    refused: [
      'Under section 20 the plan says what the child needs for health and behaviour, how they keep in touch with the parents, what they like to do, how school goes on, who the doctor is, and how often they are visited.',
    ],
  },
  {
    name: 'of a child under a care order: refused, for a stay is then a temporary placement',
    today: '2026-12-18',
    record: { lookedAfterSince: on('2026-03-02'), legalStatus: { code: 'C2', since: on('2026-03-02') } },
    answers,
    does: 'agreed',
    refused: [
      'The child is looked after in full: a stay away from the placement is a temporary placement, and is part of the care plan.',
    ],
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
    answers: { basis: 'ended' },
    does: 'ended',
    refused: ['Enter the date on which the short breaks ended'],
  },
  {
    name: 'ended, with the day alone: nothing of the agreement is asked again',
    today: '2027-06-18',
    answers: { basis: 'ended', endedOn: on('2027-06-12') },
    does: 'ended',
  },
  {
    name: 'concluded as ended over the answers of an agreement: refused',
    today: '2027-06-18',
    answers,
    does: 'ended',
    refused: ['Select that the short breaks have ended: the day is then asked, and nothing else.'],
  },
  {
    name: 'concluded as agreed where they have ended: refused',
    today: '2027-06-18',
    answers: { basis: 'ended', endedOn: on('2027-06-12') },
    does: 'agreed',
    refused: ['Short breaks that have ended are not agreed: select the basis, or record that they have ended.'],
  },
])
