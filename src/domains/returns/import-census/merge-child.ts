import {
  absentFromReturn,
  identifierDiffers,
  isEnding,
  leftOut,
  openButAbsent,
  personDiffers,
  rowDiffers,
} from '#domains/returns/import-census/difference.ts'
import type { IdentifierKind, KeptChild, KeptRow, PersonColumn } from '#domains/returns/import-census/kept-child.ts'
import type { SaidChild } from '#domains/returns/import-census/said-child.ts'
import { type Reckoned, type SaidRow, saidRows, type Value } from '#domains/returns/import-census/said-rows.ts'

/** What is to be written so that the record says what the return says, wherever nobody has said otherwise. */
export interface Merged {
  /** Every row that the return asks for. */
  readonly now: readonly SaidRow[]
  readonly person: Readonly<Partial<Record<PersonColumn, Value>>>
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[]
  readonly updates: readonly RowUpdate[]
  /** Each after what it hangs on. */
  readonly inserts: readonly SaidRow[]
  /** What differs and was left as the record has it, in sentences. */
  readonly flags: readonly string[]
}

export interface RowUpdate {
  readonly kept: KeptRow
  readonly said: SaidRow
  readonly set: Readonly<Record<string, Value>>
}

export interface OfReturn extends Reckoned {
  /** The year in which the census year ends. */
  readonly year: string
}

export function personOf(said: SaidChild): Readonly<Record<PersonColumn, Value>> {
  return {
    born_on: said.birthDate ?? null,
    expected_on: said.expectedBirthDate ?? null,
    died_on: said.deathDate ?? null,
    sex: said.sex ?? null,
    ethnicity: said.ethnicity ?? null,
    disabilities: said.disabilities,
  }
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

function same(one: Value | undefined, other: Value | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return (one ?? null) === (other ?? null)
  return [...one].sort().join() === [...other].sort().join()
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function mergePerson(kept: KeptChild, said: SaidChild) {
  const before = kept.latest === undefined ? undefined : personOf(kept.latest.said)
  const set: Partial<Record<PersonColumn, Value>> = {}
  const flags: string[] = []
  for (const [column, value] of Object.entries(personOf(said)) as [PersonColumn, Value][]) {
    const stands = kept.person[column]
    if (isEmpty(value) || same(value, stands)) continue
    const asImported = isEmpty(stands) || (before !== undefined && same(before[column], stands))
    if (asImported && !(column === 'died_on' && kept.worked)) set[column] = value
    else flags.push(personDiffers(column, value, stands))
  }
  return { set, flags }
}

function identifiersOf(said: SaidChild): readonly { readonly kind: IdentifierKind; readonly value: string }[] {
  const { upn, formerUpn } = said
  return [
    ...(upn === undefined ? [] : [{ kind: 'UPN' as const, value: upn }]),
    ...(formerUpn === undefined ? [] : [{ kind: 'former UPN' as const, value: formerUpn }]),
  ]
}

function mergeIdentifiers(kept: KeptChild, said: SaidChild) {
  const add: { readonly kind: IdentifierKind; readonly value: string }[] = []
  const flags: string[] = []
  for (const { kind, value } of identifiersOf(said)) {
    const ofKind = kept.identifiers.filter((each) => each.kind === kind)
    if (ofKind.some((each) => each.value === value)) continue
    const [one] = ofKind
    if (one === undefined) add.push({ kind, value })
    else flags.push(identifierDiffers(kind, value, one.value))
  }
  return { add, flags }
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
  return before === undefined ? isEmpty(stands) : same(before.values[column], stands)
}

/** What the return has and the record has not. What hangs on a row that was left out is left out with it. */
function newRows(
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
