import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'
import type { LocalSetting } from '#engine/limit.ts'
import type { Clock } from '#kernel/clock.ts'
import { parseLength } from '#kernel/working-days/length.ts'

/** The number that is answered day and night, as it is set today; `undefined` where none has been set. */
export async function dutyNumber(database: TrustDatabase, clock: Clock): Promise<string | undefined> {
  const { rows } = await sql<{ number: string | null }>`select house.duty_number(${clock.now()}) as number`.execute(
    database.tables,
  )
  return rows[0]?.number ?? undefined
}

/** What was set, when it began to hold, and who decided it. */
export interface KeptSetting {
  readonly name: string
  readonly value: string
  readonly since: Temporal.PlainDate
  readonly decidedBy: string
}

/** Everything that was ever set, in the order in which it began to hold. */
export async function keptSettings(tx: Tx): Promise<readonly KeptSetting[]> {
  const rows = await tx
    .selectFrom('local_setting')
    .select(['setting', 'value', 'since', 'decided_by'])
    .orderBy('since')
    .orderBy('id')
    .execute()
  return rows.map(({ setting, value, since, decided_by }) => ({ name: setting, value, since, decidedBy: decided_by }))
}

/** The limits that the trust has set otherwise than practice says. */
export async function localLimits(tx: Tx): Promise<readonly LocalSetting[]> {
  return (await keptSettings(tx)).flatMap(({ name, value, since, decidedBy }) => {
    const read = parseLength(value)
    return read.ok ? [{ limitId: name, since: since.toString(), within: read.length, decidedBy }] : []
  })
}

export async function keepSetting(tx: Tx, id: string, { name, value, since, decidedBy }: KeptSetting): Promise<void> {
  await tx.insertInto('local_setting').values({ id, setting: name, value, since, decided_by: decidedBy }).execute()
}
