import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const frontDoor = {
  'contact-screening': {
    limit: 'contact-screened',
    from: '2026-12-24',
    last: '2026-12-29',
    inTime: 'A neighbour tells us on Christmas Eve; the contact is decided on the first working day after the holidays',
    late: 'It is decided a day later',
  },
  'child-and-family-assessment': {
    limit: 'child-and-family-assessment/conclude',
    from: '2026-12-01',
    last: '2027-02-05',
    inTime:
      'Referred on 1 December; the assessment is concluded on its last day, with Christmas and New Year not counted',
    late: 'It is concluded a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
