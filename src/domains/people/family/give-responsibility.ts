import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { bases } from '#domains/people/family/family-forms.ts'
import { isPerson, keepResponsibility } from '#domains/people/family/family-store.ts'

export const givingResponsibility = defineAct('record parental responsibility', peopleChangers)

export interface NewResponsibility {
  readonly childId: string
  /** Somebody tied to the child; or else a name. */
  readonly holderId: string | undefined
  readonly holderName: string | undefined
  readonly basis: string
  readonly from: Temporal.PlainDate | undefined
}

/** Records that somebody holds parental responsibility for a child, and on what basis (Children Act 1989, section 3). */
export async function giveResponsibility(ctx: Ctx, held: NewResponsibility): Promise<Outcome<undefined>> {
  const labels: Readonly<Record<string, string>> = bases
  return await act(ctx, givingResponsibility, [held.childId], async (tx) => {
    if (!(await isPerson(tx, held.childId))) throw new NotFound('child')
    if (held.holderId !== undefined && !(await isPerson(tx, held.holderId)))
      return refused('Choose somebody who is on the child’s page.', 'holder')
    const basis = labels[held.basis] ?? held.basis
    await keepResponsibility(tx, { ...held, id: ctx.ids.next(), basis })
    return done(undefined)
  })
}
