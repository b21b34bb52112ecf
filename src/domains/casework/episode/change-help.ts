import { wasReferredBefore } from '#domains/casework/episode/episode-store.ts'
import { changeHelp, heldByRegistered, helpOf, markRefersAgain } from '#domains/casework/episode/help-store.ts'
import { assessmentDue, assessmentLimitId, keepSeen } from '#domains/casework/episode/open-episode.ts'
import { isStanding } from '#domains/casework/steps/step-clock-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { referralDecided } from '#practice/obligations/front-door.ts'
import { childAllocated } from '#practice/obligations/keeping.ts'

export interface ChangeOfHelp {
  readonly childId: string
  readonly episodeId: string
  readonly reason: string
  /** Who has accepted to lead it, by name. */
  readonly acceptedBy?: string
}

/**
 * Family help becomes a referral under section 17 from today: it is decided, the child is to be seen, the assessment is counted
 * from today, and a registered social worker is owed where the lead practitioner is none. Work that is under section 17 already
 * stays as it is. Inside an act that names the child.
 */
export async function stepUpHelp(tx: Tx, ctx: Ctx, { childId, episodeId, reason }: ChangeOfHelp): Promise<boolean> {
  if ((await helpOf(tx, episodeId)) === 'section 17') return false
  const today = ctx.clock.today()
  const kept = { id: ctx.ids.next(), childId, episodeId, reason, by: ctx.actor.accountId, acceptedBy: '' }
  await changeHelp(tx, { ...kept, help: 'section 17', since: today }, undefined)
  await markRefersAgain(tx, episodeId, await wasReferredBefore(tx, childId, today, episodeId))
  const of = { childId, episodeId }
  await keepClock(tx, ctx, of, dueFor(referralDecided, today, englandAndWales))
  const met = { on: today, byKind: 'episode_help', byId: kept.id }
  await meetClocks(tx, { episodeId, kinds: [referralDecided.id] }, met)
  await keepSeen(tx, ctx, { childId, referredOn: today }, episodeId)
  if (!(await isStanding(tx, episodeId, assessmentLimitId)))
    for (const clock of assessmentDue(today, today)) await keepClock(tx, ctx, of, clock)
  const registered = await heldByRegistered(tx, episodeId, today)
  if (registered === false) await keepClock(tx, ctx, of, dueFor(childAllocated, today, englandAndWales))
  return true
}

/** Help under section 17 becomes family help from a day: the assessment that the referral was owed is owed no more. */
export async function stepDownHelp(
  tx: Tx,
  ctx: Ctx,
  { childId, episodeId, reason, acceptedBy = '' }: ChangeOfHelp,
): Promise<boolean> {
  if ((await helpOf(tx, episodeId)) === 'family help') return false
  const today = ctx.clock.today()
  const kept = { childId, episodeId, by: ctx.actor.accountId }
  const before = { ...kept, id: ctx.ids.next(), help: 'section 17', reason: 'Referred.', acceptedBy: '' } as const
  const next = { ...kept, id: ctx.ids.next(), help: 'family help', since: today, reason, acceptedBy } as const
  await changeHelp(tx, next, before)
  const because = `Stepped down to family help: ${reason}`
  await endClocks(tx, { episodeId, kinds: [assessmentLimitId] }, { on: today, because })
  return true
}
