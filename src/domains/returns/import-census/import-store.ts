import { type RawBuilder, sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks, meetClocks } from '#domains/people/clock-store.ts'
import type { PersonColumn } from '#domains/returns/import-census/kept-child.ts'
import { type NewRow, type NewRows, writtenTables } from '#domains/returns/import-census/new-rows.ts'
import type { CensusTable, Value } from '#domains/returns/import-census/said-rows.ts'
import type { Settled } from '#domains/returns/import-census/settle-child.ts'

/** Writes the rows of many children, one statement a table, in the order in which they hang on each other. */
export async function keepRows(tx: Tx, rows: NewRows): Promise<void> {
  for (const table of writtenTables) if (rows[table].length > 0) await keepTable(tx, table, rows[table])
}

async function keepTable(tx: Tx, table: string, rows: readonly NewRow[]): Promise<void> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = sql.join(names.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  )
}

async function setColumns(
  tx: Tx,
  table: CensusTable | 'person',
  id: string,
  set: Readonly<Record<string, Value>>,
): Promise<void> {
  const columns: readonly RawBuilder<unknown>[] = Object.entries(set).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  if (columns.length > 0) await sql`update ${sql.table(table)} set ${sql.join(columns)} where id = ${id}`.execute(tx)
}

export async function changeRow(
  tx: Tx,
  table: CensusTable,
  id: string,
  set: Readonly<Record<string, Value>>,
): Promise<void> {
  await setColumns(tx, table, id, set)
}

export async function changePerson(
  tx: Tx,
  id: string,
  set: Readonly<Partial<Record<PersonColumn, Value>>>,
): Promise<void> {
  await setColumns(tx, 'person', id, set)
}

/** Meets or ends standing clocks, and concludes what was open, without an answer of ours: the return says that it is done. */
export async function settle(tx: Tx, ctx: Ctx, settled: Settled): Promise<void> {
  const which = { ...settled.of, ...(settled.kinds === undefined ? {} : { kinds: settled.kinds }) }
  const on = Temporal.PlainDate.from(settled.on)
  if (settled.endedBecause === undefined)
    await meetClocks(tx, which, {
      on,
      byKind: 'census',
      byId: 'aboutId' in settled.of ? settled.of.aboutId : settled.of.episodeId,
    })
  else await endClocks(tx, which, { on, because: settled.endedBecause })
  const concluded = { concluded_on: on, transcript: '[]', judged: '[]' }
  if (settled.stepId !== undefined)
    await tx
      .updateTable('step')
      .set(concluded)
      .where('id', '=', settled.stepId)
      .where('concluded_on', 'is', null)
      .execute()
  if ('episodeId' in settled.of)
    await tx
      .updateTable('step')
      .set(concluded)
      .where('episode_id', '=', settled.of.episodeId)
      .where('concluded_on', 'is', null)
      .where('recorded_by', '=', ctx.actor.accountId)
      .execute()
}

/** Keeps what a corrected return says in place of what it said. */
export async function replaceReturn(
  tx: Tx,
  importId: string,
  { return_digest: digest, said }: { readonly return_digest: string; readonly said: unknown },
): Promise<void> {
  await sql`update census_import set return_digest = ${digest}::bytea, said = ${JSON.stringify(said)}::jsonb
    where id = ${importId}`.execute(tx)
}

/** Ends flags that a corrected return no longer gives cause for. */
export async function endFlags(tx: Tx, ids: readonly string[], on: Temporal.PlainDate): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('import_flag')
      .set({ ended_on: on })
      .where('id', 'in', [...ids])
      .execute()
}
