import { type ClockState, isWorkers, standing } from '#domains/casework/child/child-clocks.ts'
import { daysBetween } from '#domains/casework/child/child-status.ts'
import { sentBackTo } from '#domains/casework/worklist/sent-back-store.ts'
import { isUnseenTooLong, type UnseenLimit, unseenLimit, unseenLimitSays } from '#domains/casework/worklist/unseen.ts'
import {
  type ChildOnList,
  childrenHeld,
  type DueItem,
  dueUntil,
  type WaitingItem,
  type Whose,
  waitingForOthers,
} from '#domains/casework/worklist/worklist-read-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { isEighteen } from '#practice/sighting.ts'

/** A child on a list, with how long since anybody saw the child. */
export interface ShownChild extends ChildOnList {
  /** Calendar days since last seen, or since the referral when never seen; undefined for a child who can't be seen. */
  readonly unseenDays: number | undefined
  /** Longer than the trust's limit for an open child. */
  readonly unseenTooLong: boolean
}

export interface ShownDue extends DueItem {
  readonly state: ClockState
  readonly says: string
  /** The same owed to others of the family, which one look answers: each is kept by itself. */
  readonly alsoFor: readonly DueItem[]
}

export function shownChild(child: ChildOnList, today: Temporal.PlainDate, limit: UnseenLimit): ShownChild {
  const isBorn = child.bornOn === undefined ? child.expectedOn === undefined : daysBetween(child.bornOn, today) >= 0
  const canBeSeen = child.diedOn === undefined && isBorn && !isEighteen({ dateOfBirth: child.bornOn }, today)
  if (!canBeSeen) return { ...child, unseenDays: undefined, unseenTooLong: false }
  const since = child.lastSeenOn ?? child.referredOn
  return {
    ...child,
    unseenDays: daysBetween(since, today),
    unseenTooLong: isUnseenTooLong(limit, since, today, child.visitBy),
  }
}

export function shownDue(item: DueItem, now: Temporal.Instant): ShownDue {
  return { ...item, ...standing(item, now), alsoFor: [] }
}

/** One line a family for looks at what is confidential: those of one child, and those that were set together, with the earliest first. */
export function byFamily(due: readonly ShownDue[]): readonly ShownDue[] {
  const lines: ShownDue[] = []
  for (const item of due) {
    const at = item.markedTogether === undefined ? -1 : lines.findIndex((line) => isOneLook(line, item))
    const line = lines[at]
    if (line === undefined) lines.push(item)
    else lines[at] = { ...line, alsoFor: [...line.alsoFor, item] }
  }
  return lines
}

function isOneLook(line: ShownDue, item: DueItem): boolean {
  if (line.markedTogether === undefined) return false
  return [line, ...line.alsoFor].some(
    ({ markedTogether, childId }) => markedTogether === item.markedTogether || childId === item.childId,
  )
}

export interface Worklist {
  readonly children: readonly ShownChild[]
  /** For how long a child may be unseen before the list says so: `twenty working days`. */
  readonly unseenWithin: string
  /** Overdue first, then until a week from today: what the children’s worker does. */
  readonly due: readonly ShownDue[]
  /**
   * What others than the worker owe to these children: a manager’s look, a conference. For a worker only what is late; for a
   * team, whose manager’s it is, also what is due within a week.
   */
  readonly byOthers: readonly ShownDue[]
  readonly waiting: readonly WaitingItem[]
  /** What a manager sent back to the worker, and is to be done before it is authorised. */
  readonly sentBack: readonly WaitingItem[]
}

/** A worker's children: what is due, who has not been seen, what others owe. One entry of the ledger names them all. */
export async function myWorklist(ctx: Ctx): Promise<Worklist> {
  const workerId = ctx.actor.accountId
  return await worklist(ctx, 'my children', { workerId })
}

/** What somebody who leaves holds, for the manager who hands it over. */
export async function leaversWorklist(ctx: Ctx, workerId: string): Promise<Worklist> {
  return await worklist(ctx, 'children of a leaver', { workerId })
}

/** A team's children likewise; what waits for its manager is a list of its own. */
export async function teamWorklist(ctx: Ctx, teamId: string): Promise<Worklist> {
  return await worklist(ctx, 'my team’s children', { teamId })
}

async function worklist(ctx: Ctx, what: string, whose: Whose): Promise<Worklist> {
  const today = ctx.clock.today()
  const read = await list(
    ctx,
    what,
    async (tx) => ({
      children: await childrenHeld(tx, whose, today),
      due: await dueUntil(tx, whose, today.add({ days: 7 })),
      limit: await unseenLimit(tx),
      waiting: 'workerId' in whose ? await waitingForOthers(tx, whose, whose.workerId) : [],
      sentBack: 'workerId' in whose ? await sentBackTo(tx, whose) : [],
    }),
    ({ children, due, waiting, sentBack }) => [
      ...children.map(({ childId }) => childId),
      ...due.map(({ childId }) => childId),
      ...[...waiting, ...sentBack].flatMap(({ childId }) => (childId === undefined ? [] : [childId])),
    ],
  )
  const due = byFamily(
    read.due.map((item) => shownDue(item, ctx.clock.now())).toSorted((a, b) => Number(isLate(b)) - Number(isLate(a))),
  )
  return {
    children: read.children.map((child) => shownChild(child, today, read.limit)),
    unseenWithin: unseenLimitSays(read.limit, today),
    due: due.filter(isWorkers),
    byOthers: due.filter((item) => !isWorkers(item) && ('teamId' in whose || isLate(item))),
    waiting: read.waiting,
    sentBack: read.sentBack,
  }
}

export function isLate({ state }: { readonly state: ClockState }): boolean {
  return state === 'overdue' || state === 'past the manager’s date'
}
