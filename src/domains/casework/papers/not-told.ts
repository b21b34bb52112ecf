import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { type Recipient, sameName } from '#domains/people/confidential/recipient.ts'
import { nameOf } from '#domains/people/person.ts'

/** Why nothing about a child goes to somebody. */
export interface NotTold {
  readonly name: string
  readonly kind: 'must not be told' | 'no contact'
  readonly reason: string
}

/** Whether whoever a paper is for must not be told about the child, or have no contact: known by the record, or by their name. */
export function notTold({ child }: Pick<ChildRecordRead, 'child'>, recipient: Recipient): NotTold | undefined {
  const names = recipient.kind === 'representative' ? [recipient.name, recipient.standsFor] : [recipient.name]
  const found = child.mustNots.flatMap(({ kind, aboutId, aboutName, reason }): readonly NotTold[] => {
    if (kind !== 'must not be told' && kind !== 'no contact') return []
    const person = child.people.find(({ id }) => id === aboutId)
    const name = person === undefined ? aboutName : nameOf(person)
    const isThem = 'personId' in recipient && aboutId === recipient.personId
    const isNamed = names.some((each) => sameName(name, each))
    return isThem || isNamed ? [{ name: name ?? recipient.name, kind, reason }] : []
  })
  return found.find(({ kind }) => kind === 'must not be told') ?? found[0]
}
