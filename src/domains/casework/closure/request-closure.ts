import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import {
  judgeClosure,
  mayBeOverridden,
  type Proposal,
  unmetBesidesAuthority,
} from '#domains/casework/closure/closure.ts'
import { holdOpenEpisode, keepClosureRequest, standingRequest } from '#domains/casework/closure/closure-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { answersToJson } from '#engine/answers-json.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'
import { closure } from '#practice/closure/closure.ts'

export const requestingClosure = defineAct('ask to close', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
])

export interface NewClosureRequest extends Proposal {
  readonly childId: string
  /** Whether what is already known of the child and the family was on the page. */
  readonly historyShown: boolean
  /** Asks although gates are not met, where a head of service may override every one of them. */
  readonly askHeadOfService?: boolean
}

/**
 * Asks to close. Refused in sentences, each with where it is put right, and nothing is kept, while anything but the manager’s
 * authority lacks; unless a head of service is asked, and may override all that lacks.
 */
export async function requestClosure(
  ctx: Ctx,
  request: NewClosureRequest,
): Promise<Outcome<{ readonly requestId: string }>> {
  const { childId, reason, answers } = request
  try {
    return await act(ctx, requestingClosure, [childId], async (tx) => {
      if ((await childOfFamily(tx, childId)) === undefined) throw new NotFound('child to close')
      const today = ctx.clock.today()
      const episode = await holdOpenEpisode(tx, childId)
      if (episode === undefined) return refused('There is no open work with this child to close.')
      const standing = await standingRequest(tx, episode.id)
      if (standing !== undefined)
        return refused(
          `${standing.askedByName} asked to close on ${longDate(standing.askedOn)}, and a manager has still to decide. Withdraw that first to ask anew.`,
          `closure-request:${standing.id}`,
        )
      const { historyShown } = request
      const record = { ...(await loadRecord(tx, childId, episode.id, today)), historyShown }
      const decision = judgeClosure({ reason, answers }, { record, today, askedOn: today, actor: ctx.actor })
      const unmet = unmetBesidesAuthority(decision)
      const goesOn = request.askHeadOfService === true && mayBeOverridden(unmet)
      const refusal = goesOn ? undefined : refusedFor(unmet)
      if (refusal !== undefined) return refusal
      const requestId = ctx.ids.next()
      await keepClosureRequest(tx, {
        id: requestId,
        childId,
        episodeId: episode.id,
        on: today,
        by: ctx.actor.accountId,
        reason,
        answers: answersToJson(closure.form, answers),
        unmet,
      })
      return done({ requestId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) === 'closure_request_one_standing')
      return refused('Somebody else asked to close a moment ago. Open the page again to see it.')
    throw fault
  }
}
