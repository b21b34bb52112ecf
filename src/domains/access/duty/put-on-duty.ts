import { type Part, parts } from '#domains/access/duty/shift.ts'
import { giveUpShift, keepShift, rosterable, shiftCalled } from '#domains/access/duty/shift-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'

/** Who makes the rota. */
export const rotaMakers = ['team manager', 'head of service', 'director'] as const

export const puttingOnDuty = defineAct('put somebody on duty', rotaMakers)

export interface NewShift {
  readonly accountId: string
  readonly part: Part
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** The longest stretch that one row puts somebody on duty for, in hours: a mistyped day must not be a week. */
const longestHours = 72

/** Puts somebody on the rota for a stretch of time. */
export async function putOnDuty(
  ctx: Ctx,
  { accountId, part, from, until }: NewShift,
): Promise<Outcome<{ readonly shiftId: string }>> {
  if (!parts.includes(part)) return refused('Select duty worker or duty manager', 'part')
  if (Temporal.Instant.compare(until, from) <= 0) return refused('The shift must end after it begins', 'until')
  if (Temporal.Instant.compare(until, ctx.clock.now()) <= 0)
    return refused('The shift must end later than now', 'until')
  if (from.until(until).total('hours') > longestHours)
    return refused(`A shift lasts ${longestHours} hours at most. Enter a longer time as several shifts`, 'until')
  try {
    return await act(ctx, puttingOnDuty, [accountId], async (tx) => {
      if (!(await rosterable(tx, dateInLondon(from))).some((one) => one.accountId === accountId))
        return refused('Select somebody who works with children’s records on that day', 'accountId')
      const shiftId = ctx.ids.next()
      await keepShift(tx, { id: shiftId, accountId, part, from, until })
      return done({ shiftId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'duty_shift_once') throw fault
    return refused(`They are on the rota as ${part} in part of that time already`, 'from')
  }
}

export const takingOffDuty = defineAct('take somebody off duty', rotaMakers)

/**
 * Takes somebody off the rest of a shift, from now or before it begins: they are ill, or the rota was wrong.
 *
 * @throws NotFound when there is no such shift.
 */
export async function takeOffDuty(ctx: Ctx, shiftId: string, because: string): Promise<Outcome<undefined>> {
  return await act(ctx, takingOffDuty, [], async (tx, entry) => {
    const shift = await shiftCalled(tx, shiftId)
    if (shift === undefined) throw new NotFound('shift')
    const now = ctx.clock.now()
    if (Temporal.Instant.compare(shift.until, now) <= 0) return refused('This shift has ended', 'because')
    if (because.trim() === '') return refused('Enter why they come off duty', 'because')
    const from = Temporal.Instant.compare(shift.from, now) > 0 ? shift.from : now
    await giveUpShift(tx, shiftId, from, because.trim())
    entry.about(shift.accountId)
    return done(undefined)
  })
}
