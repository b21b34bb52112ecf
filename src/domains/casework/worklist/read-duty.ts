import type { Alarm } from '#domains/access/duty/alarm.ts'
import { standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { gapsIn, onAt, type Shift } from '#domains/access/duty/shift.ts'
import { type AskedAbout, questionsAbout } from '#domains/access/duty/shift-review-store.ts'
import { hasRota, shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { type AskedSwap, swapsAsked } from '#domains/access/duty/swap-store.ts'
import { readChildrenOfTheNight } from '#domains/casework/allocation/handover.ts'
import type { ChildOfTheNight } from '#domains/casework/allocation/handover-store.ts'
import {
  childrenInDanger,
  type InDanger,
  type Unread,
  unreadContacts,
} from '#domains/casework/worklist/duty-read-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { type StepId, stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

/** Every step that protects a child now, in the order of practice: a step that is added appears by itself. */
export const protectiveSteps: readonly StepId[] = stepIds.filter((id) => anyStep[id].protective !== undefined)

/** What begins before any plan stands: the others protect over weeks. */
export const emergencySteps: readonly StepId[] = protectiveSteps.filter((id) => !id.endsWith('-plan'))

/** What a night asks for first, in the order in which it is reached for. */
export const nightSteps = [
  'strategy-discussion',
  'section-47-enquiry',
  'police-protection',
  'emergency-protection-order',
  'becoming-looked-after',
  'missing-episode',
] as const satisfies readonly StepId[]

/** Everything that duty needs, on one page. */
export interface DutyRead {
  readonly onDuty: boolean
  /** When the shift of whoever asks ends, of the last that they hold now. */
  readonly myShiftEnds: Temporal.Instant | undefined
  readonly unread: readonly Unread[]
  readonly alarms: readonly Alarm[]
  readonly inDanger: readonly InDanger[]
  readonly night: readonly ChildOfTheNight[]
  /** Who is on duty now, and next. */
  readonly now: readonly Shift[]
  readonly next: readonly Shift[]
}

export async function readDuty(ctx: Ctx): Promise<DutyRead> {
  return await list(
    ctx,
    'duty page',
    async (tx) => {
      const now = ctx.clock.now()
      const shifts = await shiftsBetween(tx, { from: now, until: now.add({ hours: 24 }) })
      const on = [...onAt(shifts, 'duty worker', now), ...onAt(shifts, 'duty manager', now)]
      const mine = on.filter(({ accountId }) => accountId === ctx.actor.accountId)
      return {
        onDuty: mine.length > 0,
        myShiftEnds: mine
          .map(({ until }) => until)
          .toSorted((a, b) => Temporal.Instant.compare(a, b))
          .at(-1),
        unread: await unreadContacts(tx),
        alarms: await standingAlarms(tx),
        inDanger: await childrenInDanger(tx, emergencySteps, ctx.clock.today()),
        night: await readChildrenOfTheNight(tx, ctx),
        now: on,
        next: shifts.filter(({ from }) => Temporal.Instant.compare(from, now) > 0),
      }
    },
    ({ unread, inDanger, night }) => [
      ...unread.map(({ contactId }) => contactId),
      ...inDanger.map(({ childId }) => childId),
      ...night.map(({ childId }) => childId),
    ],
  )
}

/** What duty asks of somebody, on their first page. */
export interface FromDuty {
  readonly onDuty: boolean
  readonly handedToMe: readonly ChildOfTheNight[]
  /** Alarms that nobody has taken. */
  readonly alarms: readonly Alarm[]
  readonly swaps: readonly AskedSwap[]
  readonly questions: readonly AskedAbout[]
  /** Since when nobody will be on duty, in the days to come; nothing where there is no rota at all. */
  readonly gap: Temporal.Instant | undefined
}

/** How far ahead a gap on the rota is told, in days. */
export const daysAhead = 14

/** What duty asks of whoever is signed in: read for their first page. */
export async function readFromDuty(ctx: Ctx): Promise<FromDuty> {
  const { accountId } = ctx.actor
  return await list(
    ctx,
    'what duty asks of me',
    async (tx) => {
      const now = ctx.clock.now()
      const ahead = { from: now, until: now.add({ hours: 24 * daysAhead }) }
      const shifts = await shiftsBetween(tx, ahead)
      const alarms = await standingAlarms(tx)
      return {
        onDuty: shifts.some((shift) => shift.accountId === accountId && Temporal.Instant.compare(shift.from, now) <= 0),
        handedToMe: (await readChildrenOfTheNight(tx, ctx)).filter(
          ({ handover }) => handover?.toAccountId === accountId,
        ),
        alarms: alarms.filter(({ takenBy }) => takenBy === undefined),
        swaps: (await swapsAsked(tx, now)).filter(({ toAccountId }) => toAccountId === accountId),
        questions: await questionsAbout(tx, { unansweredBy: accountId }),
        gap: (await hasRota(tx)) ? gapsIn(shifts, 'duty worker', ahead)[0]?.from : undefined,
      }
    },
    ({ handedToMe }) => handedToMe.map(({ childId }) => childId),
  )
}
