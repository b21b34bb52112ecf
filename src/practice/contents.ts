/** The table of contents: every step and every obligation that there is. */

export const stepIds = [
  'contact-screening',
  'child-and-family-assessment',
  'strategy-discussion',
  'section-47-enquiry',
  'initial-child-protection-conference',
  'child-in-need-plan',
  'child-protection-plan',
  'family-help-assessment',
  'family-help-plan',
  'family-help-review',
  'child-in-need-review',
  'missing-episode',
  'return-home-interview',
  'becoming-looked-after',
  'special-guardianship-report',
  'special-guardianship-support',
  'special-guardianship-order',
  'special-guardianship-visit',
  'care-plan',
  'placement-plan',
  'looked-after-review',
  'reviewing-officer-dispute',
  'change-of-placement',
  'out-of-area-placement',
  'placement-with-parents',
  'connected-person-approval',
  'ending-looked-after',
  'closure',
] as const

export type StepId = (typeof stepIds)[number]
