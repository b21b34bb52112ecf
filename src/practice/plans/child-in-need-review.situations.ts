import { manager, on, situationsOf } from '../situation.ts'
import { childInNeedReview } from './child-in-need-review.ts'

const need = { id: 'n1', title: 'Help for her mother at night', state: 'service running' } as const
const underAPlan = {
  childInNeedPlanOpenSince: on('2027-01-28'),
  planReviewDueOn: on('2027-03-11'),
  dateOfBirth: on('2018-05-04'),
  lastSeenOn: on('2027-03-02'),
  openNeeds: [need],
} as const
const answers = {
  heldOn: on('2027-03-11'),
  chairedBy: 'lead',
  whoCame: 'Her mother, her grandmother and Mr Osei of her school. The health visitor did not come.',
  childsView: 'Nan is here when I wake up.',
  progress: 'She is at school most days.',
  notDone: 'The health visitor has not called; she is asked again today.',
  actions: 'Grandmother stays until Easter; Mr Osei meets her each morning.',
  reason: 'The nights are better and not yet good.',
} as const
const handedOver = {
  acceptedBy: 'Imogen Tarrant, family help',
  acceptedOn: on('2027-06-14'),
  unmetNeeds: 'Help for her mother at night: Imogen Tarrant goes on with it.',
  familyAgrees: 'agrees',
} as const
const later = { ...underAPlan, planReviewDueOn: on('2027-06-14'), lastSeenOn: on('2027-06-07') }
const laterAnswers = { ...answers, heldOn: on('2027-06-14') }

export const childInNeedReviewSituations = situationsOf(childInNeedReview, [
  { name: 'held while the plan stands', today: '2027-03-11', record: underAPlan, does: 'begin' },
  {
    name: 'there is no plan to review',
    today: '2027-03-11',
    does: 'begin',
    refused: ['The child has no child in need plan. Begin the plan first.'],
  },
  {
    name: 'short breaks within the regulation: the plan goes on',
    today: '2027-03-11',
    record: underAPlan,
    answers: { ...answers, shortBreaks: 'yes', longestBreak: 17, breakDays: 75 },
    does: 'goOn',
  },
  {
    name: 'short breaks that have outgrown the regulation: the plan does not simply go on',
    today: '2027-03-11',
    record: underAPlan,
    answers: { ...answers, shortBreaks: 'yes', longestBreak: 10, breakDays: 76 },
    does: 'goOn',
    refused: [
      'No break may last more than 17 days, nor all of them more than 75 days in twelve months. Beyond that the child is looked after in full: assess again, and plan as for a child in care.',
    ],
  },
  { name: 'in time: the lead practitioner may chair', today: '2027-03-11', record: underAPlan, answers, does: 'goOn' },
  {
    name: 'late: a manager must chair it',
    today: '2027-03-18',
    record: underAPlan,
    answers: { ...answers, heldOn: on('2027-03-18') },
    does: 'goOn',
    refused: ['This review was overdue: a team or practice manager must chair it.'],
  },
  {
    name: 'late, and a manager chaired it: the plan goes on',
    today: '2027-03-18',
    record: underAPlan,
    answers: { ...answers, heldOn: on('2027-03-18'), chairedBy: 'manager' },
    does: 'goOn',
  },
  {
    name: 'held in time and recorded late: nobody is asked why a manager did not chair',
    today: '2027-03-11',
    record: { ...underAPlan, planReviewDueOn: on('2027-03-11') },
    answers,
    does: 'goOn',
  },
  {
    name: 'nobody has seen the child for more than thirty working days: the plan does not simply go on',
    today: '2027-03-11',
    record: { ...underAPlan, lastSeenOn: on('2027-01-20') },
    answers,
    does: 'goOn',
    refused: [
      'The child must have been seen within the last thirty working days. Record the visit, or ask your manager.',
    ],
  },
  {
    name: 'unseen, and a manager lets the plan go on with the reason',
    today: '2027-03-11',
    record: { ...underAPlan, lastSeenOn: on('2027-01-20') },
    answers,
    actor: manager,
    overrides: [
      { gateId: 'seen-under-the-plan', by: 'team-manager', reason: 'She is with her father abroad until Friday.' },
    ],
    does: 'goOn',
    overridden: ['seen-under-the-plan'],
  },
  {
    name: 'after nine months the worker alone does not let the plan go on',
    today: '2027-11-15',
    record: { ...underAPlan, planReviewDueOn: on('2027-11-22'), lastSeenOn: on('2027-11-08') },
    answers: { ...answers, heldOn: on('2027-11-15') },
    does: 'goOn',
    refused: [
      'The plan has lasted more than nine months: a manager must decide that it goes on. Save this, and ask your manager to conclude it.',
    ],
  },
  {
    name: 'after nine months a manager decides that it goes on',
    today: '2027-11-15',
    actor: manager,
    record: { ...underAPlan, planReviewDueOn: on('2027-11-22'), lastSeenOn: on('2027-11-08') },
    answers: { ...answers, heldOn: on('2027-11-15') },
    does: 'goOn',
  },
  {
    name: 'stepped down: family help has accepted by name, and the handover meeting is owed in ten working days',
    today: '2027-06-14',
    record: later,
    answers: { ...laterAnswers, ...handedOver },
    authorisedBy: manager,
    does: 'familyHelp',
    due: { 'child-in-need-review/handover': '2027-06-28' },
  },
  {
    name: 'a manager who is not registered steps the plan down: refused',
    today: '2027-06-14',
    record: later,
    answers: { ...laterAnswers, ...handedOver },
    authorisedBy: { ...manager, registered: false },
    does: 'familyHelp',
    refused: [
      'A registered social worker must make this decision: ask a manager who is registered with Social Work England to authorise it.',
    ],
  },
  {
    name: 'nobody has accepted, and what is not met is not listed: the child is not handed over',
    today: '2027-06-14',
    record: later,
    answers: { ...laterAnswers, familyAgrees: 'agrees' },
    authorisedBy: manager,
    does: 'familyHelp',
    refused: [
      'Name who has accepted to go on with the family.',
      'Enter the day on which they accepted.',
      'List the needs that are not met yet and who goes on with each, or say that there are none.',
    ],
  },
  {
    name: 'stepped down from protection less than three months ago: the child in need plan goes on',
    today: '2027-06-14',
    record: { ...later, protectionPlanEndedOn: on('2027-04-12') },
    answers: { ...laterAnswers, ...handedOver },
    authorisedBy: manager,
    does: 'familyHelp',
    refused: [
      'The child protection plan ended less than three months ago. The child in need plan goes on for three months after it.',
    ],
  },
  {
    name: 'the plan is not ended over a need that nobody has accepted',
    today: '2027-06-14',
    record: later,
    answers: { ...laterAnswers, ...handedOver },
    authorisedBy: manager,
    does: 'universal',
    refused: ['“Help for her mother at night” has not ended. Say how it ended, or go on with the plan.'],
  },
  {
    name: 'every need has ended, and school has accepted: the plan ends',
    today: '2027-06-14',
    record: { ...later, openNeeds: [] },
    answers: { ...laterAnswers, acceptedBy: 'Mr Osei, Alder Primary School', acceptedOn: on('2027-06-11') },
    authorisedBy: manager,
    does: 'universal',
    due: { 'child-in-need-review/handover-to-universal': '2027-06-28' },
  },
  {
    name: 'harm is suspected: late, unseen and unanswered, the strategy discussion waits for nothing',
    today: '2027-03-18',
    record: { ...underAPlan, lastSeenOn: on('2027-01-20') },
    answers: { heldOn: on('2027-03-18'), chairedBy: 'lead' },
    does: 'strategyDiscussion',
    lacking: [
      'manager-chairs-when-overdue',
      'answer/whoCame',
      'answer/progress',
      'answer/notDone',
      'answer/actions',
      'answer/reason',
    ],
    due: { 'child-in-need-review/put-right': '2027-03-25' },
  },
])
