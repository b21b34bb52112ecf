import { isBarred } from '#domains/access/opening/declared-interest-store.ts'
import { endGrants, giveGrant } from '#domains/access/opening/grant-store.ts'
import { ringable, standingRestriction } from '#domains/access/restriction/restriction-store.ts'
import { keptReason, type NewAllocation, workerRefusals } from '#domains/casework/allocation/allocation.ts'
import {
  allocationsOf,
  endAllocation,
  keepAllocation,
  managersOfTeam,
  nameOfAccount,
} from '#domains/casework/allocation/allocation-store.ts'
import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { helpOf } from '#domains/casework/episode/help-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { handClocks, meetClocks } from '#domains/people/clock-store.ts'
import { type Caseload, caseloads } from '#domains/workforce/caseload-store.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { childAllocated } from '#practice/obligations/keeping.ts'

/** Duty allocates in an emergency: nobody waits for the morning. */
export const allocating = defineAct('allocate', ['team manager', 'head of service', 'duty'])

interface Allocated {
  readonly workerName: string
  readonly childNames: readonly string[]
}

/**
 * Gives children of a family a worker: ends the standing allocation, hands its clocks on, gives the worker and the managers
 * of the team reach of the record, and takes it from the worker before.
 *
 * Refused when the worker is neither a registered social worker of the team nor, for family help, one of its lead practitioners, and when they have no room, unless the manager
 * says why they go over.
 */
export async function allocate(ctx: Ctx, allocation: NewAllocation): Promise<Outcome<Allocated>> {
  const childIds = [...new Set(allocation.childIds)]
  const missing = refusedFor(unanswered(childIds, allocation))
  if (missing !== undefined) return missing
  try {
    return await act(ctx, allocating, childIds, async (tx, entry) => {
      const children = await childrenOf(tx, childIds)
      const { worker, refusal } = await workerFor(tx, ctx, allocation)
      if (worker === undefined) return refusal
      const closed = await closedTo(tx, ctx, children, worker)
      if (closed !== undefined) return closed
      const onlyFamilyHelp = refusedFor(await aboveFamilyHelp(tx, children, worker))
      if (onlyFamilyHelp !== undefined) return onlyFamilyHelp
      const more = children.filter((child) => child.worker?.accountId !== worker.accountId).length
      const wrong = refusedFor([
        ...children.flatMap((child) => childRefusals(child, worker)),
        ...workerRefusals(worker, more, allocation.overReason),
      ])
      if (wrong !== undefined) return wrong
      const reason = keptReason(worker, more, allocation)
      for (const child of children) await hand(tx, ctx, child, worker, reason)
      entry.note({ worker: worker.accountId, team: worker.teamId })
      return done({ workerName: worker.name, childNames: children.map(({ name }) => name) })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'allocation_one_standing') throw fault
    return refused('Somebody has allocated this child a moment ago. Open the page again to see to whom.', 'worker')
  }
}

function unanswered(childIds: readonly string[], { accountId, reason }: NewAllocation): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (childIds.length === 0) unmet.push({ says: 'Select the children to be allocated', answerAt: 'children' })
  if (accountId === '') unmet.push({ says: 'Select who will work with the child', answerAt: 'worker' })
  if (reason.trim() === '') unmet.push({ says: 'Enter why this worker', answerAt: 'reason' })
  return unmet
}

async function childrenOf(tx: Tx, childIds: readonly string[]): Promise<readonly ChildOfFamily[]> {
  const children: ChildOfFamily[] = []
  for (const id of childIds) {
    const child = await childOfFamily(tx, id)
    if (child === undefined) throw new NotFound('child')
    children.push(child)
  }
  return children
}

type Found =
  | { readonly worker: Caseload; readonly refusal?: never }
  | { readonly worker?: undefined; readonly refusal: Refusal }

/** The post of a worker in a team, or why there is none. */
export async function workerFor(
  tx: Tx,
  ctx: Ctx,
  { accountId, teamId }: Pick<NewAllocation, 'accountId' | 'teamId'>,
): Promise<Found> {
  const name = await nameOfAccount(tx, accountId)
  if (name === undefined) return { refusal: refused('Select who will work with the child', 'worker') }
  const posts = await caseloads(tx, ctx.clock.today(), { accountId })
  const worker = posts.find((post) => post.teamId === teamId)
  if (worker !== undefined) return { worker }
  const says =
    posts.length === 0
      ? `${name} is not a social worker of a team. Choose somebody who is.`
      : `${name} is not in that team. Choose them in their own.`
  return { refusal: refused(says, 'worker') }
}

/** A family help lead practitioner holds family help; a child in need of more has a registered social worker. */
async function aboveFamilyHelp(
  tx: Tx,
  children: readonly ChildOfFamily[],
  worker: Caseload,
): Promise<readonly Unmet[]> {
  if (worker.role === 'social worker' || worker.registered) return []
  const unmet: Unmet[] = []
  for (const { name, episode } of children)
    if (episode !== undefined && (await helpOf(tx, episode.id)) !== 'family help')
      unmet.push({
        says: `${name} is in need under section 17: choose a registered social worker. ${worker.name} holds family help.`,
        answerAt: 'worker',
      })
  return unmet
}

/** Why a child can’t be given to a worker, as sentences. */
export function childRefusals(child: ChildOfFamily, worker: Caseload): readonly Unmet[] {
  if (child.episode === undefined)
    return [{ says: `${child.name} has no open episode, so there is nothing to allocate.`, answerAt: 'children' }]
  if (child.worker?.accountId === worker.accountId && child.worker.teamId === worker.teamId)
    return [{ says: `${child.name} is allocated to ${worker.name} already.`, answerAt: 'worker' }]
  return []
}

/** A child whose record the worker may not have: they know the family, or it is restricted and not for duty to give. */
export async function closedTo(
  tx: Tx,
  ctx: Ctx,
  children: readonly ChildOfFamily[],
  worker: Caseload,
): Promise<Refusal | undefined> {
  for (const child of children) {
    if (await isBarred(tx, worker.accountId, child.id))
      return refused(
        `${worker.name} knows the family of ${child.name}, so the record is closed to them. Choose somebody else.`,
        'worker',
      )
    if (ctx.actor.role !== 'duty') continue
    const restriction = await standingRestriction(tx, child.id)
    if (restriction === undefined) continue
    const ring = await ringable(tx, restriction.ringAccountId, ctx.clock.today())
    return refused(
      `The record of ${child.name} is restricted, so a manager who may open it chooses the worker: ring ${ring?.name ?? 'the head of service'}${ring?.phone === undefined ? '' : ` on ${ring.phone}`} now. Protect the child meanwhile: nothing waits for a worker.`,
      'worker',
    )
  }
  return undefined
}

/** Gives a child to a worker in the act that is under way: the worker before, their grants and clocks too. */
export async function hand(tx: Tx, ctx: Ctx, child: ChildOfFamily, worker: Caseload, reason: string): Promise<void> {
  if (child.episode === undefined) return
  const today = ctx.clock.today()
  const episodeId = child.episode.id
  const standing = (await allocationsOf(tx, episodeId)).find(({ endedOn }) => endedOn === undefined)
  if (standing !== undefined) {
    await endAllocation(tx, standing.id, today, `Allocated to ${worker.name}`)
    await endGrants(tx, ctx, standing.id)
  }
  const allocationId = ctx.ids.next()
  const { accountId, teamId } = worker
  await keepAllocation(tx, { id: allocationId, childId: child.id, episodeId, accountId, teamId, on: today, reason })
  const grant = { personId: child.id, right: 'record', sourceId: allocationId, from: ctx.clock.now() } as const
  await giveGrant(tx, ctx, { ...grant, accountId, why: 'allocation' })
  for (const manager of await managersOfTeam(tx, teamId, today))
    await giveGrant(tx, ctx, { ...grant, accountId: manager, why: 'team' })
  await handClocks(tx, child.id, accountId)
  await meetClocks(
    tx,
    { kinds: [childAllocated.id], episodeId },
    { on: today, byKind: 'allocation', byId: allocationId },
  )
}
