import { keepAllegation, keepAllegationClock, officerOf } from '#domains/concerns/allegations/allegation-store.ts'
import { raisers } from '#domains/concerns/concern.ts'
import { childById, nameOfAccount } from '#domains/concerns/concern-list-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { dueFor } from '#engine/obligation.ts'
import { longDate } from '#kernel/dates.ts'
import { referenceFrom } from '#kernel/reference.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { allegationLookedAt, allegationReported, allegationReviewed } from '#practice/obligations/allegations.ts'

export const reportingAllegation = defineAct('tell the designated officer of an allegation', raisers)

export interface ReportedAllegation {
  /** The child whom it is about, where it is about one that whoever tells may know of. */
  readonly childId?: string
  readonly adult:
    | { readonly kind: 'staff'; readonly accountId: string }
    | { readonly kind: 'name'; readonly name: string }
  readonly worksAs: string
  readonly employer: string
  readonly limbs: readonly string[]
  readonly says: string
  readonly howKnown: string
  readonly knownOn: Temporal.PlainDate
  readonly inDangerNow: string
  readonly nameShown: boolean
}

export interface AllegationReported {
  readonly id: string
  readonly reference: string
  readonly officer: { readonly name: string; readonly phone: string | null } | undefined
}

/**
 * Hands an allegation to the designated officer: it is kept in no child's record. Whoever tells may read their own words, whom to
 * ring and the reply; not what is done.
 *
 * @throws NotFound when whoever tells does not know of such a child.
 */
export async function reportAllegation(ctx: Ctx, told: ReportedAllegation): Promise<Outcome<AllegationReported>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(told.knownOn, today) > 0)
    return refused(`It can’t have been known after today, ${longDate(today)}.`, 'knownOn')
  if (told.says.trim() === '') return refused('Enter what you have seen or heard', 'says')
  if (told.limbs.length === 0) return refused('Select what they may have done', 'limbs')
  return await act(ctx, reportingAllegation, [], async (tx, entry) => {
    if (told.childId !== undefined && (await childById(tx, told.childId)) === undefined) throw new NotFound('child')
    const isStaff = told.adult.kind === 'staff'
    const name = told.adult.kind === 'staff' ? await nameOfAccount(tx, told.adult.accountId) : told.adult.name.trim()
    if (name === undefined || name === '')
      return refused('Select or enter whom it is about', isStaff ? 'staffMember' : 'adult')
    const id = ctx.ids.next()
    const reference = referenceFrom(ctx.ids.next())
    entry.about(id)
    await keepAllegation(tx, {
      ...{ id, reference, childId: told.childId ?? null, adult: name },
      adultAccountId: told.adult.kind === 'staff' ? told.adult.accountId : null,
      ...{ worksAs: told.worksAs.trim(), employer: told.employer.trim(), limbs: told.limbs, says: told.says.trim() },
      ...{ howKnown: told.howKnown.trim(), inDangerNow: told.inDangerNow, knownOn: told.knownOn },
      ...{ toldAt: ctx.clock.now(), reportedBy: ctx.actor.accountId },
      toldBy: told.nameShown ? `${ctx.actor.name}, ${ctx.actor.role}` : '',
    })
    const keep = async (due: ReturnType<typeof dueFor>, metOn?: Temporal.PlainDate) =>
      await keepAllegationClock(tx, {
        ...{ id: ctx.ids.next(), allegationId: id, due },
        ...(metOn === undefined ? {} : { metOn }),
      })
    // How long it took to reach the officer is kept beside it: late telling is seen, and never a reason not to tell.
    await keep(dueFor(allegationReported, told.knownOn, englandAndWales), today)
    await keep(dueFor(allegationLookedAt, today, englandAndWales))
    await keep(dueFor(allegationReviewed, today, englandAndWales))
    return done({ id, reference, officer: await officerOf(tx, id) })
  })
}
