import { begin, conclude, type Decision, due, dueOnConclusion } from '#engine/decide.ts'
import type { Due } from '#engine/due.ts'
import type { NonEmpty } from '#engine/house.ts'
import type { Answers, Form } from '#engine/question.ts'
import type { Step } from '#engine/step.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { StepId } from './contents.ts'
import type { Trust, TrustFacts, TrustOverride } from './define.ts'
import type { Actor, Profession } from './professions.ts'
import { type ChildRecord, emptyRecord } from './record.ts'

/** A named situation beside a step: what is so, what is done, and what must come of it. Invented, with fixed dates. */
export interface Situation<F extends Form, O extends string> {
  readonly name: string
  readonly today: string
  /** The day the step began; left out, today. */
  readonly begunOn?: string
  readonly record?: Partial<ChildRecord>
  readonly answers?: Partial<Answers<F>>
  readonly actor?: Actor
  readonly authorisedBy?: Actor
  readonly overrides?: readonly { readonly gateId: string; readonly by: Profession; readonly reason: string }[]
  readonly does: 'begin' | O
  /** The sentences that refuse it. Left out: it is let through. */
  readonly refused?: readonly string[]
  readonly overridden?: readonly string[]
  /** The gates that a protective act went ahead without. */
  readonly lacking?: readonly string[]
  /** Each clock that begins, by its limit: the due date, or why it is not known. */
  readonly due?: Readonly<Record<string, string>>
}

/** What came of a situation, in the same words. */
export interface Came {
  readonly refused: readonly string[]
  readonly overridden: readonly string[]
  readonly lacking: readonly string[]
  readonly due: Readonly<Record<string, string>>
}

/** A situation with its step bound, so that situations of all steps stand in one list. */
export interface ToldSituation {
  readonly name: string
  readonly does: string
  readonly expected: Came
  /** Whether the clocks that begin are part of what is told. */
  readonly tellsClocks: boolean
  /** What comes of it; or would, had the step been begun so many days earlier and nothing else been different. */
  cameOf(late?: { readonly begunDaysEarlier: number }): Came
}

export const worker: Actor = { id: 'worker', profession: 'social-worker', registered: true }
export const decisionMaker: Actor = { id: 'decision-maker', profession: 'decision-maker', registered: true }
export const manager: Actor = { id: 'manager', profession: 'team-manager', registered: true }
export const headOfService: Actor = { id: 'head', profession: 'head-of-service', registered: true }
export const director: Actor = { id: 'director', profession: 'director', registered: true }
export const reviewer: Actor = { id: 'reviewer', profession: 'reviewing-officer', registered: true }
export const chair: Actor = { id: 'chair', profession: 'conference-chair', registered: true }
export const contactOfficer: Actor = { id: 'contact-officer', profession: 'contact-officer', registered: false }

export const on = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date)

/** Binds situations to their step. */
export function situationsOf<F extends Form, O extends string>(
  step: Step<Trust, StepId, F, O>,
  situations: NonEmpty<Situation<F, NoInfer<O>>>,
): readonly ToldSituation[] {
  return situations.map((situation) => ({
    name: situation.name,
    does: situation.does,
    tellsClocks: situation.due !== undefined,
    expected: {
      refused: situation.refused ?? [],
      overridden: situation.overridden ?? [],
      lacking: situation.lacking ?? [],
      due: situation.due ?? {},
    },
    cameOf: (late) => cameOf(step, late === undefined ? situation : begunEarlier(situation, late.begunDaysEarlier)),
  }))
}

function begunEarlier<F extends Form, O extends string>(situation: Situation<F, O>, days: number): Situation<F, O> {
  const begunOn = on(situation.begunOn ?? situation.today).subtract({ days })
  return { ...situation, begunOn: begunOn.toString() }
}

function cameOf<F extends Form, O extends string>(step: Step<Trust, StepId, F, O>, situation: Situation<F, O>): Came {
  const facts = factsOf(situation)
  const overrides = overridesOf(situation)
  const { does } = situation
  if (does === 'begin') return told(begin(step, facts, overrides), () => due(step, facts, englandAndWales))
  return told(conclude(step, facts, does, overrides), () =>
    dueOnConclusion(step, facts, does, englandAndWales, [], overrides),
  )
}

function factsOf<F extends Form, O extends string>(situation: Situation<F, O>): TrustFacts<F> {
  const { today, begunOn = today, record = {}, answers = {}, actor = worker, authorisedBy } = situation
  return {
    answers,
    record: { ...emptyRecord, allocatedTo: { id: worker.id, name: 'Rowan Ashby' }, historyShown: true, ...record },
    today: on(today),
    begunOn: on(begunOn),
    actor,
    ...(authorisedBy === undefined ? {} : { authorisedBy }),
  }
}

function overridesOf<F extends Form, O extends string>(situation: Situation<F, O>): readonly TrustOverride[] {
  const at = Temporal.Instant.from(`${situation.today}T10:00:00Z`)
  return (situation.overrides ?? []).map(({ gateId, by, reason }) => ({ gateId, profession: by, by, reason, at }))
}

function told(decision: Decision<Trust>, clocks: () => readonly Due[]): Came {
  return {
    refused: decision.ok ? [] : decision.unmet.map(({ says }) => says),
    overridden: decision.judged.filter(({ result }) => result === 'overridden').map(({ gateId }) => gateId),
    lacking: decision.ok ? decision.lacking.map(({ gateId }) => gateId) : [],
    due: decision.ok
      ? Object.fromEntries(
          clocks().map(({ limitId, due: by, notKnown }) => [limitId, by?.toString() ?? notKnown ?? '']),
        )
      : {},
  }
}
