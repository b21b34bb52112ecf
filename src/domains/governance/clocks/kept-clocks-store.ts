import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { type Citation, cite } from '#engine/citation.ts'

/** A clock as it is kept, in the words of the database: days as ISO dates, moments as ISO instants. */
export interface KeptRow {
  readonly id: string
  readonly childId: string | null
  readonly kind: string
  readonly countedFrom: string
  /** The day on which the step began that it belongs to. */
  readonly stepBeganOn: string | null
  readonly beganOn: string
  readonly dueOn: string | null
  readonly dueAt: string | null
  readonly law: string
  readonly decided: boolean
}

const atOnce = 20_000

const clocks = sql`select c.id, c.child_id as "childId", c.kind, c.counted_from::text as "countedFrom",
    s.began_on::text as "stepBeganOn",
    (c.began_at at time zone 'Europe/London')::date::text as "beganOn", c.due_on::text as "dueOn",
    to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "dueAt", c.law::text as law,
    c.explanation like 'set by %' as decided
  from clock c left join step s on s.id = c.step_id`

/** Every clock that a child has, or had. */
export async function keptClocksOf(tx: Tx, childId: string): Promise<readonly KeptRow[]> {
  return (await sql<KeptRow>`${clocks} where c.child_id = ${childId} order by c.id`.execute(tx)).rows
}

/** Every clock that stands, or every clock there ever was, in the order of their ids. */
export async function* keptClocks(
  tx: Tx,
  wanted: { readonly all: boolean },
): AsyncGenerator<readonly KeptRow[], undefined> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<KeptRow>`${clocks}
      where c.id > ${after}::uuid and (${wanted.all} or (c.met_on is null and c.ended_on is null))
      order by c.id limit ${atOnce}`.execute(tx)
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return undefined
    after = last.id
  }
}

/** A kept citation in the words in which one is given. */
export function citedAs(law: string): string {
  return cite(JSON.parse(law) as Citation)
}
