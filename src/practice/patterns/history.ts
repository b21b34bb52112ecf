/** What a pattern is looked for in: things of one child's record, each with its id and its day. Read by a store, judged here. */

export interface Happened {
  readonly id: string
  readonly on: Temporal.PlainDate
}

export interface InjuryFact extends Happened {
  /** Whether the child moved about by themselves, as whoever recorded it saw. */
  readonly movesAbout: 'yes' | 'no' | 'not known'
}

export interface ReferralFact extends Happened {
  readonly closedOn?: Temporal.PlainDate
  readonly noFurtherAction: boolean
}

export interface VisitFact extends Happened {
  readonly seen: boolean
  /** Left out where the child was not seen. */
  readonly alone?: 'yes' | 'no' | 'not possible'
}

export interface PlanFact extends Happened {
  readonly kind: string
  readonly endedOn?: Temporal.PlainDate
}

/** A child given to a worker. */
export interface WorkerFact extends Happened {
  readonly workerId: string
}

/** What was struck out is not in it. Every list goes from the earliest to the latest. */
export interface ChildHistory {
  readonly dateOfBirth?: Temporal.PlainDate
  readonly diedOn?: Temporal.PlainDate
  readonly contacts: readonly Happened[]
  /** Referrals; `on` is the day of the referral. */
  readonly referrals: readonly ReferralFact[]
  /** Concerns that nobody has answered, from the day on which each was raised. */
  readonly openConcerns: readonly Happened[]
  readonly visits: readonly VisitFact[]
  readonly workers: readonly WorkerFact[]
  readonly plans: readonly PlanFact[]
  readonly injuries: readonly InjuryFact[]
  /** Health appointments to which the child was not brought, and health assessments that did not take place. */
  readonly missedAppointments: readonly Happened[]
  /** That the child leaves a school’s roll, from the day on which we were told. */
  readonly leftRoll: readonly Happened[]
  /** Spells of being missing, from the day on which each began. */
  readonly missing: readonly Happened[]
  /** Orders of a court, by the day on which each was made. */
  readonly orders: readonly Happened[]
  /** That somebody asked to close the work, and has not taken it back; or closed it. */
  readonly closuresAsked: readonly Happened[]
}

export const emptyHistory: ChildHistory = {
  contacts: [],
  referrals: [],
  openConcerns: [],
  visits: [],
  workers: [],
  plans: [],
  injuries: [],
  missedAppointments: [],
  leftRoll: [],
  missing: [],
  orders: [],
  closuresAsked: [],
}

/** The referral whose work is open on a day. */
export function openReferral(
  { referrals }: Pick<ChildHistory, 'referrals'>,
  day: Temporal.PlainDate,
): ReferralFact | undefined {
  return referrals.findLast(
    ({ on, closedOn, noFurtherAction }) => !noFurtherAction && closedOn === undefined && isBy(on, day),
  )
}

export function isBy(on: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(on, day) <= 0
}

/** Those of a stretch that ends on a day, both ends included. */
export function within<T extends Happened>(
  all: readonly T[],
  day: Temporal.PlainDate,
  back: { readonly months?: number; readonly days?: number },
): readonly T[] {
  const from = day.subtract(back)
  return all.filter(({ on }) => isBy(from, on) && isBy(on, day))
}
