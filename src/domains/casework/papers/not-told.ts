import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { isCalled, isOtherFamily, type Recipient } from '#domains/people/confidential/recipient.ts'
import { nameOf } from '#domains/people/person.ts'

/** Why nothing about a child goes to somebody. */
export interface NotTold {
  readonly name: string
  readonly kind: 'must not be told' | 'no contact'
  readonly reason: string
}

type MustNot = ChildRecordRead['child']['mustNots'][number]

/**
 * Whether whoever a paper is for must not be told about the child, or have no contact: known by the record, by their name, or by their name
 * among other words, as whoever told us wrote it.
 */
export function notTold(record: Pick<ChildRecordRead, 'child'>, recipient: Recipient): NotTold | undefined {
  const found = record.child.mustNots.flatMap((mustNot): readonly NotTold[] => {
    const { kind, aboutName, reason } = mustNot
    if (kind !== 'must not be told' && kind !== 'no contact') return []
    const name = meant(record, recipient, mustNot)
    if (name === undefined) return []
    const said = aboutName === undefined || aboutName === name ? '' : `“${aboutName}” `
    return [{ name, kind, reason: said + reason }]
  })
  return found.find(({ kind }) => kind === 'must not be told') ?? found[0]
}

/** Who else must not be told, known by words that name nobody of the record: whoever sends something to the family asks whether it is them. */
export function mayBeNotTold(
  record: Pick<ChildRecordRead, 'child'>,
  recipient: Recipient,
): readonly { readonly called: string }[] {
  const { child } = record
  if (!isOtherFamily(recipient, child.person.id)) return []
  const standing = child.mustNots.filter(({ kind, aboutId }) => kind === 'must not be told' && aboutId === undefined)
  return standing.flatMap((mustNot) => {
    const { aboutName: called } = mustNot
    const named = child.people.some((person) => isCalled(called, nameOf(person)))
    return called === undefined || named || meant(record, recipient, mustNot) !== undefined ? [] : [{ called }]
  })
}

/** The name of the recipient, or of whom they stand for, who is meant. */
function meant({ child }: Pick<ChildRecordRead, 'child'>, recipient: Recipient, mustNot: MustNot): string | undefined {
  const { aboutId, aboutName } = mustNot
  const person = child.people.find(({ id }) => id === aboutId)
  if (person !== undefined && 'personId' in recipient && aboutId === recipient.personId) return nameOf(person)
  const names = recipient.kind === 'representative' ? [recipient.standsFor, recipient.name] : [recipient.name]
  return names.find((each) => isCalled(person === undefined ? aboutName : nameOf(person), each))
}
