import { headOfService, on, reviewer, situationsOf, worker } from '../situation.ts'
import { adoptionAuthority } from './adoption-authority.ts'
import { adoptionDecision } from './adoption-decision.ts'
import { adoptionDisruption } from './adoption-disruption.ts'
import { adoptionMatch } from './adoption-match.ts'
import { adoptionOrder } from './adoption-order.ts'
import { adoptionPlacement } from './adoption-placement.ts'
import { adoptionReview } from './adoption-review.ts'
import { type PermanenceHead, permanenceHeads } from './permanence-report-heads.ts'

const everyHead = Object.fromEntries(
  Object.keys(permanenceHeads).map((head) => [head, 'As told in the report.']),
) as Readonly<Record<PermanenceHead, string>>

const reader = {
  secondReader: 'Idris Vane',
  secondReaderIndependent: true,
  secondReaderSays: 'Every choice is weighed; the aunt was asked twice.',
} as const

const report = {
  reviewedOn: on('2026-09-07'),
  route: 'court',
  ...everyHead,
  siblings: 'Together with her brother.',
  parentsCounselled: 'declined',
  childCounselled: 'tooYoung',
  legalAdvice: 'The test is met on what is written.',
  ...reader,
  reasons: 'Nobody of the family can bring her up, and she needs a family for life.',
  fatherKnown: true,
} as const

const hold = {
  practiceHolds: [
    { on: 'adoption', since: on('2026-10-01'), reason: 'Matches are being read again.', excepted: false },
  ],
}

export const adoptionDecisionSituations = situationsOf(adoptionDecision, [
  {
    name: 'adoption became the plan at a review: the decision maker decides within two months of it',
    today: '2026-09-07',
    answers: { reviewedOn: on('2026-09-07'), route: 'court' },
    does: 'begin',
    due: { 'adoption-decision/decide': '2026-11-07' },
  },
  {
    name: 'parents who consent: the panel recommends first, and its minutes count seven working days',
    today: '2026-11-02',
    answers: { reviewedOn: on('2026-09-07'), route: 'consent', minutesOn: on('2026-11-02') },
    does: 'begin',
    due: { 'adoption-decision/decide': '2026-11-07', 'adoption-decision/decide-after-panel': '2026-11-11' },
  },
  {
    name: 'decided in time, without a panel, on the whole report: the parents are told by voice and in writing',
    today: '2026-10-19',
    record: { lookedAfterSince: on('2026-03-02') },
    answers: report,
    actor: headOfService,
    does: 'shouldBePlaced',
    due: {
      'adoption-decision/told': '2026-10-21',
      'adoption-decision/told-in-writing': '2026-10-26',
      'adoption-decision/entry-to-placement': '2027-05-02',
    },
  },
  {
    name: 'decided late, that the child should not be placed: the plan is changed',
    today: '2026-12-01',
    answers: report,
    actor: headOfService,
    does: 'shouldNotBePlaced',
  },
  {
    name: 'the worker decides alone, the parents never counselled and nobody has read it: refused three times',
    today: '2026-10-19',
    answers: {
      reviewedOn: report.reviewedOn,
      route: 'court',
      ...everyHead,
      siblings: report.siblings,
      parentsCounselled: 'no',
      childCounselled: 'tooYoung',
      legalAdvice: report.legalAdvice,
      reasons: report.reasons,
      fatherKnown: true,
    },
    does: 'shouldBePlaced',
    refused: [
      'Counsel the parents and tell them in writing what adoption means, or say that they declined.',
      'Somebody with no part in this child’s case must have read the whole report, and said what they think of it.',
      'The agency decision maker must decide whether the child should be placed for adoption. Save this, and ask the head of service or the director to conclude it.',
    ],
  },
  {
    name: 'the parents consent, and no panel has met: refused',
    today: '2026-10-19',
    answers: { ...report, route: 'consent' },
    actor: headOfService,
    does: 'shouldBePlaced',
    refused: [
      'Where the parents consent the panel recommends first. Say when it met, what it recommended and when the minutes were received.',
    ],
  },
  {
    name: 'the trust has suspended its decisions on adoption: refused, with the reason',
    today: '2026-10-19',
    answers: report,
    record: hold,
    actor: headOfService,
    does: 'shouldBePlaced',
    refused: [
      'Since Thursday 1 October 2026 the trust recommends no adoption: Matches are being read again. The head of service can except this child, with a reason.',
    ],
  },
  {
    name: 'a head of the report has no answer: refused, by its paragraph',
    today: '2026-10-19',
    answers: Object.fromEntries(Object.entries(report).filter(([question]) => question !== 'options')),
    actor: headOfService,
    does: 'shouldBePlaced',
    refused: ['Enter every choice for the child’s future, and why adoption (regulation 17, (1)(i))'],
  },
])

const ordered = {
  by: 'order',
  on: on('2026-11-30'),
  court: 'Family court at Wexmoor, ZZ26P00001',
  dispensed: true,
  contact: 'Two letters a year.',
} as const
const consented = {
  by: 'consent',
  on: on('2026-11-30'),
  witnessedBy: 'Ines Farrow, Cafcass',
  everyParent: true,
  contact: 'Two letters a year.',
} as const

export const adoptionAuthoritySituations = situationsOf(adoptionAuthority, [
  { name: 'a placement order, recorded on its day', today: '2026-11-30', answers: ordered, does: 'authorised' },
  {
    name: 'recorded a week late: the order is what it is, from its own day',
    today: '2026-12-07',
    answers: ordered,
    does: 'authorised',
  },
  {
    name: 'a consent given five weeks after the birth, that nobody witnessed: refused twice',
    today: '2026-12-01',
    record: { dateOfBirth: on('2026-10-26') },
    answers: { by: 'consent', on: on('2026-11-30'), everyParent: true, contact: consented.contact },
    does: 'authorised',
    refused: [
      'A consent to placement must be witnessed by a Cafcass officer. Say who.',
      'A mother’s consent counts only from six weeks after the birth. Change the day, or wait.',
    ],
  },
  {
    name: 'consent of each parent, witnessed, from the day on which the child is six weeks old',
    today: '2026-12-07',
    record: { dateOfBirth: on('2026-10-19') },
    answers: consented,
    does: 'authorised',
  },
  {
    name: 'consent withdrawn: where the child lives is decided by the next working day',
    today: '2026-12-11',
    answers: { ...consented, on: on('2026-12-11'), why: 'The mother wants her back. We ask a court today.' },
    does: 'ended',
    due: {
      'adoption-authority/where-the-child-lives': '2026-12-14',
      'adoption-authority/legal-status-now': '2026-12-14',
    },
  },
])

const match = {
  adopter: 'Maud Ellery',
  secondAdopter: 'Tobias Ellery',
  approvedOn: on('2026-05-11'),
  approvedBy: 'Wexmoor adoption agency',
  refereesSeen: 4,
  why: 'They have time, and a grandmother next door; her sleep will be hard.',
  support: 'Therapy for a year; a worker every fortnight.',
  contact: 'Two letters a year; they agree.',
  reportGivenOn: on('2027-01-04'),
  adoptersSay: 'They have read all of it, twice.',
  concernsHeard: 'The carer, the nursery and the reviewing officer: none is worried.',
  ...reader,
  panelOn: on('2027-01-19'),
  panelMembers: 7,
  panelSays: 'yes',
  minutesOn: on('2027-01-21'),
  reasons: 'They can meet what she needs now and later.',
} as const

export const adoptionMatchSituations = situationsOf(adoptionMatch, [
  {
    name: 'the minutes count seven working days to the decision',
    today: '2027-01-21',
    answers: { minutesOn: match.minutesOn },
    does: 'begin',
    due: { 'adoption-match/decide-after-panel': '2027-02-01' },
  },
  {
    name: 'decided in time by the decision maker, after a panel of seven',
    today: '2027-01-26',
    answers: match,
    actor: headOfService,
    does: 'matched',
    due: { 'adoption-match/told': '2027-01-28', 'adoption-match/told-in-writing': '2027-02-02' },
  },
  {
    name: 'decided two weeks late: it is a match all the same',
    today: '2027-02-15',
    answers: match,
    actor: headOfService,
    does: 'matched',
  },
  {
    name: 'the report given three days before a panel of four, and two referees: refused three times',
    today: '2027-01-26',
    answers: { ...match, refereesSeen: 2, reportGivenOn: on('2027-01-16'), panelMembers: 4 },
    actor: headOfService,
    does: 'matched',
    refused: [
      'At least three people whom the adopters named must have been interviewed. Ask the agency that approved them.',
      'The adopters have ten working days to say what they think of the report before the panel meets. Give it to them first.',
      'A panel needs five members, the chair or a vice-chair and a social worker with three years’ experience among them. Hold it again.',
    ],
  },
  {
    name: 'somebody is worried about the proposed adopter, and nobody has answered: refused, whoever asks',
    today: '2027-01-26',
    answers: match,
    record: { concernsAboutGuardian: [{ id: 'c1', aboutName: 'Tobias Ellery', raisedOn: on('2027-01-11') }] },
    actor: headOfService,
    does: 'matched',
    refused: [
      'The concern about Tobias Ellery, raised on Monday 11 January 2027, has not been answered. Whoever was asked must answer it, and tell whoever raised it.',
    ],
  },
])

const placed = {
  introductions: 'Ten days; by the eighth she slept there.',
  carerSays: 'Ready, and sad. She comes for tea in a fortnight.',
  before: new Set(['plan', 'doctor', 'area', 'health'] as const),
  mayDecide: 'Everything of every day; no passport yet.',
  placedOn: on('2027-02-15'),
  adopter: 'Maud and Tobias Ellery',
  how: 'A6',
  outOfArea: false,
  lines: '4 Orchard Lane',
  postcode: 'ZZ4 1AB',
} as const
const may = { authorisedOn: on('2026-11-30'), by: 'placement order', matchedOn: on('2027-01-26') } as const

export const adoptionPlacementSituations = situationsOf(adoptionPlacement, [
  {
    name: 'placed under a placement order, everybody prepared',
    today: '2027-02-15',
    record: { adoption: may },
    answers: placed,
    does: 'placed',
  },
  {
    name: 'recorded three days late, without the address: it is owed by the next working day',
    today: '2027-02-18',
    record: { adoption: may },
    answers: Object.fromEntries(Object.entries(placed).filter(([question]) => question !== 'lines')),
    does: 'placed',
    due: { 'adoption-placement/placement-order-file': '2027-02-19' },
  },
  {
    name: 'with the foster carer whom she knows, who has nothing in writing on the day: refused',
    today: '2027-02-15',
    record: { adoption: may },
    answers: { ...placed, how: 'A5' },
    does: 'placed',
    refused: [
      'The child lives with them already: tell them in writing from which day the child is placed with them for adoption.',
    ],
  },
  {
    name: 'without an order or a consent, and without a match: refused twice',
    today: '2027-02-15',
    answers: placed,
    does: 'placed',
    refused: [
      'No placement order and no consent to placement for adoption is recorded. Record the authority first: without it a child can’t be placed for adoption.',
      'The agency decision maker must have decided that the child is placed with these adopters. Record the match first.',
    ],
  },
  {
    name: 'their doctor knows nothing, and it is written down as by consent: refused twice',
    today: '2027-02-15',
    record: { adoption: may },
    answers: { ...placed, how: 'A4', before: new Set(['plan', 'area', 'health'] as const) },
    does: 'placed',
    refused: [
      'Before a child is placed the adopters have the placement plan, their doctor the health history, and the authority and the health board of their area know.',
      'How the child is placed must be as the authority is: with consent, or under a placement order.',
    ],
  },
])

const held = {
  heldOn: on('2027-03-12'),
  spokeAlone: 'tooYoung',
  adoptersSay: 'Tired, and glad.',
  stillRight: 'yes',
  needs: 'She eats, and wakes at night.',
  contact: 'The first letter in June.',
  responsibility: 'As at the placement.',
  support: 'The therapist has begun.',
  healthAndSchool: 'Registered with their doctor; nursery from September.',
  visits: 'asDecided',
  decisions: 'A visit each fortnight until June.',
} as const
const withThem = { adoption: { ...may, placedOn: on('2027-02-15') } }

export const adoptionReviewSituations = situationsOf(adoptionReview, [
  {
    name: 'held within four weeks of the placement: it goes on, and the visits are decided',
    today: '2027-03-12',
    record: withThem,
    answers: held,
    actor: reviewer,
    does: 'continues',
  },
  {
    name: 'held late, of a child who still waits for a family',
    today: '2027-03-19',
    record: { adoption: may },
    answers: {
      heldOn: on('2027-03-19'),
      spokeAlone: 'yes',
      stillRight: 'yes',
      needs: held.needs,
      contact: held.contact,
      responsibility: held.responsibility,
      support: held.support,
      healthAndSchool: held.healthAndSchool,
      familyFinding: 'Three families were looked at; one is visited on Monday.',
      decisions: held.decisions,
    },
    actor: reviewer,
    does: 'continues',
  },
  {
    name: 'by the worker, without having seen the child, and with nothing said about visits: refused three times',
    today: '2027-03-12',
    record: withThem,
    answers: Object.fromEntries(
      Object.entries({ ...held, spokeAlone: 'no' as const }).filter(([question]) => question !== 'visits'),
    ),
    actor: worker,
    does: 'continues',
    refused: [
      'A looked-after review is chaired by an independent reviewing officer, who neither works with the child nor manages the work.',
      'See the child before the review, and speak with them alone where they can speak, unless they refuse.',
      'Decide how often the family is visited until the next review.',
    ],
  },
  {
    name: 'begun for a child whom nobody may place: refused',
    today: '2027-03-12',
    actor: reviewer,
    does: 'begin',
    refused: [
      'No placement order and no consent to placement for adoption is recorded. Record the authority first: without it a child can’t be placed for adoption.',
    ],
  },
  {
    name: 'adoption is no longer right: the end of the authority is asked for within a fortnight',
    today: '2027-03-12',
    record: withThem,
    answers: { ...held, stillRight: 'no' },
    actor: reviewer,
    does: 'notAdoption',
    due: { 'adoption-review/ask-to-revoke': '2027-03-30' },
  },
])

const ended = {
  endedOn: on('2027-05-10'),
  asked: 'adopters',
  safe: 'With the carer whom she knows, since noon.',
  support: 'The therapist goes on; a worker for the adopters.',
  next: 'She stays with the carer until the plan is looked at.',
} as const

export const adoptionDisruptionSituations = situationsOf(adoptionDisruption, [
  {
    name: 'the adopters ask that she is taken back: the meeting is owed within six weeks',
    today: '2027-05-10',
    answers: { endedOn: ended.endedOn, asked: 'adopters' },
    does: 'begin',
    due: { 'adoption-disruption/meeting': '2027-06-21' },
  },
  {
    name: 'the meeting was held late, and is told: it goes into the next plan',
    today: '2027-07-05',
    begunOn: '2027-05-10',
    answers: { ...ended, metOn: on('2027-07-05'), learned: 'Her nights were told too late.' },
    does: 'understood',
  },
  {
    name: 'written down as understood, and nobody has met: refused',
    today: '2027-06-01',
    answers: ended,
    does: 'understood',
    refused: ['Hold the disruption meeting first, and say what it found.'],
  },
])

export const adoptionOrderSituations = situationsOf(adoptionOrder, [
  {
    name: 'the adopters have applied: our report is owed by the day that the court gave',
    today: '2027-06-01',
    answers: { appliedOn: on('2027-05-24'), reportBy: on('2027-07-05') },
    does: 'begin',
    due: { 'adoption-order/report': '2027-07-05' },
  },
  {
    name: 'an order is made, and recorded a week late: the record is closed and sealed within ten working days of the order',
    today: '2027-08-23',
    answers: { decidedOn: on('2027-08-16'), court: 'Family court at Wexmoor', opposed: 'E12' },
    does: 'made',
    due: { 'adoption-order/sealed': '2027-08-31' },
  },
  {
    name: 'the adopters apply on the day on which they have had her for ten weeks: in time',
    today: '2027-04-26',
    record: { adoption: { ...may, placedOn: on('2027-02-15') } },
    answers: { appliedOn: on('2027-04-26'), reportBy: on('2027-06-07') },
    does: 'begin',
    due: { 'adoption-order/report': '2027-06-07' },
  },
  {
    name: 'the adopters apply on the day of the placement: refused, for the law wants ten weeks',
    today: '2027-02-15',
    record: { adoption: { ...may, placedOn: on('2027-02-15') } },
    answers: {
      appliedOn: on('2027-02-15'),
      decidedOn: on('2027-02-15'),
      court: 'Family court at Wexmoor',
      opposed: 'E11',
    },
    does: 'made',
    refused: [
      'The adopters can’t apply before the child has had their home with them for ten weeks (section 42(2) of the Adoption and Children Act 2002). Check the day with the lawyer; if the child lived with them before the placement, say since when.',
    ],
  },
  {
    name: 'foster carers of two years adopt: her home has been with them long enough on the day of the placement',
    today: '2027-02-15',
    record: { adoption: { ...may, placedOn: on('2027-02-15') } },
    answers: { homeSince: on('2025-02-10'), appliedOn: on('2027-02-15'), reportBy: on('2027-04-05') },
    does: 'begin',
    due: { 'adoption-order/report': '2027-04-05' },
  },
  {
    name: 'an order without its court: refused',
    today: '2027-08-16',
    answers: { decidedOn: on('2027-08-16') },
    does: 'made',
    refused: ['Say when and where the order was made, and whether it was opposed.'],
  },
])
