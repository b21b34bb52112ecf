import { type PublishedCitation, regulation } from '#engine/citation.ts'

/** How long what is kept of an adoption stays, from the day of the order. */
export const adoptionKeptYears = 100

/** Where that is said. */
export const adoptionKeptBy: PublishedCitation = regulation(
  'The Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005 (SI 2005/888)',
  'regulation 6',
  'https://www.legislation.gov.uk/uksi/2005/888/regulation/6',
  { confidence: 'M' },
)

/** By which way an adopted adult, or a birth relative, asks for what is kept: never by this system’s own search. */
export const adoptionAskedBy: PublishedCitation = {
  kind: 'act',
  source: 'Adoption and Children Act 2002',
  at: 'sections 54 to 65',
  url: 'https://www.legislation.gov.uk/ukpga/2002/38/part/1/chapter/5',
  confidence: 'M',
}
