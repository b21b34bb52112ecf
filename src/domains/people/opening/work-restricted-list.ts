import { endAlarms } from '#domains/access/duty/alarm-store.ts'
import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { theRestrictedList } from '#domains/access/duty/ring-alarms.ts'
import { holdsDuty } from '#domains/access/restriction/named-duty-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { list } from '#domains/ledger/view.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import {
  handListClock,
  isWholeListWorked,
  keepListClock,
  keepListWorked,
  type ListWorked,
  listWorked,
  type RestrictedChild,
  restrictedChildren,
} from '#domains/people/opening/restricted-list-store.ts'
import { form } from '#engine/form.ts'
import type { LocalSetting } from '#engine/limit.ts'
import { longText } from '#engine/question.ts'
import { restrictedListWorked } from '#practice/obligations/restriction.ts'

/** Anybody who works with records may be named; nobody else opens the list. */
export const workingRestrictedList = defineAct('work through the restricted children', practitioners)

export const workedForm = form({
  says: longText('What did you do about each?', {
    hint: 'For example: rang the worker of the second about the visit; the third has a worker from today.',
    errorMissing: 'Enter what you did about each',
    maxLength: 4000,
  }),
})

export interface RestrictedList {
  readonly children: readonly RestrictedChild[]
  readonly worked: readonly ListWorked[]
  /** What the house has set: for how long a child may be unseen. */
  readonly settings: readonly LocalSetting[]
}

/** @throws NotFound for whoever is not named to work it today. */
export async function readRestrictedList(ctx: Ctx): Promise<RestrictedList> {
  const found = await list(
    ctx,
    'the list of restricted children',
    async (tx) =>
      (await holdsDuty(tx, 'restricted children'))
        ? {
            children: await restrictedChildren(tx),
            worked: await listWorked(tx, 14),
            settings: await settingsOfTheHouse(tx),
          }
        : undefined,
    (read) => read?.children.map(({ childId }) => childId) ?? [],
  )
  if (found === undefined) throw new NotFound('list of restricted children')
  return found
}

/**
 * Records that the list was worked through, and starts the next day's clock: where it has children from whom whoever worked it is barred, and
 * who are not on what they see, once somebody else who is named has worked it too.
 *
 * @throws NotFound for whoever is not named to work it today.
 */
export async function workRestrictedList(ctx: Ctx, says: string): Promise<Outcome<undefined>> {
  return await act(ctx, workingRestrictedList, [], async (tx, entry) => {
    if (!(await holdsDuty(tx, 'restricted children'))) throw new NotFound('list of restricted children')
    if (says.trim() === '') return refused('Enter what you did about each', 'says')
    // Of two who work it at once each is kept, and one clock stands afterwards.
    await oneAtATime(tx, theRestrictedList)
    const children = await restrictedChildren(tx)
    const id = ctx.ids.next()
    await keepListWorked(tx, ctx, { id, children: children.length, says: says.trim() })
    const on = ctx.clock.today()
    if (await isWholeListWorked(tx)) {
      await meetClocks(tx, { kinds: [restrictedListWorked.id] }, { on, byKind: 'restricted_list_worked', byId: id })
      await keepListClock(tx, ctx, id)
      await endAlarms(tx, 'restricted list', theRestrictedList, ctx, 'The list was worked through.')
    } else await handListClock(tx, ctx)
    entry.note({ worked: id, children: children.map(({ childId }) => childId) })
    return done(undefined)
  })
}
