import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import {
  endDeprivation,
  keepDeprivation,
  keepLibertyReview,
  standingDeprivation,
} from '#domains/looked-after/liberty-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { dateInLondon, instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import * as owed from '#practice/obligations/liberty.ts'

const untilTheEnd = [owed.libertyOrderEnds.id, owed.secureWithoutCourt.id]
const reviews = [owed.libertyReviewed.id, owed.secureReviewedFirst.id, owed.secureReviewedAgain.id]
const isSecure = (authority: string): boolean => authority.startsWith('secure')

/** A child is held on an authority: until when is read from it, and reviews begin. */
export const deprivationOfLibertyEffects = effectsOf('deprivation-of-liberty', {
  happenedOn: ({ heldFrom, madeOn }) => (heldFrom === undefined ? madeOn : dateInLondon(heldFrom)),
  refuses: (_tx, _ctx, { answers: { madeOn, endsOn } }) =>
    madeOn !== undefined && endsOn !== undefined && Temporal.PlainDate.compare(endsOn, madeOn) < 0
      ? [{ says: `The order can’t end before ${longDate(madeOn)}, when it was made.`, answerAt: 'endsOn' }]
      : [],
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on, workerId }) {
    if (outcome !== 'held' || answers.authority === undefined) return
    const { authority, endsOn } = answers
    const heldFrom = answers.heldFrom ?? instantInLondon(on)
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await meetClocks(tx, { kinds: untilTheEnd, childId }, { on, byKind: 'deprivation-of-liberty', byId: id })
    await keepDeprivation(
      tx,
      {
        ...{ id: ctx.ids.next(), childId, stepId: id, authority, heldFrom, endsOn: endsOn ?? null },
        ...{ court: answers.court ?? '', registered: answers.registered ?? 'not known' },
      },
      on,
    )
    if (endsOn !== undefined) await keepClock(tx, ctx, of, dueFor(owed.libertyOrderEnds, endsOn, englandAndWales))
    if (authority === 'secureWithoutCourt')
      // Seventy-two hours in all in twenty-eight days: what was used before is counted as if it had just gone by.
      await keepClock(
        tx,
        ctx,
        of,
        dueFor(owed.secureWithoutCourt, heldFrom.subtract({ hours: answers.hoursBefore ?? 0 }), englandAndWales),
      )
    const review = isSecure(authority) ? owed.secureReviewedFirst : owed.libertyReviewed
    await endClocks(tx, { kinds: reviews, childId }, { on, because: 'It is counted anew from another authority.' })
    await keepClock(tx, ctx, of, dueFor(review, on, englandAndWales))
    if (answers.registered === 'unregistered')
      await keepClock(tx, ctx, of, dueFor(owed.unregisteredHomeLeft, on, englandAndWales))
  },
})

export const libertyReviewEffects = effectsOf('liberty-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on: saidOn, workerId }) {
    const on = answers.heldOn ?? saidOn
    const standing = await standingDeprivation(tx, childId)
    if (standing === undefined) return
    const row = { id: ctx.ids.next(), childId, libertyId: standing.id, stepId: id, on, cameOfIt: outcome }
    await keepLibertyReview(tx, row)
    await meetClocks(tx, { kinds: reviews, childId }, { on, byKind: 'liberty-review', byId: id })
    if (outcome === 'free') {
      const free = answers.freeOn ?? on
      await endDeprivation(tx, childId, free, 'The child is free.')
      await endClocks(tx, { kinds: untilTheEnd, childId }, { on: free, because: 'The child is free.' })
      return
    }
    const next = isSecure(standing.authority) ? owed.secureReviewedAgain : owed.libertyReviewed
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(next, on, englandAndWales))
  },
})
