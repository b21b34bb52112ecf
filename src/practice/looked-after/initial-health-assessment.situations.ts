import { on, situationsOf } from '../situation.ts'
import { initialHealthAssessment } from './initial-health-assessment.ts'

const record = { lookedAfterSince: on('2026-12-07'), dateOfBirth: on('2019-03-04') }

const unreported = {
  consentBy: 'parent',
  came: 'seen',
  seenOn: on('2026-12-21'),
  seenBy: 'doctor',
  assessor: 'Dr Imran Vale, Wexmoor community paediatrics',
  alone: 'yes',
  findings: 'Well. Two fillings needed; glasses lost in the move.',
  healthPlan: 'Dentist by February (carer); glasses by the end of January (carer).',
  childsWords: 'I do not like the drops.',
  immunised: true,
} as const
const seen = { ...unreported, reportOn: on('2027-01-04') } as const

export const initialHealthAssessmentSituations = situationsOf(initialHealthAssessment, [
  {
    name: 'begun when the child becomes looked after: within twenty working days, Christmas left out',
    today: '2026-12-07',
    record,
    does: 'begin',
    due: { 'initial-health-assessment/held': '2027-01-07' },
  },
  {
    name: 'in time: seen by a doctor, with the report',
    today: '2027-01-04',
    begunOn: '2026-12-07',
    record,
    answers: seen,
    does: 'assessed',
  },
  {
    name: 'late, in March: it is done all the same, and the clock says that it was late',
    today: '2027-03-01',
    begunOn: '2026-12-07',
    record,
    answers: { ...seen, seenOn: on('2027-02-20'), reportOn: on('2027-03-01') },
    does: 'assessed',
  },
  {
    name: 'by a nurse, and without a report: refused, for the first is a doctor’s',
    today: '2027-01-04',
    begunOn: '2026-12-07',
    record,
    answers: { ...unreported, seenBy: 'nurse' },
    does: 'assessed',
    refused: [
      'The first assessment is made by a registered medical practitioner. A nurse may make the later ones.',
      'The assessment is done when its report is in the child’s record. Ask the health service for it.',
    ],
  },
  {
    name: 'a young person of fifteen says no, in their own words',
    today: '2027-01-04',
    begunOn: '2026-12-07',
    record: { ...record, dateOfBirth: on('2011-03-04') },
    answers: {
      ...{ consentBy: 'child', came: 'declined', whyNot: 'I am not ill. I want my own doctor.' },
      offeredInstead: 'Her own GP, in January, with nobody else in the room.',
    },
    does: 'declined',
  },
  {
    name: 'a carer says no for the child: that is no refusal',
    today: '2027-01-04',
    begunOn: '2026-12-07',
    record,
    answers: {
      ...{ consentBy: 'parent', came: 'notSeen', whyNot: 'Dot says he was tired.', offeredInstead: 'Next week.' },
    },
    does: 'declined',
    refused: ['A child who understands may decline; nobody declines for them. Say what the child said.'],
  },
  {
    name: 'there is a waiting list: that is not a reason, and it stays open',
    today: '2027-01-04',
    begunOn: '2026-12-07',
    record,
    answers: {
      ...{ consentBy: 'parent', came: 'notSeen', whyNot: 'Waiting list of three months.', offeredInstead: 'Nothing.' },
    },
    does: 'couldNotBe',
    refused: [
      'Say what happened. “No appointment” is not a reason: keep it open, and put it on the unmet-need register.',
    ],
  },
  {
    name: 'for a child who is not looked after: refused',
    today: '2026-12-07',
    record: {},
    does: 'begin',
    refused: ['The child is not looked after. Record first how the child became looked after.'],
  },
])
