import type { ChildPerson, PersonRead } from '#domains/casework/child/child-person-read-store.ts'
import { covering, type Mark } from '#domains/people/confidential/confidential.ts'
import { relationTo } from '#domains/people/family/around.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { toldSiblings } from '#web/people/child/told-siblings.ts'
import type { CoupleTie, Family, FamilyMember } from '#web/pictures/family-members.ts'

/** In which generation somebody stands whom no line of descent leads to, counted from the child’s. */
const generationOf: Readonly<Record<string, number>> = {
  sibling: 0,
  'half-sibling': 0,
  cousin: 0,
  grandparent: -2,
  child: 1,
  grandchild: 2,
  'nephew or niece': 1,
}

/** The child’s family as it is drawn. Those whose record is restricted are not in it: the words beside say so. */
export function familyPicture(child: ChildPerson, on: Temporal.PlainDate): Family {
  const related = child.people.filter(({ id }) => relationTo(child.person.id, id, child.ties) !== '')
  const shown = new Set([child.person.id, ...related.map(({ id }) => id)])
  const together = new Set([child.person.id, ...child.household.map(({ personId }) => personId)])
  const standing = child.ties.filter(
    ({ endedOn, personId, otherId }) => endedOn === undefined && shown.has(personId) && shown.has(otherId),
  )
  const parents = standing
    .filter(({ kind }) => kind === 'mother' || kind === 'father')
    .map(({ personId, otherId }) => ({ parent: personId, child: otherId }))
  const family = {
    childId: child.person.id,
    members: [
      memberOf(
        child.person,
        'the child',
        on,
        child.homes.some(({ until }) => until === undefined),
      ),
      ...related.map((person) => {
        const relation = relationTo(child.person.id, person.id, child.ties)
        return { ...memberOf(person, relation, on, together.has(person.id)), generation: generationOf[relation] ?? -1 }
      }),
    ],
    parents,
    couples: couplesOf(parents, together, child.person.id),
    siblings: toldSiblings(standing, parents),
  }
  return withKeptNames(family, child.marks)
}

/** With the word beneath each name that is confidential from somebody: a picture is printed and laid on a table. */
export function withKeptNames(family: Family, marks: readonly Mark[]): Family {
  const isKept = (personId: string) => covering(marks, { kind: 'name', personId }).length > 0
  const said = ({ detail }: FamilyMember) => ['name confidential', ...(detail === undefined ? [] : [detail])].join(', ')
  return {
    ...family,
    members: family.members.map((member) => (isKept(member.id) ? { ...member, detail: said(member) } : member)),
  }
}

function memberOf(person: PersonRead, relation: string, on: Temporal.PlainDate, inHousehold: boolean): FamilyMember {
  return {
    id: person.id,
    name: nameOf(person),
    relation: relation.charAt(0).toUpperCase() + relation.slice(1),
    ...(person.bornOn === undefined ? {} : { detail: ageInWords(person, on) }),
    sex: person.sex ?? 'U',
    died: person.diedOn !== undefined,
    inHousehold,
  }
}

/** The child’s parents who live together with the child are drawn as a couple: of others nothing is claimed. */
function couplesOf(
  parents: readonly { readonly parent: string; readonly child: string }[],
  together: ReadonlySet<string>,
  childId: string,
): readonly CoupleTie[] {
  const here = parents.filter(({ parent, child }) => child === childId && together.has(parent))
  const [one, other] = here
  return one === undefined || other === undefined ? [] : [{ one: one.parent, other: other.parent }]
}
