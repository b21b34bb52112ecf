import { beforeAColon } from '#domains/casework/clocks/before-a-colon.ts'
import { comesBackOf, isSaidDone, recurringOf } from '#domains/casework/clocks/clock-meeting.ts'
import { type KeptClock, keepPlanReview, standingPlan } from '#domains/casework/clocks/clock-reading-store.ts'
import { notStanding, onClock, type ShownClockRow } from '#domains/casework/clocks/clock-writing.ts'
import { keepNote } from '#domains/casework/visits/note-store.ts'
import { type Ctx, defineAct, done, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

export const meetingClock = defineAct('say that it was done', [
  'social worker',
  'family help lead',
  'conference chair',
  'team manager',
  'head of service',
  'duty',
  'reviewing officer',
])

/**
 * Says that something was done that no step or visit records: a core group held, a plan reviewed, a discussion held again.
 * What was done is kept as a case note on its day, and what comes back begins anew.
 */
export async function meetClock(
  ctx: Ctx,
  shown: ShownClockRow,
  told: { readonly on: Temporal.PlainDate; readonly says: string },
): Promise<Outcome<undefined>> {
  const says = told.says.trim()
  if (says === '') return refused('Enter what was done', 'done')
  if (Temporal.PlainDate.compare(told.on, ctx.clock.today()) > 0)
    return refused('The date on which it was done must be today or in the past', 'doneOn')
  return await onClock(ctx, meetingClock, shown, async (clock, tx) => {
    const over = notStanding(clock)
    if (over !== undefined) return over
    if (!isSaidDone(clock.kind)) return refused('This is met by recording the work itself, and not from here.', 'done')
    if (Temporal.PlainDate.compare(told.on, clock.countedFrom) < 0)
      return refused(
        `It can’t have been done before ${longDate(clock.countedFrom)}, from which it is counted.`,
        'doneOn',
      )
    const noteId = await keepDone(tx, ctx, clock, told.on, says)
    await keepWhatComesBack(tx, ctx, clock, told.on)
    return done({ metOn: told.on, metByKind: 'case note', metById: noteId })
  })
}

async function keepDone(tx: Tx, ctx: Ctx, clock: KeptClock, on: Temporal.PlainDate, says: string): Promise<string> {
  const id = ctx.ids.next()
  const today = ctx.clock.today()
  await keepNote(tx, {
    ...{ id, childId: clock.childId, episodeId: clock.episodeId ?? null, togetherId: id, kind: 'Done' },
    happenedAt: on.equals(today) ? ctx.clock.now() : instantInLondon(on, '12:00'),
    ...{ withWhom: '', says: `${beforeAColon(clock.what)}: ${says}`, significant: false, by: ctx.actor.accountId },
  })
  return id
}

async function keepWhatComesBack(tx: Tx, ctx: Ctx, clock: KeptClock, on: Temporal.PlainDate): Promise<void> {
  const { episodeId, childId } = clock
  const itself = comesBackOf(clock.kind)
  if (itself !== undefined) {
    const of = {
      childId,
      episodeId,
      stepId: clock.stepId,
      aboutId: clock.aboutId,
      whoseAccountId: clock.whoseAccountId,
    }
    await keepClock(tx, ctx, of, dueFor(itself, on, englandAndWales))
    return
  }
  const back = recurringOf(clock.kind)
  if (back === undefined || episodeId === undefined) return
  const planId = await standingPlan(tx, episodeId)
  if (planId === undefined) return
  if (back.isReview) await keepPlanReview(tx, { id: ctx.ids.next(), childId, planId, on })
  const of = { childId, episodeId, stepId: clock.stepId, aboutId: planId, whoseAccountId: clock.whoseAccountId }
  await keepClock(tx, ctx, of, dueFor(back.next, on, englandAndWales))
}
