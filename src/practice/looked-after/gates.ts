import { adoptionAgencies } from '../adoption/law.ts'
import { childrenAct1989 } from '../citations.ts'
import type { GateOfRecord, TrustFacts } from '../define.ts'
import { carePlanning, reviewingHandbook } from './law.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** Asked by every step that is about the care of a child. */
export const lookedAfterNow: GateOfRecord = {
  id: 'looked-after-now',
  says: 'The child is not looked after. Record first on what authority the child comes into care.',
  metSays: 'The child is looked after.',
  law: childrenAct1989('22', '(1)', 'M'),
  lawfulAuthority: true,
  answerAt: 'period-of-care:open',
  met: ({ record }: Anywhere) => record.lookedAfterSince !== undefined,
}

export const placedNow: GateOfRecord = {
  id: 'placed-now',
  says: 'Where the child is placed is not recorded. Record the placement first.',
  metSays: 'The child is placed.',
  law: carePlanning('9'),
  answerAt: 'placement:new',
  met: ({ record }: Anywhere) => record.placement !== undefined,
}

/** From the authority to place on, the reviews are those of an adoption plan (Adoption Agencies Regulations 2005, regulation 36). */
export const notForAdoption: GateOfRecord = {
  id: 'not-for-adoption',
  says: 'The trust is authorised to place the child for adoption. Record a review of the adoption plan instead.',
  metSays: 'The trust is not authorised to place the child for adoption.',
  law: adoptionAgencies('36', '', 'H'),
  rules: ['AD-03'],
  answerAt: 'step:adoption-review',
  met: ({ record }: Anywhere) => record.adoption?.authorisedOn === undefined,
}

/** Outside the management of the work: neither the child's worker nor of the team that works with the child. */
export const reviewerIsIndependent: GateOfRecord = {
  id: 'reviewer-is-independent',
  says: 'A looked-after review is chaired by an independent reviewing officer, who neither works with the child nor manages the work.',
  metSays: 'The review was chaired by an independent reviewing officer.',
  law: reviewingHandbook('chapter 2, independence, with section 25A of the Children Act 1989 and regulation 46'),
  rules: ['LA-08'],
  met: ({ actor, record }: Anywhere) => actor.profession === 'reviewing-officer' && actor.id !== record.allocatedTo?.id,
}

/** The nominated officer decides: here the head of service, or the director. */
export function nominatedOfficerApproves(
  what: string,
  number: string,
  rules: readonly string[],
  who: 'nominated officer' | 'director' = 'nominated officer',
): GateOfRecord {
  const allowed = who === 'director' ? ['director'] : ['head-of-service', 'director']
  const named = who === 'director' ? 'The director of children’s services' : 'The nominated officer'
  return {
    id: 'nominated-officer-approves',
    says: `${named} must approve ${what}. Save this, and ask them to conclude it.`,
    metSays: `${named} approves ${what}.`,
    law: carePlanning(number),
    rules,
    met: ({ actor }: Anywhere) => allowed.includes(actor.profession),
  }
}
