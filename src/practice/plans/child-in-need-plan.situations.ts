import { manager, on, situationsOf } from '../situation.ts'
import { childInNeedPlan } from './child-in-need-plan.ts'

const answers = {
  agreedOn: on('2027-02-03'),
  lead: 'Rowan Ashby',
  aims: 'She sleeps through the night, and gets to school.',
  actions: 'Her mother sees Dr Amin on Fridays; school has a place at breakfast from Monday.',
  managerAgrees: 'Asha Dell',
  contingency: 'If the nights do not get better by Easter, her grandmother moves in and we meet again.',
  progress: 'She has been at school every day since the spring.',
} as const

export const childInNeedPlanSituations = situationsOf(childInNeedPlan, [
  {
    name: 'begun: agreed in ten working days, visited in twenty, reviewed in six weeks',
    today: '2027-01-28',
    does: 'begin',
    due: {
      'child-in-need-plan/agree': '2027-02-11',
      'child-in-need-plan/visit': '2027-02-25',
      'child-in-need-plan/first-review': '2027-03-11',
    },
  },
  {
    name: 'not beside a child protection plan, nor beside another of its kind',
    today: '2027-01-28',
    record: { protectionPlanOpenSince: on('2026-12-18'), childInNeedPlanOpenSince: on('2026-10-01') },
    does: 'begin',
    refused: [
      'The child has a child protection plan. A child in need plan begins when that has ended.',
      'The child has a child in need plan already. Go on with that one.',
    ],
  },
  {
    name: 'every need has ended, and a manager agrees: the plan ends',
    today: '2027-06-14',
    answers,
    authorisedBy: manager,
    does: 'needsMet',
  },
  {
    name: 'a manager who is not registered agrees: refused',
    today: '2027-06-14',
    answers,
    authorisedBy: { ...manager, registered: false },
    does: 'needsMet',
    refused: [
      'A registered social worker must make this decision: ask a manager who is registered with Social Work England to authorise it.',
    ],
  },
  {
    name: 'a need has not ended: it is named',
    today: '2027-06-14',
    record: { openNeeds: [{ id: 'n1', title: 'Help for her mother at night', state: 'service running' }] },
    answers,
    authorisedBy: manager,
    does: 'needsMet',
    refused: ['“Help for her mother at night” has not ended. Say how it ended, or go on with the plan.'],
  },
  {
    name: 'a need has not ended: the head of service lets the plan end, with the reason',
    today: '2027-06-14',
    record: { openNeeds: [{ id: 'n1', title: 'Help for her mother at night', state: 'service running' }] },
    answers,
    authorisedBy: manager,
    overrides: [{ gateId: 'every-need-has-ended/n1', by: 'head-of-service', reason: 'Adult services go on with it.' }],
    does: 'needsMet',
    overridden: ['every-need-has-ended/n1'],
  },
  {
    name: 'a concern is unanswered: the plan does not end past it',
    today: '2027-06-14',
    record: { openConcerns: [{ id: 'c1', aboutName: 'Nell', raisedOn: on('2027-06-02') }] },
    answers,
    authorisedBy: manager,
    does: 'needsMet',
    refused: [
      'The concern about Nell raised on Wednesday 2 June 2027 has not been answered. Answer it, and tell whoever raised it.',
    ],
  },
  {
    name: 'family help takes over only when it has accepted the child by name',
    today: '2027-06-14',
    answers: { ...answers, whoTakesOver: 'universal' },
    authorisedBy: manager,
    does: 'familyHelp',
    refused: ['Family help must have accepted the child by name.'],
  },
  {
    name: 'the family declines: a manager has looked at section 47, and nobody writes that the needs were met',
    today: '2027-06-14',
    record: {
      openNeeds: [{ id: 'n1', title: 'Help for her mother at night', state: 'open' }],
      managersSection47Decision: {
        on: on('2027-06-10'),
        by: 'manager',
        decision: 'enquiries not needed',
        reason: 'Seen daily at school, by people who know her.',
      },
    },
    answers: { ...answers, endedBecause: 'Her mother rang to say that she wants no more visits, and why.' },
    authorisedBy: manager,
    does: 'declined',
  },
  {
    name: 'the family declines, and nobody has looked at section 47 or said what happened: refused',
    today: '2027-06-14',
    answers,
    authorisedBy: manager,
    does: 'declined',
    refused: [
      'A manager must decide whether section 47 applies, and record it, before our work ends.',
      'Say what happened. “No worker” and “no service” are not reasons to end a plan.',
    ],
  },
  {
    name: 'the child has died: the plan ends without a word about needs being met',
    today: '2027-06-14',
    record: {
      diedOn: on('2027-06-12'),
      openNeeds: [{ id: 'n1', title: 'Help for her mother at night', state: 'service running' }],
    },
    answers: { ...answers, endedBecause: 'She died on 12 June.' },
    authorisedBy: manager,
    does: 'ended',
  },
  {
    name: 'no worker is no reason to end a plan',
    today: '2027-06-14',
    answers: { ...answers, endedBecause: 'Her worker left and there is no capacity.' },
    authorisedBy: manager,
    does: 'ended',
    refused: ['Say what happened. “No worker” and “no service” are not reasons to end a plan.'],
  },
])
