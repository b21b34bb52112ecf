/** Where the rules of permanence come from. */
import { type Confidence, type PublishedCitation, regulation } from '#engine/citation.ts'

const specialGuardianshipUrl = 'https://www.legislation.gov.uk/uksi/2005/1109'

/** The Special Guardianship Regulations 2005 (SI 2005/1109), as amended by SI 2016/111 from 29 February 2016. */
export function specialGuardianshipRegulations(at: string, confidence: Confidence = 'M'): PublishedCitation {
  const number = /^regulation (\d+)/.exec(at)?.[1]
  const url = `${specialGuardianshipUrl}/${number === undefined ? 'schedule' : `regulation/${number}`}` as const
  return regulation('Special Guardianship Regulations 2005', at, url, { confidence, since: '2005-12-30' })
}

/** A paragraph of the Schedule: what a report to the court deals with. */
export function scheduleToTheRegulations(paragraph: string): PublishedCitation {
  const several = / to | and |,/.test(paragraph)
  return {
    ...specialGuardianshipRegulations(`Schedule, paragraph${several ? 's' : ''} ${paragraph}`),
    ...{ edition: 'as amended from 29 February 2016', since: '2016-02-29' },
  }
}
