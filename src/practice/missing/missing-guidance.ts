import { guidance, type PublishedCitation } from '#engine/citation.ts'

/** The statutory guidance on children who go missing from home or care, of January 2014. */
export function missingGuidance(at: string): PublishedCitation {
  return guidance(
    'Statutory guidance on children who run away or go missing from home or care',
    at,
    'https://www.gov.uk/government/publications/children-who-run-away-or-go-missing-from-home-or-care',
    { edition: 'January 2014', since: '2014-01-01' },
  )
}
