import { sql } from 'kysely'
import { type GrantRight, type GrantWhy, giveGrant } from '#domains/access/grant-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

/** Asking by one's own SQL, under the application's login, for what pages must not say. */

const granting = defineAct('grant for a test', [])

/** Lets somebody reach a person by a right, as a placement, a service or a share would. */
export async function grantTo(
  service: Ctx,
  accountId: string,
  personId: string,
  right: GrantRight,
  why: GrantWhy,
): Promise<void> {
  const outcome = await act(service, granting, [personId], async (tx) => {
    const from = service.clock.now()
    const until = from.add({ hours: 24 * 60 })
    const known = why === 'learning review' ? { known: { from: from.subtract({ hours: 24 * 200 }), until } } : {}
    await giveGrant(tx, service, {
      accountId,
      personId,
      right,
      why,
      sourceId: service.ids.next(),
      from,
      until,
      ...known,
    })
    return done(undefined)
  })
  if (!outcome.ok) throw new Error(outcome.unmet[0].says)
}

/** Every row of every table of the record that whoever asks may read in a schema, as one text. */
export async function everyRow(ctx: Ctx, schema: 'public' | 'history' | 'as_known'): Promise<string> {
  const at = schema === 'as_known' ? { ...ctx, asKnown: ctx.clock.now() } : ctx
  return await view(at, 'test', ctx.actor.accountId, async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`select name from house.record_table
      where name not in ('account', 'account_role', 'agency', 'service', 'team') order by name`.execute(tx)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{
        row: string
      }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(tx)
      found.push(...rows.map(({ row }) => row))
    }
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from person_history t`.execute(tx)
    return [...found, ...rows.map(({ row }) => row)].join('\n')
  })
}

/** What the definer functions tell of people: a search by name, number and birth date, and what is confidential. */
export async function whatFunctionsTell(
  ctx: Ctx,
  names: readonly string[],
  personIds: readonly string[],
): Promise<string> {
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const found: unknown[] = []
    for (const name of names)
      found.push(
        ...(
          await sql`select s.*, p.given_name, p.family_name from house.search_people(${name}, null, '', 20) s
        left join person p on p.id = s.person_id`.execute(tx)
        ).rows,
      )
    found.push(...(await sql`select * from house.marks_of(${[...personIds]}::uuid[])`.execute(tx)).rows)
    for (const id of personIds)
      found.push(...(await sql`select * from house.relatives_to_ring(${id})`.execute(tx)).rows)
    return JSON.stringify(found)
  })
}

/** Whom a search by name finds. */
export async function foundByName(ctx: Ctx, name: string): Promise<readonly string[]> {
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`select person_id as id from house.search_people(${name}, null, '', 20)`.execute(tx)
    return rows.map(({ id }) => id)
  })
}

/** How many rows answer a question about each detail, and in what order: neither tells whoever may not know. */
export async function countsAndOrders(
  ctx: Ctx,
  wanted: {
    readonly postcode: string
    readonly line: string
    readonly phone: string
    readonly school: string
    readonly family: string
  },
): Promise<{ readonly counts: readonly number[]; readonly orders: readonly (readonly string[])[] }> {
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*)::int from household where postcode = ${wanted.postcode}) as a,
      (select count(*)::int from household where ${wanted.line} = any (address_lines)) as b,
      (select count(*)::int from contact_point where value = ${wanted.phone}) as c,
      (select count(*)::int from involvement where agency_name = ${wanted.school}) as d,
      (select count(*)::int from person where family_name = ${wanted.family}) as e,
      (select count(*)::int from residence) as f`.execute(tx)
    const ids = async (query: ReturnType<typeof sql<{ id: string }>>) =>
      (await query.execute(tx)).rows.map(({ id }) => id)
    return {
      counts: Object.values(rows[0] ?? {}),
      orders: [
        await ids(sql<{ id: string }>`select id from household order by postcode, address_lines`),
        await ids(sql<{ id: string }>`select id from contact_point order by value`),
        await ids(sql<{ id: string }>`select id from involvement order by agency_name`),
        await ids(sql<{ id: string }>`select id from person where family_name = ${wanted.family} order by given_name`),
      ],
    }
  })
}
