import { situationsOf } from '../situation.ts'
import { allegation } from './allegation.ts'

const answers = {
  childrenSafe: 'He does not work with children while this lasts; the club knows.',
  shown: 'Three children say the same, seen apart by police and social worker.',
  adultHeard: 'He says that it was a joke.',
  childHeard: 'Kit and her mother want it to stop for others too.',
  whoTold: new Set(['child', 'adult', 'employer', 'police'] as const),
  barring: 'done',
  learned: true,
  learning: 'The club asks for references: its board, by May.',
} as const

export const allegationSituations = situationsOf(allegation, [
  { name: 'begun by anybody: nothing stands before it', today: '2026-12-14', does: 'begin', due: {} },
  {
    name: 'substantiated, with those told who must be',
    today: '2027-01-14',
    begunOn: '2026-12-14',
    answers,
    does: 'substantiated',
  },
  {
    name: 'concluded late, after ten months: it is concluded all the same',
    today: '2027-10-14',
    begunOn: '2026-12-14',
    answers,
    does: 'unsubstantiated',
  },
  {
    name: 'substantiated, and nobody told the family or the barring service: refused',
    today: '2027-01-14',
    begunOn: '2026-12-14',
    answers: { ...answers, whoTold: new Set(['employer'] as const), barring: 'notYet' },
    does: 'substantiated',
    refused: [
      'Tell the child and family, the person and the employer before it is concluded, or say why one of them was not told.',
      'Refer to the Disclosure and Barring Service, or say that it is not needed, before it is concluded as substantiated.',
    ],
  },
  {
    name: 'nobody knows which child it was: concluded with that said',
    today: '2027-01-14',
    begunOn: '2026-12-14',
    answers: {
      ...answers,
      childHeard: 'Nobody knows who she was: a passer-by saw it, and the club cannot say.',
      whoTold: new Set(['adult', 'employer'] as const),
      whyNotTold: 'The child is not known.',
    },
    does: 'unsubstantiated',
  },
])
