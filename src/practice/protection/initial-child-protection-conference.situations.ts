import { chair, manager, on, situationsOf } from '../situation.ts'
import { initialChildProtectionConference } from './initial-child-protection-conference.ts'

const answers = {
  heldOn: on('2026-12-18'),
  agencies: new Set(['socialCare', 'police', 'health'] as const),
  parents: 'all',
  reportSharedOn: on('2026-12-15'),
  childsView: '“I want it to be quiet.”',
  reason: 'The harm goes on, and what has been tried has not changed it.',
  category: 'EMO',
  lead: 'Rowan Ashby',
  outlinePlan: 'Nobody hits him. School: rings on Fridays. His mother: the doctor, this week.',
  coreGroup: 'His mother and aunt, the school, the health visitor, Rowan Ashby.',
} as const

export const initialChildProtectionConferenceSituations = situationsOf(initialChildProtectionConference, [
  {
    name: 'quorate: a plan, its first core group across Christmas and its review in three months',
    today: '2026-12-18',
    actor: chair,
    answers,
    does: 'childProtectionPlan',
    due: {
      'initial-child-protection-conference/first-core-group': '2027-01-06',
      'initial-child-protection-conference/first-review': '2027-03-18',
    },
  },
  {
    name: 'a plan needs a category, a named lead, an outline and a core group',
    today: '2026-12-18',
    actor: chair,
    answers: { heldOn: answers.heldOn, agencies: answers.agencies, parents: 'all', reason: answers.reason },
    does: 'childProtectionPlan',
    refused: [
      'Select the category of the plan.',
      'Name the social worker who leads the plan.',
      'Write the outline of the plan: what must change, who does what, and by when.',
      'Name who is in the core group.',
    ],
  },
  {
    name: 'a plan stands here already: a second one is refused, and the review conference is named',
    today: '2026-12-18',
    actor: chair,
    record: { protectionPlanOpenSince: on('2026-11-02') },
    answers,
    does: 'childProtectionPlan',
    refused: [
      'The child has had a child protection plan here since Monday 2 November 2026. Hold a review conference: it changes that plan, or lets it go on.',
    ],
  },
  {
    name: 'chaired by the team manager: refused',
    today: '2026-12-18',
    actor: manager,
    answers,
    does: 'childInNeedPlan',
    refused: ['The conference must be chaired by someone who does not manage the work with this child.'],
  },
  {
    name: 'without quorum and without a reason: refused',
    today: '2026-12-18',
    actor: chair,
    answers: { ...answers, agencies: new Set(['socialCare', 'health'] as const) },
    does: 'childProtectionPlan',
    refused: [
      "Children's social care and at least two other agencies must take part, or the chair must say why the conference went ahead.",
    ],
  },
  {
    name: 'without quorum, with the reason: it goes ahead, and those missing are brought in',
    today: '2026-12-18',
    actor: chair,
    answers: {
      ...answers,
      agencies: new Set(['socialCare', 'health'] as const),
      whyWithoutQuorum: 'Snow. The police were heard by telephone, and the child cannot wait.',
    },
    does: 'childProtectionPlan',
    due: {
      'initial-child-protection-conference/first-core-group': '2027-01-06',
      'initial-child-protection-conference/first-review': '2027-03-18',
      'initial-child-protection-conference/quorate': '2027-01-06',
    },
  },
  {
    name: 'the family had the report the day before: it is gone through with them, and the conference was not put off',
    today: '2026-12-18',
    actor: chair,
    answers: { ...answers, reportSharedOn: on('2026-12-17') },
    does: 'childInNeedPlan',
    due: { 'initial-child-protection-conference/report-shared': '2026-12-22' },
  },
  {
    name: 'a plan for the second time: the earlier one is read by the chair',
    today: '2026-12-18',
    actor: chair,
    record: { earlierProtectionPlans: 1 },
    answers,
    does: 'childProtectionPlan',
    due: {
      'initial-child-protection-conference/first-core-group': '2027-01-06',
      'initial-child-protection-conference/first-review': '2027-03-18',
      'initial-child-protection-conference/earlier-plan-read': '2026-12-29',
    },
  },
])
