import { childRefusals, closedTo, hand, workerFor } from '#domains/casework/allocation/allocate.ts'
import { workerRefusals } from '#domains/casework/allocation/allocation.ts'
import { answerOffer, keepOffer, offers } from '#domains/casework/allocation/handing-over-store.ts'
import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'

const offering = defineAct('offer a child to a worker', ['team manager', 'head of service'])
const answering = defineAct('answer the offer of a child', ['social worker', 'family help lead'])

export interface NewOffers {
  readonly childIds: readonly string[]
  readonly fromId: string
  readonly toId: string
  readonly teamId: string
  readonly reason: string
}

/** A manager offers children of somebody who leaves to a worker by name. Nothing changes until the worker accepts. */
export async function offerChildren(ctx: Ctx, offer: NewOffers): Promise<Outcome<{ readonly workerName: string }>> {
  const childIds = [...new Set(offer.childIds)]
  if (childIds.length === 0) return refused('Select the children to be offered', 'children')
  if (offer.toId === offer.fromId) return refused('Select somebody other than the person who leaves', 'worker')
  return await act(ctx, offering, childIds, async (tx) => {
    const { worker, refusal } = await workerFor(tx, ctx, { accountId: offer.toId, teamId: offer.teamId })
    if (worker === undefined) return refusal
    const waiting = await offers(tx, { fromId: offer.fromId })
    for (const childId of childIds) {
      const child = await childOfFamily(tx, childId)
      if (child?.episode === undefined || child.worker?.accountId !== offer.fromId) throw new NotFound('child')
      const closed = await closedTo(tx, ctx, [child], worker)
      if (closed !== undefined) return closed
      const before = waiting.find((one) => one.childId === childId)
      if (before !== undefined)
        await answerOffer(tx, before.id, {
          answer: 'withdrawn',
          on: ctx.clock.today(),
          because: `Offered to ${worker.name}`,
        })
      await keepOffer(tx, {
        id: ctx.ids.next(),
        childId,
        episodeId: child.episode.id,
        fromId: offer.fromId,
        toId: worker.accountId,
        teamId: worker.teamId,
        by: ctx.actor.accountId,
        on: ctx.clock.today(),
        reason: offer.reason,
      })
    }
    return done({ workerName: worker.name })
  })
}

export interface OfferAnswered {
  readonly accepted: boolean
  readonly because: string | undefined
}

/**
 * A worker answers. Accepting allocates the child to them in the same act, with the clocks and without the worker before. That they
 * go over the room agreed bars nothing: they have said yes.
 *
 * @throws NotFound when nothing is offered to them.
 */
export async function answerOfferOfChild(
  ctx: Ctx,
  offerId: string,
  { accepted, because }: OfferAnswered,
): Promise<Outcome<{ readonly childName: string }>> {
  return await act(ctx, answering, [], async (tx, entry) => {
    const mine = { id: offerId, toId: ctx.actor.accountId }
    const [asked] = await offers(tx, mine)
    if (asked === undefined) throw new NotFound('offer')
    // A manager may take it back in this moment, and offer the child to somebody else.
    await oneAtATime(tx, asked.childId)
    const [offer] = await offers(tx, mine)
    const child = offer === undefined ? undefined : await childOfFamily(tx, offer.childId)
    if (offer === undefined || child === undefined) throw new NotFound('offer')
    entry.about(child.id)
    const answer = accepted ? 'accepted' : 'not accepted'
    await answerOffer(tx, offerId, { answer, on: ctx.clock.today(), because: because ?? null })
    if (!accepted) return done({ childName: child.name })
    const { worker, refusal } = await workerFor(tx, ctx, { accountId: ctx.actor.accountId, teamId: offer.teamId })
    if (worker === undefined) return refusal
    const closed = await closedTo(tx, ctx, [child], worker)
    if (closed !== undefined) return closed
    const wrong = refusedFor([
      ...childRefusals(child, worker),
      ...workerRefusals(worker, 1, 'Accepted by the worker, who knows the room agreed.'),
    ])
    if (wrong !== undefined) return wrong
    await hand(tx, ctx, child, worker, `${offer.reason}\nOffered by ${offer.offeredByName}, and accepted.`)
    return done({ childName: child.name })
  })
}
