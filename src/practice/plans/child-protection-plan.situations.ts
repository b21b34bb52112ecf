import { chair, manager, on, situationsOf } from '../situation.ts'
import { childProtectionPlan } from './child-protection-plan.ts'

const answers = {
  endedBy: 'conference',
  endedOn: on('2027-06-14'),
  reason: 'He has been safe at home for four months, and those who see him every day agree.',
  stepDownLead: 'Imogen Tarrant',
  firstVisitOn: on('2027-06-18'),
} as const

export const childProtectionPlanSituations = situationsOf(childProtectionPlan, [
  {
    name: 'begun: visited in ten working days, looked at by the head of service before fifteen months',
    today: '2026-12-18',
    does: 'begin',
    due: { 'child-protection-plan/visit': '2027-01-06', 'child-protection-plan/fifteen-months': '2028-03-18' },
  },
  {
    name: 'a conference ends it, and the next lead has accepted: the first visit is counted',
    today: '2027-06-14',
    actor: chair,
    answers,
    does: 'childInNeedPlan',
    due: { 'child-protection-plan/first-visit-after': '2027-06-28' },
  },
  {
    name: 'a manager alone cannot end it',
    today: '2027-06-14',
    actor: manager,
    answers,
    does: 'childInNeedPlan',
    refused: [
      'Only a conference ends a plan, unless the young person is eighteen, has died, or another authority has taken the plan over.',
    ],
  },
  {
    name: 'nobody has accepted to go on: refused',
    today: '2027-06-14',
    actor: chair,
    answers: { endedBy: 'conference', endedOn: answers.endedOn, reason: answers.reason },
    does: 'childInNeedPlan',
    refused: [
      'Name who has accepted to lead the child in need plan.',
      'Enter the date of the first visit under the child in need plan.',
    ],
  },
  {
    name: 'a conference does not end a plan into nothing',
    today: '2027-06-14',
    actor: chair,
    answers,
    does: 'ended',
    refused: ['A plan that a conference ends is followed by a child in need plan or by care.'],
  },
  {
    name: 'moved for good: the receiving authority is named',
    today: '2027-06-14',
    actor: manager,
    answers: { endedBy: 'moved', endedOn: answers.endedOn, receivingAuthority: 'Eastmarch Council' },
    does: 'ended',
  },
])
