import { leftOut } from '#domains/returns/import-census/difference.ts'
import type { KeptChild, KeptRow } from '#domains/returns/import-census/kept-child.ts'
import type { SaidRow, Value } from '#domains/returns/import-census/said-rows.ts'

/** A row of the record that follows the return. */
export interface RowUpdate {
  readonly kept: KeptRow
  readonly said: SaidRow
  readonly set: Readonly<Record<string, Value>>
}

/** What the return has and the record has not. What hangs on a row that was left out is left out with it. */
export function newRows(
  kept: KeptChild,
  before: readonly SaidRow[] | undefined,
  now: readonly SaidRow[],
  updates: readonly RowUpdate[],
  older: boolean,
) {
  const standing = new Set(kept.rows.map(({ key }) => key))
  const earlier = new Set(before?.map(({ key }) => key))
  const periods = kept.rows.flatMap((row) => periodOf(row, updates))
  const gone = new Set<string>()
  const inserts: SaidRow[] = []
  const flags: string[] = []
  for (const said of now) {
    if (standing.has(said.key)) continue
    if (said.on !== undefined && gone.has(said.on)) {
      gone.add(said.key)
      continue
    }
    if (said.table === 'closure' && !isClosedNow(kept, said, updates, inserts)) continue
    const because = whyNot(said, periods, earlier.has(said.key), older)
    if (because !== undefined) {
      gone.add(said.key)
      flags.push(leftOut(said, because))
      continue
    }
    inserts.push(said)
    periods.push(...periodOf({ ...said, values: { ...said.fixed, ...said.values } }, []))
  }
  return { inserts, flags }
}

/** A closure goes with its episode: one that people closed, or left open, gets none from a return. */
function isClosedNow(
  kept: KeptChild,
  closure: SaidRow,
  updates: readonly RowUpdate[],
  inserts: readonly SaidRow[],
): boolean {
  const closes = ({ kept: row, set }: RowUpdate): boolean => row.key === closure.on && 'closed_on' in set
  return inserts.some(({ key }) => key === closure.on) || (!kept.worked && updates.some(closes))
}

interface Period {
  readonly what: string
  readonly from: string
  /** The day on which it gives way; none while it stands. */
  readonly until: string | null
  readonly name: string
}

/** What may not stand twice at once: cases that went further, and plans. */
function periodOf(row: Pick<KeptRow, 'table' | 'key' | 'values'>, updates: readonly RowUpdate[]): Period[] {
  const set = updates.find(({ kept }) => kept.key === row.key)?.set
  const values = { ...row.values, ...set }
  const day = (column: string): string | null => {
    const value = values[column]
    return typeof value === 'string' ? value : null
  }
  const from = day(row.table === 'episode' ? 'referred_on' : 'began_on')
  if (from === null) return []
  if (row.table === 'episode' && values['no_further_action'] !== true)
    return [{ what: 'episode', from, until: day('closed_on'), name: 'the record has a case open then' }]
  if (row.table === 'plan') return [{ what: 'plan', from, until: day('ended_on'), name: 'the record has a plan then' }]
  return []
}

function whyNot(said: SaidRow, periods: readonly Period[], wasThere: boolean, older: boolean): string | undefined {
  if (wasThere) return 'an earlier census had it, and the record has it otherwise'
  const [own] = periodOf({ ...said, values: { ...said.fixed, ...said.values } }, [])
  if (own === undefined) return undefined
  if (older && own.until === null) return 'a later census was loaded before this one'
  return periods.find((other) => other.what === own.what && overlap(own, other))?.name
}

function overlap(one: Period, other: Period): boolean {
  const inside = (a: Period, b: Period): boolean => b.until === null || a.from < b.until
  if (one.from === one.until || other.from === other.until) return false
  return inside(one, other) && inside(other, one)
}
