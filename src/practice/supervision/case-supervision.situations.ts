import { manager, on, situationsOf } from '../situation.ts'
import { caseSupervision } from './case-supervision.ts'

const answers = {
  heldOn: on('2026-12-14'),
  supervisor: 'Marion Sele with Rowan Ashby',
  life: 'Up at six by himself; school by bus; quiet evenings since Nan came.',
  better: 'He sleeps. His teacher says so too.',
  worry: 'We do not know who comes at the weekend.',
  drift: 'The health visitor was rung, and has been.',
  next: 'Rowan calls on a Saturday before Christmas.',
} as const

export const caseSupervisionSituations = situationsOf(caseSupervision, [
  { name: 'held by a manager, in time', today: '2026-12-14', actor: manager, answers, does: 'goesOn' },
  {
    name: 'held late, after half a year',
    today: '2027-06-14',
    actor: manager,
    answers: { ...answers, heldOn: on('2027-06-14') },
    does: 'goesOn',
  },
  {
    name: 'written by the worker alone: refused, for nobody supervised',
    today: '2026-12-14',
    answers,
    does: 'goesOn',
    refused: ['A manager supervises, and not the child’s own worker.'],
  },
  {
    name: 'a worry becomes a strategy discussion at once',
    today: '2026-12-14',
    answers: { heldOn: on('2026-12-14'), worry: 'The bruise was the third.' },
    does: 'strategyDiscussion',
    lacking: ['answer/supervisor', 'answer/life', 'answer/better', 'answer/drift', 'answer/next'],
    due: { 'case-supervision/put-right': '2026-12-16' },
  },
])
