import { on, situationsOf } from '../situation.ts'
import { reviewHealthAssessment } from './review-health-assessment.ts'

const record = { lookedAfterSince: on('2025-12-01'), dateOfBirth: on('2019-03-04') }

const unreported = {
  consentBy: 'trust',
  came: 'seen',
  seenOn: on('2026-12-21'),
  seenBy: 'nurse',
  assessor: 'Ines Hale, nurse for looked-after children',
  alone: 'yes',
  findings: 'Growing well; sleeps through.',
  healthPlan: 'Eyes again in the summer (carer).',
  immunised: false,
  immunisationsLacking: 'The booster for school: booked for 3 February.',
} as const
const seen = { ...unreported, reportOn: on('2027-01-04') } as const

export const reviewHealthAssessmentSituations = situationsOf(reviewHealthAssessment, [
  {
    name: 'in time, by a nurse, with what is lacking said',
    today: '2027-01-04',
    record,
    answers: seen,
    does: 'assessed',
  },
  {
    name: 'late: it is held all the same',
    today: '2027-06-01',
    record,
    answers: { ...seen, seenOn: on('2027-05-20'), reportOn: on('2027-06-01') },
    does: 'assessed',
  },
  {
    name: 'no report has come: refused, and it stays open',
    today: '2027-01-04',
    record,
    answers: unreported,
    does: 'assessed',
    refused: ['The assessment is done when its report is in the child’s record. Ask the health service for it.'],
  },
  {
    name: 'the young person declines',
    today: '2027-01-04',
    record,
    answers: {
      ...{ consentBy: 'child', came: 'declined', whyNot: 'Not again.', offeredInstead: 'Her own GP in the spring.' },
    },
    does: 'declined',
  },
])
