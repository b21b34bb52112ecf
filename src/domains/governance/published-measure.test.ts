import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AlikeRows } from '#domains/governance/measure-store.ts'
import { inFull, type PublishedMeasure, publish } from '#domains/governance/published-measure.ts'
import { isSafe } from '#domains/governance/suppression.ts'

const from = Temporal.PlainDate.from('2025-09-08')
const looking = { from, hasDimension: true, shared: false }

function rows(alike: number, more: Partial<AlikeRows> = {}): AlikeRows {
  const row = { measure: 'm', month: '2026-06', team: 'East', ageBand: '5 to 9', excluded: null, dimension: 'a' }
  return { ...row, counted: false, alike, ...more }
}

/** Every way to share at most so many rows among so many places. */
function* shares(places: number, atMost: number): Generator<readonly number[]> {
  if (places === 0) yield []
  else
    for (let here = 0; here <= atMost; here++)
      for (const others of shares(places - 1, atMost - here)) yield [here, ...others]
}

interface Attack {
  readonly teams: readonly string[]
  readonly ages: readonly string[]
  readonly counted: readonly boolean[]
  readonly excluded?: readonly string[]
  readonly shared: boolean
  readonly atMost: number
}

/**
 * A reader who knows these rules, and who tries every record that there could be: the small counts, of any team, age, kind or
 * of all, that only one value would explain. Where another measure tells how many children there are in all, by team and by
 * age, the reader has that too.
 */
function workedOut({ teams, ages, counted, excluded = [], shared, atMost }: Attack): readonly string[] {
  const kinds = teams.flatMap((team) =>
    ages.flatMap((ageBand) => [
      ...counted.map((is) => ({ team, ageBand, counted: is, excluded: null })),
      ...excluded.map((because) => ({ team, ageBand, counted: false, excluded: because })),
    ]),
  )
  const seen = new Map<string, { readonly first: readonly number[]; readonly same: boolean[] }>()
  const sumOf = (share: readonly number[], which: (kind: (typeof kinds)[number]) => boolean): number =>
    kinds.reduce((sum, kind, at) => sum + (which(kind) ? (share[at] ?? 0) : 0), 0)
  const statuses = [(kind: (typeof kinds)[number]) => kind.excluded === null && kind.counted].concat(
    (kind) => kind.excluded === null && !kind.counted,
    (kind) => kind.excluded !== null,
  )
  for (const share of shares(kinds.length, atMost)) {
    const told = publish(
      kinds.flatMap((kind, at) => (share[at] === 0 ? [] : [rows(share[at] ?? 0, kind)])),
      { ...looking, shared },
    )
    const facts = [
      ...share,
      ...statuses.map((is) => sumOf(share, is)),
      ...teams.flatMap((team) => statuses.map((is) => sumOf(share, (kind) => kind.team === team && is(kind)))),
      ...ages.flatMap((age) => statuses.map((is) => sumOf(share, (kind) => kind.ageBand === age && is(kind)))),
    ]
    const everybody = shared
      ? publish(
          kinds.flatMap((kind, at) =>
            share[at] === 0 ? [] : [rows(share[at] ?? 0, { ...kind, excluded: null, counted: false })],
          ),
          { ...looking, shared },
        )
      : undefined
    const key = JSON.stringify([told, everybody])
    const known = seen.get(key)
    if (known === undefined) seen.set(key, { first: facts, same: facts.map(() => true) })
    else for (const [at, fact] of facts.entries()) if (fact !== known.first[at]) known.same[at] = false
  }
  return [...seen].flatMap(([key, { first, same }]) => {
    const told = first.some((fact, at) => same[at] === true && !isSafe(fact))
    return told ? [`${key} can only be ${JSON.stringify(first)}`] : []
  })
}

const shown = (measure: PublishedMeasure, by: string) => measure.breakdowns.find((one) => one.by === by)?.groups

describe('a measure as it is published', () => {
  it('shows numerator, denominator, share and what is left out when none is small', () => {
    const told = publish([rows(14), rows(86, { counted: true }), rows(7, { excluded: 'not due yet' })], looking)
    assert.deepEqual(told.figure, {
      counted: 86,
      outOf: 100,
      percentage: 86,
      leftOut: [{ because: 'not due yet', count: 7 }],
    })
  })

  it('withholds a small numerator, and a numerator all but a few of the denominator', () => {
    for (const few of [3, 97]) {
      const told = publish([rows(100 - few), rows(few, { counted: true })], looking)
      assert.deepEqual(told.figure, { counted: 'withheld', outOf: 100, percentage: undefined, leftOut: [] })
      assert.deepEqual(shown(told, 'team')?.[0], {
        name: 'East',
        counted: 'withheld',
        outOf: 100,
        percentage: undefined,
      })
    }
  })

  it('shows no percentage of a small denominator', () => {
    assert.equal(publish([rows(8, { counted: true })], looking).figure.percentage, undefined)
    assert.equal(publish([rows(2, { counted: true })], looking).figure.outOf, 'withheld')
  })

  it('says a hundred per cent only of all, and nought only of none', () => {
    const percentage = (counted: number, not: number) =>
      inFull([rows(counted, { counted: true }), rows(not)], looking).figure.percentage
    assert.deepEqual([percentage(1499, 1), percentage(1, 1499), percentage(20, 0), percentage(0, 20)], [99, 1, 100, 0])
  })

  it('withholds the denominator where another measure of the same children would tell the few left out', () => {
    const all = [rows(40, { counted: true }), rows(60), rows(2, { excluded: 'the child has died' })]
    assert.deepEqual(publish(all, { ...looking, shared: true }).figure, {
      counted: 40,
      outOf: 'withheld',
      percentage: undefined,
      leftOut: [{ because: 'the child has died', count: 'withheld' }],
    })
    assert.equal(publish(all, looking).figure.outOf, 100)
  })

  it('shows those who may open the records every count as it is', () => {
    const told = inFull([rows(3, { counted: true }), rows(1)], looking)
    assert.deepEqual([told.figure.counted, told.figure.outOf, told.rows], [3, 4, undefined])
    assert.deepEqual(shown(told, 'team'), [{ name: 'East', counted: 3, outOf: 4, percentage: undefined }])
  })

  it('tells rows that are alike together, and not the age where a breakdown withholds it', () => {
    const told = publish(
      [rows(20), rows(20, { team: 'West' }), rows(4, { ageBand: 'under 1' }), rows(3, { ageBand: '1 to 4' })],
      looking,
    )
    assert.deepEqual(told.rows?.rows, [
      { counted: false, values: ['East', '5 to 9', 'A'], alike: 20 },
      { counted: false, values: ['East', 'withheld', 'A'], alike: 7 },
      { counted: false, values: ['West', '5 to 9', 'A'], alike: 20 },
    ])
  })

  it('tells of rows with fewer than six alike only how many there are', () => {
    const small = ['East', 'West'].flatMap((team) => ['under 1', '1 to 4'].map((ageBand) => rows(4, { team, ageBand })))
    const told = publish([rows(20), rows(20, { team: 'West' }), ...small], looking)
    assert.deepEqual(told.rows?.rows, [
      { counted: false, values: ['East', '5 to 9', 'A'], alike: 20 },
      { counted: false, values: ['West', '5 to 9', 'A'], alike: 20 },
      { counted: false, values: ['withheld', 'withheld', 'withheld'], alike: 16 },
    ])
  })

  it('withholds rows that could be shown, where those beside them would tell a small count', () => {
    const small = ['East', 'West'].map((team) => rows(4, { team, ageBand: 'under 1' }))
    const told = publish([rows(20), rows(20, { team: 'West' }), ...small], looking)
    assert.deepEqual(told.rows?.rows, [{ counted: false, values: ['withheld', 'withheld', 'withheld'], alike: 48 }])
  })

  const east = ['East', 'West']
  const attacks: Readonly<Record<string, Attack>> = {
    'two teams and two ages': { teams: east, ages: ['1 to 4', '5 to 9'], counted: [true], shared: false, atMost: 17 },
    'three teams and two ages': {
      teams: [...east, 'Far'],
      ages: ['1 to 4', '5 to 9'],
      counted: [true],
      shared: false,
      atMost: 10,
    },
    'two teams, counted or not': { teams: east, ages: ['5 to 9'], counted: [true, false], shared: false, atMost: 17 },
    'one team, counted or not or left out': {
      teams: ['East'],
      ages: ['5 to 9'],
      counted: [true, false],
      excluded: ['the child has died', 'not born yet'],
      shared: true,
      atMost: 17,
    },
    'two teams, counted or not or left out': {
      teams: east,
      ages: ['5 to 9'],
      counted: [true, false],
      excluded: ['the child has died'],
      shared: true,
      atMost: 10,
    },
  }
  for (const [name, attack] of Object.entries(attacks))
    it(`stands against a reader who tries every record there could be: ${name}`, () => {
      assert.deepEqual(workedOut(attack).slice(0, 5), [])
    })
})
