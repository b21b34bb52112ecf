import { manager, on, situationsOf, worker } from '../situation.ts'
import { specialGuardianshipOrder } from './special-guardianship-order.ts'
import { specialGuardianshipSupport } from './special-guardianship-support.ts'
import { specialGuardianshipVisit } from './special-guardianship-visit.ts'

const unanswered = {
  askedBy: 'lookedAfter',
  askedOn: on('2026-10-01'),
  needs: 'Therapy for what she saw; help with contact for the guardian.',
  services: new Set(['therapeutic', 'contact'] as const),
  detail: 'Weekly sessions for a year; a supervised hour each month.',
  proposedOn: on('2026-10-19'),
  monitor: 'Rowan Ashby',
} as const
const support = { ...unanswered, said: 'They agree.' } as const

export const specialGuardianshipSupportSituations = situationsOf(specialGuardianshipSupport, [
  {
    name: 'they have 28 days to say what they think of the proposal',
    today: '2026-10-19',
    answers: { proposedOn: on('2026-10-19') },
    does: 'begin',
    due: { 'special-guardianship-support/representations': '2026-11-16' },
  },
  {
    name: 'a plan with somebody who watches over it: looked at after three months, reviewed each year',
    today: '2026-11-16',
    answers: support,
    does: 'planMade',
    due: {
      'special-guardianship-support/first-look': '2027-02-16',
      'special-guardianship-support/yearly-review': '2027-11-16',
    },
  },
  {
    name: 'decided on the last of their 28 days, and they have not answered: refused, for nothing is decided before they are over',
    today: '2026-11-16',
    answers: unanswered,
    does: 'planMade',
    refused: [
      'They have 28 calendar days to say what they think of the proposal, and nothing is decided before: write what they said, or decide when the days are over.',
    ],
  },
  {
    name: 'late, on the day after their 28 days, and they have not answered: made',
    today: '2026-11-17',
    answers: unanswered,
    does: 'planMade',
  },
  {
    name: 'a plan that nobody watches over, never sent to them: refused twice',
    today: '2026-11-16',
    answers: {
      askedBy: support.askedBy,
      askedOn: support.askedOn,
      needs: support.needs,
      services: support.services,
      detail: support.detail,
    },
    does: 'planMade',
    refused: [
      'Send them the proposal and say when: they may say what they think of it before it is decided.',
      'Name who watches over the plan.',
    ],
  },
  {
    name: 'the child is in our care, and the visits after the order are not offered in the plan: refused',
    today: '2026-11-16',
    record: { lookedAfterSince: on('2025-11-03') },
    answers: support,
    does: 'planMade',
    refused: [
      'The child is in our care, and an order is to come: offer the visits at six weeks, three months and twelve months after it in this plan. A guardian may decline them, and is offered them all the same.',
    ],
  },
  {
    name: 'no support, by the worker alone: refused',
    today: '2026-11-16',
    answers: { ...support, services: new Set(['none'] as const) },
    authorisedBy: worker,
    does: 'noSupport',
    refused: ["A manager who is not the child's own worker must authorise that no support is given."],
  },
])

const made = {
  decidedOn: on('2026-11-30'),
  court: 'Wexmoor Family Court',
  guardian: 'Tamsin Orrey',
  guardianStandsAs: 'E47',
  agreesToVisits: true,
  movesArea: false,
} as const

export const specialGuardianshipOrderSituations = situationsOf(specialGuardianshipOrder, [
  {
    name: 'an order is made: three visits and the handover of health are owed from that day',
    today: '2026-12-01',
    answers: made,
    does: 'made',
    due: {
      'special-guardianship-order/health-received': '2026-12-14',
      'special-guardianship-order/visit-at-six-weeks': '2027-01-11',
      'special-guardianship-order/visit-at-three-months': '2027-02-28',
      'special-guardianship-order/visit-at-twelve-months': '2027-11-30',
    },
  },
  {
    name: 'recorded two months late, for a child who was looked after and moves away: everything counts from the order',
    today: '2027-01-29',
    answers: { ...made, movesArea: true },
    record: { lookedAfterSince: on('2025-06-02') },
    does: 'made',
    due: {
      'special-guardianship-order/health-received': '2026-12-14',
      'special-guardianship-order/visit-at-six-weeks': '2027-01-11',
      'special-guardianship-order/visit-at-three-months': '2027-02-28',
      'special-guardianship-order/visit-at-twelve-months': '2027-11-30',
      'special-guardianship-order/area-responsibility-ends': '2029-11-30',
    },
  },
  {
    name: 'an order without a named guardian: refused',
    today: '2026-12-01',
    answers: { decidedOn: made.decidedOn, court: made.court },
    does: 'made',
    refused: ['Name the special guardian, and who they are to the child.'],
  },
])

const visit = {
  which: 'sixWeeks',
  on: on('2027-01-08'),
  seen: 'alone',
  childsWords: '“I have my own bed.”',
  childDoes: 'Sleeps, eats, plays; weighed by the health visitor.',
  guardianDoes: 'Tired, and glad. Nobody new lives there.',
  promised: 'The sessions have begun; the contact was cancelled once.',
  othersSay: 'The health visitor and the nursery see her each week.',
  worried: false,
} as const

export const specialGuardianshipVisitSituations = situationsOf(specialGuardianshipVisit, [
  { name: 'seen alone in time, nobody worried: it goes on', today: '2027-01-08', answers: visit, does: 'goesOn' },
  {
    name: 'late, and the support does not do: the plan is changed within a month',
    today: '2027-02-01',
    answers: { ...visit, on: on('2027-02-01'), worried: true, about: 'No sleep, and nobody to ask.' },
    does: 'moreSupport',
    due: { 'special-guardianship-visit/change-support': '2027-03-01' },
  },
  {
    name: 'the guardian declined and the child was not seen: it can’t go on as if all were well',
    today: '2027-01-08',
    answers: { ...visit, seen: 'declined', whyNot: '“Leave us be.” The nursery saw her on Monday.' },
    authorisedBy: manager,
    does: 'goesOn',
    refused: ['The child must have been seen. If not, decide how the child will be seen.'],
  },
  {
    name: 'not seen: a manager looks within two working days',
    today: '2027-01-08',
    answers: { ...visit, seen: 'no', whyNot: 'Nobody in, three times.' },
    does: 'notSeen',
    due: { 'special-guardianship-visit/manager-looks': '2027-01-12' },
  },
  {
    name: 'a bruise that nobody can explain: a strategy discussion at once, whatever is unanswered',
    today: '2027-01-08',
    answers: { which: 'between', on: on('2027-01-08') },
    does: 'strategyDiscussion',
    lacking: [
      'answer/seen',
      'answer/childDoes',
      'answer/guardianDoes',
      'answer/promised',
      'answer/othersSay',
      'answer/worried',
    ],
  },
])
