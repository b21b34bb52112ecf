import { actorOf } from '#domains/access/account/account-store.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { calendarOf, feedReach, givenAgainAfter } from '#domains/casework/calendar/calendar.ts'
import { childOfClock, feedMadeAt, feedOfKey, keepGiven, timesOf } from '#domains/casework/calendar/calendar-store.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'

/**
 * The calendar of whoever the key belongs to, as iCalendar; one entry of the ledger, as theirs, names the children whose times it
 * gives. Within the hour the same is given again.
 *
 * @throws NotFound when the key is nobody's, or they no longer hold the role in which they made it.
 */
export async function readCalendar(
  edge: Omit<Ctx, 'actor'>,
  key: string,
  linkOf: (clockId: string) => string,
): Promise<string> {
  const db = edge.database.tables
  const feed = await feedOfKey(db, hashOf(key))
  const actor = feed && (await actorOf(db, feed.accountId, feed.role, edge.clock.today()))
  if (feed === undefined || actor === undefined) throw new NotFound('calendar')
  const now = edge.clock.now()
  const fresh = feed.givenAt !== undefined && Temporal.Instant.compare(now, feed.givenAt.add(givenAgainAfter)) < 0
  if (fresh && feed.given !== undefined) return feed.given
  const today = edge.clock.today()
  const { given } = await list(
    { ...edge, actor },
    'own calendar',
    async (tx) => {
      const from = today.subtract({ days: feedReach.back })
      const times = await timesOf(tx, { ...actor, teamId: actor.teamId }, from, today.add({ days: feedReach.ahead }))
      const text = calendarOf(times, now, linkOf)
      await keepGiven(tx, feed.id, now, text)
      return { given: text, times }
    },
    ({ times }) => times.map(({ childId }) => childId),
  )
  return given
}

/** Since when one has an address for one's calendar, or `undefined`. */
export async function ownCalendar(ctx: Ctx): Promise<{ readonly madeAt: Temporal.Instant } | undefined> {
  const { accountId, role } = ctx.actor
  const found = await view(ctx, 'own calendar address', accountId, async (tx) => ({
    feed: await feedMadeAt(tx, accountId, role),
  }))
  return found.feed
}

/**
 * Whose record the thing of a calendar stands in.
 *
 * @throws NotFound when there is none for whoever asks.
 */
export async function childOfCalendarLink(ctx: Ctx, clockId: string): Promise<string> {
  const { childId } = await list(
    ctx,
    'a time of one’s calendar',
    async (tx) => ({ childId: await childOfClock(tx, clockId) }),
    ({ childId: found }) => (found === undefined ? [] : [found]),
  )
  if (childId === undefined) throw new NotFound('clock')
  return childId
}
