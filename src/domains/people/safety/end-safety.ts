import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { type Endable, endRow } from '#domains/people/safety/safety-store.ts'

export const endingSafety = defineAct(
  'end what must be known, a warning, order, way to reach somebody or involvement',
  peopleChangers,
)

export interface Ending {
  readonly table: Endable
  readonly rowId: string
  /** Whose record the row is of: the child, or the adult whose number it is. */
  readonly personId: string
  readonly version: number
  readonly because: string
}

/** Ends, today and with a reason, what stood on the safety page, in the version that was shown. */
export async function endSafety(ctx: Ctx, ending: Ending): Promise<Outcome<undefined>> {
  const because = ending.because.trim()
  if (because === '') return refused('Enter why it ends', ending.rowId)
  return await act(ctx, endingSafety, [ending.personId], async (tx) => {
    const row = { id: ending.rowId, personId: ending.personId, version: ending.version, on: ctx.clock.today(), because }
    return (await endRow(tx, ending.table, row))
      ? done(undefined)
      : refused('Somebody else changed or ended this while you had the page open. Look at it below.')
  })
}
