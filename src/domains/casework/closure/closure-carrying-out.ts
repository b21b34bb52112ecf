import { endGrants } from '#domains/access/opening/grant-store.ts'
import { endAllocation } from '#domains/casework/allocation/allocation-store.ts'
import { checkAfterClosure } from '#domains/casework/clocks/clock-meeting.ts'
import { closureReasons, closureTranscript, type Proposal } from '#domains/casework/closure/closure.ts'
import { endNeedWithChild, leaveNeedOpen } from '#domains/casework/closure/closure-needs.ts'
import {
  type ClosureRequest,
  type EpisodeToClose,
  standingAllocation,
} from '#domains/casework/closure/closure-store.ts'
import {
  closeEpisode,
  endClocksOfEpisode,
  keepClosure,
  keepClosureStep,
} from '#domains/casework/closure/closure-writing-store.ts'
import { metBySeeing } from '#domains/casework/visits/visit-clocks.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { answersToJson } from '#engine/answers-json.ts'
import type { Due } from '#engine/due.ts'
import { longDate } from '#kernel/dates.ts'
import { trustStandard } from '#practice/citations.ts'
import { closure } from '#practice/closure/closure.ts'
import { everyNeedHasEnded } from '#practice/closure/closure-gates.ts'
import { outlivesTheWork } from '#practice/closure/outlives-the-work.ts'
import { reasonForClosureCode } from '#practice/closure/reason-for-closure.ts'
import type { TrustJudged } from '#practice/define.ts'
import type { ChildRecord } from '#practice/record.ts'

/** A closure that practice lets through, about to be carried out. */
export interface ClosureToCarryOut {
  readonly request: ClosureRequest
  readonly episode: EpisodeToClose
  readonly proposal: Proposal
  readonly record: ChildRecord
  readonly judged: readonly TrustJudged[]
  readonly authorityReason: string
}

/**
 * Carries a closure out, whoever authorises it being the actor: the closure and its step, the episode closed, the allocation,
 * its grants and the standing clocks ended, and each need accounted for.
 */
export async function carryOut(tx: Tx, ctx: Ctx, closing: ClosureToCarryOut): Promise<{ readonly closureId: string }> {
  const { request, episode, proposal } = closing
  const today = ctx.clock.today()
  const { childId } = request
  const allocation = await standingAllocation(tx, episode.id)
  await accountForNeeds(tx, ctx, closing)
  const stepId = await keepStep(tx, ctx, closing)
  const closureId = await keepRow(tx, ctx, closing, stepId, allocation?.teamId)
  const because = `The case was closed on ${longDate(today)}: ${closureReasons[proposal.reason]}`
  await closeEpisode(tx, episode.id, today)
  const which = { childId, episodeId: episode.id, seeing: metBySeeing, kept: outlivesTheWork }
  await endClocksOfEpisode(tx, which, { on: today, because })
  await keepCheck(tx, ctx, closing)
  if (allocation !== undefined) {
    await endAllocation(tx, allocation.id, today, because)
    // Last, for a manager who reaches a restricted child by these grants writes nothing more after they end.
    await endGrants(tx, ctx, allocation.id)
  }
  return { closureId }
}

async function keepStep(tx: Tx, ctx: Ctx, closing: ClosureToCarryOut): Promise<string> {
  const { request, episode, proposal, judged } = closing
  const id = ctx.ids.next()
  await keepClosureStep(tx, {
    id,
    childId: request.childId,
    episodeId: episode.id,
    edition: closure.edition,
    beganOn: request.askedOn,
    concludedOn: ctx.clock.today(),
    outcome: proposal.reason,
    answers: answersToJson(closure.form, proposal.answers),
    judged,
    transcript: closureTranscript(proposal),
    decidedBy: request.askedBy,
    authorisedBy: ctx.actor.accountId,
  })
  return id
}

async function keepRow(
  tx: Tx,
  ctx: Ctx,
  { request, episode, proposal, record, judged, authorityReason }: ClosureToCarryOut,
  stepId: string,
  teamId: string | undefined,
): Promise<string> {
  const id = ctx.ids.next()
  const overridden = judged.flatMap(({ says, override }) =>
    override === undefined ? [] : [`${says} ${override.reason}`],
  )
  await keepClosure(tx, {
    id,
    childId: request.childId,
    episodeId: episode.id,
    stepId,
    on: ctx.clock.today(),
    reason: proposal.reason,
    censusCode: reasonForClosureCode(proposal.reason, proposal.answers, record),
    why: proposal.answers.reason ?? '',
    judged,
    askedBy: request.askedBy,
    authorisedBy: ctx.actor.accountId,
    authorityReason,
    teamId: teamId ?? ctx.actor.teamId ?? null,
    overriddenBy: overridden.length === 0 ? null : ctx.actor.accountId,
    overrideReason: overridden.length === 0 ? null : overridden.join('\n'),
  })
  return id
}

/** Each need: left open under a name, ended with the child, or waiting at the agency that has accepted it. */
async function accountForNeeds(tx: Tx, ctx: Ctx, closing: ClosureToCarryOut): Promise<void> {
  const { request, proposal, record, judged } = closing
  for (const need of record.openNeeds) {
    const override = judged.find(({ gateId }) => gateId === `${everyNeedHasEnded.id}/${need.id}`)?.override
    if (override !== undefined) await leaveNeedOpen(tx, ctx, request.childId, need, override.reason)
    else if (proposal.reason === 'died')
      await endNeedWithChild(tx, ctx, request.childId, need, { how: 'no longer present', says: 'The child has died.' })
    else if (proposal.reason === 'movedAway') {
      const to = proposal.answers.receiver ?? 'the receiving authority'
      const says = `Passed on with the child to ${to}.`
      await endNeedWithChild(tx, ctx, request.childId, need, { how: 'passed on and accepted', says, to })
    }
  }
}

/** The look that we owe a child whom we passed on, on the day that was chosen. It outlives the closure. */
async function keepCheck(tx: Tx, ctx: Ctx, { request, proposal }: ClosureToCarryOut): Promise<void> {
  const { checkOn } = proposal.answers
  if (checkOn === undefined) return
  const due: Due = {
    limitId: checkAfterClosure,
    what: 'Check that the child is being helped',
    whose: 'Manager who authorised the closure',
    countedFrom: ctx.clock.today(),
    countedFromSays: 'the closure',
    due: checkOn,
    dueAt: undefined,
    notKnown: undefined,
    explanation: `${longDate(checkOn)}, the day chosen at the closure`,
    law: trustStandard('a need passed on is checked'),
    rules: ['AS-05'],
    stoppedBy: 'event:checked',
  }
  await keepClock(tx, ctx, { childId: request.childId, whoseAccountId: ctx.actor.accountId }, due)
}
