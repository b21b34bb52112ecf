import type { Actor } from '../professions.ts'
import { manager, on, situationsOf } from '../situation.ts'
import { type ScheduleHead, scheduleHeads } from './schedule-heads.ts'
import { specialGuardianshipReport } from './special-guardianship-report.ts'

const headOfService: Actor = { id: 'head', profession: 'head-of-service', registered: true }

const everyHead = Object.fromEntries(
  Object.keys(scheduleHeads).map((head) => [head, 'As told in the report.']),
) as Readonly<Record<ScheduleHead, string>>

const whole = {
  askedBy: 'plan',
  guardian: 'Tamsin Orrey',
  connection: 'closeRelative',
  ...everyHead,
  refereesSeen: 3,
  observedOn: on('2026-11-03'),
  observedBy: 'Rowan Ashby',
  motive: 'None that anybody sees: she gives up work to do it.',
  checks: new Set(['police', 'medical', 'authorities', 'court'] as const),
  concernsHeard: 'The foster carer, the nursery and the health visitor were asked; none is worried.',
  secondReader: 'Idris Vane',
  secondReaderIndependent: true,
  secondReaderSays: 'The choices are weighed beside one another, and the doubts are on the page.',
  afterOrderVisits: new Set(['sixWeeks', 'threeMonths', 'twelveMonths'] as const),
  afterOrderVisitor: 'Rowan Ashby',
} as const

const concern = { id: 'c1', aboutName: 'Tamsin Orrey', raisedOn: on('2026-10-12') }

export const specialGuardianshipReportSituations = situationsOf(specialGuardianshipReport, [
  {
    name: 'every head answered, three referees, a second reader, visits booked: recommended in time for the court',
    today: '2026-11-20',
    begunOn: '2026-09-14',
    answers: { ...whole, askedBy: 'court', toCourtOn: on('2026-12-11') },
    authorisedBy: headOfService,
    does: 'recommended',
  },
  {
    name: 'a notice reached us: the applicant may apply three months later, and that day is on the worker’s list',
    today: '2026-11-30',
    answers: { askedBy: 'notice', noticeOn: on('2026-11-30') },
    does: 'begin',
    due: { 'special-guardianship-report/notice-runs': '2027-02-28' },
  },
  {
    name: 'the court has ordered the report: the court’s day is on the worker’s list',
    today: '2026-11-30',
    answers: { askedBy: 'court', toCourtOn: on('2026-12-11') },
    does: 'begin',
    due: { 'special-guardianship-report/court-wants-it': '2026-12-11' },
  },
  {
    name: 'no court ordered it and no notice requires it: it is not filed with what is lacking',
    today: '2026-11-20',
    begunOn: '2026-09-14',
    answers: { ...whole, refereesSeen: 1 },
    does: 'filedAsRequired',
    refused: [
      'No court has ordered this report and no notice requires it: the plan is ours. Say who asks for it, or recommend when everything is answered.',
    ],
  },
  {
    name: 'the foster carer’s concern about the proposed guardian has no answer: refused, whoever asks',
    today: '2026-11-20',
    answers: whole,
    record: { concernsAboutGuardian: [concern] },
    authorisedBy: headOfService,
    overrides: [
      { gateId: 'no-concern-about-the-guardian/c1', by: 'head-of-service', reason: 'The hearing is on Monday.' },
    ],
    does: 'recommended',
    refused: [
      'The concern about Tamsin Orrey, raised on Monday 12 October 2026, has not been answered. Whoever was asked must answer it, and tell whoever raised it.',
    ],
  },
  {
    name: 'two referees, nobody has seen them together, no second reader and only one visit booked: refused four times',
    today: '2026-11-20',
    answers: {
      askedBy: 'plan',
      guardian: whole.guardian,
      connection: 'distantRelative',
      ...everyHead,
      refereesSeen: 2,
      motive: whole.motive,
      checks: whole.checks,
      concernsHeard: whole.concernsHeard,
      afterOrderVisits: new Set(['sixWeeks'] as const),
    },
    authorisedBy: headOfService,
    does: 'recommended',
    refused: [
      'At least three people whom the proposed guardian named must have been interviewed.',
      'Somebody must have seen the child and the proposed guardian together. Say when, and who.',
      'Somebody with no part in this child’s case must have read the whole report, and said what they think of it.',
      'Visits at six weeks, three months and twelve months after the order must be in the support plan, agreed and booked, with who makes them.',
    ],
  },
  {
    name: 'a head of the Schedule has no answer: refused, by its paragraph',
    today: '2026-11-20',
    answers: Object.fromEntries(Object.entries(whole).filter(([question]) => question !== 'guardianCapacity')),
    authorisedBy: headOfService,
    does: 'recommended',
    refused: [
      'Enter the capacity to meet the child’s needs, to protect the child, and to bring the child up to 18 (Schedule, paragraph 4(n))',
    ],
  },
  {
    name: 'the trust has suspended its recommendations, and this child is not excepted: refused',
    today: '2026-11-20',
    answers: whole,
    record: {
      practiceHolds: [
        {
          on: 'special guardianship',
          since: on('2026-10-01'),
          reason: 'Orders of the past two years are being read again.',
          excepted: false,
        },
      ],
    },
    authorisedBy: headOfService,
    does: 'recommended',
    refused: [
      'Since Thursday 1 October 2026 the trust recommends no special guardianship: Orders of the past two years are being read again. The head of service can except this child, with a reason.',
    ],
  },
  {
    name: 'the same hold, and the child excepted by a decision of its own: recommended',
    today: '2026-11-20',
    answers: whole,
    record: {
      practiceHolds: [
        {
          on: 'special guardianship',
          since: on('2026-10-01'),
          reason: 'Orders of the past two years are being read again.',
          excepted: true,
        },
      ],
    },
    authorisedBy: headOfService,
    does: 'recommended',
  },
  {
    name: 'signed by the child’s own team manager: refused',
    today: '2026-11-20',
    answers: whole,
    authorisedBy: manager,
    does: 'recommended',
    refused: ['A head of service or the director, who is outside the child’s team, must authorise this.'],
  },
  {
    name: 'the court’s day has come: the report is filed with what is there, says what is lacking, and that is made good',
    today: '2026-12-11',
    begunOn: '2026-11-02',
    answers: {
      askedBy: 'court',
      toCourtOn: on('2026-12-11'),
      guardian: whole.guardian,
      connection: 'distantRelative',
      childIdentity: 'As told in the report.',
      refereesSeen: 1,
    },
    record: { concernsAboutGuardian: [concern] },
    does: 'filedAsRequired',
    lacking: [
      'three-referees',
      'every-check-is-back',
      'relationship-was-seen',
      'no-concern-about-the-guardian/c1',
      'second-reader',
      ...Object.keys(scheduleHeads)
        .filter((head) => head !== 'childIdentity')
        .map((head) => `answer/${head}`),
      'answer/motive',
      'answer/concernsHeard',
    ],
  },
])
