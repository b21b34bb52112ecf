import type { Citation } from '#engine/citation.ts'
import type { ChildHistory } from './history.ts'

/**
 * Something that each event by itself does not tell, and several together may: somebody must look, and answer. A pattern names
 * what it saw and gives no score: it is found, or it is not.
 */

/** What an evidence is of: where on the record it can be read. */
export type EvidenceKind =
  | 'contact'
  | 'referral'
  | 'closure'
  | 'concern'
  | 'visit'
  | 'attempt'
  | 'not seen since'
  | 'worker'
  | 'plan'
  | 'injury'
  | 'appointment'
  | 'school roll'
  | 'missing'
  | 'order'
  | 'closure asked'

/** One thing of the record that the pattern saw. A pattern that was answered is asked again when one comes that was not in view. */
export interface Evidence {
  /** Of the thing itself, or the thing’s and a count where only time has gone on. */
  readonly id: string
  readonly kind: EvidenceKind
  readonly on: Temporal.PlainDate
}

/** Who answers for the family: whoever manages the team that works with it, or the head of service. */
export type AskedOf = 'team manager' | 'head of service'

export interface Pattern<Id extends string = string> {
  readonly id: Id
  /** "Third contact in twelve months" */
  readonly title: string
  /** When it is found, as a sentence, with its limit. */
  readonly finds: string
  /** What somebody is asked to answer. */
  readonly asks: string
  /** Why it may mean nothing. */
  readonly mayBeInnocent: string
  readonly askedOf: AskedOf
  readonly law: readonly [Citation, ...Citation[]]
  /** The ids under which the list of rules knows it. */
  readonly rules?: readonly string[]
  /** What it saw, the earliest first; nothing where it is not found. */
  readonly find: (history: ChildHistory, day: Temporal.PlainDate) => readonly Evidence[]
}

export function definePattern<const Id extends string>(pattern: Pattern<Id>): Pattern<Id> {
  return pattern
}

/** Things of the record as evidence of one kind. */
export function seenIn(
  kind: EvidenceKind,
  all: readonly { readonly id: string; readonly on: Temporal.PlainDate }[],
): readonly Evidence[] {
  return all.map(({ id, on }) => ({ id, kind, on }))
}

export function byDay(all: readonly Evidence[]): readonly Evidence[] {
  return all.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** A pattern as it stands for a child: asked since a day and not answered. */
export interface Standing {
  readonly pattern: string
  readonly askedOn: Temporal.PlainDate
  readonly evidence: readonly Evidence[]
}

/** What becomes of the patterns of a child today. */
export interface Reconciled {
  readonly ask: readonly { readonly pattern: Pattern; readonly evidence: readonly Evidence[] }[]
  /** Asked already, and there is more to see. */
  readonly widen: readonly { readonly pattern: string; readonly evidence: readonly Evidence[] }[]
  /** What it was asked for is so no more: answered elsewhere, struck out, seen since. */
  readonly end: readonly string[]
}

interface ToReconcile {
  readonly history: ChildHistory
  readonly today: Temporal.PlainDate
  readonly patterns: readonly Pattern[]
  readonly standing: readonly Standing[]
  /** By pattern, what was in view when it was answered before. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Which patterns are to be asked now. One that was answered is not asked again until there is evidence that was not in view then.
 * One that stands unanswered does not go away because time has gone by: only when what it saw is so no more.
 */
export function reconcile({ history, today, patterns, standing, answered }: ToReconcile): Reconciled {
  const ask: Reconciled['ask'][number][] = []
  const widen: Reconciled['widen'][number][] = []
  const end: string[] = []
  for (const pattern of patterns) {
    const now = pattern.find(history, today)
    const before = standing.find((one) => one.pattern === pattern.id)
    if (before === undefined) {
      const known = answered.get(pattern.id)
      if (now.some(({ id }) => known?.has(id) !== true)) ask.push({ pattern, evidence: now })
      continue
    }
    const known = new Set(before.evidence.map(({ id }) => id))
    const more = now.filter(({ id }) => !known.has(id))
    if (more.length > 0) widen.push({ pattern: pattern.id, evidence: byDay([...before.evidence, ...more]) })
    else if (now.length === 0 && pattern.find(history, before.askedOn).length === 0) end.push(pattern.id)
  }
  const gone = standing.filter((one) => patterns.every(({ id }) => id !== one.pattern)).map(({ pattern }) => pattern)
  return { ask, widen, end: [...end, ...gone] }
}
