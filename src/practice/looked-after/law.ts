/** Where the law on children who are looked after stands, once each. */
import { type Confidence, census, guidance, type PublishedCitation, regulation } from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

/** The Care Planning, Placement and Case Review (England) Regulations 2010: `carePlanning('33', '(1)')`. */
export function carePlanning(number: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/2010/959/regulation/${number}` as const
  return regulation(
    'Care Planning, Placement and Case Review (England) Regulations 2010',
    `regulation ${number}${rest}`,
    url,
    { confidence, since: '2011-04-01' },
  )
}

/** A limit of those Regulations, in force since they are. */
export function carePlanningLimit(
  within: Length,
  number: string,
  rest = '',
  confidence: Confidence = 'M',
): DatedLimits {
  return [{ since: '2011-04-01', within, law: carePlanning(number, rest, confidence) }]
}

/** The IRO Handbook, as it stands since it was issued. */
export function reviewingHandbook(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance(
    'IRO Handbook',
    at,
    'https://www.gov.uk/government/publications/independent-reviewing-officers-handbook',
    { edition: '2010 edition', confidence, since: '2011-04-01' },
  )
}

export function reviewingHandbookLimit(within: Length, at: string, confidence: Confidence = 'M'): DatedLimits {
  return [{ since: '2011-04-01', within, law: reviewingHandbook(at, confidence) }]
}

/** Volume 2 of the Children Act 1989 guidance: care planning, placement and case review. */
export function carePlanningGuidance(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance(
    'Children Act 1989 guidance, volume 2: care planning, placement and case review',
    at,
    'https://www.gov.uk/government/publications/children-act-1989-care-planning-placement-and-case-review',
    { edition: '2021 edition', confidence, since: '2021-07-01' },
  )
}

export function lookedAfterReturn(at: string): PublishedCitation {
  return census(
    'Children looked-after data return guide',
    at,
    'https://www.gov.uk/guidance/children-looked-after-return',
    { edition: '2026 to 2027', since: '2026-04-01', until: '2027-03-31' },
  )
}
