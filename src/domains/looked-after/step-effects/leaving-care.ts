import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { EffectiveStep } from '#domains/ledger/follows.ts'
import { personBornOn, standingPeriod } from '#domains/looked-after/care-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import * as owed from '#practice/leaving-care/owed.ts'

type Owing = Pick<EffectiveStep, 'id' | 'childId' | 'episodeId' | 'workerId'>

async function owe(tx: Tx, ctx: Ctx, step: Owing, obligation: Obligation, from: Temporal.PlainDate): Promise<void> {
  const { childId, episodeId, id: stepId, workerId } = step
  // Where the work was closed nobody is allocated: it is owed by whoever recorded this.
  const of = { childId, episodeId, stepId, whoseAccountId: workerId ?? ctx.actor.accountId }
  await keepClock(tx, ctx, of, dueFor(obligation, from, englandAndWales))
}

/** Meets what is owed of these kinds, and owes the next from the same day. */
async function again(
  tx: Tx,
  ctx: Ctx,
  step: Owing & { readonly kind: string },
  obligation: Obligation,
  on: Temporal.PlainDate,
) {
  await meetClocks(tx, { kinds: [obligation.id], childId: step.childId }, { on, byKind: step.kind, byId: step.id })
  await owe(tx, ctx, step, obligation, on)
}

/**
 * The adviser's visits are those of regulation 8, which is about who has left care: as long as a young person is looked after they are
 * visited where they are placed, and the adviser's visits begin with the end of care.
 */
async function adviserVisitsAgain(
  tx: Tx,
  ctx: Ctx,
  step: Owing & { readonly kind: string },
  on: Temporal.PlainDate,
): Promise<void> {
  const { childId, kind: byKind, id: byId } = step
  if ((await standingPeriod(tx, childId)) === undefined) return await again(tx, ctx, step, owed.adviserVisits, on)
  await meetClocks(tx, { kinds: [owed.adviserVisits.id], childId }, { on, byKind, byId })
}

/** A plan made: its review, the adviser's visits, and what is told around the next birthday are owed from that day. */
export const pathwayPlanEffects = effectsOf('pathway-plan', {
  happenedOn: ({ madeOn }) => madeOn,
  async concluded(tx, ctx, step) {
    // Recorded late is not made late: what follows is counted from the day that was answered.
    const on = step.answers.madeOn ?? step.on
    const of = { ...step, kind: 'pathway-plan' }
    // Whoever wants no plan is not let go of: the adviser visits all the same.
    if (step.outcome === 'made') await again(tx, ctx, of, owed.pathwayPlanReviewed, on)
    await adviserVisitsAgain(tx, ctx, of, on)
    await oweNextBirthday(tx, ctx, step, on)
  },
})

export const pathwayPlanReviewEffects = effectsOf('pathway-plan-review', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, step) {
    const on = step.answers.heldOn ?? step.on
    const of = { ...step, kind: 'pathway-plan-review' }
    const met = { on, byKind: of.kind, byId: step.id }
    await meetClocks(tx, { kinds: [owed.pathwayPlanReviewedAfterMove.id], childId: step.childId }, met)
    await again(tx, ctx, of, owed.pathwayPlanReviewed, on)
  },
})

/** What a contact meets depends on how it was: only somebody who was seen has been visited. */
export const personalAdviserContactEffects = effectsOf('personal-adviser-contact', {
  happenedOn: ({ on }) => on,
  async concluded(tx, ctx, step) {
    const { childId, answers } = step
    const on = answers.on ?? step.on
    const of = { ...step, on, kind: 'personal-adviser-contact' }
    const met = { on, byKind: of.kind, byId: step.id }
    const born = await personBornOn(tx, childId)
    const from21 = born !== undefined && Temporal.PlainDate.compare(on, born.add({ years: 21 })) >= 0
    const seen = answers.how === 'seen' || answers.how === 'elsewhere'
    if (answers.how === 'seen') await meetClocks(tx, { kinds: [owed.adviserVisitsAfterMove.id], childId }, met)
    if (from21) {
      await endClocks(
        tx,
        { kinds: [owed.adviserVisits.id], childId },
        { on, because: 'From twenty-one support is offered each year.' },
      )
      if (answers.offered === true) await again(tx, ctx, of, owed.supportOffered, on)
    } else if (seen) await adviserVisitsAgain(tx, ctx, of, on)
    await tellOfMove(tx, ctx, of, answers)
    await tellOfHome(tx, ctx, of, answers.suitable)
    if (answers.how !== 'tried') await meetBirthday(tx, ctx, of, born)
  },
})

async function tellOfMove(
  tx: Tx,
  ctx: Ctx,
  step: Owing,
  { movedOn, how }: { movedOn?: Temporal.PlainDate; how?: string },
) {
  if (movedOn === undefined) return
  await owe(tx, ctx, step, owed.pathwayPlanReviewedAfterMove, movedOn)
  if (how !== 'seen' && (await standingPeriod(tx, step.childId)) === undefined)
    await owe(tx, ctx, step, owed.adviserVisitsAfterMove, movedOn)
}

async function tellOfHome(
  tx: Tx,
  ctx: Ctx,
  step: Owing & { readonly on: Temporal.PlainDate },
  suitable: boolean | undefined,
): Promise<void> {
  const kinds = [owed.unsuitableHomeLeft.id]
  if (suitable === true)
    await meetClocks(
      tx,
      { kinds, childId: step.childId },
      { on: step.on, byKind: 'personal-adviser-contact', byId: step.id },
    )
  if (suitable === false) {
    await endClocks(tx, { kinds, childId: step.childId }, { on: step.on, because: 'Asked again at a later contact.' })
    await owe(tx, ctx, step, owed.unsuitableHomeLeft, step.on)
  }
}

const toldAt = [17, 18, 19, 20, 21]

/** A contact from three months before the birthday to one month after it tells what that birthday asks, and owes the next. */
async function meetBirthday(
  tx: Tx,
  ctx: Ctx,
  step: Owing & { readonly kind: string; readonly on: Temporal.PlainDate },
  born: Temporal.PlainDate | undefined,
): Promise<void> {
  if (born === undefined) return
  const birthday = toldAt
    .map((years) => born.add({ years }))
    .find(
      (day) =>
        Temporal.PlainDate.compare(step.on, day.subtract({ months: 3 })) >= 0 &&
        Temporal.PlainDate.compare(step.on, day.add({ months: 1 })) <= 0,
    )
  if (birthday === undefined) return
  const met = { on: step.on, byKind: step.kind, byId: step.id }
  await meetClocks(tx, { kinds: [owed.inTouchRecorded.id], childId: step.childId }, met)
  await oweNextBirthday(tx, ctx, step, birthday)
}

async function oweNextBirthday(tx: Tx, ctx: Ctx, step: Owing, after: Temporal.PlainDate): Promise<void> {
  const born = await personBornOn(tx, step.childId)
  const next = toldAt
    .map((years) => born?.add({ years }))
    .find((day) => day !== undefined && Temporal.PlainDate.compare(day, after) > 0)
  if (next === undefined) return
  await endClocks(
    tx,
    { kinds: [owed.inTouchRecorded.id], childId: step.childId },
    { on: after, because: 'The next birthday is counted.' },
  )
  await owe(tx, ctx, step, owed.inTouchRecorded, next)
}
