import { type Confidence, type PublishedCitation, regulation } from '#engine/citation.ts'
import { childrenAct1989 } from '../citations.ts'

/** The Children (Secure Accommodation) Regulations 1991. */
export function secureRegulations(number: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/1991/1505/regulation/${number}` as const
  return regulation('Children (Secure Accommodation) Regulations 1991', `regulation ${number}${rest}`, url, {
    confidence,
    since: '1991-10-14',
  })
}

export const section25 = childrenAct1989('25', '', 'M')
/** The inherent jurisdiction of the High Court, which an authority asks for with leave. */
export const inherentJurisdiction = childrenAct1989('100', '(3) to (5)', 'M')
