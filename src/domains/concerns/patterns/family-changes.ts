import type { PatternFacts, StandingRow } from '#domains/concerns/patterns/pattern-fact-store.ts'
import type { AskedOfWhom } from '#domains/concerns/patterns/pattern-prompt.ts'
import { patternOf } from '#practice/patterns/contents.ts'
import { type Evidence, type Pattern, reconcile } from '#practice/patterns/pattern.ts'

/** Of whom a family’s prompt is asked: one role, whatever was found in how many children. */
export interface AskedOfFamily {
  readonly askedOf: AskedOfWhom
  readonly teamId: string | null
  readonly namedId: string | null
}

/** What is to be written of a family, so that its prompt says what practice finds today. */
export interface FamilyChanges {
  /** The prompt that stands; `undefined` where a new one begins. */
  readonly promptId: string | undefined
  readonly of: AskedOfFamily
  readonly ask: readonly {
    readonly childId: string
    readonly pattern: string
    readonly evidence: readonly Evidence[]
  }[]
  readonly widen: readonly {
    readonly row: StandingRow
    readonly childId: string
    readonly evidence: readonly Evidence[]
  }[]
  readonly end: readonly {
    readonly row: StandingRow
    readonly childId: string
    readonly how: 'no longer so' | 'retired'
  }[]
  /** Rows that were asked of somebody else, or in another prompt. */
  readonly move: readonly { readonly row: StandingRow; readonly childId: string }[]
}

export function hasChanges({ ask, widen, end, move }: FamilyChanges): boolean {
  return ask.length + widen.length + end.length + move.length > 0
}

/**
 * What practice finds in a family today, against what stands.
 *
 * @param active the patterns that are not retired.
 */
export function familyChanges(
  members: readonly PatternFacts[],
  today: Temporal.PlainDate,
  active: readonly Pattern[],
): FamilyChanges {
  const found = members.map((member) => ({
    member,
    now: reconcile({ ...member, today, patterns: active }),
  }))
  const ask = found.flatMap(({ member, now }) =>
    now.ask.map(({ pattern, evidence }) => ({ childId: member.childId, pattern: pattern.id, evidence })),
  )
  const end = found.flatMap(({ member, now }) =>
    rowsOf(member, now.end).map((row) => ({
      row,
      childId: member.childId,
      how: active.some(({ id }) => id === row.pattern) ? ('no longer so' as const) : ('retired' as const),
    })),
  )
  const widen = found.flatMap(({ member, now }) =>
    now.widen.flatMap(({ pattern, evidence }) =>
      rowsOf(member, [pattern]).map((row) => ({ row, childId: member.childId, evidence })),
    ),
  )
  const staying = members.flatMap((member) =>
    member.standing
      .filter((row) => !end.some((ended) => ended.row.id === row.id))
      .map((row) => ({ row, childId: member.childId })),
  )
  const of = askedOfFamily(members, [...ask.map(({ pattern }) => pattern), ...staying.map(({ row }) => row.pattern)])
  const promptId = staying.find(({ row }) => (row.askedOf === 'named') === (of.askedOf === 'named'))?.row.promptId
  const move = staying.filter(
    ({ row }) =>
      row.askedOf !== of.askedOf ||
      (row.teamId ?? null) !== of.teamId ||
      (row.namedId ?? null) !== of.namedId ||
      (promptId !== undefined && row.promptId !== promptId),
  )
  return { promptId, of, ask, widen, end, move }
}

function rowsOf({ standing }: PatternFacts, patterns: readonly string[]): readonly StandingRow[] {
  return standing.filter(({ pattern }) => patterns.includes(pattern))
}

function askedOfFamily(members: readonly PatternFacts[], found: readonly string[]): AskedOfFamily {
  const named = members.find(({ namedId }) => namedId !== undefined)?.namedId
  if (named !== undefined) return { askedOf: 'named', teamId: null, namedId: named }
  const team = members.find(({ teamId }) => teamId !== undefined)?.teamId
  const above = found.some((id) => patternOf(id)?.askedOf === 'head of service')
  return above || team === undefined
    ? { askedOf: 'head of service', teamId: null, namedId: null }
    : { askedOf: 'team manager', teamId: team, namedId: null }
}
