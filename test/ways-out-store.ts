import { sql } from 'kysely'
import { type GrantRight, type GrantWhy, giveGrant } from '#domains/access/opening/grant-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type TrustDatabase, type Tx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { viewsWithOwnersRights } from '#test/architecture/catalogue-store.ts'

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

/** The child is looked after since a day, by a carer, in a home. */
export async function placedSince(
  service: Ctx,
  childId: string,
  on: Temporal.PlainDate,
  carer: string,
  home: string,
): Promise<void> {
  const periodId = service.ids.next()
  await act(service, granting, [childId], async (tx) => {
    const { id: episodeId } = await tx
      .selectFrom('episode')
      .select('id')
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow()
    const begun = { child_id: childId, began_on: on }
    await tx
      .insertInto('period_of_care')
      .values({ id: periodId, episode_id: episodeId, ...begun })
      .execute()
    await tx
      .insertInto('legal_status')
      .values({ id: service.ids.next(), period_id: periodId, code: 'V2', ...begun })
      .execute()
    const place = {
      carer_name: carer,
      home_name: home,
      type_code: 'U1',
      out_of_area: false,
      reason_new: 'S',
      reason: 'x',
    }
    await tx
      .insertInto('placement')
      .values({ id: service.ids.next(), period_id: periodId, ...place, ...begun })
      .execute()
    return done(undefined)
  })
}

/** Every row of every table of the record that whoever asks may read in a schema, as one text. */
export async function everyRow(ctx: Ctx, schema: 'public' | 'history' | 'as_known'): Promise<string> {
  const at = schema === 'as_known' ? { ...ctx, asKnown: ctx.clock.now() } : ctx
  return await view(at, 'test', ctx.actor.accountId, async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`select c.relname::text as name from pg_class c
      where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'v') and not starts_with(c.relname::text, 'measure_')
        and c.relname not in ('account', 'account_role', 'agency', 'service', 'team') order by 1`.execute(tx)
    const found: string[] = []
    for (const { name } of tables)
      found.push(...(await readableRows(tx, `${schema}.${name}`)).map((row) => `${name} ${row}`))
    return found.join('\n')
  })
}

/** The rows of a table or view, with those of its columns that the login may read. */
async function readableRows(tx: Tx, name: string): Promise<readonly string[]> {
  const { rows: columns } = await sql<{ name: string }>`select a.attname::text as name from pg_attribute a
    where a.attrelid = ${name}::regclass and a.attnum > 0 and not a.attisdropped
      and has_column_privilege(a.attrelid, a.attnum, 'select')`.execute(tx)
  if (columns.length === 0) return []
  const chosen = sql.join(columns.map((column) => sql.ref(column.name)))
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from (select ${chosen} from ${sql.table(name)}) t`.execute(tx)
  return rows.map(({ row }) => row)
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

/** Where each kind stands, what it is called there, and what it is in the family in hiding. */
const places = {
  address: { table: 'household', column: 'postcode', kept: 'ZZ1 2AB' },
  school: { table: 'involvement', column: 'agency_name', kept: 'Harbour Lights Primary School' },
  phone: { table: 'contact_point', column: 'value', kept: '01632 960123' },
  placement: { table: 'involvement', column: 'worker_name', kept: 'Marian Holt' },
  name: { table: 'person', column: 'family_name', kept: 'Holt' },
} as const

/** How many rows answer when somebody asks for a detail. */
export async function countOf(ctx: Ctx, kind: keyof typeof places): Promise<number> {
  const { table, column, kept } = places[kind]
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from ${sql.table(table)} where ${sql.ref(column)} = ${kept}`.execute(tx)
    return rows[0]?.found ?? 0
  })
}

/** The rows with a detail in the order of that detail: it tells whoever may not know neither which nor where. */
export async function inOrder(ctx: Ctx, kind: keyof typeof places): Promise<readonly string[]> {
  const { table, column, kept } = places[kind]
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
      where ${sql.ref(column)} >= ${kept} and ${sql.ref(column)} <= ${kept} order by ${sql.ref(column)}`.execute(tx)
    return rows.map(({ id }) => id)
  })
}

/** Every row that holds a detail, now, in history and as it was known, that whoever asks may read. */
export async function detailRows(ctx: Ctx): Promise<string> {
  const tables = [
    ...['household', 'residence', 'contact_point', 'involvement', 'placement', 'confidentiality'],
    ...['case_note', 'case_note_part', 'visit', 'contact', 'contact_child', 'concern'],
  ]
  const views = tables.slice(6).map((name) => `${name}_masked`)
  return await view(ctx, 'test', ctx.actor.accountId, async (tx) => {
    const found = ['read']
    const relations = ['public', 'history'].flatMap((schema) => tables.map((name) => `${schema}.${name}`))
    for (const name of [...relations, ...views, 'person_history']) found.push(...(await readableRows(tx, name)))
    return found.join('\n')
  })
}

/** Tables of which whoever asks reads a row, now, in history or as known, that says one of these. */
export async function tablesThatTell(ctx: Ctx, patterns: readonly RegExp[]): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const schema of ['public', 'history', 'as_known'] as const)
    for (const row of (await everyRow(ctx, schema)).split('\n'))
      if (patterns.some((pattern) => pattern.test(row))) found.add(row.split(' ')[0] ?? '')
  return [...found].toSorted()
}

/** Every row of every view that reads with its owner’s rights: measures and what is told without a name. */
export async function everyOwnersView(owner: TrustDatabase): Promise<string> {
  const found: string[] = []
  for (const name of await viewsWithOwnersRights(owner)) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
      owner.tables,
    )
    found.push(name, ...rows.map(({ row }) => row))
  }
  return found.join('\n')
}
