import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import { type DetailKind, saidOf } from '#domains/people/confidential/confidential.ts'
import type { ConfidentialChoices } from '#domains/people/confidential/confidential-form.ts'
import type { DetailToKeep } from '#domains/people/confidential/keep-confidential.ts'
import { nameOf } from '#domains/people/person.ts'

/** What of a child and those around the child may be kept, each under a key that says which: `address`, `phone:<id>`. */
export function choicesAround(child: ChildPerson): ConfidentialChoices {
  const name = nameOf(child.person)
  const everybody = [child.person, ...child.people]
  const called = (id: string) => nameOf(everybody.find((person) => person.id === id) ?? child.person)
  return {
    details: {
      address: `Where ${name} lives`,
      school: `Where ${name} goes to school or nursery`,
      placement: `Where ${name} is placed, and with whom`,
      phone: `Every number of ${name}`,
      ...Object.fromEntries(
        child.contactPoints
          .filter(({ version, value }) => version > 0 && value.kind === 'shown')
          .map((point) => [
            `phone:${point.id}`,
            `${called(point.personId)}: ${point.kind} ${saidOf(point.value, (value) => value)}`,
          ]),
      ),
      ...Object.fromEntries(
        child.people
          .filter(({ isChild }) => !isChild)
          .map((person) => [`address:${person.id}`, `Where ${nameOf(person)} lives`]),
      ),
      ...Object.fromEntries(everybody.map((person) => [`name:${person.id}`, `The name ${nameOf(person)}`])),
    },
    others: Object.fromEntries(
      child.household.flatMap(({ personId }) => {
        const person = child.people.find(({ id }) => id === personId)
        return person === undefined ? [] : [[person.id, nameOf(person)]]
      }),
    ),
    people: Object.fromEntries(child.people.map((person) => [person.id, nameOf(person)])),
  }
}

/** What was chosen, as details of the people whose they are; address and school for each of the others too. */
export function detailsChosen(
  child: ChildPerson,
  keys: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly DetailToKeep[] {
  return [...keys].flatMap((key): readonly DetailToKeep[] => {
    const [kind = '', id] = key.split(':')
    if (kind === 'phone' && id !== undefined) {
      const point = child.contactPoints.find((each) => each.id === id)
      return point === undefined ? [] : [{ kind: 'phone', personId: point.personId, rowId: id }]
    }
    if (id !== undefined) return [{ kind: kind === 'name' ? 'name' : 'address', personId: id }]
    const shared = kind === 'address' || kind === 'school' ? [...others] : []
    return [child.person.id, ...shared].map((personId) => ({ kind: plain[kind] ?? 'address', personId }))
  })
}

const plain: Readonly<Record<string, DetailKind>> = {
  address: 'address',
  school: 'school',
  placement: 'placement',
  phone: 'phone',
}
