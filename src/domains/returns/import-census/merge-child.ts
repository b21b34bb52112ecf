import { absentFromReturn, isEnding, openButAbsent, rowDiffers } from '#domains/returns/import-census/difference.ts'
import type { KeptChild, KeptRow, PersonColumn } from '#domains/returns/import-census/kept-child.ts'
import { isEmpty, same } from '#domains/returns/import-census/likeness.ts'
import {
  identifiersOf,
  mergeIdentifiers,
  mergePerson,
  type NewIdentifier,
  personOf,
} from '#domains/returns/import-census/merge-person.ts'
import { newRows, type RowUpdate } from '#domains/returns/import-census/new-of-child.ts'
import type { SaidChild } from '#domains/returns/import-census/said-child.ts'
import { type Reckoned, type SaidRow, saidRows, type Value } from '#domains/returns/import-census/said-rows.ts'

/** What is to be written so that the record says what the return says, wherever nobody has said otherwise. */
export interface Merged {
  /** Every row that the return asks for. */
  readonly now: readonly SaidRow[]
  readonly person: Readonly<Partial<Record<PersonColumn, Value>>>
  readonly identifiers: readonly NewIdentifier[]
  readonly updates: readonly RowUpdate[]
  /** Each after what it hangs on. */
  readonly inserts: readonly SaidRow[]
  /** What differs and was left as the record has it, in sentences. */
  readonly flags: readonly string[]
}

export interface OfReturn extends Reckoned {
  /** The year in which the census year ends. */
  readonly year: string
}

/** A child whom the record does not know. */
export function mergeNewChild(said: SaidChild, of: OfReturn): Merged {
  const now = saidRows(said, of)
  return { now, person: personOf(said), identifiers: identifiersOf(said), updates: [], inserts: now, flags: [] }
}

/**
 * A child whom the record knows. What still stands as an earlier return left it follows this one; what is absent is added; what
 * people wrote or changed stays, and what differs from it is told. Where people work with the child nothing is ended. A return
 * older than the one before changes nothing that is there.
 */
export function mergeChild(kept: KeptChild, said: SaidChild, of: OfReturn): Merged {
  const { latest } = kept
  const older = latest !== undefined && latest.year > of.year
  const before = latest === undefined ? undefined : saidRows(latest.said, of)
  const now = saidRows(said, of)
  const rows = older ? { updates: [], flags: [] } : mergeRows(kept, before, now)
  const added = newRows(kept, before, now, rows.updates, older)
  const person = older ? { set: {}, flags: [] } : mergePerson(kept, said)
  const identifiers = mergeIdentifiers(kept, said)
  const flags = [...person.flags, ...identifiers.flags, ...rows.flags, ...added.flags]
  if (!older && before !== undefined) flags.push(...absent(kept, before, now, latest?.year === of.year, of.year))
  return { now, person: person.set, identifiers: identifiers.add, updates: rows.updates, inserts: added.inserts, flags }
}

function mergeRows(kept: KeptChild, before: readonly SaidRow[] | undefined, now: readonly SaidRow[]) {
  const standing = new Map(kept.rows.map((row) => [row.key, row]))
  const earlier = new Map(before?.map((row) => [row.key, row]))
  const updates: RowUpdate[] = []
  const flags: string[] = []
  for (const said of now) {
    const row = standing.get(said.key)
    if (row === undefined) continue
    const set: Record<string, Value> = {}
    for (const [column, value] of Object.entries(said.values)) {
      const stands = row.values[column] ?? null
      if (same(value, stands) || isReckoned(column, value, stands)) continue
      if (mayFollow(said, column, value, stands, earlier.get(said.key), kept.worked)) set[column] = value
      else flags.push(rowDiffers(said, column, value, stands))
    }
    if (Object.keys(set).length > 0) updates.push({ kept: row, said, set })
  }
  return { updates, flags }
}

/** The day by which an enquiry was concluded is reckoned from the return and not said by it: the first stands. */
function isReckoned(column: string, said: Value, stands: Value): boolean {
  return column === 'concluded_on' && (said === null || stands !== null)
}

function mayFollow(
  said: SaidRow,
  column: string,
  value: Value,
  stands: Value,
  before: SaidRow | undefined,
  worked: boolean,
): boolean {
  if (isEnding(said, column) && (worked || (stands !== null && value === null))) return false
  if (column === 'no_further_action' && worked) return false
  return before === undefined ? isEmpty(stands) : same(before.values[column], stands)
}

/** What the return before had and this one has not. A later year's need not have what had ended. */
function absent(
  kept: KeptChild,
  before: readonly SaidRow[],
  now: readonly SaidRow[],
  sameReturn: boolean,
  year: string,
): readonly string[] {
  const has = new Set(now.map(({ key }) => key))
  const standing = new Map(kept.rows.map((row) => [row.key, row]))
  const lacking = before.filter(({ key, on }) => !has.has(key) && (on === undefined || has.has(on)))
  return lacking.flatMap((row) => {
    const stands = standing.get(row.key)
    if (stands === undefined) return []
    if (sameReturn) return [absentFromReturn(row.name)]
    return isOpen(stands) ? [openButAbsent(year, row.name)] : []
  })
}

function isOpen({ table, values }: KeptRow): boolean {
  if (table === 'episode') return values['closed_on'] === null && values['no_further_action'] === false
  return table === 'plan' && values['ended_on'] === null
}
