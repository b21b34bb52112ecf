/** What a timeline shows: lanes of things that last and things that happen, as dates and words. */

/** Something that lasts. Without `to` it goes on. */
export interface Span {
  readonly from: Temporal.PlainDate
  readonly to?: Temporal.PlainDate | undefined
  readonly label: string
  readonly kind: SpanKind
}

/** Something on one day. */
export interface Mark {
  readonly on: Temporal.PlainDate
  readonly label: string
  readonly kind: MarkKind
}

export interface Lane {
  readonly title: string
  readonly spans?: readonly Span[] | undefined
  readonly marks?: readonly Mark[] | undefined
}

/** What each kind is called in the key and in the words beside the picture. Each has a form of its own, not only a colour. */
export const spanKinds = {
  episode: 'Open to us',
  assessment: 'Assessment',
  enquiry: 'Enquiry',
  plan: 'Plan',
  worker: 'Worker',
  'no-worker': 'No worker',
  placement: 'Where the child lived',
  'met-need': 'Need being met',
  'unmet-need': 'Need not met',
} as const

export const markKinds = {
  contact: 'Contact',
  'seen-alone': 'Seen alone',
  seen: 'Seen, not alone',
  'not-seen': 'Not seen',
  decision: 'Decision or meeting',
  'open-concern': 'Concern not answered',
  'answered-concern': 'Concern answered',
} as const

export type SpanKind = keyof typeof spanKinds
export type MarkKind = keyof typeof markKinds
