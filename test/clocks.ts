import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { ChildAtWork } from '#test/casework-family.ts'
import type { TestHouse } from '#test/house.ts'

const keeping = defineAct('set a clock', [])

/** Begins a clock of a child at work, as an act of the house would. */
export async function keepAClock(
  house: TestHouse,
  { childId, episodeId }: ChildAtWork,
  obligation: Obligation,
  from: Temporal.PlainDate,
  whoseAccountId?: string,
): Promise<string> {
  const service = house.asService('a clock')
  const outcome = await act(service, keeping, [childId], async (tx) =>
    done(
      await keepClock(tx, service, { childId, episodeId, whoseAccountId }, dueFor(obligation, from, englandAndWales)),
    ),
  )
  if (!outcome.ok) throw new Error(outcome.unmet[0].says)
  return outcome.value
}
