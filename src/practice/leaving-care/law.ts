/** Where the law on leaving care stands, once each. */
import { type Confidence, type PublishedCitation, regulation } from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

/** The Care Leavers (England) Regulations 2010: `careLeavers('7', '(2)')`. */
export function careLeavers(number: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/2010/2571/regulation/${number}` as const
  return regulation('Care Leavers (England) Regulations 2010', `regulation ${number}${rest}`, url, {
    confidence,
    since: '2011-04-01',
  })
}

/** A limit of those Regulations, in force since they are. */
export function careLeaversLimit(within: Length, number: string, rest = '', confidence: Confidence = 'M'): DatedLimits {
  return [{ since: '2011-04-01', within, law: careLeavers(number, rest, confidence) }]
}
