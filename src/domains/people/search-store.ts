import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { ownRows } from '#domains/ledger/own-rows.ts'
import type { Detail } from '#domains/people/confidential/confidential.ts'
import { homesNow } from '#domains/people/confidential/confidential-homes-store.ts'
import { maybe } from '#domains/people/json-rows-store.ts'

/** Whom somebody is looking for: by a name as it may be spelt, a date of birth, or a number of any kind. */
export interface Wanted {
  readonly name?: string | undefined
  readonly bornOn?: Temporal.PlainDate | undefined
  /** An NHS number, a unique pupil number or the authority's own, as it is kept. */
  readonly identifier?: string | undefined
}

/** Somebody found. `ring` stands where nothing else may be said. */
export interface Found {
  readonly personId: string
  readonly ring: { readonly accountId: string; readonly name: string; readonly phone: string | undefined } | undefined
}

/** Whoever is spelt like this, or has the birth date or the number: the definer function applies the rule of who may see whom. */
export async function searchPeople(tx: Tx, wanted: Wanted, atMost: number): Promise<readonly Found[]> {
  const { rows } = await sql<{ id: string; ring: string | null; name: string | null; phone: string | null }>`
    select s.person_id as id, s.ring_account_id as ring, a.name, a.phone
    from house.search_people(${wanted.name ?? ''}, ${wanted.bornOn ?? null}::date, ${wanted.identifier ?? ''}, ${atMost}) s
      left join account a on a.id = s.ring_account_id
    order by s.likeness desc, s.person_id`.execute(tx)
  return rows.map((row) => ({
    personId: row.id,
    ring:
      row.ring === null || row.name === null
        ? undefined
        : { accountId: row.ring, name: row.name, phone: row.phone ?? undefined },
  }))
}

export interface PersonListed {
  readonly personId: string
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  readonly authorityNumber: string | undefined
  readonly bornOn: Temporal.PlainDate | undefined
  readonly expectedOn: Temporal.PlainDate | undefined
  readonly isChild: boolean
  readonly nhsNumber: string | undefined
  readonly upn: string | undefined
  /** First line and postcode of where they live now, where that may be said. */
  readonly home: Detail<string> | undefined
  /** Whether work is open with the child, and who holds it. */
  readonly openSince: Temporal.PlainDate | undefined
  readonly workerName: string | undefined
}

/** What a list of people says of each. Whoever may not be seen is not in the answer. */
export async function listPeople(tx: Tx, ids: readonly string[]): Promise<readonly PersonListed[]> {
  if (ids.length === 0) return []
  const number = (kind: string) =>
    sql`(select i.value from identifier i where i.person_id = p.id and i.kind = ${kind} order by i.id desc limit 1)`
  const { rows } = await sql<unknown>`
    select p.id, p.given_name, p.family_name, p.born_on, p.expected_on, p.is_child,
      ${number("authority's number")} as authority, ${number('NHS number')} as nhs, ${number('UPN')} as upn,
      e.referred_on as open, w.name as worker
    from person p
      left join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
      left join allocation a on a.episode_id = e.id and a.ended_on is null
      left join account w on w.id = a.account_id
    where p.id = any (${ids}::uuid[])`.execute(tx)
  const homes = await homesNow(tx, ids)
  const people = rows.map((row) => listedRow.parse(row)).map((row) => listedOf(row, homes.get(row.id)))
  const listed = new Map(people.map((person) => [person.personId, person]))
  return ids.flatMap((id) => listed.get(id) ?? [])
}

const date = z.instanceof(Temporal.PlainDate).nullable()

const listedRow = z.object({
  id: z.string(),
  given_name: maybe,
  family_name: maybe,
  born_on: date,
  expected_on: date,
  is_child: z.boolean(),
  authority: maybe,
  nhs: maybe,
  upn: maybe,
  open: date,
  worker: maybe,
})

function listedOf(row: z.infer<typeof listedRow>, home: Detail<string> | undefined): PersonListed {
  return {
    personId: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    authorityNumber: row.authority,
    bornOn: row.born_on ?? undefined,
    expectedOn: row.expected_on ?? undefined,
    isChild: row.is_child,
    nhsNumber: row.nhs,
    upn: row.upn,
    home,
    openSince: row.open ?? undefined,
    workerName: row.worker,
  }
}

type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** Keeps what was searched for, so that no name stands in an address. */
export async function keepSearch(ctx: Ctx, id: string, typed: Typed): Promise<void> {
  await ownRows(
    ctx,
    async (tx) =>
      await tx
        .insertInto('house.kept_search')
        .values({ account_id: ctx.actor.accountId, id, typed: JSON.stringify(typed), at: ctx.clock.now() })
        .execute(),
  )
}

/** What was searched for, if it was by whoever asks. */
export async function keptSearch(ctx: Ctx, id: string): Promise<Typed | undefined> {
  const row = await ownRows(
    ctx,
    async (tx) =>
      await tx
        .selectFrom('house.kept_search')
        .select('typed')
        .where('id', '=', id)
        .where('account_id', '=', ctx.actor.accountId)
        .executeTakeFirst(),
  )
  return row === undefined ? undefined : (row.typed as Typed)
}
