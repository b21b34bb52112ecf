import { createHash } from 'node:crypto'
import type { Mark } from '#domains/people/confidential/confidential.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'

/** A paper: what is made in the record, or taken from it, for one recipient. */

export const paperKinds = {
  letter: 'Letter',
  chronology: 'Chronology',
  plan: 'Plan',
  'conference papers': 'Conference papers',
  'sibling record': 'Record of what siblings share',
  'court statement': 'Statement for the court',
  'whole record': 'The whole record, for the one whom it is about',
} as const

export type MadeKind = keyof typeof paperKinds
export type PaperKind = MadeKind | 'attached document'

export interface Paper {
  readonly id: string
  readonly childId: string
  readonly kind: PaperKind
  readonly title: string
  readonly recipientKind: Recipient['kind']
  readonly recipientId: string | undefined
  readonly recipientName: string
  readonly typed: string
  readonly documentId: string | undefined
  readonly madeOn: Temporal.PlainDate
  readonly madeBy: string
  readonly version: number
}

/** A piece of a paper as it is read, printed and searched. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'entry'
      readonly label: string
      readonly text: string
      readonly textId?: string
      /** What it is part of, where that is long and is decided on as a whole. */
      readonly of?: string
    }
  /** Plain words of ours. */
  | { readonly kind: 'text'; readonly text: string }
  /** What the worker typed for this paper: it is never changed, and refused where it says too much. */
  | { readonly kind: 'typed'; readonly text: string }

export interface Composed {
  readonly title: string
  readonly for: string
  /** When it was written, and by whom: none of a file that is sent as it is. */
  readonly written?: string
  readonly blocks: readonly Block[]
  /** Kinds of details that are left out of it. */
  readonly leftOut: readonly string[]
}

/** For whom a paper is, as those who may be kept from something are told apart. */
export function recipientOf(
  paper: Pick<Paper, 'recipientKind' | 'recipientId' | 'recipientName'>,
  nameOfPerson: (id: string) => string,
  marks: readonly Mark[],
): Recipient {
  const { recipientKind: kind, recipientId: personId = '', recipientName: name } = paper
  if (kind === 'agency' || kind === 'court') return { kind, name }
  const sharing = marks.filter((mark) => mark.personId === personId).map(({ togetherId }) => togetherId)
  if (kind === 'person') return { kind, personId, name, sharing }
  return { kind, personId, name, standsFor: nameOfPerson(personId), sharing }
}

/** The texts that somebody must read before the paper goes, each once: of one step several lines may wait together. */
export function waitingTexts({ blocks }: Pick<Composed, 'blocks'>): readonly WaitingText[] {
  const texts = new Map<string, WaitingText>()
  for (const block of blocks) {
    if (block.kind !== 'entry' || block.textId === undefined) continue
    const { textId, label, text, of = texts.get(textId)?.of } = block
    const lines = [...(texts.get(textId)?.lines ?? []), { label, text }]
    texts.set(textId, { textId, lines, ...(of === undefined ? {} : { of }) })
  }
  return [...texts.values()]
}

export interface WaitingText {
  readonly textId: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly of?: string
}

/** What stands before an answer: one that asks already needs no colon. */
export function labelOf(label: string): string {
  return label.endsWith('?') ? label : `${label}:`
}

/** Every word of a paper, to be searched as it will be read. */
export function wordsOf({ title, for: forWhom, written = '', blocks }: Composed): string {
  const lines = blocks.map((block) => ('label' in block ? `${block.label}: ${block.text}` : block.text))
  return [title, forWhom, written, ...lines].join('\n')
}

/** A paper as somebody read it: what goes is what was read, and not what has been written or unkept since. */
export function shownOf(composed: Composed): string {
  return createHash('sha256').update(JSON.stringify(composed)).digest('hex')
}
