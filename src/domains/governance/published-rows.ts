import { type Attribute, groupOf, nameOfGroup } from '#domains/governance/measure-figures.ts'
import type { AlikeRows } from '#domains/governance/measure-store.ts'
import type { Broken, Release } from '#domains/governance/release.ts'
import { isSafe, smallest } from '#domains/governance/suppression.ts'

/** So many rows that are alike in everything shown of them. A respect in which they may not be told apart is `withheld`. */
export interface PublishedRow {
  /** Counted by the measure or not; undefined where that is withheld. */
  readonly counted: boolean | undefined
  /** By the attributes shown, in their order. */
  readonly values: readonly string[]
  readonly alike: number
}

export interface PublishedRows {
  readonly by: readonly Attribute[]
  readonly rows: readonly PublishedRow[]
}

const hidden = 'withheld'

/** Rows of one kind that are alike, as the attributes are told. */
interface Cell {
  readonly counted: boolean | undefined
  readonly values: readonly string[]
  alike: number
}

/**
 * The rows of a measure without names, those alike told together. Every kind of row with fewer than six alike is withheld in
 * all that distinguishes it, and so are others, until the rows withheld, subtracted from the totals of the breakdowns, show no
 * small count either. A group that its breakdown withholds is withheld here too.
 */
export function publishRows(
  rows: readonly AlikeRows[],
  release: Release,
  broken: readonly Broken[],
  from: Temporal.PlainDate,
): PublishedRows | undefined {
  if (release === 'nothing') return undefined
  const told = broken.some(({ by }) => by === 'dimension')
    ? broken.filter(({ by }) => by !== 'month')
    : broken.filter(({ by }) => by !== 'dimension')
  const listed = rows.filter((row) => row.excluded === null && (release !== 'no denominator' || row.counted))
  const cells = cellsOf(listed, release, told, from)
  const kinds = [...Map.groupBy(cells, ({ counted }) => counted).values()]
  return {
    by: told.map(({ by }) => by),
    rows: kinds.flatMap((kind) => withhold(kind)).toSorted(inOrder),
  }
}

function cellsOf(rows: readonly AlikeRows[], release: Release, told: readonly Broken[], from: Temporal.PlainDate) {
  const cells = new Map<string, Cell>()
  const shown = told.map(({ by, groups, withheld }) => ({
    by,
    names: new Set(groups.flatMap(({ name }, place) => (withheld?.has(place) === false ? [name] : []))),
  }))
  for (const row of rows) {
    const values = shown.map(({ by, names }) => {
      const name = nameOfGroup(groupOf(row, by, from), by)
      return names.has(name) ? name : hidden
    })
    const counted = release === 'no numerator' ? undefined : row.counted
    const key = JSON.stringify([counted ?? null, ...values])
    const cell = cells.get(key) ?? { counted, values, alike: 0 }
    cell.alike += row.alike
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** Rows of one kind: those that can be shown, and the others together as one line. */
function withhold(cells: readonly Cell[]): readonly PublishedRow[] {
  const kept = new Set(
    cells.filter(({ alike, values }) => alike >= smallest && values.some((value) => value !== hidden)),
  )
  for (;;) {
    const again = smallMargin(cells, kept) ?? (isAmbiguous(cells, kept) ? undefined : smallestOf(kept))
    if (again === undefined) break
    kept.delete(again)
  }
  const rest = cells.filter((cell) => !kept.has(cell))
  const [any] = rest
  const shown = cells.filter((cell) => kept.has(cell))
  if (any === undefined) return shown
  return [...shown, { counted: any.counted, values: any.values.map(() => hidden), alike: sum(rest) }]
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { alike }) => total + alike, 0)
}

/** A cell to withhold because those withheld beside it are few: a breakdown's group less what is shown of it. */
function smallMargin(cells: readonly Cell[], kept: ReadonlySet<Cell>): Cell | undefined {
  const width = cells[0]?.values.length ?? 0
  for (let at = 0; at < width; at++) {
    for (const group of Map.groupBy(cells, ({ values }) => values[at]).values()) {
      if (isSafe(sum(group.filter((cell) => !kept.has(cell))))) continue
      const next = smallestOf(new Set(group.filter((cell) => kept.has(cell))))
      if (next !== undefined) return next
    }
  }
  return undefined
}

function smallestOf(cells: ReadonlySet<Cell>): Cell | undefined {
  return [...cells].toSorted((a, b) => a.alike - b.alike)[0]
}

/**
 * Whether each small count withheld could be another for all that is shown: two rows withheld may change places in one respect
 * without changing any total, and without one of them becoming like rows that are shown, all of which are shown.
 */
function isAmbiguous(cells: readonly Cell[], kept: ReadonlySet<Cell>): boolean {
  if (kept.size === 0) return true
  const shown = new Set([...kept].map(({ values }) => keyOf(values)))
  const rest = cells.filter((cell) => !kept.has(cell))
  return rest.filter(({ alike }) => !isSafe(alike)).every((cell) => hasAnother(cell, rest, shown))
}

function hasAnother(cell: Cell, rest: readonly Cell[], shown: ReadonlySet<string>): boolean {
  return rest.some((other) => other !== cell && respects(cell).some((at) => mayChange(cell, other, at, shown)))
}

function mayChange(cell: Cell, other: Cell, at: number, shown: ReadonlySet<string>): boolean {
  const [mine, others] = [cell.values[at], other.values[at]]
  if (mine === undefined || others === undefined || mine === others) return false
  const differElsewhere = respects(cell).some((place) => place !== at && cell.values[place] !== other.values[place])
  return (
    differElsewhere && !shown.has(keyOf(cell.values.with(at, others))) && !shown.has(keyOf(other.values.with(at, mine)))
  )
}

function respects(cell: Cell): readonly number[] {
  return [...cell.values.keys()]
}

function keyOf(values: readonly string[]): string {
  return JSON.stringify(values)
}

function inOrder(a: PublishedRow, b: PublishedRow): number {
  return Number(b.counted ?? false) - Number(a.counted ?? false) || keyOf(a.values).localeCompare(keyOf(b.values))
}
