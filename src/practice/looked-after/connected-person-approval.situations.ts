import { contactOfficer, headOfService, manager, on, situationsOf } from '../situation.ts'
import { connectedPersonApproval } from './connected-person-approval.ts'

const answers = {
  person: 'Ms Ennis',
  relationship: 'Grandmother',
  visitedOn: on('2026-12-14'),
  lookedAt: new Set(['home', 'relationship', 'care', 'health', 'checks', 'family', 'wishes'] as const),
  finding: 'Kit has a room there and sleeps well.',
  support: 'A bed, an allowance from today, the duty number.',
} as const
const record = { lookedAfterSince: on('2026-12-14') }

export const connectedPersonApprovalSituations = situationsOf(connectedPersonApproval, [
  {
    name: 'visited and looked at, approved by the nominated officer on the day',
    today: '2026-12-14',
    actor: headOfService,
    record,
    answers,
    does: 'approvedForATime',
    due: {},
  },
  {
    name: 'on Christmas night, with the name alone: the child stays, and what is lacking is put right',
    today: '2026-12-25',
    actor: contactOfficer,
    record,
    answers: { person: 'Ms Ennis', relationship: 'Grandmother' },
    does: 'approvedForATime',
    lacking: ['nominated-officer-approves', 'looked-at-what-schedule-4-asks', 'answer/finding', 'answer/support'],
    due: {
      'connected-person-approval/home-visited': '2026-12-29',
      'connected-person-approval/put-right': '2026-12-29',
    },
  },
  {
    name: 'extended late, because the assessment is not finished',
    today: '2027-04-12',
    begunOn: '2026-12-14',
    actor: headOfService,
    record,
    answers: { ...answers, extension: 'notFinished' },
    does: 'extended',
    due: {},
  },
  {
    name: 'extended by the manager, for no reason that the law names: refused',
    today: '2027-04-01',
    actor: manager,
    record,
    answers,
    does: 'extended',
    refused: [
      'An approval is extended only because the assessment is not finished, or because a negative decision is being reviewed.',
      'The nominated officer must approve the extension. Save this, and ask them to conclude it.',
    ],
  },
])
