import { contactOfficer, manager, on, situationsOf } from '../situation.ts'
import { section47Enquiry } from './section-47-enquiry.ts'

const record = { strategyDiscussionOn: on('2026-12-14') } as const
const answers = {
  childSeen: 'seen',
  childSeenOn: on('2026-12-15'),
  childSeenAlone: 'yes',
  childsWords: '“It was the door.”',
  wishesAndFeelings: 'He wants to sleep at his aunt’s, and was afraid to say so at home.',
  agencies: new Set(['police', 'health', 'education'] as const),
  everyChildConsidered: true,
  analysis: 'The injury does not fit what we were told, and it is the second.',
  finding: 'continuingRisk',
} as const

export const section47EnquirySituations = situationsOf(section47Enquiry, [
  {
    name: 'begun by anyone: nothing stands in the way, and the conference is due fifteen working days after the discussion',
    today: '2026-12-14',
    actor: contactOfficer,
    record: {
      ...record,
      historyShown: false,
      openConcerns: [{ id: 'c', aboutName: 'Nell', raisedOn: on('2026-12-01') }],
    },
    does: 'begin',
    due: { 'section-47-enquiry/conference': '2027-01-07' },
  },
  {
    name: 'begun a day after the discussion, across Easter: counted from the discussion',
    today: '2026-03-23',
    record: { strategyDiscussionOn: on('2026-03-20') },
    does: 'begin',
    due: { 'section-47-enquiry/conference': '2026-04-14' },
  },
  { name: 'seen alone, and at continuing risk: conference', today: '2026-12-22', record, answers, does: 'conference' },
  {
    name: 'not seen alone: refused',
    today: '2026-12-22',
    record,
    answers: { ...answers, childSeenAlone: 'notPossible', whyNotAlone: 'His mother held him throughout.' },
    does: 'conference',
    refused: [
      'The child must have been seen alone. Where that cannot be, the head of service must sign, with the reason.',
    ],
  },
  {
    name: 'not seen alone: the head of service signs, with the reason',
    today: '2026-12-22',
    record,
    answers: { ...answers, childSeenAlone: 'notPossible', whyNotAlone: 'He is five weeks old.' },
    overrides: [{ gateId: 'seen-alone', by: 'head-of-service', reason: 'A baby, seen undressed by a paediatrician.' }],
    does: 'conference',
    overridden: ['seen-alone'],
  },
  {
    name: 'a team manager cannot sign for a child who was not seen',
    today: '2026-12-22',
    record,
    answers: {
      ...answers,
      childSeen: 'refused',
      attempts: 'Called on 14, 15 and 16 December.',
      decisionOnOrders: 'An emergency protection order is being asked for today.',
    },
    overrides: [{ gateId: 'child-seen', by: 'team-manager', reason: 'We tried.' }],
    does: 'conference',
    refused: ['The child must have been seen. Where that cannot be, the head of service must sign, with the reason.'],
  },
  {
    name: 'access refused: the attempts and the decision on a court order must be told',
    today: '2026-12-22',
    record,
    answers: { ...answers, childSeen: 'refused' },
    overrides: [{ gateId: 'child-seen', by: 'head-of-service', reason: 'Order applied for.' }],
    does: 'conference',
    overridden: ['child-seen'],
    refused: [
      'Enter what was done to see the child',
      'Enter whether a court order was asked for, and if not, why the child is safe without one',
    ],
  },
  {
    name: 'no continuing risk, but an agency wants a conference: it is not skipped',
    today: '2026-12-22',
    record,
    answers: { ...answers, finding: 'noContinuingRisk', agenciesAgree: 'disagree' },
    authorisedBy: manager,
    does: 'noConferenceNeeded',
    refused: ['The agencies must have been asked. If one of them wants a conference, hold it.'],
  },
  {
    name: 'no continuing risk, but an agency wants a conference: it is held',
    today: '2026-12-22',
    record,
    answers: { ...answers, finding: 'noContinuingRisk', agenciesAgree: 'disagree' },
    does: 'conference',
  },
  {
    name: 'a child at continuing risk cannot be sent to a plan without conference',
    today: '2026-12-22',
    record,
    answers,
    authorisedBy: manager,
    does: 'noConferenceNeeded',
    refused: [
      'A child at continuing risk of significant harm goes to conference.',
      'The agencies must have been asked. If one of them wants a conference, hold it.',
    ],
  },
  {
    name: 'the brothers and sisters were not considered',
    today: '2026-12-22',
    record,
    answers: { ...answers, everyChildConsidered: false, finding: 'notBorneOut' },
    authorisedBy: manager,
    does: 'notBorneOut',
    refused: ['Every child of the household must have been considered.'],
  },
])
