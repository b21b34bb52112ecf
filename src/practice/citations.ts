/** Where the rules of practice come from, once each. */
import {
  act,
  type Confidence,
  census,
  guidance,
  type LocalCitation,
  local,
  type PublishedCitation,
  type Since,
} from '#engine/citation.ts'
import type { DatedLimits } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'

/** What was put into the Children Act 1989 after it came into force, with the day on which it did. */
const laterIn1989: Readonly<Record<string, Since>> = {
  '14A': '2005-12-30',
  '14C': '2005-12-30',
  '22C': '2011-04-01',
  '23C': '2001-10-01',
  '23CZB': '2018-04-01',
  '25A': '2011-04-01',
  '25B': '2011-04-01',
  '31A': '2005-12-30',
  '32(1)(a)(ii)': '2014-04-22',
  '32(8)': '2014-04-22',
  '47(5A)': '2005-03-01',
  '19B': '2001-10-01',
}

/** In force with most of the Act on 14 October 1991, unless it was put in later. */
function since1989(section: string, rest = ''): Since {
  return laterIn1989[`${section}${rest}`] ?? laterIn1989[section] ?? '1991-10-14'
}

const childrenActUrl = 'https://www.legislation.gov.uk/ukpga/1989/41'
const workingTogetherUrl = 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2'

/** A section of the Children Act 1989: `childrenAct1989('47', '(4)')`. */
export function childrenAct1989(section: string, rest = '', confidence: Confidence = 'H'): PublishedCitation {
  return act('Children Act 1989', `section ${section}${rest}`, `${childrenActUrl}/section/${section}`, {
    confidence,
    since: since1989(section, rest),
  })
}

/** Schedule 2 to the Children Act 1989. */
export function childrenAct1989Schedule2(paragraph: string, confidence: Confidence = 'H'): PublishedCitation {
  return act('Children Act 1989', `Schedule 2, paragraph ${paragraph}`, `${childrenActUrl}/schedule/2`, {
    confidence,
    since: since1989(paragraph),
  })
}

export function childrenAct2004(section: string, confidence: Confidence = 'H'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/ukpga/2004/31/section/${section}` as const
  return act('Children Act 2004', `section ${section}`, url, {
    confidence,
    since: section === '16C' ? '2018-06-29' : '2005-04-01',
  })
}

/**
 * Working Together as it stands. `at` gives the chapter and the subject, which is not always a heading of the text: the 2023
 * text is the base; the 2026 edition is reported to keep it and has not been read in full.
 */
export function workingTogether(at: string, confidence: Confidence = 'M'): PublishedCitation {
  return guidance('Working Together to Safeguard Children', at, workingTogetherUrl, {
    edition: '2023 edition, carried into 2026',
    confidence,
    since: '2023-12-15',
  })
}

/**
 * A limit of Working Together by its editions. The editions of 2013 to 2023 give the number; that of 18 March 2026 is reported
 * to leave it unchanged and has not been read in full, so its confidence is lower.
 */
export function workingTogetherLimits(within: Length, at: string, confidence: Confidence = 'H'): DatedLimits {
  const source = 'Working Together to Safeguard Children'
  const until2026 = guidance(source, at, workingTogetherUrl, { edition: '2013 to 2023 editions', confidence })
  const carried = confidence === 'H' ? 'M' : confidence
  const since2026 = guidance(source, at, workingTogetherUrl, { edition: '2026 edition', confidence: carried })
  return [
    { since: '2013-04-15', until: '2026-03-17', within, law: until2026 },
    { since: '2026-03-18', within, law: since2026 },
  ]
}

export function childrenInNeedCensus(at: string): PublishedCitation {
  return census('Children in need census guide', at, 'https://www.gov.uk/guidance/children-in-need-census', {
    edition: '2026 to 2027',
    since: '2026-04-01',
    until: '2027-03-31',
  })
}

/** The earliest day of which the record holds work: what is ours is counted from there on, until it is set otherwise. */
const standardsSince = '2013-04-15'

/** A standard that no law or guidance gives a number to, set by the trust. `L`: a number of ours, for the board to confirm. */
export function trustStandard(at: string, confidence: Confidence = 'M'): LocalCitation {
  return local('practice standards of the trust', {
    at,
    decidedBy: 'practice board',
    confidence,
    since: standardsSince,
  })
}

/** A local limit as it is first set; a setting changes it from a date on. */
export function trustLimit(within: Length, at: string, confidence: Confidence = 'M'): DatedLimits {
  return [{ since: standardsSince, within, law: trustStandard(at, confidence) }]
}
