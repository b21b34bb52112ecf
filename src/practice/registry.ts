import type { Obligation } from '#engine/obligation.ts'
import { childAndFamilyAssessment } from './assessment/child-and-family-assessment.ts'
import { closure } from './closure/closure.ts'
import type { StepId } from './contents.ts'
import type { TrustStep } from './define.ts'
import { contactScreening } from './front-door/contact-screening.ts'
import * as frontDoor from './obligations/front-door.ts'
import * as keeping from './obligations/keeping.ts'
import * as seeing from './obligations/seeing.ts'
import { childInNeedPlan } from './plans/child-in-need-plan.ts'
import { childProtectionPlan } from './plans/child-protection-plan.ts'
import { initialChildProtectionConference } from './protection/initial-child-protection-conference.ts'
import { section47Enquiry } from './protection/section-47-enquiry.ts'
import { strategyDiscussion } from './protection/strategy-discussion.ts'

/** Every step, by its id. A missing one does not compile. */
export const steps = {
  'contact-screening': contactScreening,
  'child-and-family-assessment': childAndFamilyAssessment,
  'strategy-discussion': strategyDiscussion,
  'section-47-enquiry': section47Enquiry,
  'initial-child-protection-conference': initialChildProtectionConference,
  'child-in-need-plan': childInNeedPlan,
  'child-protection-plan': childProtectionPlan,
  closure,
} as const satisfies Readonly<Record<StepId, TrustStep>>

/** The same steps where any of them will do. */
export const anyStep: Readonly<Record<StepId, TrustStep>> = steps

/** Every obligation that comes from the record, by the file in which it stands. */
export const obligationsByFile: Readonly<Record<string, readonly Obligation[]>> = {
  'obligations/front-door.ts': Object.values(frontDoor),
  'obligations/seeing.ts': Object.values(seeing),
  'obligations/keeping.ts': Object.values(keeping),
}

/** Every obligation that comes from the record. */
export const obligations: readonly Obligation[] = Object.values(obligationsByFile).flat()

/** The file in which each step stands. */
export const stepFiles: Readonly<Record<StepId, string>> = {
  'contact-screening': 'front-door/contact-screening.ts',
  'child-and-family-assessment': 'assessment/child-and-family-assessment.ts',
  'strategy-discussion': 'protection/strategy-discussion.ts',
  'section-47-enquiry': 'protection/section-47-enquiry.ts',
  'initial-child-protection-conference': 'protection/initial-child-protection-conference.ts',
  'child-in-need-plan': 'plans/child-in-need-plan.ts',
  'child-protection-plan': 'plans/child-protection-plan.ts',
  closure: 'closure/closure.ts',
}
