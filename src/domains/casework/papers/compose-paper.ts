import { type Block, type Composed, paperKinds } from '#domains/casework/papers/paper.ts'
import { detailsOfChild, plansAndNeeds } from '#domains/casework/papers/paper-details.ts'
import { entriesFor } from '#domains/casework/papers/paper-entries.ts'
import { blocksOfStep } from '#domains/casework/papers/step-paper.ts'
import type { ToCompose } from '#domains/casework/papers/to-compose.ts'
import { writtenFor } from '#domains/casework/papers/whole-record.ts'
import { recipientSays } from '#domains/people/confidential/recipient.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'
import { secretsFrom } from '#domains/people/confidential/tell-outside.ts'
import { plainDate } from '#kernel/dates.ts'

/** The paper as its recipient will read it: what is confidential from them is left out, and that it is, is said. */
export function composePaper(toCompose: ToCompose): Composed {
  const { paper, recipient, secrets } = toCompose
  const barred = secretsFrom(recipient, secrets)
  return {
    title: paper.title,
    for: recipientSays(recipient),
    ...(paper.documentId === undefined ? { written: `${plainDate(paper.madeOn)}, from ${paper.madeBy}` } : {}),
    blocks: blocksOf(toCompose, barred),
    leftOut: [...new Set(barred.map(({ secret }) => secret.kind))],
  }
}

function blocksOf(toCompose: ToCompose, barred: readonly KeptSecret[]): readonly Block[] {
  const { paper } = toCompose
  const typed: readonly Block[] = paper.typed === '' ? [] : [{ kind: 'typed', text: paper.typed }]
  const details = () => detailsOfChild(toCompose.record, toCompose.recipient, barred)
  const plans = () => plansAndNeeds(toCompose.record, barred)
  const entries = (heading: string, only?: 'shared') => entriesFor(toCompose, barred, heading, only)
  if (toCompose.ofStep !== undefined) return blocksOfStep(toCompose, barred, toCompose.ofStep)
  switch (paper.kind) {
    case 'letter':
    case 'attached document':
      return typed
    case 'chronology':
      return [...details(), ...typed, ...entries(paperKinds.chronology)]
    case 'plan':
      return [...details(), ...plans(), ...typed]
    case 'conference papers':
      return [...details(), ...typed, ...plans(), ...entries(paperKinds.chronology)]
    case 'sibling record':
      return [...details(), ...typed, ...entries('What is written of brothers and sisters together', 'shared')]
    case 'whole record':
      return [...details(), ...typed, ...entries('What happened'), ...writtenFor(toCompose, barred)]
    case 'court statement':
      return [...details(), ...typed, ...plans(), ...entries(paperKinds.chronology)]
  }
}
