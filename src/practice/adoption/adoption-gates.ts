/** What several steps of an adoption ask. */
import type { GateOfRecord, TrustFacts } from '../define.ts'
import { adoptionAct2002, adoptionAgencies, adoptionGuidance } from './law.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** The agency’s decision maker decides: here the head of service, or the director, and nobody who works with the child. */
export function decisionMakerDecides(what: string, number: string, rules: readonly string[]): GateOfRecord {
  return {
    id: 'decision-maker-decides',
    says: `The agency decision maker must decide ${what}. Save this, and ask the head of service or the director to conclude it.`,
    metSays: `The agency decision maker decides ${what}.`,
    law: adoptionAgencies(number),
    rules,
    met: ({ actor, record }: Anywhere) =>
      ['head-of-service', 'director'].includes(actor.profession) && actor.id !== record.allocatedTo?.id,
  }
}

/** Without a placement order or the consent of each parent a child is not placed for adoption, by anybody. */
export const authorisedToPlace: GateOfRecord = {
  id: 'authorised-to-place',
  says: 'No placement order and no consent to placement for adoption is recorded. Record the authority first: without it a child can’t be placed for adoption.',
  metSays: 'The trust is authorised to place the child for adoption.',
  law: adoptionAct2002('18', '', 'M'),
  rules: ['AD-03'],
  lawfulAuthority: true,
  answerAt: 'step:adoption-authority',
  met: ({ record }: Anywhere) => record.adoption?.authorisedOn !== undefined,
}

export const matchIsDecided: GateOfRecord = {
  id: 'match-is-decided',
  says: 'The agency decision maker must have decided that the child is placed with these adopters. Record the match first.',
  metSays: 'The match is decided.',
  law: adoptionAgencies('33'),
  rules: ['AD-02'],
  answerAt: 'step:adoption-match',
  met: ({ record }: Anywhere) => record.adoption?.matchedOn !== undefined,
}

/** Read by both steps that a panel may come before. */
export const panelGuidance = adoptionGuidance('chapter 1, adoption panels and the agency decision maker')
