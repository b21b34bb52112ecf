import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { type KnownBefore, knownBefore, openStepIds } from '#domains/casework/closure/closure-history-store.ts'
import { type ClosureRequest, closureRequest, standingRequest } from '#domains/casework/closure/closure-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { lastClosure } from '#domains/casework/steps/step-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { ChildRecord } from '#practice/record.ts'

/** All that is in view of whoever asks for a closure, or decides on one. */
export interface ForClosing {
  readonly child: ChildOfFamily
  readonly siblings: readonly ChildOfFamily[]
  readonly known: readonly KnownBefore[]
  readonly openSteps: ReadonlyMap<string, string>
  /** The closure of the work that was last open. */
  readonly closed: { readonly stepId: string; readonly on: Temporal.PlainDate } | undefined
  /** Absent when no work with the child is open. */
  readonly open: { readonly record: ChildRecord; readonly request: ClosureRequest | undefined } | undefined
}

export async function readForClosing(tx: Tx, ctx: Ctx, childId: string): Promise<ForClosing | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const siblings = await siblingsOf(tx, childId)
  const known = await knownBefore(
    tx,
    childId,
    siblings.map(({ id }) => id),
  )
  const openSteps = await openStepIds(tx, childId)
  const { episode } = child
  const closed = episode === undefined ? await lastClosure(tx, childId) : undefined
  if (episode === undefined) return { child, siblings, known, openSteps, closed, open: undefined }
  const record = { ...(await loadRecord(tx, childId, episode.id, ctx.clock.today())), historyShown: true }
  return { child, siblings, known, openSteps, closed, open: { record, request: await standingRequest(tx, episode.id) } }
}

/** The same, with the request that somebody decides on. */
export async function readRequest(
  tx: Tx,
  ctx: Ctx,
  childId: string,
  requestId: string,
): Promise<{ readonly closing: ForClosing; readonly request: ClosureRequest } | undefined> {
  const request = await closureRequest(tx, childId, requestId)
  const closing = await readForClosing(tx, ctx, childId)
  return request === undefined || closing === undefined ? undefined : { closing, request }
}
