/** Where the rules of adoption come from, up to the order. What is kept after it: `../adoption-records.ts`. */
import { act, type Confidence, guidance, type PublishedCitation, regulation } from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

/** A section of the Adoption and Children Act 2002: `adoptionAct2002('19', '(1)')`. */
export function adoptionAct2002(section: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/ukpga/2002/38/section/${section}` as const
  return act('Adoption and Children Act 2002', `section ${section}${rest}`, url, { confidence, since: '2005-12-30' })
}

/** The Adoption Agencies Regulations 2005 (SI 2005/389), as they stand in England: `adoptionAgencies('36', '(3)')`. */
export function adoptionAgencies(number: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/2005/389/regulation/${number}` as const
  return regulation('Adoption Agencies Regulations 2005', `regulation ${number}${rest}`, url, {
    confidence,
    since: '2005-12-30',
  })
}

/** A limit of those Regulations, in force since they are. */
export function adoptionAgenciesLimit(
  within: Length,
  number: string,
  rest = '',
  confidence: Confidence = 'H',
): DatedLimits {
  return [{ since: '2005-12-30', within, law: adoptionAgencies(number, rest, confidence) }]
}

/** Statutory guidance for adoption agencies. */
export function adoptionGuidance(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance(
    'Statutory guidance on adoption',
    at,
    'https://www.gov.uk/government/publications/adoption-statutory-guidance-2013',
    { edition: 'July 2013', confidence, since: '2013-07-01' },
  )
}

export function adoptionGuidanceLimit(within: Length, at: string, confidence: Confidence = 'M'): DatedLimits {
  return [{ since: '2013-07-01', within, law: adoptionGuidance(at, confidence) }]
}
