import type { GenogramRead } from '#domains/casework/child/genogram-store.ts'
import { relationTo } from '#domains/people/family/around.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { toldSiblings } from '#web/people/child/told-siblings.ts'
import { type Family, type FamilyMember, generations, type ParentTie } from '#web/pictures/family-members.ts'

/** A family over generations as it is drawn: each with the relation to the child, and the home by a letter. */

const generationOf: Readonly<Record<string, number>> = {
  sibling: 0,
  'half-sibling': 0,
  cousin: 0,
  grandparent: -2,
  child: 1,
  'nephew or niece': 1,
}

export function genogramFamily(childId: string, { people, ties, homes, asOf }: GenogramRead): Family {
  const standing = ties.map((tie) => ({ ...tie, endedOn: undefined }))
  const shown = new Set(people.map(({ id }) => id))
  const parents = standing
    .filter(
      ({ kind, personId, otherId }) =>
        (kind === 'mother' || kind === 'father') && shown.has(personId) && shown.has(otherId),
    )
    .map(({ personId, otherId }) => ({ parent: personId, child: otherId }))
  const letters = lettersOf(childId, homes)
  const letterOf = (id: string) => letters.get(homes.find(({ personId }) => personId === id)?.homeId ?? '')
  const said = (id: string) => (id === childId ? 'the child' : relationTo(childId, id, standing))
  const couples = couplesOf(parents, standing, letterOf)
  const drawn = standing.filter(({ personId, otherId }) => shown.has(personId) && shown.has(otherId))
  const siblings = toldSiblings(drawn, parents)
  const first: Family = {
    childId,
    parents,
    couples,
    siblings,
    members: people.map((person): FamilyMember => {
      const home = letterOf(person.id)
      const relation = said(person.id)
      return {
        id: person.id,
        name: nameOf(person),
        relation,
        ...detailOf(person, asOf),
        sex: person.sex ?? 'U',
        died: person.diedOn !== undefined,
        inHousehold: home === 'A',
        ...(home === undefined ? {} : { home }),
        generation: generationOf[relation] ?? -1,
      }
    }),
  }
  const rows = generations(first)
  const named = (member: FamilyMember): FamilyMember => {
    const relation = member.relation === '' ? byDescent(childId, member.id, first, rows) : member.relation
    return { ...member, relation: relation.charAt(0).toUpperCase() + relation.slice(1) }
  }
  return { ...first, members: first.members.map(named) }
}

/** The age; of somebody who has died, the year, and how old they were. */
function detailOf(person: GenogramRead['people'][number], asOf: Temporal.PlainDate): { readonly detail?: string } {
  const { bornOn, expectedOn, diedOn } = person
  if (diedOn !== undefined)
    return { detail: `died ${diedOn.year}${bornOn === undefined ? '' : `, ${ageInWords(person, diedOn)}`}` }
  return bornOn === undefined && expectedOn === undefined ? {} : { detail: ageInWords(person, asOf) }
}

/** The child’s own home is A; each other home in which somebody of the family lives has the next letter. */
function lettersOf(childId: string, homes: GenogramRead['homes']): ReadonlyMap<string, string> {
  const own = homes.find(({ personId }) => personId === childId)?.homeId
  const others = [...new Set(homes.map(({ homeId }) => homeId))].filter((id) => id !== own)
  const letter = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at)
  return new Map([
    ...(own === undefined ? [] : [[own, 'A'] as const]),
    ...others.slice(0, 25).map((id, at) => [id, letter(at + 1)] as const),
  ])
}

/** Two parents of one child who share a home now are drawn as a couple: of others nothing is claimed. */
function couplesOf(
  parents: readonly ParentTie[],
  ties: readonly { readonly personId: string; readonly otherId: string; readonly kind: string }[],
  letterOf: (id: string) => string | undefined,
) {
  const pairs = new Map<string, { readonly one: string; readonly other: string }>()
  const together = (one: string, other: string) => letterOf(one) !== undefined && letterOf(one) === letterOf(other)
  const add = (one: string, other: string) => {
    if (one !== other && together(one, other)) pairs.set([one, other].toSorted().join(' '), { one, other })
  }
  for (const { parent, child } of parents) {
    for (const also of parents) if (also.child === child && also.parent > parent) add(parent, also.parent)
    // Who is told to be a parent's partner is drawn beside that parent.
    for (const { personId, otherId, kind } of ties)
      if (otherId === child && (kind === 'partner of parent' || kind === 'step-parent')) add(parent, personId)
  }
  return [...pairs.values()]
}

/** How somebody stands to the child, where only lines of descent, and between brothers and sisters, say it. */
function byDescent(
  childId: string,
  id: string,
  { parents, siblings }: Family,
  rows: ReadonlyMap<string, number>,
): string {
  const parentsOf = (of: string) => parents.filter(({ child }) => child === of).map(({ parent }) => parent)
  const [mine, theirs] = [parentsOf(childId), parentsOf(id)]
  const grandparents = mine.flatMap(parentsOf)
  const besideParents = mine.flatMap((parent) =>
    siblings.flatMap(({ one, other }) => (one === parent ? [other] : other === parent ? [one] : [])),
  )
  if (grandparents.includes(id)) return 'grandparent'
  if (theirs.some((each) => mine.includes(each)))
    return theirs.length > 1 && theirs.every((each) => mine.includes(each)) ? 'sibling' : 'half-sibling'
  const isAuntOrUncle = (one: string) =>
    besideParents.includes(one) || (!mine.includes(one) && parentsOf(one).some((each) => grandparents.includes(each)))
  if (isAuntOrUncle(id)) return 'aunt or uncle'
  if (theirs.some(isAuntOrUncle)) return 'cousin'
  const theirChildren = parents.filter(({ parent }) => parent === id).map(({ child }) => child)
  if (theirChildren.some((each) => parentsOf(each).some((one) => mine.includes(one)))) return 'half-sibling’s parent'
  const row = rows.get(id) ?? 0
  if (row >= 1) return theirs.includes(childId) ? 'child' : 'nephew or niece'
  return 'of the wider family'
}
