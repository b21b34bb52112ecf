import type { ChildAsTold } from '#domains/front-door/as-told-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { type Comparison, compare, type Strength } from '#domains/people/matching/match.ts'
import type { ToldPerson } from '#domains/people/matching/match-finding.ts'
import { knownChildren } from '#domains/people/matching/match-store.ts'
import { type Found, listPeople, type PersonListed, searchPeople, type Wanted } from '#domains/people/search-store.ts'

/** Somebody known who may be the child told of, with what agrees and what does not; or only whom to ring. */
export type Match =
  | { readonly kind: 'full'; readonly person: PersonListed; readonly comparison: Comparison }
  | {
      readonly kind: 'restricted'
      readonly personId: string
      readonly ring: { readonly accountId: string; readonly name: string; readonly phone: string | undefined }
    }

const order: readonly Strength[] = ['exact identifier', 'strong', 'possible', 'weak']

/** As many candidates as are compared, and as many as are shown. */
const mostCompared = 20
const mostShown = 6

/** Who the child may be: everybody found by name, birth date or number and more than weakly alike, the strongest first. */
export async function matchesFor(tx: Tx, child: ChildAsTold): Promise<readonly Match[]> {
  const found = await candidates(tx, child)
  const open = found.filter(({ ring }) => ring === undefined).map(({ personId }) => personId)
  const known = await knownChildren(tx, open)
  const told = toldPerson(child)
  const compared = known
    .map(({ personId, known: person }) => ({ personId, comparison: compare(told, person) }))
    .filter(({ comparison }) => comparison.strength !== 'weak')
    .toSorted((a, b) => order.indexOf(a.comparison.strength) - order.indexOf(b.comparison.strength))
    .slice(0, mostShown)
  const listed = await listPeople(
    tx,
    compared.map(({ personId }) => personId),
  )
  const full = compared.flatMap(({ personId, comparison }): readonly Match[] => {
    const person = listed.find((each) => each.personId === personId)
    return person === undefined ? [] : [{ kind: 'full', person, comparison }]
  })
  const restricted = found.flatMap(({ personId, ring }): readonly Match[] =>
    ring === undefined ? [] : [{ kind: 'restricted', personId, ring }],
  )
  return [...restricted, ...full]
}

async function candidates(tx: Tx, child: ChildAsTold): Promise<readonly Found[]> {
  const name = [child.givenName, child.familyName].join(' ').trim()
  const searches: Wanted[] = []
  if (child.nhsNumber !== '') searches.push({ identifier: child.nhsNumber })
  if (child.upn !== '') searches.push({ identifier: child.upn })
  if (name !== '') searches.push({ name, bornOn: child.bornOn })
  // A new surname is not spelt like the old one: whoever has the birth date is compared too.
  if (child.bornOn !== undefined) searches.push({ bornOn: child.bornOn })
  const found = new Map<string, Found>()
  for (const wanted of searches)
    for (const hit of await searchPeople(tx, wanted, mostCompared))
      if (!found.has(hit.personId)) found.set(hit.personId, hit)
  return [...found.values()]
}

function toldPerson(child: ChildAsTold): ToldPerson {
  const filled = (text: string) => (text.trim() === '' ? undefined : text.trim())
  return {
    given: filled(child.givenName),
    family: filled(child.familyName),
    bornOn: child.bornOn,
    sex: child.sex,
    addresses:
      child.home.kind === 'masked'
        ? []
        : [
            {
              firstLine: filled(child.home.value.address.split('\n')[0] ?? ''),
              postcode: filled(child.home.value.postcode),
            },
          ],
    schools: child.school.kind === 'masked' || child.school.value === '' ? [] : [child.school.value],
    nhsNumber: filled(child.nhsNumber),
    upns: child.upn === '' ? [] : [child.upn],
  }
}
