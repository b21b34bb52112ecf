import type { StepId } from './contents.ts'

/** The parts of the work, in the order of a child's journey. A step stands in one of them. */
export const regions = {
  'front-door': {
    title: 'Somebody tells us',
    purpose: 'What we are told is read, decided and answered, and the child’s needs are assessed.',
  },
  'family-help': {
    title: 'Family help and child in need',
    purpose: 'Help for a family that agrees to it, under one plan, until the needs have ended.',
  },
  protection: {
    title: 'Protection',
    purpose: 'A child who may be suffering significant harm is seen, kept safe and put under a plan.',
  },
  court: {
    title: 'Legal advice and court',
    purpose: 'The law is asked for what a child needs, and the family is offered a say first.',
  },
  missing: {
    title: 'Missing, and other places',
    purpose: 'A child who is not where we thought, or who lives with somebody whom we do not know.',
  },
  'looked-after': {
    title: 'Looked after',
    purpose: 'A child in our care has a home, a plan, a review and somebody who comes.',
  },
  'health-and-school': { title: 'Health and school in care', purpose: 'A child in our care is well and learns.' },
  permanence: { title: 'Permanence', purpose: 'A child who can’t go home has a family for good.' },
  'leaving-care': { title: 'Leaving care', purpose: 'A young person who was in our care is not let go of.' },
  ending: {
    title: 'Looking again, and ending',
    purpose: 'Work is supervised while it lasts, and ends with the child accounted for.',
  },
  trust: {
    title: 'What the trust answers for',
    purpose: 'Complaints, requests, breaches, allegations and serious incidents.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly purpose: string }>>

export type RegionId = keyof typeof regions
export const regionIds = Object.keys(regions) as readonly RegionId[]

/** Where each step stands, in the order in which the steps of a part can come. A step without a place does not compile. */
export const regionOf: Readonly<Record<StepId, RegionId>> = {
  'contact-screening': 'front-door',
  'child-and-family-assessment': 'front-door',
  'family-help-assessment': 'family-help',
  'family-help-plan': 'family-help',
  'family-help-review': 'family-help',
  'child-in-need-plan': 'family-help',
  'child-in-need-review': 'family-help',
  'short-breaks': 'family-help',
  'police-protection': 'protection',
  'child-assessment-order': 'protection',
  'emergency-protection-order': 'protection',
  'strategy-discussion': 'protection',
  'section-47-enquiry': 'protection',
  'transfer-in-conference': 'protection',
  'initial-child-protection-conference': 'protection',
  'child-protection-plan': 'protection',
  'core-group': 'protection',
  'review-conference': 'protection',
  'transfer-out': 'protection',
  'legal-gateway': 'court',
  'family-group-decision-making': 'court',
  'pre-proceedings': 'court',
  'care-proceedings': 'court',
  'missing-episode': 'missing',
  'return-home-interview': 'missing',
  'unaccompanied-child': 'missing',
  'private-fostering': 'missing',
  'private-fostering-visit': 'missing',
  'leaving-school-roll': 'missing',
  'becoming-looked-after': 'looked-after',
  'placement-plan': 'looked-after',
  'care-plan': 'looked-after',
  'looked-after-review': 'looked-after',
  'reviewing-officer-dispute': 'looked-after',
  'change-of-placement': 'looked-after',
  'out-of-area-placement': 'looked-after',
  'placement-with-parents': 'looked-after',
  'connected-person-approval': 'looked-after',
  'deprivation-of-liberty': 'looked-after',
  'liberty-review': 'looked-after',
  'ending-looked-after': 'looked-after',
  'initial-health-assessment': 'health-and-school',
  'review-health-assessment': 'health-and-school',
  'strengths-and-difficulties': 'health-and-school',
  'personal-education-plan': 'health-and-school',
  'out-of-education': 'health-and-school',
  'special-guardianship-report': 'permanence',
  'special-guardianship-support': 'permanence',
  'special-guardianship-order': 'permanence',
  'special-guardianship-visit': 'permanence',
  'adoption-decision': 'permanence',
  'adoption-authority': 'permanence',
  'adoption-match': 'permanence',
  'adoption-placement': 'permanence',
  'adoption-review': 'permanence',
  'adoption-disruption': 'permanence',
  'adoption-order': 'permanence',
  'leaving-care-needs-assessment': 'leaving-care',
  'pathway-plan': 'leaving-care',
  'pathway-plan-review': 'leaving-care',
  'personal-adviser-contact': 'leaving-care',
  'case-supervision': 'ending',
  closure: 'ending',
  'serious-incident': 'trust',
  allegation: 'trust',
  complaint: 'trust',
  'subject-access': 'trust',
  'data-breach': 'trust',
  'information-request': 'trust',
  'asking-to-adopt': 'trust',
}

const turn = Object.keys(regionOf)

/** Steps in the order in which they can come. */
export function inTurn<T extends { readonly id: StepId }>(steps: readonly T[]): readonly T[] {
  return steps.toSorted((a, b) => turn.indexOf(a.id) - turn.indexOf(b.id))
}
