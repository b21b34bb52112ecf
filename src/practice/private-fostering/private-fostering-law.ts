import { type Confidence, type PublishedCitation, regulation } from '#engine/citation.ts'

/** The Children (Private Arrangements for Fostering) Regulations 2005. */
export function privateArrangements(number: string, rest = '', confidence: Confidence = 'H'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/2005/1533/regulation/${number}` as const
  return regulation(
    'Children (Private Arrangements for Fostering) Regulations 2005',
    `regulation ${number}${rest}`,
    url,
    {
      confidence,
      since: '2005-07-01',
    },
  )
}
