import type { CaseStepId } from '#domains/casework/step.ts'
import type { steps } from '#practice/registry.ts'

/**
 * When a step is recorded for several brothers and sisters at once, these questions are asked for each child; the others
 * once for all. What hangs on a question stands with it.
 */
const own: { readonly [K in CaseStepId]: readonly (keyof (typeof steps)[K]['form'] & string)[] } = {
  'child-and-family-assessment': [
    'childSeen',
    'childSeenOn',
    'childSeenAlone',
    'whyNotAlone',
    'attempts',
    'childsWords',
    'wishesAndFeelings',
    'analysis',
    'factors',
    'needs',
  ],
  'strategy-discussion': [],
  'section-47-enquiry': [
    'childSeen',
    'childSeenOn',
    'childSeenAlone',
    'whyNotAlone',
    'attempts',
    'decisionOnOrders',
    'childsWords',
    'wishesAndFeelings',
    'analysis',
    'finding',
    'agenciesAgree',
  ],
  'initial-child-protection-conference': ['childsView', 'category'],
  'review-conference': ['childsView', 'progress', 'category'],
  'core-group': ['childsView', 'progress'],
  'police-protection': ['where', 'childsWords'],
  'emergency-protection-order': [],
  'child-assessment-order': [],
  'transfer-in-conference': ['childsView', 'category'],
  'transfer-out': [],
  'family-group-decision-making': ['childsWords'],
  'legal-gateway': [],
  'pre-proceedings': [],
  'care-proceedings': ['order'],
  'child-in-need-plan': ['aims', 'childsView', 'progress'],
  'child-protection-plan': [],
  'family-help-assessment': ['childSeenOn', 'childsWords', 'analysis', 'needs', 'section17'],
  'family-help-plan': ['aims', 'childsView', 'progress'],
  'family-help-review': ['childsView', 'progress'],
  'missing-episode': ['missingFrom', 'lastSeen', 'fears', 'foundAt', 'foundHow', 'childsWords'],
  'return-home-interview': [
    'answer',
    'whyNot',
    'otherWays',
    'heldAt',
    'interviewer',
    'independent',
    'childsWords',
    'wouldHelp',
    'harm',
  ],
  'special-guardianship-report': [],
  'special-guardianship-support': [],
  'special-guardianship-order': [],
  'special-guardianship-visit': [],
  'leaving-care-needs-assessment': [],
  'pathway-plan': [],
  'pathway-plan-review': [],
  'personal-adviser-contact': [],
  'child-in-need-review': ['childsView', 'progress', 'unmetNeeds'],
  'becoming-looked-after': ['childsWishes', 'homeless'],
  'care-plan': ['permanence', 'health', 'education', 'identity', 'feelings', 'childsView', 'independentVisitor'],
  'placement-plan': ['dailyLife', 'health', 'education', 'childsView'],
  'looked-after-review': [
    'spokeAlone',
    'tookPart',
    'childsWords',
    'placementRight',
    'healthAndSchool',
    'permanenceAgreed',
  ],
  'reviewing-officer-dispute': [],
  'change-of-placement': ['childsView', 'school'],
  'out-of-area-placement': ['childsView', 'needsMet'],
  'placement-with-parents': ['childsView'],
  'connected-person-approval': ['childsView'],
  'ending-looked-after': ['how', 'other', 'childsView'],
}

export function ownQuestions(kind: CaseStepId): readonly string[] {
  return own[kind]
}

/** The name under which a child's own answers are typed. */
export function prefixOf(childId: string): string {
  return `child-${childId}`
}
