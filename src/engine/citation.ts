/** Where a rule comes from. What is local is said to be local, and has no address. */

export type LegislationUrl = `https://www.legislation.gov.uk/${string}`
export type GovernmentUrl = `https://www.gov.uk/${string}`

/** How sure we are that the rule says this: read in the text, known but not read again, or to be checked before use. */
export type Confidence = 'H' | 'M' | 'L'

/** Since when a text binds: a day, or law that is enacted and waits for its day. Left out: not known to us. */
export type Since = `${number}-${number}-${number}` | 'to be appointed'

interface InForce {
  readonly since?: Since
  /** The last day, where the text has one. */
  readonly until?: `${number}-${number}-${number}`
}

export interface PublishedCitation extends InForce {
  readonly kind: 'act' | 'regulation' | 'statutory guidance' | 'census' | 'court'
  /** "Children Act 1989" */
  readonly source: string
  /** "section 47(4)" */
  readonly at: string
  readonly url: LegislationUrl | GovernmentUrl
  readonly edition?: string
  readonly confidence: Confidence
}

export interface LocalCitation extends InForce {
  readonly kind: 'local'
  readonly source: string
  readonly at?: string
  readonly decidedBy?: string
  readonly confidence: Confidence
}

export type Citation = PublishedCitation | LocalCitation

interface More extends InForce {
  readonly edition?: string
  /** Left out when the text was read. */
  readonly confidence?: Confidence
}

export function act(source: string, at: string, url: LegislationUrl, more: More = {}): PublishedCitation {
  return { kind: 'act', source, at, url, confidence: 'H', ...more }
}

export function regulation(source: string, at: string, url: LegislationUrl, more: More = {}): PublishedCitation {
  return { kind: 'regulation', source, at, url, confidence: 'H', ...more }
}

export function guidance(
  source: string,
  at: string,
  url: GovernmentUrl,
  more: More & { readonly edition: string },
): PublishedCitation {
  return { kind: 'statutory guidance', source, at, url, confidence: 'H', ...more }
}

export function census(source: string, at: string, url: GovernmentUrl, more: More = {}): PublishedCitation {
  return { kind: 'census', source, at, url, confidence: 'H', ...more }
}

export function court(
  source: string,
  at: string,
  url: LegislationUrl | GovernmentUrl,
  more: More = {},
): PublishedCitation {
  return { kind: 'court', source, at, url, confidence: 'H', ...more }
}

/** A standard of our own. `decidedBy` names who may change it. */
export function local(
  source: string,
  more: InForce & { readonly at?: string; readonly decidedBy?: string; readonly confidence?: Confidence } = {},
): LocalCitation {
  return { kind: 'local', source, confidence: 'M', ...more }
}

/** `Children Act 1989, section 47(4)`; `Working Together …, chapter 3 (2023 edition)`; `Local standard: …` */
export function cite(citation: Citation): string {
  if (citation.kind === 'local') return `Local standard: ${citation.at ?? citation.source}`
  const edition = citation.edition === undefined ? '' : ` (${citation.edition})`
  return `${citation.source}, ${citation.at}${edition}`
}
