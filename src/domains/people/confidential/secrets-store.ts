import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { covering, type DetailKind, detailKinds, type Mark } from '#domains/people/confidential/confidential.ts'
import { homesOf, homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import { involvedEver, involvedOf, involvedRead } from '#domains/people/confidential/confidential-involved-store.ts'
import { marksOf, marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import {
  placementsEver,
  placementsOf,
  placementsRead,
} from '#domains/people/confidential/confidential-placements-store.ts'
import { contactPointsOf, pointsRead, pointsSql } from '#domains/people/confidential/confidential-points-store.ts'
import type { Secret } from '#domains/people/confidential/confidential-words.ts'
import { maybe, rowsOf } from '#domains/people/json-rows-store.ts'
import { nameOf } from '#domains/people/person.ts'

/** What must not be said, with the mark that keeps it. */
export interface KeptSecret {
  readonly secret: Secret
  readonly mark: Mark
}

/** What is confidential of a child and of those around the child, and whether any of it is kept from whoever reads this. */
export interface SecretsAround {
  readonly secrets: readonly KeptSecret[]
  readonly marks: readonly Mark[]
  readonly someHidden: boolean
}

/**
 * A child, those who live with the child now, those who are tied to the child, and those who are tied to these: what is written of brothers and
 * sisters together tells of a mother or a grandparent who may be tied to one of them alone. The database asks the same (`house.around`).
 */
export async function familyOf(tx: Tx, childId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`with tied as (select ${childId}::uuid as id
      union select person_id from relationship where other_id = ${childId}
      union select other_id from relationship where person_id = ${childId})
    select id from tied
    union select r.person_id from relationship r join tied t on t.id = r.other_id
    union select r.other_id from relationship r join tied t on t.id = r.person_id
    union select o.person_id from residence m join residence o on o.household_id = m.household_id
      where m.person_id = ${childId} and m.lived_until is null and o.lived_until is null`.execute(tx)
  return rows.map(({ id }) => id)
}

const named = z.array(z.object({ id: z.string(), givenName: maybe, familyName: maybe }))

type Read = 'homes' | 'points' | 'involved' | 'placements' | 'marks' | 'people'

/** Which kinds of detail are confidential around children, for whoever is about to write of them to somebody. */
export async function kindsAround(tx: Tx, childIds: readonly string[]): Promise<readonly DetailKind[]> {
  if (childIds.length === 0) return []
  const families = []
  for (const childId of childIds) families.push(...(await familyOf(tx, childId)))
  const marks = await marksOf(tx, [...new Set(families)])
  return detailKinds.filter((kind) => marks.some((mark) => mark.kind === kind))
}

/** Every confidential value of these people, earlier homes and schools that are covered too. */
export async function secretsAround(tx: Tx, personIds: readonly string[]): Promise<SecretsAround> {
  const ids = sql`${[...personIds]}::uuid[]`
  const { rows } = await sql<Record<Read, unknown>>`select
    ${homesSql(ids)} as homes, ${pointsSql(ids)} as points, ${involvedEver(ids)} as involved,
    ${placementsEver(ids)} as placements, ${marksSql(ids)} as marks,
    ${rowsOf(sql`select p.id, p.given_name as "givenName", p.family_name as "familyName" from person p
      where p.id = any (${ids}) order by p.id`)} as people`.execute(tx)
  const marks = marksRead.parse(rows[0]?.marks)
  const people = named.parse(rows[0]?.people)
  const homes = homesRead.parse(rows[0]?.homes)
  const involved = involvedRead.parse(rows[0]?.involved)
  const placements = placementsRead.parse(rows[0]?.placements)
  const points = contactPointsOf(pointsRead.parse(rows[0]?.points), marks)
  const secrets: KeptSecret[] = []
  const keep = (of: readonly Mark[], secret: Secret) => secrets.push(...of.map((mark) => ({ mark, secret })))
  for (const person of people) {
    const whose = nameOf(person)
    for (const { address } of homesOf(person.id, homes, marks))
      if (address.kind === 'shown') {
        const { lines, postcode } = address.value
        for (const says of [lines[0], ...lines.slice(1).filter(isStreet), postcode])
          if (says !== undefined) keep(address.marks, { kind: 'address', whose, says })
      }
    for (const point of points)
      if (point.personId === person.id && point.value.kind === 'shown') {
        const kind = point.kind === 'letter' || point.kind === 'in person' ? 'address' : 'phone'
        keep(point.value.marks, { kind, whose, says: point.value.value })
      }
    const theirs = involved.filter(({ personId }) => personId === person.id)
    for (const { says, reach } of involvedOf(person.id, theirs, marks))
      if (reach.kind === 'shown') {
        const { agencyName, workerName, phone, email } = reach.value
        if (says !== undefined) keep(reach.marks, { kind: says, whose, says: agencyName })
        if (workerName !== '') keep(reach.marks, { kind: 'name', whose, says: workerName })
        for (const number of [phone, email])
          if (number !== '') keep(reach.marks, { kind: 'phone', whose, says: number })
      }
    for (const { placed } of placementsOf(person.id, placements, marks))
      if (placed.kind === 'shown') {
        keep(placed.marks, { kind: 'name', whose, says: placed.value.carer })
        if (placed.value.home !== '') keep(placed.marks, { kind: 'placement', whose, says: placed.value.home })
      }
    keep(covering(marks, { kind: 'name', personId: person.id }), { kind: 'name', whose, says: whose })
    for (const mark of marks.filter(({ personId }) => personId === person.id))
      for (const says of mark.words) keep([mark], { kind: 'word', whose, says })
  }
  return { secrets, marks, someHidden: marks.some(({ hidden }) => hidden) }
}

/** A later line of an address that names a street; a town is searched for where it was entered among the other words. */
function isStreet(line: string): boolean {
  return /\b(?:road|rd|street|st|avenue|ave|lane|ln|close|drive|crescent|court|gardens|terrace|place|square|grove|way|walk)\.?\s*$/i.test(
    line,
  )
}
