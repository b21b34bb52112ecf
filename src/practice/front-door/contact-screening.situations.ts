import { contactOfficer, decisionMaker, manager, situationsOf } from '../situation.ts'
import { contactScreening } from './contact-screening.ts'

const answers = {
  inDangerNow: false,
  historyWeighed: 'Third contact this year. The first two were about shouting at night.',
  reason: 'The school has seen her hungry twice, and nobody has asked the family how they manage.',
  familyTold: 'told',
} as const

export const contactScreeningSituations = situationsOf(contactScreening, [
  {
    name: 'a qualified decision-maker with the history in view accepts a referral',
    today: '2026-11-23',
    actor: decisionMaker,
    answers,
    does: 'referral',
    due: {},
  },
  {
    name: 'someone who is not a registered social worker cannot decide',
    today: '2026-11-23',
    actor: contactOfficer,
    answers,
    does: 'referral',
    refused: ['A registered social worker must make this decision.'],
  },
  {
    name: 'a decision-maker whose registration has lapsed cannot decide',
    today: '2026-11-23',
    actor: { ...decisionMaker, registered: false },
    answers,
    does: 'informationAndAdvice',
    refused: ['A registered social worker must make this decision.'],
  },
  {
    name: 'nobody decides without the history in view',
    today: '2026-11-23',
    actor: decisionMaker,
    record: { historyShown: false },
    answers,
    does: 'referral',
    refused: ['Open what we already know of the child, the brothers and sisters and the parents before you decide.'],
  },
  {
    name: 'no further action needs a manager, and a reason that is about the child',
    today: '2026-11-23',
    actor: decisionMaker,
    answers: { ...answers, reason: 'There is no capacity in the team this week.' },
    does: 'noFurtherAction',
    refused: [
      "A manager who is not the child's own worker must authorise no further action.",
      '“no capacity” is not a reason to turn a child away. Decide what the child needs; when nothing is available for it, the need goes on the unmet-need register.',
    ],
  },
  {
    name: 'no further action with a manager and a reason',
    today: '2026-11-23',
    actor: decisionMaker,
    authorisedBy: manager,
    answers: {
      ...answers,
      reason: 'A neighbour was worried by a birthday party. We have spoken to the school and the family.',
    },
    does: 'noFurtherAction',
  },
  {
    name: 'family help needs the family to agree',
    today: '2026-11-23',
    actor: decisionMaker,
    answers: { ...answers, familyAgrees: 'declines' },
    does: 'familyHelp',
    refused: ['The family must agree to family help. If they decline, decide whether the child needs more than that.'],
  },
  {
    name: 'a reason must be written, and the risk of telling the family explained',
    today: '2026-11-23',
    actor: decisionMaker,
    answers: { inDangerNow: false, historyWeighed: 'Nothing is known.', familyTold: 'notTold' },
    does: 'referral',
    refused: ['Enter the reason for your decision', 'Enter why it would be a risk to tell the family'],
  },
  {
    name: 'a child said to be in danger now is not sent the slow way',
    today: '2026-11-23',
    actor: decisionMaker,
    answers: { ...answers, inDangerNow: true },
    does: 'referral',
    refused: ['The child is in danger now: hold a strategy discussion today.'],
  },
  {
    name: 'a child in danger: a strategy discussion at once, by whoever is there, with the rest put right the next day',
    today: '2026-12-24',
    actor: contactOfficer,
    record: { historyShown: false },
    answers: { inDangerNow: true },
    does: 'strategyDiscussion',
    lacking: [
      'decision-is-qualified',
      'history-is-shown',
      'answer/historyWeighed',
      'answer/reason',
      'answer/familyTold',
    ],
    due: { 'contact-screening/put-right': '2026-12-29' },
  },
])
