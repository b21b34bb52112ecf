import { type Confidence, guidance, type PublishedCitation } from '#engine/citation.ts'

/**
 * Keeping children safe in education, part 4: allegations about those who work with children. It is issued anew each September; that of
 * 2026 is in force and has not been read.
 */
export function allegationsInEducation(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance(
    'Keeping children safe in education',
    at,
    'https://www.gov.uk/government/publications/keeping-children-safe-in-education--2',
    { edition: '2025 edition; that of September 2026 not read', confidence, since: '2025-09-01' },
  )
}
