import { keepStriking, reasonedSettings } from '#domains/access/duty/local-setting-store.ts'
import { datedSetters, datedThings } from '#domains/governance/set-dated.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

export const strikingSetting = defineAct('strike out a setting', datedSetters)

/**
 * Strikes out what was set by mistake: from now on it holds no more, and what was set before it, or is written, holds again. What had begun
 * under it stays as it began, and says so.
 *
 * @throws NotFound when there is no such setting among what holds from a day.
 */
export async function strikeSetting(
  ctx: Ctx,
  struck: { readonly name: string; readonly id: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  const reason = struck.reason.trim()
  if (reason === '') return refused('Enter what was wrong with it', 'reason')
  if (!datedThings.some(({ name }) => name === struck.name)) throw new NotFound('setting')
  return await act(ctx, strikingSetting, [], async (tx, entry) => {
    const found = (await reasonedSettings(tx)).find(({ id, name }) => id === struck.id && name === struck.name)
    if (found === undefined) throw new NotFound('setting')
    if (found.struck !== undefined)
      return refused(`${found.struck.by} struck it out on ${longDate(found.struck.on)} already.`, 'reason')
    if (!(await keepStriking(tx, { id: found.id, reason, by: ctx.actor.accountId, on: ctx.clock.today() })))
      return refused('Somebody else struck it out while you had it open.', 'reason')
    entry.note({ setting: struck.name, struck: found.id })
    return done(undefined)
  })
}
