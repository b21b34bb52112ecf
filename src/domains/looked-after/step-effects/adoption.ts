import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import {
  adoptersMatched,
  endAuthority,
  keepAuthority,
  keepMatch,
  keepVisiting,
  reviewsSince,
  standingAuthority,
} from '#domains/looked-after/adoption-store.ts'
import {
  endStatus,
  keepReview,
  keepStatus,
  standingPeriod,
  standingSince,
  standingStatus,
} from '#domains/looked-after/care-store.ts'
import { endCare, whyNotEnded } from '#domains/looked-after/end-care.ts'
import { keepAdoptersApart } from '#domains/looked-after/keep-adopters-apart.ts'
import { placeInAct, whyNotPlaced } from '#domains/looked-after/place-in-act.ts'
import { someoneElse } from '#domains/looked-after/placement.ts'
import { standingPlacement } from '#domains/looked-after/placement-store.ts'
import { authorityClocks } from '#domains/looked-after/step-effects/becoming-looked-after.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import * as owed from '#practice/adoption/owed.ts'
import * as lookedAfter from '#practice/looked-after/owed.ts'

/** What the steps of an adoption bring about, from the authority to place to the order. */

interface Owing {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly workerId: string | undefined
}

const reviewKinds = owed.adoptionReviews.map(({ id }) => id)
const lookedAfterReviews = [
  lookedAfter.firstLookedAfterReview.id,
  lookedAfter.secondLookedAfterReview.id,
  lookedAfter.laterLookedAfterReview.id,
]

async function owe(tx: Tx, ctx: Ctx, step: Owing, obligation: Obligation, from: Temporal.PlainDate): Promise<void> {
  const { childId, episodeId, id: stepId, workerId } = step
  await keepClock(
    tx,
    ctx,
    { childId, episodeId, stepId, whoseAccountId: workerId },
    dueFor(obligation, from, englandAndWales),
  )
}

/** From the authority on the reviews are those of an adoption plan; a placement order is the child’s legal status. */
export const adoptionAuthorityEffects = effectsOf('adoption-authority', {
  happenedOn: ({ on }) => on,
  async refuses(tx, _ctx, { childId, answers: { on, by } }) {
    const status = await standingStatus(tx, childId)
    if (on === undefined || by !== 'order' || status === undefined) return []
    if (Temporal.PlainDate.compare(on, status.beganOn) >= 0) return []
    const says = `The child’s legal status has stood since ${longDate(status.beganOn)}. A placement order can’t be from before that.`
    return [{ says, answerAt: 'on' }]
  },
  async concluded(tx, ctx, step) {
    const { id: stepId, childId, answers } = step
    const on = answers.on ?? step.on
    if (step.outcome === 'ended') {
      const because = 'The trust may no longer place the child for adoption.'
      await endAuthority(tx, childId, on, because)
      await endClocks(tx, { kinds: [...reviewKinds, owed.matchedInTime.id], childId }, { on, because })
      if ((await standingPeriod(tx, childId)) !== undefined)
        await owe(tx, ctx, step, lookedAfter.laterLookedAfterReview, on)
      return
    }
    if (step.outcome !== 'authorised' || (await standingAuthority(tx, childId))) return
    const by = answers.by === 'order' ? 'placement order' : 'consent'
    await keepAuthority(tx, { id: ctx.ids.next(), childId, stepId, on, by })
    const period = await standingPeriod(tx, childId)
    if (by === 'placement order' && period !== undefined) {
      await endStatus(tx, childId, on, 'The court made a placement order.')
      await meetClocks(tx, { kinds: authorityClocks, childId }, { on, byKind: 'adoption-authority', byId: stepId })
      const endsSays = answers.court ?? ''
      await keepStatus(tx, {
        ...{ id: ctx.ids.next(), childId, periodId: period.id, stepId, code: 'E1', on, endsOn: undefined, endsSays },
      })
    }
    const because = 'From now on the reviews are those of the adoption plan.'
    await endClocks(tx, { kinds: lookedAfterReviews, childId }, { on, because })
    await owe(tx, ctx, step, owed.firstReviewOfAuthority, on)
    await owe(tx, ctx, step, owed.matchedInTime, on)
  },
})

export const adoptionMatchEffects = effectsOf('adoption-match', {
  async concluded(tx, ctx, { id: stepId, childId, on, outcome }) {
    if (outcome !== 'matched') return
    await keepMatch(tx, { id: ctx.ids.next(), childId, stepId, on })
    await meetClocks(tx, { kinds: [owed.matchedInTime.id], childId }, { on, byKind: 'adoption-match', byId: stepId })
  },
})

/** The child moves: the placement that stood ends, this one begins, and who the adopters are is kept from outside the trust. */
export const adoptionPlacementEffects = effectsOf('adoption-placement', {
  happenedOn: ({ placedOn }) => placedOn,
  async refuses(tx, ctx, { childId, answers: { placedOn } }) {
    if (placedOn === undefined) return []
    const wrong = await whyNotPlaced(tx, ctx, { childId, beganOn: placedOn })
    return wrong === undefined ? [] : [{ says: wrong.says, answerAt: 'placedOn' }]
  },
  async concluded(tx, ctx, step) {
    if (step.outcome !== 'placed') return
    const { childId, answers, workerId } = step
    const on = answers.placedOn ?? step.on
    const period = present(
      await standingPeriod(tx, childId),
      'The child is looked after: the authority to place asked it.',
    )
    const standing = await standingPlacement(tx, childId)
    const [placementId, adopter] = [ctx.ids.next(), answers.adopter ?? '']
    // The foster carer who adopts goes on knowing the child.
    const fosters = answers.how === 'A3' || answers.how === 'A5'
    const carer = (fosters ? standing?.carerAccountId : undefined) ?? someoneElse
    const { outOfArea = false, lines, postcode, how = 'A6' } = answers
    await placeInAct(tx, ctx, {
      ...{ period, standing, placementId, workerId },
      placement: {
        ...{ childId, beganOn: on, carer, carerName: adopter, type: how, meantToLast: true },
        ...{ outOfArea, reason: 'Placed for adoption.', endCode: 'CARPL' },
        ...(lines === undefined ? {} : { lines }),
        ...(postcode === undefined ? {} : { postcode }),
      },
    })
    const names = [...new Set([adopter, ...(await adoptersMatched(tx, childId))])]
    await keepAdoptersApart(tx, ctx, { childId, placementId, names })
    const because = 'The child is placed for adoption: the placement has reviews of its own.'
    await endClocks(tx, { kinds: [...reviewKinds, ...lookedAfterReviews], childId }, { on, because })
    await owe(tx, ctx, step, owed.firstReviewOfPlacement, on)
  },
})

/** A review held meets the one that was owed and opens the next, by whether the child is placed. */
export const adoptionReviewEffects = effectsOf('adoption-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, step) {
    const { id: stepId, childId, episodeId, answers } = step
    const on = answers.heldOn ?? step.on
    const period = await standingPeriod(tx, childId)
    if (period !== undefined) {
      const chairedBy = ctx.actor.accountId
      await keepReview(tx, { id: ctx.ids.next(), childId, periodId: period.id, stepId, on, chairedBy })
    }
    const met = { on, byKind: 'adoption-review', byId: stepId }
    await meetClocks(tx, { kinds: reviewKinds, childId }, met)
    const returnedOn = await standingSince(tx, childId, owed.reviewAfterReturn.id)
    const earliest = returnedOn?.add({ days: owed.daysBeforeReviewAfterReturn })
    if (earliest !== undefined && Temporal.PlainDate.compare(on, earliest) >= 0)
      await meetClocks(tx, { kinds: [owed.reviewAfterReturn.id], childId }, met)
    const { adoption } = await loadRecord(tx, childId, episodeId, ctx.clock.today())
    const howOften = answers.visits === 'weekly' ? 'every week' : 'as decided'
    if (answers.visits !== undefined) await keepVisiting(tx, { id: ctx.ids.next(), childId, stepId, on, howOften })
    if (adoption?.placedOn === undefined) return await owe(tx, ctx, step, owed.laterReviewOfAuthority, on)
    const first = (await reviewsSince(tx, childId, adoption.placedOn)) <= 1
    await owe(tx, ctx, step, first ? owed.secondReviewOfPlacement : owed.laterReviewOfPlacement, on)
  },
})

/** The report was filed on its day; an order ends the child’s being looked after. */
export const adoptionOrderEffects = effectsOf('adoption-order', {
  happenedOn: ({ decidedOn }) => decidedOn,
  async saved(tx, _ctx, { id, answers: { filedOn } }) {
    if (filedOn === undefined) return
    await meetClocks(
      tx,
      { kinds: ['adoption-order/report'], stepId: id },
      { on: filedOn, byKind: 'adoption-order', byId: id },
    )
  },
  async refuses(tx, _ctx, { childId, answers: { decidedOn, opposed } }) {
    const says =
      decidedOn === undefined || opposed === undefined ? undefined : await whyNotEnded(tx, childId, decidedOn)
    return says === undefined ? [] : [{ says, answerAt: 'decidedOn' }]
  },
  async concluded(tx, ctx, { outcome, childId, episodeId, workerId, on, answers }) {
    if (outcome !== 'made') return
    const day = answers.decidedOn ?? on
    const because = 'The court made an adoption order.'
    await endAuthority(tx, childId, day, because)
    if ((await standingPeriod(tx, childId)) === undefined) return
    await endCare(tx, ctx, { childId, episodeId, workerId, on: day, code: answers.opposed ?? 'E8', because })
  },
})
