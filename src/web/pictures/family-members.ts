/** Who is drawn in a family picture. What may not be shown to the reader must already be left out or masked here. */

export interface FamilyMember {
  readonly id: string
  /** As shown: a masked person has the words that stand for the name. */
  readonly name: string
  /** To the child, in words: "Mother", "Mother’s partner", "Half-brother". */
  readonly relation: string
  /** Beneath the name: an age, or years. */
  readonly detail?: string | undefined
  readonly sex: 'F' | 'M' | 'U'
  readonly died?: boolean | undefined
  readonly inHousehold: boolean
  /** The home by a letter, where several are drawn: A is the child’s. */
  readonly home?: string | undefined
  /** Of someone no tie leads to: 0 the child's, -1 the parents', -2 the grandparents'. Where ties say otherwise, they hold. */
  readonly generation?: number | undefined
}

/** One person is a parent of another. */
export interface ParentTie {
  readonly parent: string
  readonly child: string
}

export interface CoupleTie {
  readonly one: string
  readonly other: string
  /** They were a couple and are no longer. */
  readonly ended?: boolean | undefined
}

/** Told to be brothers or sisters, with no parent of both drawn. */
export interface SiblingTie {
  readonly one: string
  readonly other: string
  readonly half: boolean
}

export interface Family {
  readonly childId: string
  readonly members: readonly FamilyMember[]
  readonly parents: readonly ParentTie[]
  readonly couples: readonly CoupleTie[]
  readonly siblings: readonly SiblingTie[]
}

/**
 * Each person's generation counted from the child's, 0: parents are one less, children one more, couples and siblings the same.
 * Someone without a tie to the child keeps the generation given, or stands with the child's parents as a carer would.
 */
export function generations(family: Family): ReadonlyMap<string, number> {
  const found = new Map<string, number>([[family.childId, 0]])
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { parent, child } of family.parents) pass(found, child, parent, -1)
    for (const { one, other } of [...family.couples, ...family.siblings]) pass(found, one, other, 0)
  }
  for (const { id, generation } of family.members) if (!found.has(id)) found.set(id, generation ?? -1)
  return found
}

/** Gives whichever of two has no generation yet its own from the other's. */
function pass(found: Map<string, number>, one: string, other: string, further: number): void {
  const [known, alsoKnown] = [found.get(one), found.get(other)]
  if (known !== undefined && alsoKnown === undefined) found.set(other, known + further)
  if (known === undefined && alsoKnown !== undefined) found.set(one, alsoKnown - further)
}

/** `Grandparents`, `Parents and their generation`: counted from the child. */
export function generationName(generation: number): string {
  if (generation <= -3) return 'Great-grandparents and before'
  if (generation >= 1) return generation === 1 ? 'Children' : 'Grandchildren'
  return ['Grandparents’ generation', 'Parents’ generation', 'The child’s generation'][generation + 2] ?? ''
}
