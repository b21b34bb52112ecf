import {
  type ClockWriting,
  clockOfChild,
  type KeptClock,
  writeOnClock,
} from '#domains/casework/clocks/clock-reading-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type ActDefinition,
  type Ctx,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  type Tx,
} from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

/** The clock as it was shown to whoever writes on it. */
export interface ShownClockRow {
  readonly childId: string
  readonly clockId: string
  readonly version: number
}

/** Whether nothing has been done about it and it has not been ended. */
export function isStanding(clock: KeptClock): boolean {
  return clock.metOn === undefined && clock.endedOn === undefined
}

/** Why nothing more can be written on a clock. */
export function notStanding(clock: KeptClock): Refusal | undefined {
  if (clock.metOn !== undefined) return refused(`This was done on ${longDate(clock.metOn)}. Nothing is owed any more.`)
  if (clock.endedOn !== undefined) return refused(`This was ended on ${longDate(clock.endedOn)}: ${clock.endedBecause}`)
  return undefined
}

/**
 * Writes on one clock of a child: `decide` gives what is written, or the refusal. Somebody who comes second is told.
 *
 * @throws NotFound when the child has no such clock, for whoever asks.
 */
export async function onClock(
  ctx: Ctx,
  definition: ActDefinition,
  shown: ShownClockRow,
  decide: (clock: KeptClock, tx: Tx) => Promise<Outcome<ClockWriting>> | Outcome<ClockWriting>,
): Promise<Outcome<undefined>> {
  return await act(ctx, definition, [shown.childId], async (tx, entry) => {
    const clock = await clockOfChild(tx, shown.childId, shown.clockId)
    if (clock === undefined) throw new NotFound('clock')
    const decided = await decide(clock, tx)
    if (!decided.ok) return decided
    entry.note({ clock: clock.kind })
    if (await writeOnClock(tx, { id: clock.id, version: shown.version }, decided.value)) return done(undefined)
    return refused('Somebody has changed this since you opened it. See what it says now, then try again.', 'changed')
  })
}
