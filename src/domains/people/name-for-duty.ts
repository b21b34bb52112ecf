import { theRestrictedList } from '#domains/access/duty/ring-alarms.ts'
import {
  type DutyHeld,
  duties,
  dutyNamers,
  mostDutyMonths,
  type StandsAs,
} from '#domains/access/restriction/named-duty.ts'
import { dutiesHeld, dutyEndedBy, endDuty, keepDuty } from '#domains/access/restriction/named-duty-store.ts'
import { ringable } from '#domains/access/restriction/restriction-store.ts'
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
import { handListClock, keepListClock, listClockStands } from '#domains/people/opening/restricted-list-store.ts'
import { longDate } from '#kernel/dates.ts'

export const namingForDuty = defineAct('name somebody for a duty', dutyNamers)
export const endingDuty = defineAct('end a duty', dutyNamers)

export interface NewDuty {
  readonly standsAs: StandsAs
  readonly accountId: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly reason: string
}

/** Names somebody for a duty, from a day until a day. Never oneself; of two who name a manager of the list at once one does. The list of restricted children is owed from then on. */
export async function nameForDuty(ctx: Ctx, named: NewDuty): Promise<Outcome<undefined>> {
  return await act(ctx, namingForDuty, [named.accountId], async (tx, entry) => {
    const today = ctx.clock.today()
    await oneAtATime(tx, theRestrictedList)
    const works = (await ringable(tx, named.accountId, today))?.worksRecords === true
    const wrong = refusedFor(refusals(named, { today, works, own: named.accountId === ctx.actor.accountId }))
    if (wrong !== undefined) return wrong
    const there = (await dutiesHeld(tx, today)).find((held) => isSecondManager(held, named))
    if (there !== undefined)
      return refused(
        `${there.name} was named by ${there.namedByName} and works the list until ${longDate(there.until)}. End that first, or name a deputy.`,
        'standsAs',
      )
    const id = ctx.ids.next()
    const { duty } = duties[named.standsAs]
    await keepDuty(tx, ctx, { ...named, id, duty, reason: named.reason.trim() })
    if (duty === 'restricted children') {
      if (named.standsAs === 'manager' && !(await listClockStands(tx))) await keepListClock(tx, ctx, id)
      else await handListClock(tx, ctx)
    }
    entry.note({ duty, standsAs: named.standsAs, until: named.until.toString() })
    return done(undefined)
  })
}

/** One person is the manager of the list at a time, so that nobody thinks that the other looks. */
function isSecondManager(held: DutyHeld, { standsAs, from, until }: NewDuty): boolean {
  if (standsAs !== 'manager' || held.standsAs !== 'manager') return false
  return Temporal.PlainDate.compare(held.from, until) <= 0 && Temporal.PlainDate.compare(from, held.until) <= 0
}

interface DutyFacts {
  readonly today: Temporal.PlainDate
  readonly works: boolean
  readonly own: boolean
}

function refusals({ from, until, reason }: NewDuty, { today, works, own }: DutyFacts): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (own) unmet.push({ says: 'You can’t name yourself. Ask another manager of the service.', answerAt: 'who' })
  else if (!works) unmet.push({ says: 'Choose somebody who works with children’s records here', answerAt: 'who' })
  if (Temporal.PlainDate.compare(from, today) < 0)
    unmet.push({ says: 'The first day must be today or later', answerAt: 'from' })
  if (Temporal.PlainDate.compare(until, from) < 0)
    unmet.push({ says: 'The last day must be on or after the first', answerAt: 'until' })
  if (Temporal.PlainDate.compare(until, from.add({ months: mostDutyMonths })) > 0)
    unmet.push({ says: `The last day must be within ${mostDutyMonths} months of the first`, answerAt: 'until' })
  if (reason.trim() === '') unmet.push({ says: 'Enter why you name them', answerAt: 'reason' })
  return unmet
}

/**
 * Ends a duty today: it is no longer held from now on.
 *
 * @throws NotFound when nobody was named for it.
 */
export async function endNamedDuty(ctx: Ctx, id: string, because: string): Promise<Outcome<DutyHeld>> {
  return await act(ctx, endingDuty, [], async (tx, entry) => {
    await oneAtATime(tx, theRestrictedList)
    const held = (await dutiesHeld(tx, ctx.clock.today())).find((one) => one.id === id)
    if (held === undefined) {
      const by = await dutyEndedBy(tx, id)
      if (by === undefined) throw new NotFound('duty')
      return refused(`${by} has ended it already.`, 'because')
    }
    if (because.trim() === '') return refused('Enter why it ends', 'because')
    await endDuty(tx, ctx, id, because.trim())
    if (held.duty === 'restricted children') await handListClock(tx, ctx)
    entry.about(held.accountId)
    entry.note({ duty: held.duty, standsAs: held.standsAs })
    return done(held)
  })
}
