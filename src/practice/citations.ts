/** Where the rules of practice come from, once each. */
import {
  act,
  type Confidence,
  census,
  guidance,
  type LocalCitation,
  local,
  type PublishedCitation,
} from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

const childrenActUrl = 'https://www.legislation.gov.uk/ukpga/1989/41'
const workingTogetherUrl = 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2'

/** A section of the Children Act 1989: `childrenAct1989('47', '(4)')`. */
export function childrenAct1989(section: string, rest = '', confidence: Confidence = 'H'): PublishedCitation {
  return act('Children Act 1989', `section ${section}${rest}`, `${childrenActUrl}/section/${section}`, { confidence })
}

/** Schedule 2 to the Children Act 1989. */
export function childrenAct1989Schedule2(paragraph: string, confidence: Confidence = 'H'): PublishedCitation {
  return act('Children Act 1989', `Schedule 2, paragraph ${paragraph}`, `${childrenActUrl}/schedule/2`, { confidence })
}

export function childrenAct2004(section: string, confidence: Confidence = 'H'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/ukpga/2004/31/section/${section}` as const
  return act('Children Act 2004', `section ${section}`, url, { confidence })
}

/**
 * Working Together as it stands. `at` gives the chapter and the subject, which is not always a heading of the text: the 2023
 * text is the base; the 2026 edition is reported to keep it and has not been read in full.
 */
export function workingTogether(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance('Working Together to Safeguard Children', at, workingTogetherUrl, {
    edition: '2023 edition, carried into 2026',
    confidence,
  })
}

/**
 * A limit of Working Together by its editions. The editions of 2013 to 2023 give the number; that of March 2026 is reported
 * to leave it unchanged and has not been read in full, so its confidence is lower. Its day in March is not known to us: the first
 * of the month stands for it, which changes no length.
 */
export function workingTogetherLimits(within: Length, at: string, confidence: Confidence = 'H'): DatedLimits {
  const source = 'Working Together to Safeguard Children'
  const until2026 = guidance(source, at, workingTogetherUrl, { edition: '2013 to 2023 editions', confidence })
  const carried = confidence === 'H' ? 'M' : confidence
  const since2026 = guidance(source, at, workingTogetherUrl, { edition: '2026 edition', confidence: carried })
  return [
    { since: '2013-04-15', until: '2026-02-28', within, law: until2026 },
    { since: '2026-03-01', within, law: since2026 },
  ]
}

export function childrenInNeedCensus(at: string): PublishedCitation {
  return census('Children in need census guide', at, 'https://www.gov.uk/guidance/children-in-need-census', {
    edition: '2026 to 2027',
  })
}

/** A standard that no law or guidance gives a number to, set by the trust. `L`: a number of ours, for the board to confirm. */
export function trustStandard(at: string, confidence: Confidence = 'M'): LocalCitation {
  return local('practice standards of the trust', { at, decidedBy: 'practice board', confidence })
}

/** A local limit as it is first set; a setting changes it from a date on. */
export function trustLimit(within: Length, at: string, confidence: Confidence = 'M'): DatedLimits {
  return [{ since: '2013-04-15', within, law: trustStandard(at, confidence) }]
}
