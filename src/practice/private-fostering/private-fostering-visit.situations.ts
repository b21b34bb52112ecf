import { on, situationsOf } from '../situation.ts'
import { privateFosteringVisit } from './private-fostering-visit.ts'

const record = { privatelyFosteredSince: on('2026-11-30') }
const answers = {
  visitedOn: on('2027-01-25'),
  seenAlone: true,
  childsWords: 'I have my own bed now.',
  report: 'Settled. Ama has asked the school about reading.',
} as const

export const privateFosteringVisitSituations = situationsOf(privateFosteringVisit, [
  { name: 'in time: seen alone, with a report', today: '2027-01-25', record, answers, does: 'goesOn' },
  {
    name: 'late: made all the same',
    today: '2027-06-25',
    record,
    answers: { ...answers, visitedOn: on('2027-06-25') },
    does: 'goesOn',
  },
  {
    name: 'an end is written, and it is said to go on: refused at the end',
    today: '2027-07-25',
    record,
    answers: { ...answers, endedOn: on('2027-07-20'), whereTo: 'With her mother.' },
    does: 'goesOn',
    refused: ['You have written on which day it ended. Take that out, or decide that it has ended.'],
  },
  {
    name: 'ended, and nobody says where the child is: refused',
    today: '2027-07-25',
    record,
    answers: { ...answers, endedOn: on('2027-07-20') },
    does: 'ended',
    refused: ['Say when it ended, and where the child lives now.'],
  },
  {
    name: 'not safe: a strategy discussion at once',
    today: '2027-01-25',
    record,
    answers: { visitedOn: on('2027-01-25') },
    does: 'notSafe',
    lacking: ['answer/seenAlone', 'answer/childsWords', 'answer/report'],
    due: { 'private-fostering-visit/put-right': '2027-01-27' },
  },
])
