import { openingManagers } from '#domains/access/opening/opened.ts'
import { type OpeningUse, openingUse, useMonths } from '#domains/access/opening/opening-use.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import {
  keepUseLooked,
  openedSince,
  type UseClock,
  type UseLooked,
  useClock,
  useLooked,
} from '#domains/people/opening/opening-use-store.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { openingUseLookedAt } from '#practice/obligations/restriction.ts'

export const lookingAtUse = defineAct('look through how emergency opening is used', openingManagers)

export interface UseRead {
  readonly use: OpeningUse
  readonly looked: readonly UseLooked[]
  readonly clock: UseClock | undefined
}

function firstDay(ctx: Ctx): Temporal.PlainDate {
  return ctx.clock.today().subtract({ months: useMonths })
}

export async function readOpeningUse(ctx: Ctx): Promise<UseRead> {
  const { opened, ...read } = await list(
    ctx,
    'how emergency opening is used',
    async (tx) => ({
      opened: await openedSince(tx, instantInLondon(firstDay(ctx)), ctx.clock.today()),
      looked: await useLooked(tx, 12),
      clock: await useClock(tx),
    }),
    (found) => found.opened.map(({ personId }) => personId),
  )
  return { ...read, use: openingUse(opened) }
}

/** Records what somebody who answers for the service saw of its use, and what they do: it is owed again a month after something is opened. */
export async function lookAtOpeningUse(ctx: Ctx, says: string): Promise<Outcome<undefined>> {
  return await act(ctx, lookingAtUse, [], async (tx, entry) => {
    if (says.trim() === '') return refused('Enter what you see, and what you do about it', 'says')
    const [id, since] = [ctx.ids.next(), firstDay(ctx)]
    const { length: times } = await openedSince(tx, instantInLondon(since), ctx.clock.today())
    await keepUseLooked(tx, ctx, { id, since, times, says: says.trim() })
    const met = { on: ctx.clock.today(), byKind: 'opening_use_looked', byId: id }
    await meetClocks(tx, { kinds: [openingUseLookedAt.id] }, met)
    entry.note({ looked: id, times })
    return done(undefined)
  })
}
