import { sql } from 'kysely'
import type { Ctx, Tried, Tx } from '#domains/ledger/context.ts'
import { ownKey } from '#domains/ledger/own-key-store.ts'
import { ahead } from '#kernel/database.ts'

/** Nothing is read of its answer: it goes with what comes next. */
const goesAhead = sql.raw(ahead)

/**
 * Acts about the same people wait here for each other, each for all of them in the same order: so several acts on brothers and
 * sisters follow one another, and none is undone for another.
 */
export async function takeTurn(tx: Tx, about: readonly string[]): Promise<void> {
  const inOrder = [...new Set(about)].sort()
  await sql`select count(pg_advisory_xact_lock(hashtextextended(id, 0)))
    from unnest(${inOrder}::text[]) with ordinality as waiting (id, place)`.execute(tx)
}

/** Says to PostgreSQL who is acting and when, for the length of the transaction. `act` is absent when only looking. */
export async function setContext(tx: Tx, ctx: Ctx, act: string | undefined): Promise<void> {
  const { accountId, role } = ctx.actor
  await sql`${goesAhead} select house.says_who(${ownKey}, ${accountId}, ${role}, ${ctx.clock.now()}, ${act ?? null})`.execute(
    tx,
  )
}

/** Says only whose own rows are reached: no role, and so nobody's record. */
export async function setAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`${goesAhead} select house.says_who(${ownKey}, ${accountId}, null, null, null)`.execute(tx)
}

/** Points every unqualified table at the record as it stood at a past moment. Nothing can be written from there. */
export async function lookBack(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await sql`${goesAhead} select set_config('holdfast.as_known', ${moment.toString()}, true),
    set_config('search_path', 'as_known, public', true)`.execute(tx)
}

export interface NewEntry {
  readonly subjects: readonly string[]
  readonly actId: string
  readonly kind: 'act' | 'view' | 'list'
  readonly what: string
  readonly detail: Readonly<Record<string, unknown>>
}

export async function appendEntry(tx: Tx, ctx: Ctx, entry: NewEntry): Promise<void> {
  await sql`${goesAhead} select house.append_entry(${entry.subjects}::uuid[], ${entry.actId}, ${entry.kind}, ${entry.what},
    ${ctx.purpose ?? null}, ${ctx.requestId}, ${JSON.stringify(entry.detail)}::jsonb)`.execute(tx)
}

/** Keeps that somebody typed what is kept from them, on the chain of whomever it is told of; on their own where it is of nobody. */
export async function noteTried(tx: Tx, { of, text }: Tried): Promise<void> {
  await sql`select house.note_tried(${of ?? null}::uuid, ${text})`.execute(tx)
}
