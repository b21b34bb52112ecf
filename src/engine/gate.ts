import type { Citation } from './citation.ts'
import type { House } from './house.ts'
import type { Answers, Form } from './question.ts'

/** What is known when a rule is asked. Never a database, never a clock. */
export interface Facts<H extends House, F extends Form> {
  readonly answers: Partial<Answers<F>>
  readonly record: H['record']
  readonly today: Temporal.PlainDate
  readonly begunOn: Temporal.PlainDate
  /** Who does it now. */
  readonly actor: H['actor']
  /** Who authorises it, where someone must. */
  readonly authorisedBy?: H['actor']
}

/** Where a refusal is answered: a question of the form, or another place written as `kind:id`. */
export type AnswerAt<F extends Form> = (keyof F & string) | `${string}:${string}`

interface GateBase<H extends House> {
  /** Unique within the step. */
  readonly id: string
  /** The sentence that the practitioner reads when it is not met. */
  readonly says: string
  /** The sentence once it is met, where the refusal would read strangely beside "met". */
  readonly metSays?: string
  readonly law: Citation
  readonly rules?: readonly string[]
  readonly overridableBy?: readonly H['profession'][]
  /** Consent, order or power without which the act would be unlawful: the only gate that a protective step may have. */
  readonly lawfulAuthority?: true
}

/** A gate that is met or not. */
export interface OneGate<H extends House, F extends Form> extends GateBase<H> {
  readonly answerAt?: AnswerAt<F>
  met(facts: Facts<H, F>): boolean
  /** The sentence for these facts, where the facts make it clearer. */
  saysNow?(facts: Facts<H, F>): string
}

/** A gate over several things, each of which stands in the way with a sentence of its own. */
export interface EachGate<H extends House, F extends Form> extends GateBase<H> {
  /** The things that stand in the way. None: the gate is met. */
  each(facts: Facts<H, F>): readonly InTheWay[]
}

export interface InTheWay {
  readonly item: string
  readonly says: string
  readonly answerAt?: string
}

export type Gate<H extends House, F extends Form> = OneGate<H, F> | EachGate<H, F>

/** A gate let through by someone who may, with the reason. `gateId` is that of the judged gate, with its item where it has one. */
export interface Override<H extends House> {
  readonly gateId: string
  readonly profession: H['profession']
  readonly by: string
  readonly reason: string
  readonly at: Temporal.Instant
}

/** A gate has three results, and never "not applicable". */
export interface Judged<H extends House> {
  /** The gate's id, followed by `/` and the item where it is judged over several. */
  readonly gateId: string
  readonly says: string
  readonly law: Citation
  readonly rules: readonly string[]
  readonly answerAt: string | undefined
  readonly overridableBy: readonly H['profession'][]
  readonly lawfulAuthority: boolean
  readonly result: 'met' | 'overridden' | 'not met'
  readonly override: Override<H> | undefined
}

/** Judges every gate. An override counts only when it is by a profession that may, and has a reason. */
export function judge<H extends House, F extends Form>(
  gates: readonly Gate<H, F>[],
  facts: Facts<H, F>,
  overrides: readonly Override<H>[] = [],
): readonly Judged<H>[] {
  const found: Judged<H>[] = []
  for (const gate of gates) {
    const standing = inTheWay(gate, facts)
    if (standing.length === 0) found.push(judged(gate, gate.id, gate.metSays ?? gate.says, undefined, 'met', undefined))
    for (const { gateId, says, answerAt } of standing) {
      const override = overrides.find((each) => each.gateId === gateId && counts(gate, each))
      found.push(judged(gate, gateId, says, answerAt, override === undefined ? 'not met' : 'overridden', override))
    }
  }
  return found
}

interface Standing {
  readonly gateId: string
  readonly says: string
  readonly answerAt: string | undefined
}

function inTheWay<H extends House, F extends Form>(gate: Gate<H, F>, facts: Facts<H, F>): readonly Standing[] {
  if ('each' in gate)
    return gate.each(facts).map(({ item, says, answerAt }) => ({ gateId: `${gate.id}/${item}`, says, answerAt }))
  if (gate.met(facts)) return []
  return [{ gateId: gate.id, says: gate.saysNow?.(facts) ?? gate.says, answerAt: gate.answerAt }]
}

function counts<H extends House, F extends Form>(gate: Gate<H, F>, override: Override<H>): boolean {
  return (gate.overridableBy ?? []).includes(override.profession) && override.reason.trim() !== ''
}

function judged<H extends House, F extends Form>(
  gate: Gate<H, F>,
  gateId: string,
  says: string,
  answerAt: string | undefined,
  result: Judged<H>['result'],
  override: Override<H> | undefined,
): Judged<H> {
  const { law, rules = [], overridableBy = [], lawfulAuthority = false } = gate
  return { gateId, says, law, rules, answerAt, overridableBy, lawfulAuthority, result, override }
}
