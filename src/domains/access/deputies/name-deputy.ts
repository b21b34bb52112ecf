import { colleagues } from '#domains/access/account/colleagues.ts'
import { deputiesOf, endDeputyRow, keepDeputy } from '#domains/access/deputies/deputy-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { brokenConstraint } from '#kernel/database.ts'

export const namingDeputy = defineAct('name a deputy', practitioners)

export interface NamedDeputy {
  readonly deputyId: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly reason: string
}

/**
 * Names who covers for oneself from a day to a day. The deputy sees the worklist; the children stay with their worker, and a restricted child is
 * handed to nobody by this.
 */
export async function nameDeputy(ctx: Ctx, named: NamedDeputy): Promise<Outcome<{ readonly id: string }>> {
  const { accountId } = ctx.actor
  const today = ctx.clock.today()
  if (!(await colleagues(ctx)).some((one) => one.accountId === named.deputyId))
    return refused('Select a colleague who works with records', 'deputyId')
  if (Temporal.PlainDate.compare(named.from, today) < 0) return refused('The first day must be today or later', 'from')
  if (Temporal.PlainDate.compare(named.until, named.from) < 0)
    return refused('The last day can’t be before the first. Change one of the dates.', 'until')
  if (named.reason.trim() === '') return refused('Enter why you are away', 'reason')
  try {
    return await act(ctx, namingDeputy, [accountId], async (tx, entry) => {
      const id = ctx.ids.next()
      await keepDeputy(tx, { ...named, id, forAccountId: accountId, reason: named.reason.trim(), namedBy: accountId })
      entry.about(named.deputyId)
      return done({ id })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'deputy_one_at_a_time') throw fault
    return refused('Somebody covers for you in part of that time already. End that first, or change the dates.', 'from')
  }
}

export const endingDeputy = defineAct('end a deputy', practitioners)

/**
 * Ends who covers for oneself, from today.
 *
 * @throws NotFound when nobody covers so.
 */
export async function endDeputy(ctx: Ctx, id: string): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const today = ctx.clock.today()
  return await act(ctx, endingDeputy, [accountId], async (tx, entry) => {
    const one = (await deputiesOf(tx, { accountId }, today)).find((each) => each.id === id)
    if (one === undefined || !(await endDeputyRow(tx, id, accountId, { on: today, because: 'Ended by the worker.' })))
      throw new NotFound('deputy')
    entry.about(one.deputyId)
    return done(undefined)
  })
}
