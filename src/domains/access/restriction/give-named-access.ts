import { isBarred } from '#domains/access/opening/declared-interest-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { endOfDay, mostMonths, namedAccessGivers } from '#domains/access/restriction/named-access.ts'
import { endNamedAccess, keepNamedAccess, namedAccessNow } from '#domains/access/restriction/named-access-store.ts'
import { restrictionById, ringable } from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { longDate } from '#kernel/dates.ts'

export const givingNamedAccess = defineAct('give access by name', namedAccessGivers)
export const endingNamedAccess = defineAct('end access by name', namedAccessGivers)

export interface NewNamedAccess {
  readonly restrictionId: string
  readonly accountId: string
  readonly endsOn: Temporal.PlainDate
  readonly reason: string
}

/**
 * Opens a restricted record to somebody by name until the end of a day, in place of the access that they had. Never to oneself,
 * nor to somebody who is barred from it.
 *
 * @throws NotFound when no such restriction stands.
 */
export async function giveNamedAccess(ctx: Ctx, given: NewNamedAccess): Promise<Outcome<undefined>> {
  return await act(ctx, givingNamedAccess, [], async (tx, entry) => {
    await oneAtATime(tx, given.restrictionId)
    const restriction = await restrictionById(tx, given.restrictionId)
    if (restriction === undefined) throw new NotFound('restriction')
    const { personId } = restriction
    const today = ctx.clock.today()
    const works = (await ringable(tx, given.accountId, today))?.worksRecords === true
    const wrong = refusedFor(refusals(given, { today, works, own: given.accountId === ctx.actor.accountId }))
    if (wrong !== undefined) return wrong
    if (await isBarred(tx, given.accountId, personId))
      return refused('They know the family: this record can’t be opened to them. Choose somebody else.', 'who')
    const [before] = await namedAccessNow(tx, today, { personId, accountId: given.accountId })
    if (before !== undefined) {
      await endNamedAccess(tx, ctx, before.id, `Renewed until ${longDate(given.endsOn)}`)
    }
    const id = ctx.ids.next()
    const { accountId, endsOn } = given
    await keepNamedAccess(tx, ctx, {
      id,
      personId,
      accountId,
      endsOn,
      reason: given.reason.trim(),
      renewsId: before?.id,
    })
    await giveGrant(tx, ctx, {
      accountId,
      personId,
      right: 'record',
      why: 'named access',
      sourceId: id,
      from: ctx.clock.now(),
      until: endOfDay(endsOn),
    })
    entry.about(personId)
    entry.note({ access: id, to: accountId, until: endsOn.toString(), renews: before?.id ?? null })
    return done(undefined)
  })
}

interface AccessFacts {
  readonly today: Temporal.PlainDate
  readonly works: boolean
  readonly own: boolean
}

function refusals({ endsOn, reason }: NewNamedAccess, { today, works, own }: AccessFacts): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (own) unmet.push({ says: 'You can’t open a restricted record to yourself. Ask another manager.', answerAt: 'who' })
  else if (!works) unmet.push({ says: 'Choose somebody who works with children’s records here', answerAt: 'who' })
  if (Temporal.PlainDate.compare(endsOn, today) < 0)
    unmet.push({ says: 'The day on which it ends must be today or later', answerAt: 'endsOn' })
  if (Temporal.PlainDate.compare(endsOn, today.add({ months: mostMonths })) > 0)
    unmet.push({
      says: `The day on which it ends must be within ${mostMonths} months. It can be renewed then.`,
      answerAt: 'endsOn',
    })
  if (reason.trim() === '') unmet.push({ says: 'Enter why they need it', answerAt: 'reason' })
  return unmet
}

/**
 * Ends somebody's access by name, now.
 *
 * @throws NotFound when there is none such.
 */
export async function endAccessByName(ctx: Ctx, accessId: string, because: string): Promise<Outcome<undefined>> {
  return await act(ctx, endingNamedAccess, [], async (tx, entry) => {
    await oneAtATime(tx, accessId)
    const access = (await namedAccessNow(tx, ctx.clock.today())).find(({ id }) => id === accessId)
    if (access === undefined) throw new NotFound('access by name')
    if (because.trim() === '') return refused('Enter why it ends', 'because')
    await endNamedAccess(tx, ctx, access.id, because.trim())
    entry.about(access.personId)
    entry.note({ access: access.id })
    return done(undefined)
  })
}
