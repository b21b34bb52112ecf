import pg from 'pg'
import type { Row } from '#bench/table.ts'
import { atOnce, perSecond } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { applicationConnection } from '#domains/access/application-login-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'

const connections = 8
const noting = defineAct('write a case note', ['social worker'])

/**
 * How many acts a second (a row, its history, its chained entry, row-level security), against the same statements sent raw:
 * no security, no triggers, the same rows written by hand in one transaction.
 */
export async function benchActs(house: House, ownerUrl: string, count: number): Promise<Row> {
  const ctx = house.asService('bench')
  const children = await makeChildren(ctx, 200)
  const written = await perSecond(count, (each) =>
    atOnce(connections, count, async (number) => await each(writeNote(ctx, children[number % children.length] ?? ''))),
  )
  const raw = await rawPerSecond(ownerUrl, ctx, children, count)
  return {
    what: 'acts a second, 8 connections',
    measured: `${Math.round(written)} /s`,
    against: `${Math.round(raw)} /s sent raw`,
    ratio: written / raw,
    wanted: 'at least 0.5',
    good: written / raw >= 0.5,
  }
}

async function makeChildren(ctx: Ctx, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => ctx.ids.next())
  await act(ctx, noting, ids, async (tx) => {
    await tx
      .insertInto('person')
      .values(ids.map((id) => ({ id, is_child: true, given_name: 'Invented' })))
      .execute()
    return done(undefined)
  })
  return ids
}

async function writeNote(ctx: Ctx, childId: string): Promise<void> {
  await act(ctx, noting, [childId], async (tx) => {
    await tx.insertInto('case_note').values(note(ctx, childId)).execute()
    return done(undefined)
  })
}

function note(ctx: Ctx, childId: string) {
  return {
    id: ctx.ids.next(),
    child_id: childId,
    together_id: ctx.ids.next(),
    kind: 'telephone call',
    happened_at: ctx.clock.now(),
    with_whom: 'the school',
    says: 'The school rang to say that she was in good spirits today and had eaten well at lunch.',
    written_by: ctx.actor.accountId,
  }
}

async function rawPerSecond(ownerUrl: string, ctx: Ctx, children: readonly string[], count: number): Promise<number> {
  const login = applicationConnection(ownerUrl)
  const owner = new pg.Pool({ connectionString: ownerUrl, max: connections })
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections })
  if (login.connectionString === undefined) throw new Error('The application has no login.')
  await owner.query(`drop schema if exists bare cascade; create schema bare;
    create table bare.case_note (like public.case_note including defaults including indexes);
    create table bare.case_note_history (like history.case_note including defaults including indexes);
    create table bare.ledger_entry (like house.ledger_entry including indexes);
    create table bare.ledger_head (like house.ledger_head including indexes);`)
  await owner.query('insert into bare.ledger_head select * from house.ledger_head')
  const result = await perSecond(count, (each) =>
    atOnce(
      connections,
      count,
      async (number) => await each(rawNote(pool, ctx, children[number % children.length] ?? '')),
    ),
  )
  await owner.query('drop schema bare cascade')
  await Promise.all([owner.end(), pool.end()])
  return result
}

async function rawNote(pool: pg.Pool, ctx: Ctx, childId: string): Promise<void> {
  const client = await pool.connect()
  const row = note(ctx, childId)
  const at = row.happened_at.toString()
  const values = [row.id, row.child_id, row.together_id, row.kind, at, row.with_whom, row.says, row.written_by]
  const digest = Buffer.alloc(32)
  await client.query('begin')
  await client.query(`select set_config('holdfast.actor', $1, true), set_config('holdfast.now', $2, true)`, [
    row.written_by,
    at,
  ])
  await client.query(
    `insert into bare.case_note (id, child_id, together_id, kind, happened_at, with_whom, says, written_by, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $5, $8)`,
    values,
  )
  await client.query(
    `insert into bare.case_note_history (id, child_id, together_id, kind, happened_at, with_whom, says, written_by, recorded_at,
       recorded_by, recorded_from, act_id, act_place, digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $5, $8, $5, $1, 1, $9)`,
    [...values, digest],
  )
  await client.query('select seq, hash from bare.ledger_head where subject_id = $1 for update', [childId])
  await client.query(
    `insert into bare.ledger_entry (subject_id, seq, act_id, at, kind, what, actor_id, role, request_id, detail, changes, prior, hash)
     select $1, h.seq + 1, $2, $3, 'act', 'write a case note', $4, 'service', 'bench', '{}', $5, h.hash, $5
       from bare.ledger_head h where h.subject_id = $1`,
    [childId, row.id, at, row.written_by, digest],
  )
  await client.query('update bare.ledger_head set seq = seq + 1, hash = $2 where subject_id = $1', [childId, digest])
  await client.query('commit')
  client.release()
}
