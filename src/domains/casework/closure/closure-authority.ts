import { asClosureReason, everyUnmet, judgeClosure } from '#domains/casework/closure/closure.ts'
import { carryOut } from '#domains/casework/closure/closure-carrying-out.ts'
import { concernAboutActor } from '#domains/casework/closure/closure-history-store.ts'
import { type ClosureRequest, closedBy, holdEpisode } from '#domains/casework/closure/closure-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { wholeClosureRequest } from '#domains/casework/steps/whole-step.ts'
import {
  type Ctx,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
} from '#domains/ledger/context.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { closure } from '#practice/closure/closure.ts'
import type { TrustOverride } from '#practice/define.ts'
import { refuseNoCapacity, wordsOfNoCapacity } from '#practice/no-capacity.ts'

export interface Authority {
  readonly childId: string
  readonly requestId: string
  /** The manager’s own reason. */
  readonly reason: string
  readonly historyShown: boolean
}

export type Closed = Outcome<{ readonly closureId: string }>

/**
 * Judges a request anew, now, with the actor’s authority and overrides, and carries the closure out when nothing stands in the
 * way: something may have changed since it was asked.
 *
 * @throws NotFound when there is no such request.
 */
export async function closeWithAuthority(
  tx: Tx,
  ctx: Ctx,
  authority: Authority,
  overrides: readonly TrustOverride[] = [],
): Promise<Closed> {
  const { childId, requestId } = authority
  const request = await wholeClosureRequest(tx, childId, requestId)
  if (request === undefined) throw new NotFound('request to close')
  const episode = present(await holdEpisode(tx, request.episodeId), 'A request to close names an episode.')
  if (episode.closedOn !== undefined) return await closedAlready(tx, request, episode.closedOn)
  const wrong = withdrawn(request) ?? refusedReason(ctx, request, authority.reason)
  if (wrong !== undefined) return wrong
  // What a manager may not see can't be judged by them: whoever decides sees every concern about the child.
  if (await concernAboutActor(tx, childId))
    return refused('Another manager must decide on this closure. Ask your own manager.')
  const today = ctx.clock.today()
  const { historyShown } = authority
  const record = { ...(await loadRecord(tx, childId, episode.id, today)), historyShown }
  const proposal = {
    reason: present(asClosureReason(request.reason), 'A request keeps a reason that practice knows.'),
    answers: answersFromJson(closure.form, request.answers),
  }
  const judging = { record, today, askedOn: request.askedOn, actor: ctx.actor, authorisedBy: ctx.actor, overrides }
  const decision = judgeClosure(proposal, judging)
  if (!decision.ok) return refusedFor(everyUnmet(decision)) ?? refused('The closure can’t be authorised.')
  const { judged } = decision
  const authorityReason = authority.reason.trim()
  return done(await carryOut(tx, ctx, { request, episode, proposal, record, judged, authorityReason }))
}

async function closedAlready(tx: Tx, request: ClosureRequest, on: Temporal.PlainDate): Promise<Refusal> {
  const by = (await closedBy(tx, request.episodeId)) ?? 'Somebody else'
  return refused(`${by} closed this case on ${longDate(on)}. There is nothing left to decide.`)
}

function withdrawn(request: ClosureRequest): Refusal | undefined {
  if (request.withdrawnOn === null) return undefined
  return refused(
    `${request.withdrawnByName ?? 'Somebody'} withdrew this request on ${longDate(request.withdrawnOn)}: ${request.withdrawnBecause ?? ''} Ask anew.`,
  )
}

function refusedReason(ctx: Ctx, request: ClosureRequest, reason: string): Refusal | undefined {
  if (request.askedBy === ctx.actor.accountId)
    return refused('You asked for this closure yourself. Another manager must authorise it.')
  if (reason.trim() === '') return refused('Enter why you authorise the closure', 'reason')
  if (wordsOfNoCapacity(reason) !== undefined) return refused(refuseNoCapacity(reason), 'reason')
  return undefined
}
