import { ringsShown } from '#domains/access/restriction/rings-shown.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { parseNhsNumber } from '#domains/people/nhs-number.ts'
import type { Known } from '#domains/people/person.ts'
import { listPeople, type PersonListed, searchPeople, type Wanted } from '#domains/people/search-store.ts'
import { parseUpn } from '#domains/people/upn.ts'

/** As many as one page shows. */
export const mostFound = 50

/**
 * Finds people, and keeps in the ledger whom was shown. A restricted person is only "known: ring this person now", and that
 * only on an exact number, or to front door and duty on name and date of birth.
 */
export async function findPeople(ctx: Ctx, wanted: Wanted): Promise<readonly Known<PersonListed>[]> {
  const found = await list(
    ctx,
    'search for a person',
    async (tx) => {
      const hits = await searchPeople(tx, wanted, mostFound)
      const listed = await listPeople(
        tx,
        hits.filter((hit) => hit.ring === undefined).map((hit) => hit.personId),
      )
      return { hits, listed: new Map(listed.map((person) => [person.personId, person])) }
    },
    ({ hits }) => hits.map((hit) => hit.personId),
  )
  const shown = await ringsShown(
    ctx,
    found.hits.flatMap(({ personId, ring }) => (ring === undefined ? [] : [personId])),
  )
  return found.hits.flatMap((hit): readonly Known<PersonListed>[] => {
    if (hit.ring !== undefined) return [{ kind: 'restricted', ring: hit.ring, shownId: shown.get(hit.personId) }]
    const person = found.listed.get(hit.personId)
    return person === undefined ? [] : [{ kind: 'full', person }]
  })
}

/** A number as it is kept, whichever kind it is; otherwise the authority's own, as it was typed. */
export function identifierAsKept(written: string): string {
  const nhsNumber = parseNhsNumber(written)
  if (nhsNumber.ok) return nhsNumber.nhsNumber
  const upn = parseUpn(written)
  return upn.ok ? upn.upn : written.trim()
}
