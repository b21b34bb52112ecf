import {
  appointedDays,
  keepStriking,
  type ReasonedSetting,
  reasonedSettings,
  standingSettings,
} from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedSetters, datedThings } from '#domains/governance/set-dated.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'
import { wasInForce } from '#practice/legal/dated-law.ts'

export const strikingSetting = defineAct('strike out a setting', datedSetters)

export interface StruckSetting {
  readonly name: string
  readonly id: string
  readonly reason: string
  /** By what it is known that a law was not in force: asked only where it counts as in force. */
  readonly shownBy?: string
}

/** Whether striking it out takes back law that counts as in force today: that alone is guarded. */
export function takesBackLaw(
  thing: DatedThing,
  setting: Pick<ReasonedSetting, 'id'>,
  kept: readonly ReasonedSetting[],
  today: Temporal.PlainDate,
): boolean {
  if (thing.kind !== 'law') return false
  const standing = standingSettings(kept)
  const without = standing.filter(({ id }) => id !== setting.id)
  return wasInForce(thing.law, today, appointedDays(standing)) && !wasInForce(thing.law, today, appointedDays(without))
}

/**
 * Strikes out what was set by mistake: from now on it holds no more, and what was set before it, or is written, holds again. A number that
 * something began under stays its number, which says so. Law that was in force is not taken back: where a day was appointed here by mistake
 * and has come, somebody other than whoever set it strikes it out, and says by what it is known that no such law was in force.
 *
 * @throws NotFound when there is no such setting among what holds from a day.
 */
export async function strikeSetting(ctx: Ctx, struck: StruckSetting): Promise<Outcome<undefined>> {
  const reason = struck.reason.trim()
  if (reason === '') return refused('Enter what was wrong with it', 'reason')
  const thing = datedThings.find(({ name }) => name === struck.name)
  if (thing === undefined) throw new NotFound('setting')
  return await act(ctx, strikingSetting, [], async (tx, entry) => {
    const kept = await reasonedSettings(tx)
    const found = kept.find(({ id, name }) => id === struck.id && name === struck.name)
    if (found === undefined) throw new NotFound('setting')
    if (found.struck !== undefined)
      return refused(`${found.struck.by} struck it out on ${longDate(found.struck.on)} already.`, 'reason')
    const takesBack = takesBackLaw(thing, found, kept, ctx.clock.today())
    const shownBy = (struck.shownBy ?? '').trim()
    if (takesBack && found.setById === ctx.actor.accountId)
      return refused(
        'You set this day, and it has come. Law that counts as in force is struck out by somebody else: ask another head of service, or the director.',
        'reason',
      )
    if (takesBack && shownBy === '')
      return refused('Enter by what it is known that this law was not in force', 'shownBy')
    const because = takesBack ? `${reason} Not in force by: ${shownBy}` : reason
    if (!(await keepStriking(tx, { id: found.id, reason: because, by: ctx.actor.accountId, on: ctx.clock.today() })))
      return refused('Somebody else struck it out while you had it open.', 'reason')
    entry.note({ setting: struck.name, struck: found.id })
    return done(undefined)
  })
}
