import { type Confidence, guidance, type PublishedCitation } from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

/** Promoting the education of looked-after and previously looked-after children, February 2018. */
export function educationGuidance(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance(
    'Promoting the education of looked-after children and previously looked-after children',
    at,
    'https://www.gov.uk/government/publications/promoting-the-education-of-looked-after-children',
    { edition: '2018 edition', confidence, since: '2018-02-26' },
  )
}

export function educationGuidanceLimit(within: Length, at: string, confidence: Confidence = 'M'): DatedLimits {
  return [{ since: '2018-02-26', within, law: educationGuidance(at, confidence) }]
}

/** Promoting the health and wellbeing of looked-after children, March 2015. */
export function healthGuidance(at: string, confidence: Confidence = 'H'): PublishedCitation {
  return guidance(
    'Promoting the health and wellbeing of looked-after children',
    at,
    'https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2',
    { edition: '2015 edition', confidence, since: '2015-03-01' },
  )
}
