import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { appendEntry, setContext } from '#domains/ledger/entry-store.ts'
import { asking, type Try } from '#test/attack-store.ts'
import type { Attempt } from '#test/attack-writes-store.ts'

/** What an attacker with the application's login says by hand of who they are, and where from: as SQL. */

/** Every setting of the house, as it would be said of somebody else, with all that was ever kept under it. */
export function saidByHand(
  others: readonly Actor[],
  moments: readonly string[],
  ids: readonly string[],
): readonly Attempt[] {
  return others.flatMap(({ accountId, role, name }) =>
    moments.map((now) => {
      const whose = `${accountId}${role}${now}`
      const said: Readonly<Record<string, string>> = {
        ...{ said: 'yes', actor: accountId, role, now, whose, act: randomUUID(), as_known: now },
        ...{ role_held: `${whose}true`, sees_freely: `${whose}true`, reads_whole: 'for the act' },
        ...{ nothing_kept_of: `${whose} ${ids.join(' ')}`, something_kept_of: '', hashes_to_ask: `${whose}:{}` },
        ...{ my_bare_name: `${accountId}${now}:${name.toLowerCase()}`, changes: '', place: '0' },
      }
      const each = Object.entries(said).map(([setting, value]) => `set_config('holdfast.${setting}', '${value}', true)`)
      return { name: `${name} at ${now}`, first: `select ${each.join(', ')}` }
    }),
  )
}

/** Saying it as the house does, with a key that is not the house's. */
export function saidWithAnotherKey(other: Actor, now: string): readonly string[] {
  const [id, role] = [other.accountId, other.role]
  return [randomBytes(32).toString('hex'), ''].map(
    (key) => `select house.says_who('\\x${key}', '${id}', '${role}', '${now}', null)`,
  )
}

/** What the application's login would do by itself: be known, have something said, or found, or noted. */
export async function withoutAKey(owner: TrustDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ held: string }>`
    select c.oid::regclass::text as held from pg_class c where c.relkind = 'S' and c.relnamespace = 'house'::regnamespace`.execute(
    owner.tables,
  )
  return [
    'select * from house.process_key',
    "insert into house.process_key values (sha256('mine'), 'infinity')",
    "select house.know_process(sha256('mine'))",
    "select house.check_key('mine')",
    "select house.reads_whole('mine', true)",
    "select house.keep_answer('nothing_kept_of', 'x')",
    "select house.kept_answer('nothing_kept_of')",
    'select house.seal_anew()',
    'select house.was_said()',
    "select house.note_change(sha256('mine'))",
    "select house.append_entry(array[house.actor()], gen_random_uuid(), 'act', 'test', null, 'test', '{}')",
    ...rows.flatMap(({ held }) => [
      `select setval('${held}', 2)`,
      `select nextval('${held}')`,
      `select currval('${held}')`,
      `select last_value from ${held}`,
      `select 1 / count(pg_sequence_last_value('${held}'))`,
    ]),
  ]
}

/**
 * Tries as somebody of whom nothing is said in the transaction: on a connection that nobody used, and on one that somebody else has just used, and
 * used up.
 */
export async function answersToNobody(
  service: Ctx,
  before: Actor | undefined,
  tries: readonly Try[],
  words: readonly string[],
): Promise<readonly string[]> {
  return await service.database.tables.connection().execute(async (one) => {
    if (before !== undefined)
      await one.transaction().execute(async (tx) => {
        await setContext(tx, { ...service, actor: before }, service.ids.next())
        await sql`select house.sees_freely(), house.holds_role(array[${before.role}])`.execute(tx)
      })
    return await one.transaction().execute(async (tx) => await asking(tx, tries, words))
  })
}

/** In whose name, as which role and at what moment an entry stands that is made after settings were set by hand. */
export async function entryMadeAs(owner: TrustDatabase, ctx: Ctx, first: string) {
  const requestId = randomUUID()
  await ctx.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    await sql.raw(first).execute(tx)
    await appendEntry(
      tx,
      { ...ctx, requestId },
      {
        ...{ subjects: [ctx.actor.accountId], actId: ctx.ids.next(), kind: 'view', what: 'test', detail: {} },
      },
    )
  })
  return await owner.tables
    .selectFrom('house.ledger_entry')
    .select(['actor_id', 'role', 'at'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
}
