import type { Answers, Form } from '#engine/question.ts'

/**
 * What one domain’s act brings about in the tables of domains that stand on it, which it may not import: composed once, where
 * the house is opened, and handed on with the context of every act.
 */
export interface Follows<Tx, Ctx> {
  /** What each step of practice brings about, by its id. */
  readonly steps: Readonly<Record<string, StepEffectsIn<Tx, Ctx>>>
  /** In the act that records that a child was seen. True, when the next visit is counted by a rule of its own. */
  childSeen(tx: Tx, ctx: Ctx, seen: ChildSeen): Promise<boolean>
  /** In the act that answers a concern: what went ahead past it, and was to be put right, is right. */
  concernAnswered(tx: Tx, ctx: Ctx, concernId: string): Promise<void>
  /** In the act that records the day on which somebody died, or takes it away as a mistake. */
  deathRecorded(tx: Tx, ctx: Ctx, death: DeathRecorded): Promise<void>
}

/** The day on which somebody died as it is recorded now, and as it was: one of the two is `undefined`. */
export interface DeathRecorded {
  readonly personId: string
  readonly on: Temporal.PlainDate | undefined
  readonly was: Temporal.PlainDate | undefined
}

/** A step as what it brings about is told of it. */
export interface EffectiveStep<F extends Form = Form> {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly beganOn: Temporal.PlainDate
  readonly answers: Partial<Answers<F>>
  /** Whose the clocks are: the allocated worker. */
  readonly workerId: string | undefined
}

export interface ConcludedStep<F extends Form = Form> extends EffectiveStep<F> {
  readonly outcome: string
  /** The day on which it happened. */
  readonly on: Temporal.PlainDate
  /** The day on which a manager authorised it; none, where it did not wait for one. */
  readonly authorisedOn: Temporal.PlainDate | undefined
}

/** A sentence, at the question that it is about. */
interface AnswerRefused {
  readonly says: string
  readonly answerAt?: string
}

/** What a step brings about in typed tables of its own, in the act that begins, saves or concludes it. */
export interface StepEffectsIn<Tx, Ctx, F extends Form = Form> {
  /** The day on which it happened, when an answer says so: a meeting is held on its day, whenever it is recorded. */
  happenedOn?(answers: Partial<Answers<F>>): Temporal.PlainDate | undefined
  /** Answers that can't be so with what else is recorded: refused beside their questions when saved, also where a step protects. */
  refuses?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): readonly AnswerRefused[] | Promise<readonly AnswerRefused[]>
  begun?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): Promise<void>
  saved?(tx: Tx, ctx: Ctx, step: EffectiveStep<F>): Promise<void>
  concluded?(tx: Tx, ctx: Ctx, step: ConcludedStep<F>): Promise<void>
  /** A manager's authority that came after the conclusion. */
  authorisedLater?(tx: Tx, stepId: string, on: Temporal.PlainDate): Promise<void>
}

/** A child seen on a visit. */
export interface ChildSeen {
  readonly childId: string
  readonly episodeId: string
  readonly on: Temporal.PlainDate
  readonly visitId: string
  readonly workerId: string | undefined
}
