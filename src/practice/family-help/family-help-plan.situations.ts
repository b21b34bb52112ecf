import { manager, on, situationsOf } from '../situation.ts'
import { familyHelpPlan } from './family-help-plan.ts'

const need = { id: 'n1', title: 'Someone to talk to about her grandfather', state: 'service running' } as const
const answers = {
  agreedOn: on('2026-09-21'),
  lead: 'Imogen Tarrant',
  team: 'Her parents; Mr Osei, school; Dr Lund, bereavement service.',
  aims: 'She sleeps, and goes to school.',
  actions: 'Talking to somebody: Dr Lund, weekly from 28 September. School mornings: Mr Osei, from Monday.',
  contingency: 'If she is not back by half term we meet again at once.',
  consent: 'agrees',
  progress: 'She has slept through since November, and is at school every day.',
} as const

export const familyHelpPlanSituations = situationsOf(familyHelpPlan, [
  {
    name: 'begun: reviewed in six weeks by the team around the family',
    today: '2026-09-14',
    record: { openNeeds: [need] },
    does: 'begin',
    due: { 'family-help-plan/first-review': '2026-10-26' },
  },
  {
    name: 'begun late in the year: six weeks are six weeks, Christmas or not',
    today: '2026-11-23',
    record: { openNeeds: [need] },
    does: 'begin',
    due: { 'family-help-plan/first-review': '2027-01-04' },
  },
  {
    name: 'no need is named: there is nothing to plan for',
    today: '2026-09-14',
    does: 'begin',
    refused: ['Record what the child needs before you begin a plan.'],
  },
  {
    name: 'not beside a plan of another kind, nor beside another of its own',
    today: '2026-09-14',
    record: {
      openNeeds: [need],
      protectionPlanOpenSince: on('2026-06-01'),
      childInNeedPlanOpenSince: on('2026-06-01'),
      familyHelpPlanOpenSince: on('2026-06-01'),
    },
    does: 'begin',
    refused: [
      'The child has a child protection plan. Family help goes on under that plan.',
      'The child has a child in need plan. Hold its review and step it down, and the family help plan begins.',
      'The child has a family help plan already. Go on with that one.',
    ],
  },
  {
    name: 'every need has ended and a manager agrees: the plan ends',
    today: '2026-12-14',
    begunOn: '2026-09-14',
    answers,
    authorisedBy: manager,
    does: 'needsMet',
  },
  {
    name: 'a need that another agency has accepted by name does not hold the plan open',
    today: '2026-12-14',
    record: {
      openNeeds: [
        { ...need, acceptedBy: { agency: 'Saltmarsh Health', on: on('2026-12-01'), checkOn: on('2027-03-01') } },
      ],
    },
    answers,
    authorisedBy: manager,
    does: 'needsMet',
  },
  {
    name: 'a need has not ended: it is named, and the plan goes on',
    today: '2026-12-14',
    record: { openNeeds: [need] },
    answers,
    authorisedBy: manager,
    does: 'needsMet',
    refused: ['“Someone to talk to about her grandfather” has not ended. Say how it ended, or go on with the plan.'],
  },
  {
    name: 'the family takes back its agreement: the plan ends, once a manager has looked',
    today: '2026-10-14',
    record: { openNeeds: [need] },
    answers: { ...answers, consent: 'withdrawn' },
    does: 'consentWithdrawn',
    refused: ["A manager who is not the child's own worker must authorise the end of the plan."],
  },
  {
    name: 'a family that still agrees is not ended as one that does not',
    today: '2026-10-14',
    answers,
    authorisedBy: manager,
    does: 'consentWithdrawn',
    refused: ['This end is for a family that declines or has taken back its agreement.'],
  },
])
