import { headOfService, manager, on, situationsOf } from '../situation.ts'
import { placementWithParents } from './placement-with-parents.ts'

const answers = {
  placedAlready: false,
  assessedOn: on('2026-12-14'),
  assessedAbout: new Set([
    'household',
    'history',
    'care',
    'protection',
    'health',
    'support',
    'home',
    'checks',
  ] as const),
  finding: 'Ms Ferris has not drunk since June, and was seen with Kit nine times.',
  support: 'The family centre twice a week.',
  reviewed: true,
  consulted: 'The guardian and the school agree.',
  breaksDown: 'yes',
} as const
const record = { lookedAfterSince: on('2026-05-07'), legalStatus: { code: 'C2', since: on('2026-05-07') } }

export const placementWithParentsSituations = situationsOf(placementWithParents, [
  {
    name: 'assessed, reviewed, and approved by the nominated officer before the child goes home',
    today: '2026-12-18',
    actor: headOfService,
    record,
    answers,
    does: 'confirmed',
    due: {},
  },
  {
    name: 'placed at once, assessed late, confirmed: no review could look at it before',
    today: '2027-01-20',
    actor: headOfService,
    record,
    answers: { ...answers, placedAlready: true, assessedOn: on('2027-01-18'), reviewed: false },
    does: 'confirmed',
    due: {},
  },
  {
    name: 'not confirmed: the child is moved by the next working day',
    today: '2026-12-24',
    actor: headOfService,
    record,
    answers: { ...answers, placedAlready: true },
    does: 'notConfirmed',
    due: { 'placement-with-parents/moved-from-the-parent': '2026-12-29' },
  },
  {
    name: 'approved by the team manager, half assessed, without a review: refused',
    today: '2026-12-18',
    actor: manager,
    record,
    answers: { ...answers, assessedAbout: new Set(['home'] as const), reviewed: false },
    does: 'confirmed',
    refused: [
      'The assessment must be finished, and must have looked at everything that Schedule 3 asks.',
      'A review must look at it before the child goes home. Where the child had to go at once, it follows.',
      'The nominated officer must approve that the child lives with the parent. Save this, and ask them to conclude it.',
    ],
  },
  {
    name: 'a child accommodated under section 20: refused, for the child would no longer be looked after',
    today: '2026-12-18',
    actor: headOfService,
    record: { ...record, legalStatus: { code: 'V2', since: on('2026-05-07') } },
    answers,
    does: 'confirmed',
    refused: [
      'A child accommodated under section 20 who goes to live with a parent is no longer looked after. End their being looked after instead.',
    ],
  },
])
