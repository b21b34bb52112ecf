import { assert } from '#kernel/assert.ts'
import type { Citation } from './citation.ts'
import type { DateRule } from './dates.ts'
import type { Facts, Gate } from './gate.ts'
import type { FromRecord, House, NonEmpty } from './house.ts'
import type { DatedLimits } from './limit.ts'
import type { Answers, DateKey, Form } from './question.ts'

/** Something that must be done in time because of a step. */
export interface TimeLimit<H extends House, F extends Form, Key extends string = DateKey<F>> {
  /** Unique within the step. */
  readonly id: string
  readonly what: string
  /** Whose it is, in words. */
  readonly whose: string
  /** A question of this form that is answered by a date; the day the step began or was concluded; or a date of the record. */
  readonly countedFrom: Key | 'begun' | 'concluded' | FromRecord<H>
  readonly countedFromSays: string
  /** `conclusion` of this step, of another in which it was done, or an event. */
  readonly stoppedBy: 'conclusion' | H['stepId'] | `event:${string}`
  readonly limits: DatedLimits
  readonly rules?: readonly string[]
  /** Something that we ask and write down for ourselves: no paper tells it to anybody. */
  readonly forUsAlone?: true
  /** Left out: always. */
  when?(facts: Facts<H, F>): boolean
}

/** What may be lacking without stopping anyone, and becomes something to be put right in time. */
export interface BecomesClock<H extends House, F extends Form> {
  readonly id: string
  /** What is lacking. */
  readonly says: string
  /** What must be done about it. */
  readonly what: string
  readonly whose: string
  readonly limits: DatedLimits
  readonly stoppedBy: `event:${string}`
  readonly rules?: readonly string[]
  met(facts: Facts<H, F>): boolean
}

export interface Outcome<H extends House, F extends Form> {
  readonly means: string
  readonly law: Citation
  readonly leadsTo: readonly H['stepId'][]
  readonly rules?: readonly string[]
  readonly needs?: readonly Gate<H, F>[]
  /** Clocks that begin when the step is concluded so. */
  readonly timeLimits?: readonly TimeLimit<H, F, DateKey<F>>[]
  /** Protects now: nothing but lawful authority stands in its way, and what is lacking is put right afterwards. */
  readonly protective?: true
  /** Why a protective ending went ahead without what was lacking, where it was not to protect: a court ordered it. */
  wentAheadBecause?(answers: Partial<Answers<F>>): string
  /** The step ended without what it is for: what waited for it stays owed. */
  readonly notDone?: true
}

/** Who puts right what a protective act went ahead without, and by when. */
export interface PutRight {
  readonly whose: string
  readonly limits: DatedLimits
  readonly rules?: readonly string[]
}

export interface Step<H extends House, Id extends string, F extends Form, O extends string> {
  readonly id: Id
  readonly title: string
  readonly purpose: string
  /** Changes when the questions change. Concluded steps keep a transcript and need no old edition. */
  readonly edition: string
  readonly law: NonEmpty<Citation>
  readonly rules?: readonly string[]
  /** Nothing but lawful authority stands in the way of it throughout, or of its beginning. */
  readonly protective?: 'throughout' | 'to begin'
  readonly begins: {
    readonly when: string
    /** The steps that lead to it. */
    readonly after: readonly H['stepId'][]
    /** The steps that it may begin beside, and that go on. */
    readonly during?: readonly H['stepId'][]
    /** What is owed goes on after the work was closed: the step then belongs to the last work that there was. */
    readonly afterClosure?: true
    /** How the day on which it begins is asked for, where clocks count from it and it is not the day of the work. */
    readonly dayAsked?: string
    /** The question of the form that the day of the beginning answers, until somebody answers it otherwise. */
    readonly dayAnswers?: keyof F & string
    /** Questions of the form that are asked where it begins, answered or not: the clocks that count from them then run from the beginning. */
    readonly asksAtOnce?: readonly (keyof F & string)[]
  }
  readonly form: F
  /** What the dates of the form can’t be before. */
  readonly dates?: readonly DateRule<H, DateKey<NoInfer<F>>>[]
  readonly toBegin: readonly Gate<H, NoInfer<F>>[]
  readonly toConclude: readonly Gate<H, NoInfer<F>>[]
  readonly becomesClock?: readonly BecomesClock<H, NoInfer<F>>[]
  readonly putRight?: PutRight
  /** Clocks that begin with the step. */
  readonly timeLimits: readonly TimeLimit<H, NoInfer<F>, DateKey<NoInfer<F>>>[]
  readonly outcomes: Readonly<Record<O, Outcome<H, NoInfer<F>>>>
}

export type AnyStep<H extends House> = Step<H, H['stepId'], Form, string>
export type FormOf<S> = S extends { readonly form: infer F extends Form } ? F : never
export type OutcomeOf<S> = S extends { readonly outcomes: infer O } ? keyof O & string : never

/** `defineStep` for a body of practice. It returns what it is given, and refuses a protective step with a gate. */
export function stepsOf<H extends House>() {
  return function defineStep<const Id extends H['stepId'], const F extends Form, const O extends string>(
    step: Step<H, Id, F, O>,
  ): Step<H, Id, F, O> {
    const outcomes: readonly Outcome<H, F>[] = Object.values(step.outcomes)
    const protects = outcomes.some(({ protective }) => protective === true) || step.protective === 'throughout'
    const closed = step.protective === undefined ? [] : [...step.toBegin]
    if (step.protective === 'throughout')
      closed.push(...step.toConclude, ...outcomes.flatMap(({ needs = [] }) => needs))
    for (const gate of closed)
      assert(
        gate.lawfulAuthority === true,
        `${step.id} protects: “${gate.id}” may not stand in its way, only lawful authority may.`,
      )
    assert(!protects || step.putRight !== undefined, `${step.id} protects: say by when what is lacking is put right.`)
    return step
  }
}

/** Whether a step protects throughout, or may end in a way that protects: then nothing unanswered stops that ending. */
export function mayProtect<H extends House>(step: Pick<AnyStep<H>, 'protective' | 'outcomes'>): boolean {
  return step.protective === 'throughout' || Object.values(step.outcomes).some(({ protective }) => protective === true)
}
