import { chair, manager, on, situationsOf } from '../situation.ts'
import { transferInConference } from './transfer-in-conference.ts'

const answers = {
  fromAuthority: 'Eastmarch Council',
  theirWorker: 'Joan Pell, 01632 960222',
  notifiedOn: on('2026-12-14'),
  receivedBy: 'Rowan Ashby',
  receivedOn: on('2026-12-14'),
  heldOn: on('2027-01-06'),
  agencies: new Set(['socialCare', 'health', 'education'] as const),
  reportSharedOn: on('2026-12-31'),
  parents: 'all',
  reason: 'The harm goes on here.',
  category: 'NEG',
  lead: 'Rowan Ashby',
  outlinePlan: 'Nobody hits him. School: rings on Fridays. His mother: the doctor, this week.',
  coreGroup: 'His mother and aunt, the school, the health visitor, Rowan Ashby.',
  toldThem: 'Ms Pell was at the conference.',
} as const

export const transferInConferenceSituations = situationsOf(transferInConference, [
  {
    name: 'told by the other authority: held within fifteen working days, and a receipt tomorrow',
    today: '2026-12-14',
    answers,
    does: 'begin',
    due: { 'transfer-in-conference/conference': '2027-01-07', 'transfer-in-conference/receipt': '2026-12-15' },
  },
  {
    name: 'in time: the plan is ours from that day',
    today: '2027-01-06',
    actor: chair,
    answers,
    does: 'childProtectionPlan',
    due: {
      'transfer-in-conference/first-core-group': '2027-01-20',
      'transfer-in-conference/first-review': '2027-04-06',
    },
  },
  {
    name: 'late: kept all the same',
    today: '2027-01-20',
    actor: chair,
    answers: { ...answers, heldOn: on('2027-01-20') },
    does: 'childInNeedPlan',
  },
  {
    name: 'a plan stands here already: a second one is refused, and the review conference is named',
    today: '2027-01-06',
    actor: chair,
    record: { protectionPlanOpenSince: on('2026-11-02') },
    answers,
    does: 'childProtectionPlan',
    refused: [
      'The child has had a child protection plan here since Monday 2 November 2026. Hold a review conference: it changes that plan, or lets it go on.',
    ],
  },
  {
    name: 'held before they told us: the dates are wrong',
    today: '2027-01-06',
    actor: chair,
    answers: { ...answers, heldOn: on('2026-12-11') },
    does: 'childInNeedPlan',
    refused: ['The conference can’t have been held before they told us. Change one of the dates.'],
  },
  {
    name: 'papers received before they told us: the dates are wrong',
    today: '2027-01-06',
    actor: chair,
    answers: { ...answers, receivedOn: on('2026-12-11') },
    does: 'childInNeedPlan',
    refused: ['Their papers can’t have been received before they told us. Change one of the dates.'],
  },
  {
    name: 'decided by a manager alone: refused',
    today: '2027-01-06',
    actor: manager,
    answers,
    does: 'childProtectionPlan',
    refused: ['The conference must be chaired by someone who does not manage the work with this child.'],
  },
])
