import { on, situationsOf } from '../situation.ts'
import { outOfEducation } from './out-of-education.ts'

const record = { lookedAfterSince: on('2026-02-02'), dateOfBirth: on('2013-03-04') }

const away = {
  since: on('2026-11-16'),
  why: 'moved',
  school: 'Kiln Road Academy',
  meanwhile: 'A tutor at the carer’s home, two hours each morning.',
  childsWords: 'I miss Asha.',
  backAt: 'Ferry Lane School',
} as const
const answers = { ...away, toldVirtualSchoolOn: on('2026-11-17'), backOn: on('2026-12-07') } as const

export const outOfEducationSituations = situationsOf(outOfEducation, [
  { name: 'back in three weeks', today: '2026-12-07', begunOn: '2026-11-16', record, answers, does: 'back' },
  {
    name: 'back only after Easter: late, and it was never let go',
    today: '2027-04-12',
    begunOn: '2026-11-16',
    record,
    answers: { ...answers, backOn: on('2027-04-12') },
    does: 'back',
  },
  {
    name: 'not back yet, and the virtual school head was not told: refused',
    today: '2026-12-07',
    begunOn: '2026-11-16',
    record,
    answers: away,
    does: 'back',
    refused: [
      'Say when the child was back in school, and where. Until then it stays open.',
      'Tell the virtual school head, and say when.',
    ],
  },
])
