import { type Known, nameOf, type PersonNames } from '#domains/people/person.ts'

/** Somebody tied to a child, as far as whoever is reading may know. */
interface Tied extends PersonNames {
  readonly id: string
}

interface Ringable {
  readonly personId: string
  readonly ringName: string
  readonly ringPhone?: string | undefined
}

interface Tie {
  readonly personId: string
  readonly otherId: string
  readonly kind: string
  readonly endedOn?: Temporal.PlainDate | undefined
}

/** Those around a child by id: in full, as somebody to ring about, or unknown. */
export function knownAround<P extends Tied>(
  people: readonly P[],
  toRing: readonly Ringable[],
): (personId: string) => Known<P> {
  const full = new Map(people.map((person) => [person.id, person]))
  const rings = new Map(toRing.map((one) => [one.personId, { name: one.ringName, phone: one.ringPhone }]))
  return (personId) => {
    const person = full.get(personId)
    if (person !== undefined) return { kind: 'full', person }
    const ring = rings.get(personId)
    return ring === undefined ? { kind: 'unknown' } : { kind: 'restricted', ring }
  }
}

/** What each kind is called from the other side: whoever has a grandparent is that person’s grandchild. */
const otherSide: Readonly<Record<string, string>> = {
  mother: 'child',
  father: 'child',
  'step-parent': 'stepchild',
  'partner of parent': 'child of partner',
  sibling: 'sibling',
  'half-sibling': 'half-sibling',
  grandparent: 'grandchild',
  'aunt or uncle': 'nephew or niece',
  cousin: 'cousin',
  'foster carer': 'foster child',
  guardian: 'child in their care',
  'other relative': 'other relative',
  'family friend': 'family friend',
}

/** What somebody is to the child: "mother", "sibling; foster carer". Empty where no tie is recorded. */
export function relationTo(childId: string, personId: string, ties: readonly Tie[]): string {
  const said = ties.flatMap((tie) => {
    if (tie.endedOn !== undefined) return []
    if (tie.otherId === childId && tie.personId === personId) return [tie.kind]
    if (tie.personId === childId && tie.otherId === personId) return [otherSide[tie.kind] ?? tie.kind]
    return []
  })
  return [...new Set(said)].join('; ')
}

/** Whether the record ties two people: directly, or by a parent of both. Living in one home, or with one carer, is no tie. */
export function isRelated(one: string, other: string, ties: readonly Tie[]): boolean {
  const parentsOf = (id: string) =>
    ties
      .filter(({ otherId, kind, endedOn }) => otherId === id && endedOn === undefined && parents.includes(kind))
      .map(({ personId }) => personId)
  return relationTo(one, other, ties) !== '' || parentsOf(one).some((parent) => parentsOf(other).includes(parent))
}

const parents = ['mother', 'father']

/** "Dana Ferris, mother"; the name alone where no tie is recorded. */
export function nameAndRelation(person: PersonNames, relation: string): string {
  return relation === '' ? nameOf(person) : `${nameOf(person)}, ${relation}`
}
