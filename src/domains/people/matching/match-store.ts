import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { placesToMatch } from '#domains/people/confidential/confidential-matching-store.ts'
import { maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'
import type { KnownPerson } from '#domains/people/matching/match-finding.ts'

/** Somebody known, as `compare` needs them. */
export interface KnownWithId {
  readonly personId: string
  readonly known: KnownPerson
}

const relative = z.object({ given: maybe, family: maybe })
const knownRow = z.object({
  id: z.string(),
  given_name: maybe,
  family_name: maybe,
  other_names: z.array(z.string()),
  born_on: maybeDay,
  expected_on: maybeDay,
  sex: z.enum(['F', 'M', 'U']).nullable(),
  numbers: z.array(z.object({ kind: z.string(), value: z.string() })),
  homes: z.array(z.object({ first_line: maybe, postcode: maybe })),
  schools: z.array(z.object({ name: z.string() })),
  phones: z.array(z.object({ value: z.string() })),
  parents: z.array(relative),
  siblings: z.array(relative),
})

/** What is known of several children for comparing: earlier addresses and names too. Whoever may not be seen is left out. */
export async function knownChildren(tx: Tx, ids: readonly string[]): Promise<readonly KnownWithId[]> {
  if (ids.length === 0) return []
  const people = sql`
    select p.id, p.given_name, p.family_name, p.other_names, p.born_on, p.expected_on, p.sex,
      ${rowsOf(sql`select i.kind, i.value from identifier i where i.person_id = p.id order by i.id`)} as numbers,
      ${placesToMatch.homes(sql`p.id`)} as homes,
      ${placesToMatch.schools(sql`p.id`)} as schools,
      ${placesToMatch.phones(sql`p.id`)} as phones,
      ${rowsOf(sql`select q.given_name as given, q.family_name as family from relationship r join person q on q.id = r.person_id
        where r.other_id = p.id and r.kind in ('mother', 'father', 'step-parent', 'guardian') order by r.id`)} as parents,
      ${rowsOf(sql`select q.given_name as given, q.family_name as family from relationship r
        join person q on q.id in (r.person_id, r.other_id) and q.id <> p.id
        where p.id in (r.person_id, r.other_id) and r.kind in ('sibling', 'half-sibling') order by r.id`)} as siblings
    from person p where p.id = any (${ids}::uuid[]) and p.is_child order by p.id`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(people)} as found`.execute(tx)
  return z.array(knownRow).parse(rows[0]?.found).map(knownOf)
}

function knownOf(row: z.infer<typeof knownRow>): KnownWithId {
  const upns = row.numbers.filter(({ kind }) => kind.endsWith('UPN')).map(({ value }) => value)
  const known: KnownPerson = {
    given: row.given_name,
    family: row.family_name,
    otherNames: row.other_names.map((name) => nameFrom(name)),
    bornOn: row.born_on,
    expectedOn: row.expected_on,
    sex: row.sex ?? undefined,
    nhsNumber: row.numbers.find(({ kind }) => kind === 'NHS number')?.value,
    upns,
    addresses: row.homes.map(({ first_line, postcode }) => ({ firstLine: first_line, postcode })),
    schools: row.schools.map(({ name }) => name),
    phones: row.phones.map(({ value }) => value),
    parents: row.parents.map(({ given, family }) => [given, family].filter((part) => part !== undefined).join(' ')),
    siblings: row.siblings,
  }
  return { personId: row.id, known }
}

/** A whole name apart: its last word is the family's. */
function nameFrom(whole: string): { readonly given: string | undefined; readonly family: string } {
  const words = whole.trim().split(/\s+/)
  const given = words.slice(0, -1).join(' ')
  return { given: given === '' ? undefined : given, family: words.at(-1) ?? '' }
}
