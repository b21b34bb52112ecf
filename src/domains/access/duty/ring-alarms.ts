import { type Alarm, messageOf, reachedBy } from '#domains/access/duty/alarm.ts'
import {
  alarmsDue,
  type CallResult,
  callToMake,
  contactsToRing,
  endAlarms,
  keepAlarm,
  keepCall,
  keepCallResult,
  ladderOf,
  restrictedListOwed,
  rungOnce,
  standingAlarms,
} from '#domains/access/duty/alarm-store.ts'
import { dayEnds, lastDayEnded } from '#domains/access/duty/hours.ts'
import { localLimits } from '#domains/access/duty/local-setting-store.ts'
import { onAt } from '#domains/access/duty/shift.ts'
import { hasRota, shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { act } from '#domains/ledger/act.ts'
import { addJob } from '#domains/ledger/add-job-store.ts'
import { type Ctx, defineAct, done, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { limitAsSet } from '#engine/limit.ts'
import type { Obligation } from '#engine/obligation.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { type Senders, type Way, ways } from '#kernel/messages/way.ts'
import { alarmRingsAgain, urgentContactLookedAt } from '#practice/obligations/out-of-hours.ts'

const ringing = defineAct('ring an alarm', [])
const calling = defineAct('reach somebody about an alarm', [])

/** What nobody being on duty is about: the rota itself. */
export const theRota = '00000000-0000-7000-8000-000000000002'

/** What a list that nobody works is about: the list itself, and none of the children on it. */
export const theRestrictedList = '00000000-0000-7000-8000-000000000003'

/** The minutes of a limit that is set in minutes, as it is set today. */
export async function minutesOf(tx: Tx, ctx: Ctx, obligation: Obligation): Promise<number> {
  const limit = limitAsSet(obligation.limits, obligation.id, ctx.clock.today(), await localLimits(tx))
  return limit?.within.unit === 'minutes' ? limit.within.count : 5
}

/**
 * Begins an alarm for every urgent contact that nobody has opened by its limit, for a rota on which nobody stands and for a list of restricted
 * children that nobody has worked when the day ends, and rings every alarm whose time has come: one person further each time, until somebody
 * has taken it. A way that is not set up is kept as such in the first round.
 */
export async function ringAlarms(ctx: Ctx, senders: Senders): Promise<void> {
  const found = await list(
    ctx,
    'alarms that are to ring',
    async (tx) => await readAlarms(tx, ctx),
    ({ ids }) => ids,
  )
  if (found.ids.length === 0) return
  await act(ctx, ringing, [], async (tx, entry) => {
    const now = ctx.clock.now()
    const { contacts, unmanned, manned, listSince } = await readAlarms(tx, ctx)
    for (const { contactId, toldAt } of contacts) {
      await endAlarms(tx, 'contact', contactId, ctx, 'It was taken, and the contact stayed unread.')
      await keepAlarm(tx, { id: ctx.ids.next(), kind: 'contact', aboutId: contactId, waitsSince: toldAt }, now)
    }
    if (unmanned)
      await keepAlarm(tx, { id: ctx.ids.next(), kind: 'nobody on duty', aboutId: theRota, waitsSince: now }, now)
    if (manned) await endAlarms(tx, 'nobody on duty', theRota, ctx, 'Somebody is on duty.')
    if (listSince !== undefined) {
      const list = { kind: 'restricted list', aboutId: theRestrictedList } as const
      await endAlarms(
        tx,
        list.kind,
        list.aboutId,
        ctx,
        'It was taken, and a day ended on which nobody worked the list.',
      )
      await keepAlarm(tx, { id: ctx.ids.next(), ...list, waitsSince: listSince }, now)
    }
    const again = await minutesOf(tx, ctx, alarmRingsAgain)
    const due = await alarmsDue(tx, now)
    for (const alarm of due) await ringOne(tx, ctx, { alarm, senders, next: now.add({ minutes: again }) })
    entry.note({ alarms: due.length })
    return done(undefined)
  })
}

async function readAlarms(tx: Tx, ctx: Ctx) {
  const now = ctx.clock.now()
  const contacts = await contactsToRing(tx, now, await minutesOf(tx, ctx, urgentContactLookedAt))
  const shifts = await shiftsBetween(tx, { from: now, until: now.add({ minutes: 1 }) })
  const onDuty = onAt(shifts, 'duty worker', now).length > 0
  const standing = (await standingAlarms(tx, 'nobody on duty')).length > 0
  const unmanned = !onDuty && !standing && (await hasRota(tx))
  const manned = onDuty && standing
  const listSince = await listUnworkedSince(tx, now)
  const due = await alarmsDue(tx, now)
  const ids = [
    ...contacts.map(({ contactId }) => contactId),
    ...due.map(({ id }) => id),
    ...(unmanned || manned ? [theRota] : []),
    ...(listSince === undefined ? [] : [theRestrictedList]),
  ]
  return { contacts, unmanned, manned, listSince, ids }
}

/**
 * Since when the list of restricted children waits, where an alarm begins for it now: its day has ended, no alarm rings for it, and whoever
 * took the last one did so before the day ended that has just ended.
 */
async function listUnworkedSince(tx: Tx, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const { owedOn, takenAt } = await restrictedListOwed(tx, theRestrictedList)
  if (owedOn === undefined) return undefined
  const [since, ended] = [instantInLondon(owedOn, dayEnds), lastDayEnded(now)]
  if (Temporal.Instant.compare(since, ended) > 0) return undefined
  if (takenAt !== undefined && Temporal.Instant.compare(takenAt, ended) >= 0) return undefined
  const rings = (await standingAlarms(tx, 'restricted list')).some(({ takenBy }) => takenBy === undefined)
  return rings ? undefined : since
}

/** Everybody whom this ringing reaches is called on every way, each by a job of its own: one that fails holds up no other. */
interface Ringing {
  readonly alarm: Alarm
  readonly senders: Senders
  readonly next: Temporal.Instant
}

async function ringOne(tx: Tx, ctx: Ctx, { alarm, senders, next }: Ringing): Promise<void> {
  const reached = reachedBy(await ladderOf(tx, alarm.kind, ctx), alarm.rung)
  const used = ways.filter((way) => alarm.rung === 0 || senders[way] !== undefined)
  for (const { accountId } of reached)
    for (const way of used) {
      const id = ctx.ids.next()
      await keepCall(tx, { id, alarmId: alarm.id, accountId, way, round: alarm.rung }, ctx.clock.now())
      await addJob(tx, callJob, { call: id })
    }
  await rungOnce(tx, alarm.id, next)
}

/** The job that makes one call. */
export const callJob = 'reach somebody about an alarm'

/** How long any way may take in all, in milliseconds: after that the try has failed. */
const longest = 20_000

/**
 * Makes one call, if it is still wanted, and keeps what came of it. Throws when it failed, so that it is tried again soon; the next round
 * rings all the same.
 *
 * @param address where Holdfast is opened: `https://holdfast.wexmoor.example`.
 */
export async function makeCall(
  ctx: Ctx,
  callId: string,
  { senders, address }: { readonly senders: Senders; readonly address: string },
): Promise<void> {
  const call = await list(
    ctx,
    'a call to be made',
    async (tx) => await callToMake(tx, callId),
    () => [callId],
  )
  if (call?.wanted !== true) return
  const { result, says } = await attempt(call, senders, messageOf(call.alarm, ctx.clock.now(), address))
  await act(ctx, calling, [call.alarm.id], async (tx) => {
    await keepCallResult(tx, { id: ctx.ids.next(), callId, result, says }, ctx.clock.now())
    return done(undefined)
  })
  if (result === 'failed') throw new CallFailed(call.way)
}

class CallFailed extends Error {
  override readonly name = 'CallFailed'
}

/** Tries to reach somebody on one way, and says what came of it: it never throws. */
export async function attempt(
  { way, email, phone }: { readonly way: Way; readonly email: string; readonly phone: string | undefined },
  senders: Senders,
  message: ReturnType<typeof messageOf>,
): Promise<{ readonly result: CallResult; readonly says: string }> {
  const sender = senders[way]
  if (sender === undefined) return { result: 'not set up', says: '' }
  const to = way === 'e-mail' ? email : phone
  if (to === undefined) return { result: 'no address', says: '' }
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('It took too long.')), longest)
  try {
    await Promise.race([sender.send(to, message), late.promise])
    return { result: 'sent', says: '' }
  } catch (fault) {
    return { result: 'failed', says: kindOf(fault) }
  } finally {
    clearTimeout(timer)
  }
}

/** What failed, in the word of whoever refused it: an address may stand in the rest. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name
  const answered = 'responseCode' in fault && typeof fault.responseCode === 'number' ? ` ${fault.responseCode}` : ''
  return `${code}${answered}`
}
