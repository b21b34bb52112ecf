import type { Block, Composed } from '#domains/casework/papers/paper.ts'
import type { Tx } from '#domains/ledger/context.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'
import { withoutOutOfSight } from '#domains/people/opening/out-of-sight-store.ts'

/** A paper without what is confidential of somebody whom whoever makes it may not see. */
export interface OutOfSight {
  readonly composed: Composed
  /** Something was left out of what the record says. */
  readonly leftOut: boolean
  /** What was typed, the title or the name says something of the kind: that is changed by nobody but whoever typed it. */
  readonly typed: boolean
}

export async function keptOutOfSight(
  tx: Tx,
  childId: string,
  recipient: Recipient,
  composed: Composed,
): Promise<OutOfSight> {
  const ours = composed.blocks.filter(({ kind }) => kind !== 'typed')
  const theirs = composed.blocks.filter(({ kind }) => kind === 'typed').map(({ text }) => text)
  const said = [composed.title, composed.for, ...theirs]
  const texts = [...said, ...ours.flatMap((block) => [labelOf(block), block.text])]
  const told = await withoutOutOfSight(tx, childId, recipient, texts)
  const rest = told.slice(said.length)
  const cleaned = new Map(
    ours.map((block, index) => [block, withWords(block, rest[index * 2] ?? '', rest[index * 2 + 1] ?? '')]),
  )
  return {
    composed: { ...composed, blocks: composed.blocks.map((block) => cleaned.get(block) ?? block) },
    leftOut: rest.some((text, index) => text !== texts[said.length + index]),
    typed: said.some((text, index) => text !== told[index]),
  }
}

function labelOf(block: Block): string {
  return 'label' in block ? block.label : ''
}

function withWords(block: Block, label: string, text: string): Block {
  return 'label' in block ? { ...block, label, text } : { ...block, text }
}
