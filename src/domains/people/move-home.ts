import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'
import { householdAt, keepHousehold } from '#domains/people/create-person-store.ts'
import { endHomes, householdNow, isPerson, keepHome, livingIn } from '#domains/people/family/family-store.ts'

export const movingHome = defineAct('record a move', peopleChangers)

export interface Move {
  readonly childId: string
  readonly lines: readonly string[]
  readonly postcode: string | undefined
  readonly movedOn: Temporal.PlainDate | undefined
  /** Everybody who lived with the child moved too. */
  readonly together: boolean
}

/** Records where a child lives now. Where the child lived until then stays in the record. */
export async function moveHome(ctx: Ctx, move: Move): Promise<Outcome<undefined>> {
  const lines = move.lines.map((line) => line.trim()).filter((line) => line !== '')
  const [firstLine] = lines
  if (firstLine === undefined) return refused('Enter the address', 'lines')
  const postcode = move.postcode?.trim().toUpperCase()
  if (postcode !== undefined && !/^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$/.test(postcode))
    return refused('Enter a postcode like ZZ99 3VZ, or leave it empty if you do not know it', 'postcode')
  return await act(ctx, movingHome, [move.childId], async (tx, entry) => {
    if (!(await isPerson(tx, move.childId))) throw new NotFound('child')
    if ((await marksOf(tx, [move.childId])).some(({ kind, hidden }) => kind === 'address' && hidden))
      return refused(
        'Where this child lives is confidential, and kept from you too. Ask somebody who may see it to record the move.',
        'lines',
      )
    const before = await householdNow(tx, move.childId)
    const known = postcode === undefined ? undefined : await householdAt(tx, firstLine, postcode)
    if (known !== undefined && known === before) return refused('The child lives there already.', 'lines')
    const householdId = known ?? ctx.ids.next()
    if (known === undefined) await keepHousehold(tx, householdId, { lines, postcode })
    const together = before === undefined || !move.together ? [] : await livingIn(tx, before)
    const others = together.filter(({ personId }) => personId !== move.childId)
    for (const { personId, standsAs } of [{ personId: move.childId, standsAs: 'child' }, ...others]) {
      entry.about(personId)
      await endHomes(tx, personId, move.movedOn ?? ctx.clock.today())
      await keepHome(tx, { id: ctx.ids.next(), personId, householdId, from: move.movedOn, standsAs })
    }
    return done(undefined)
  })
}
