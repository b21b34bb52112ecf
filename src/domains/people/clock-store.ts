import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { asSet, type Due } from '#engine/due.ts'

/** What a clock belongs to. One of child or contact at least. */
export interface ClockOf {
  readonly childId?: string | undefined
  readonly contactId?: string | undefined
  readonly episodeId?: string | undefined
  readonly stepId?: string | undefined
  /** The need, concern or plan that it is about. */
  readonly aboutId?: string | undefined
  readonly whoseAccountId?: string | undefined
}

/** Keeps an obligation as the engine counted it, under what the house has set. `kind` is the limit's id; the manager's own date stands before the limit. */
export async function keepClock(
  tx: Tx,
  ctx: Ctx,
  of: ClockOf,
  counted: Due,
  manager?: { readonly on: Temporal.PlainDate; readonly reason: string },
): Promise<string> {
  const id = ctx.ids.next()
  const due = asSet(counted, await settingsOfTheHouse(tx))
  await tx
    .insertInto('clock')
    .values({
      id,
      child_id: of.childId ?? null,
      contact_id: of.contactId ?? null,
      episode_id: of.episodeId ?? null,
      step_id: of.stepId ?? null,
      about_id: of.aboutId ?? null,
      kind: due.limitId,
      what: due.what,
      whose: due.whose,
      whose_account_id: of.whoseAccountId ?? null,
      counted_from: due.countedFrom,
      counted_from_says: due.countedFromSays,
      due_on: due.due ?? null,
      due_at: due.dueAt ?? null,
      not_known: due.notKnown ?? null,
      manager_on: manager?.on ?? null,
      manager_reason: manager?.reason ?? null,
      explanation: due.explanation,
      law: JSON.stringify(due.law),
      began_at: ctx.clock.now(),
    })
    .execute()
  return id
}

/** Which standing clocks: those of a kind (or several) belonging to all that is named. */
export interface WhichClocks {
  readonly kinds?: readonly string[]
  /** All but these kinds. */
  readonly butKinds?: readonly string[]
  readonly childId?: string
  readonly contactId?: string
  readonly episodeId?: string
  readonly stepId?: string
  readonly aboutId?: string
}

function standing(tx: Tx, which: WhichClocks) {
  let update = tx.updateTable('clock').where('met_on', 'is', null).where('ended_on', 'is', null)
  if (which.kinds !== undefined) update = update.where('kind', 'in', [...which.kinds])
  if (which.butKinds !== undefined) update = update.where('kind', 'not in', [...which.butKinds])
  if (which.childId !== undefined) update = update.where('child_id', '=', which.childId)
  if (which.contactId !== undefined) update = update.where('contact_id', '=', which.contactId)
  if (which.episodeId !== undefined) update = update.where('episode_id', '=', which.episodeId)
  if (which.stepId !== undefined) update = update.where('step_id', '=', which.stepId)
  if (which.aboutId !== undefined) update = update.where('about_id', '=', which.aboutId)
  return update
}

/** Marks standing clocks as met, on the day that it was done and by what. A due date is never moved. */
export async function meetClocks(
  tx: Tx,
  which: WhichClocks,
  met: { readonly on: Temporal.PlainDate; readonly byKind: string; readonly byId: string },
): Promise<void> {
  await standing(tx, which).set({ met_on: met.on, met_by_kind: met.byKind, met_by_id: met.byId }).execute()
}

/**
 * As `meetClocks`, for a day that somebody typed and may type anew: corrected there it is corrected here, and taken back there the clock stands
 * again. What another record has met is left alone.
 */
export async function meetClocksAsTyped(
  tx: Tx,
  which: { readonly kinds: readonly string[]; readonly stepId: string },
  { on, byKind, byId }: { readonly on: Temporal.PlainDate | undefined; readonly byKind: string; readonly byId: string },
): Promise<void> {
  if (on !== undefined) await meetClocks(tx, which, { on, byKind, byId })
  await tx
    .updateTable('clock')
    .set(on === undefined ? { met_on: null, met_by_kind: null, met_by_id: null } : { met_on: on })
    .where('step_id', '=', which.stepId)
    .where('kind', 'in', [...which.kinds])
    .where('met_by_id', '=', byId)
    .where('met_on', 'is distinct from', on ?? null)
    .execute()
}

/** Ends standing clocks visibly, with the reason: a mistaken one, or one that nothing is owed on any more. */
export async function endClocks(
  tx: Tx,
  which: WhichClocks,
  ended: { readonly on: Temporal.PlainDate; readonly because: string },
): Promise<void> {
  await standing(tx, which).set({ ended_on: ended.on, ended_because: ended.because }).execute()
}

/**
 * Hands every standing clock of the work with a child to another worker: of this episode, and what outlived an earlier one. What is owed
 * beside the work, as the answer to a concern, stays with whom it was given to by name.
 */
export async function handClocks(tx: Tx, childId: string, accountId: string): Promise<void> {
  await standing(tx, { childId }).where('episode_id', 'is not', null).set({ whose_account_id: accountId }).execute()
}
