import { on, situationsOf } from '../situation.ts'
import { strengthsAndDifficulties } from './strengths-and-difficulties.ts'

const record = { lookedAfterSince: on('2025-12-01'), dateOfBirth: on('2017-03-04') }
const told = {
  whatTheySay: 'Dot says that he worries at night; he says it is the dark.',
  whatFollows: 'A lamp, and a talk with his teacher.',
}

export const strengthsAndDifficultiesSituations = situationsOf(strengthsAndDifficulties, [
  {
    name: 'filled in by the carer, and talked about with carer and child',
    today: '2026-12-01',
    record,
    answers: { ...told, has: 'yes', filledInOn: on('2026-11-28'), filledInBy: 'Dot Amery', total: 15 },
    does: 'kept',
  },
  {
    name: 'late, in the third year: kept all the same',
    today: '2028-12-01',
    record,
    answers: { ...told, has: 'yes', filledInOn: on('2028-11-28'), filledInBy: 'Dot Amery', total: 9 },
    does: 'kept',
  },
  {
    name: 'the young person does not want one',
    today: '2026-12-01',
    record,
    answers: { ...told, has: 'no', whyNone: 'SDQ5' },
    does: 'none',
  },
  {
    name: 'left out for their age at nine: refused',
    today: '2026-12-01',
    record,
    answers: { ...told, has: 'no', whyNone: 'SDQ1' },
    does: 'none',
    refused: ['Say why there is none. A child of four to sixteen is not left out for their age.'],
  },
])
