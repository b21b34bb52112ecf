import { type EntryKind, entryKinds, mayHelp } from '#domains/concerns/allegations/allegation.ts'
import {
  allegationById,
  endHelper,
  keepAllegationClock,
  keepEntry,
  keepHelper,
  meetAllegationClocks,
  type WholeAllegation,
} from '#domains/concerns/allegations/allegation-store.ts'
import { isAbout } from '#domains/concerns/concern.ts'
import { mayBeNamed } from '#domains/concerns/concern-list-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { dueFor } from '#engine/obligation.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { allegationLookedAt, allegationReviewed } from '#practice/obligations/allegations.ts'

export const workingAllegation = defineAct('write in an allegation', mayHelp)
export const namingHelper = defineAct('name who helps with an allegation', ['designated officer', 'director'])

/** What is open to whoever acts, or nothing: absent and forbidden look alike. */
async function openOne(tx: Tx, id: string): Promise<WholeAllegation> {
  const found = await allegationById(tx, id)
  if (found === undefined) throw new NotFound('allegation')
  return found
}

export interface NewEntry {
  readonly kind: EntryKind
  readonly on: Temporal.PlainDate
  readonly says: string
}

/** Writes down what was said, done or decided. The first look and each review meet what is owed; a review begins the next month. */
export async function writeEntry(ctx: Ctx, allegationId: string, entry: NewEntry): Promise<Outcome<undefined>> {
  const says = entry.says.trim()
  if (!Object.hasOwn(entryKinds, entry.kind)) return refused('Select what it is', 'kind')
  if (says === '') return refused('Enter what was said, done or decided', 'says')
  return await act(ctx, workingAllegation, [allegationId], async (tx) => {
    const found = await openOne(tx, allegationId)
    if (found.outcome.length > 0) return refused('It has been concluded: nothing is added to it any more.', 'kind')
    if (entry.kind === 'work may end' && !found.leads)
      return refused('Only whoever answers for it may write that work with the child may end.', 'kind')
    if (entry.kind === 'work may not end') {
      if (!found.leads) return refused('Only whoever answers for it may take back that work may end.', 'kind')
      if (!found.workMayEnd) return refused('No word stands that work may end: there is none to take back.', 'kind')
    }
    const today = ctx.clock.today()
    if (Temporal.PlainDate.compare(entry.on, today) > 0)
      return refused('The date must be today or in the past', 'happenedOn')
    if (Temporal.PlainDate.compare(entry.on, found.knownOn) < 0)
      return refused(`It can’t have been before ${longDate(found.knownOn)}, when it was first known.`, 'happenedOn')
    const { kind, on } = entry
    await keepEntry(tx, { id: ctx.ids.next(), allegationId, kind, on, says, by: ctx.actor.accountId })
    await meetAllegationClocks(tx, allegationId, [allegationLookedAt.id], on)
    if (kind !== 'review') return done(undefined)
    await meetAllegationClocks(tx, allegationId, [allegationReviewed.id], on)
    const due = dueFor(allegationReviewed, on, englandAndWales)
    await keepAllegationClock(tx, { id: ctx.ids.next(), allegationId, due })
    return done(undefined)
  })
}

/** Names somebody who may read and write in this one, and in no other. Never the one it is about. */
export async function nameHelper(
  ctx: Ctx,
  allegationId: string,
  naming: { readonly accountId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  const reason = naming.reason.trim()
  if (reason === '') return refused('Enter why they must know of it', 'reason')
  return await act(ctx, namingHelper, [allegationId], async (tx) => {
    const found = await openOne(tx, allegationId)
    if (!found.leads) throw new NotFound('allegation')
    const chosen = (await mayBeNamed(tx, mayHelp)).find(({ accountId }) => accountId === naming.accountId)
    if (chosen === undefined) return refused('Select who is to help with it', 'account')
    if (isAbout({ aboutAccountId: found.adultAccountId, aboutName: found.adult }, chosen))
      return refused(`It is about ${chosen.name}, who may not know of it from here. Select somebody else.`, 'account')
    if (found.helpers.some(({ accountId, standing }) => standing && accountId === chosen.accountId))
      return refused(`${chosen.name} is named already.`, 'account')
    await keepHelper(tx, {
      ...{ id: ctx.ids.next(), allegationId, accountId: chosen.accountId, at: ctx.clock.now(), reason },
    })
    return done(undefined)
  })
}

/** From now on they read it no more. */
export async function letHelperGo(ctx: Ctx, allegationId: string, namingId: string): Promise<Outcome<undefined>> {
  return await act(ctx, namingHelper, [allegationId], async (tx) => {
    const found = await openOne(tx, allegationId)
    if (!found.leads) throw new NotFound('allegation')
    return (await endHelper(tx, allegationId, namingId, ctx.clock.now()))
      ? done(undefined)
      : refused('They are not named any more.')
  })
}
