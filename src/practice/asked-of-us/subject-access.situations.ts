import { on, situationsOf } from '../situation.ts'
import { subjectAccess } from './subject-access.ts'

const asked = { receivedOn: on('2026-12-14'), complex: false } as const
const answered = {
  ...{ ...asked, identity: 'Her passport, seen by Ivo Penn.', clearOn: on('2026-12-16') },
  ...{ searched: 'Holdfast, the old files in the store, the school’s letters.' },
  answeredOn: on('2027-01-12'),
}

export const subjectAccessSituations = situationsOf(subjectAccess, [
  {
    name: 'it is not clear yet who asks: no month runs, and we ask within five working days',
    today: '2026-12-14',
    answers: asked,
    does: 'begin',
    due: { 'subject-access/made-clear': '2026-12-21' },
  },
  {
    name: 'clear two days later, and complex: told so within a month, and answered within three',
    today: '2026-12-16',
    answers: { ...asked, complex: true, clearOn: on('2026-12-16') },
    does: 'begin',
    due: {
      'subject-access/made-clear': '2026-12-23',
      'subject-access/told-longer': '2027-01-16',
      'subject-access/answered-complex': '2027-03-16',
    },
  },
  { name: 'answered in time', today: '2027-01-12', begunOn: '2026-12-14', answers: answered, does: 'answered' },
  {
    name: 'answered late, after half a year',
    today: '2027-06-12',
    begunOn: '2026-12-14',
    answers: { ...answered, answeredOn: on('2027-06-12') },
    does: 'answered',
  },
  {
    name: 'a father without authority, from whom the child is kept: refused, and told why',
    today: '2027-01-05',
    begunOn: '2026-12-14',
    answers: { ...asked, whyRefused: 'You have no authority to ask for it.', answeredOn: on('2027-01-05') },
    does: 'refused',
  },
  {
    name: 'refused, and they were not told why: that is said first',
    today: '2027-01-05',
    begunOn: '2026-12-14',
    answers: asked,
    does: 'refused',
    refused: ['Say why it is refused, in words that they are told, and when they were told.'],
  },
  {
    name: 'withdrawn before it was clear who asks',
    today: '2026-12-16',
    begunOn: '2026-12-14',
    answers: { receivedOn: on('2026-12-14') },
    does: 'withdrawn',
  },
  {
    name: 'nothing was answered: refused',
    today: '2027-01-12',
    begunOn: '2026-12-14',
    answers: asked,
    does: 'answered',
    refused: [
      'Say how we know that it is them, and that they may have it.',
      'Say when it was answered, and where it was looked for.',
    ],
  },
])
