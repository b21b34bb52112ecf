import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isSafe, totals, withheldGroups } from '#domains/governance/suppression.ts'

type Counts = readonly (readonly number[])[]

/** All that a reader sees: the totals, the counts that are shown, and which groups are withheld. */
function asShown(groups: Counts): string {
  const withheld = withheldGroups(groups)
  const shown = withheld === undefined ? 'no table' : groups.map((group, at) => (withheld.has(at) ? 'withheld' : group))
  return JSON.stringify([totals(groups), shown])
}

/** Every way to share at most so many rows among so many places. */
function* shares(places: number, atMost: number): Generator<readonly number[]> {
  if (places === 0) yield []
  else
    for (let here = 0; here <= atMost; here++)
      for (const others of shares(places - 1, atMost - here)) yield [here, ...others]
}

/** What the reader could know who tried every table there is: the small counts that only one value would explain. */
function workedOut(groupCount: number, columns: number, atMost: number): readonly string[] {
  const seen = new Map<string, { first: Counts; same: boolean[][] }>()
  for (const flat of shares(groupCount * columns, atMost)) {
    const groups = Array.from({ length: groupCount }, (_, at) => flat.slice(at * columns, (at + 1) * columns))
    if (!totals(groups).every(isSafe)) continue
    const key = asShown(groups)
    const known = seen.get(key)
    if (known === undefined) seen.set(key, { first: groups, same: groups.map((group) => group.map(() => true)) })
    else
      for (const [at, group] of groups.entries())
        for (const [column, count] of group.entries()) {
          const marks = known.same[at]
          if (marks !== undefined && count !== known.first[at]?.[column]) marks[column] = false
        }
  }
  return [...seen].flatMap(([key, { first, same }]) =>
    first.some((group, at) => group.some((count, column) => same[at]?.[column] === true && !isSafe(count)))
      ? [`${key} can only be ${JSON.stringify(first)}`]
      : [],
  )
}

describe('suppression: no count from one to five is read or worked out', () => {
  it('shows nought, and six and more', () => {
    assert.deepEqual(withheldGroups([[0], [6], [40]]), new Set())
  })

  it('withholds a second group with a small one, or the total would tell it', () => {
    assert.deepEqual(withheldGroups([[3], [40], [50]]), new Set([0, 1]))
  })

  it('takes the second group from the order of the list and not by its size', () => {
    assert.deepEqual(withheldGroups([[7], [3], [400]]), new Set([1, 2]))
    assert.deepEqual(withheldGroups([[7], [400], [3]]), new Set([2, 0]))
  })

  it('never withholds an empty group in place of a full one: nought hides nothing', () => {
    assert.deepEqual(withheldGroups([[3], [0], [50], [60]]), new Set([0, 2]))
  })

  it('withholds more until those withheld are together neither few nor each known to be one', () => {
    assert.deepEqual(withheldGroups([[1], [1], [1], [30], [30]]), new Set([0, 1, 2, 3]))
    assert.equal(withheldGroups([[1], [1], [1], [1], [1], [1]]), undefined)
  })

  it('withholds a group whose complement is small: "86 of 88" tells two', () => {
    assert.deepEqual(
      withheldGroups([
        [86, 2],
        [50, 50],
        [70, 30],
      ]),
      new Set([0, 1]),
    )
  })

  it('shows no table of a few rows', () => {
    assert.equal(withheldGroups([[2], [4]]), undefined)
  })

  for (const [groups, columns, atMost] of [
    [2, 1, 30],
    [3, 1, 22],
    [4, 1, 17],
    [5, 1, 15],
    [2, 2, 18],
    [3, 2, 13],
    [2, 3, 13],
  ] as const)
    it(`stands against trying every table of ${groups} groups and ${columns} columns with ${atMost} rows or fewer`, () => {
      assert.deepEqual(workedOut(groups, columns, atMost), [])
    })

  it('keeps its promises for tables of any size', () => {
    const count = fc.oneof(fc.nat(8), fc.nat(400))
    const tables = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { maxLength: 14 }))
      .filter((groups) => totals(groups).every(isSafe))
    fc.assert(
      fc.property(tables, (groups) => {
        const withheld = withheldGroups(groups)
        if (withheld === undefined) return
        const shown = groups.filter((_, at) => !withheld.has(at))
        assert.ok(shown.flat().every(isSafe))
        const rest = totals(groups.filter((_, at) => withheld.has(at)))
        assert.ok(rest.every(isSafe))
        assert.notEqual(withheld.size, 1)
      }),
      { numRuns: 2000, seed: 7 },
    )
  })
})
