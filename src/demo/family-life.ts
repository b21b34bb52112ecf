import type { ChildOfCity, FamilyOfCity } from '#demo/families.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Answers, Form } from '#engine/question.ts'

/** A team of the invented trust with whoever works in it. */
export interface TeamOfCity {
  readonly teamId: string
  /** Another, once this one has left; so of the workers. */
  manager: Actor
  readonly workers: Actor[]
}

/** One child of a family while the trust works with them. */
export interface ChildLife {
  readonly child: ChildOfCity
  readonly childId: string
  readonly strategyStepId: string | undefined
}

/** Brothers and sisters whom one worker works with together. */
export interface FamilyLife {
  readonly family: FamilyOfCity
  readonly children: readonly ChildLife[]
  readonly team: TeamOfCity
  /** Another, once this one has left. */
  worker: Actor
  /** The children whose case has been closed. */
  readonly closed: Set<string>
  /** The children who have a child protection plan. */
  readonly protectedNow: Set<string>
  /** What stands in each child's plan since it was agreed. */
  readonly plans: Map<string, Partial<Answers<Form>>>
  /** A strategy discussion is held on the day. */
  readonly urgent: boolean
  /** Known for long, and visited as often as the trust asks, and no more. */
  readonly settled: boolean
  /** Nobody is let in, for as long as the trust asks. */
  readonly hidden: boolean
}

/** A child who lives with a carer of the trust's. */
export interface Placed {
  readonly life: FamilyLife
  readonly child: ChildLife
  readonly carer: Actor
}
