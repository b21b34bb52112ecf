import type { ParentTie, SiblingTie } from '#web/pictures/family-members.ts'

const kinds: readonly string[] = ['sibling', 'half-sibling']

/** Who are told to be brothers or sisters of one another, where no line of descent from a parent of both says it. */
export function toldSiblings(
  ties: readonly { readonly personId: string; readonly otherId: string; readonly kind: string }[],
  parents: readonly ParentTie[],
): readonly SiblingTie[] {
  const parentsOf = (id: string) => parents.filter(({ child }) => child === id).map(({ parent }) => parent)
  const found = new Map<string, SiblingTie>()
  for (const { personId: one, otherId: other, kind } of ties) {
    if (!kinds.includes(kind) || one === other) continue
    const theirs = parentsOf(other)
    if (parentsOf(one).some((parent) => theirs.includes(parent))) continue
    found.set([one, other].toSorted().join(' '), { one, other, half: kind === 'half-sibling' })
  }
  return [...found.values()]
}
