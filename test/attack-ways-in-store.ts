import { sql } from 'kysely'
import { act } from '#domains/ledger/act.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

const setting = defineAct('set a situation', [])

/** What PostgreSQL says to whoever has the application's login alone. */
export const writtenByUsAlone = 'Only a process of this house writes what somebody signs in with.'

/** Each table of what somebody signs in with, and a column of it that may be written. */
const waysIn = {
  credential: 'password_hash',
  sign_in_session: 'last_seen_at',
  sign_in_halfway: 'used_at',
  one_time_code: 'last_step',
  spare_code: 'used_at',
  passkey: 'counter',
  organisation_link: 'last_used_at',
  recovery_code: 'used_at',
  calendar_feed: 'given',
} as const

/** A row in each table, so that there is something to change: an account's own. */
export async function keepWaysIn(service: Ctx, accountId: string): Promise<void> {
  const [id, by] = [service.ids.next(), service.actor.accountId]
  const [now, digest] = [service.clock.now(), Buffer.from(id)]
  await act(service, setting, [accountId], async (tx) => {
    for (const statement of [
      sql`insert into house.credential values (${accountId}, 'x', ${now}) on conflict do nothing`,
      sql`insert into house.sign_in_session (id, token_hash, account_id, role, csrf, began_at, last_seen_at, ends_at, how, began_from, browser, proved_at)
        values (${id}, ${digest}, ${accountId}, 'social worker', 'x', ${now}, ${now}, ${now}, 'password', 'x', 'x', ${now})`,
      sql`insert into house.sign_in_halfway values (${digest}, ${accountId}, 'social worker', ${now}, ${now})`,
      sql`insert into house.one_time_code values (${id}, ${accountId}, ${digest}, ${now})`,
      sql`insert into house.spare_code values (${digest}, ${id})`,
      sql`insert into house.passkey (id, account_id, credential_id, name, public_key, counter, synced, added_at)
        values (${id}, ${accountId}, ${id}, 'x', ${digest}, 0, false, ${now})`,
      sql`insert into house.organisation_link values (${id}, ${accountId}, 'x', ${id}, ${now}, ${now})`,
      sql`insert into recovery (id, account_id, proposed_by, proposed_at, identity_check) values (${id}, ${accountId}, ${by}, ${now}, 'x')`,
      sql`insert into house.calendar_feed (id, account_id, role, key_hash, made_at) values (${id}, ${accountId}, 'social worker', ${digest}, ${now})`,
      sql`insert into house.recovery_code values (${id}, ${digest}, ${now})`,
    ])
      await statement.execute(tx)
    return done(undefined)
  })
}

/** What PostgreSQL says to somebody, or to nobody, of a row more in each table, of a change to all its rows, and of their end where the login has it. */
export async function writingWaysIn(service: Ctx, actor: Actor | undefined): Promise<readonly string[]> {
  const said: string[] = []
  const tries = Object.entries(waysIn).flatMap(([table, column]) => [
    `insert into house.${table} default values`,
    `update house.${table} set ${column} = ${column}`,
  ])
  for (const statement of [...tries, 'delete from house.sign_in_halfway'])
    await service.database.tables
      .transaction()
      .execute(async (tx) => {
        if (actor !== undefined) await setContext(tx, { ...service, actor }, service.ids.next())
        await sql.raw(statement).execute(tx)
        throw new Error('It went.')
      })
      .catch((fault: unknown) => said.push(fault instanceof Error ? fault.message : ''))
  return said
}
