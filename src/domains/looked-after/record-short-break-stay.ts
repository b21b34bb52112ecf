import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import {
  endPeriod,
  endStatus,
  keepPeriod,
  keepStatus,
  standingPeriod,
  standingSince,
} from '#domains/looked-after/care-store.ts'
import { endPlacement, keepPlacement, standingPlacement } from '#domains/looked-after/placement-store.ts'
import { isOutgrown, type ShortBreakStays } from '#domains/looked-after/short-break-stay.ts'
import { shortBreakStays } from '#domains/looked-after/short-break-stay-store.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { shortBreaksOutgrown } from '#practice/looked-after/owed.ts'
import { mostDays } from '#practice/plans/short-breaks.ts'

export const recordingStay = defineAct('record a short break stay', [
  'social worker',
  'team manager',
  'head of service',
])

export interface NewStay {
  readonly childId: string
  readonly from?: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
  readonly carer?: string
  readonly type?: string
}

const wentHome = 'The child went home from the short break.'
const noAgreement =
  'No agreement on short breaks stands whose stays are counted one by one. Record the agreement first, and how the return counts it.'

/**
 * Records a stay of a series of short breaks under section 20, which the return counts by itself (V3): a period of care of its own, with
 * its place. What has outgrown the series is kept as it was, and becomes something due; nothing else is owed as for a child in care.
 */
export async function recordShortBreakStay(ctx: Ctx, stay: NewStay): Promise<Outcome<undefined>> {
  const { childId, from, until, carer = '', type } = stay
  if (from === undefined) return refused('Enter the date on which the child came', 'from')
  if (carer.trim() === '') return refused('Enter with whom the child stayed, or in which home', 'carer')
  if (type === undefined) return refused('Select what kind of place it is', 'type')
  if (until !== undefined && Temporal.PlainDate.compare(until, from) < 0)
    return refused('The child can’t have gone home before they came.', 'until')
  try {
    return await act(ctx, recordingStay, [childId], async (tx) => {
      const found = await staysOf(tx, childId)
      if (found === undefined) return refused(noAgreement, 'from')
      const { agreement } = found
      if (Temporal.PlainDate.compare(from, agreement.since) < 0)
        return refused(
          `The short breaks are agreed from ${longDate(agreement.since)}. A stay before that is none of them.`,
          'from',
        )
      const standing = await standingPeriod(tx, childId)
      if (standing !== undefined)
        return refused(
          `The child is looked after since ${longDate(standing.beganOn)}. Say first when that ended.`,
          'from',
        )
      const [periodId, statusId, placementId] = [ctx.ids.next(), ctx.ids.next(), ctx.ids.next()]
      const { episodeId, stepId } = agreement
      await keepPeriod(tx, { id: periodId, childId, episodeId, stepId, on: from })
      const endsSays = 'Section 20(4), one stay of the short breaks that are agreed'
      await keepStatus(tx, {
        id: statusId,
        childId,
        periodId,
        stepId,
        code: 'V3',
        on: from,
        endsOn: undefined,
        endsSays,
      })
      await keepPlacement(tx, {
        ...{ id: placementId, childId, periodId, returnsToId: undefined, type, provider: undefined },
        ...{ carerAccountId: undefined, carerName: carer, homeName: '', householdId: undefined, outOfArea: false },
        ...{ on: from, reasonNew: 'S', reason: 'A short break, as agreed.', meantToLast: false },
        ...{ agreesFewerVisits: false, beforeAssessment: undefined },
      })
      if (until !== undefined) await endStay(tx, childId, { periodId, placementId }, until)
      await outgrown(tx, ctx, childId)
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'period_of_care_one_at_a_time') throw fault
    return refused(
      'The child was looked after on some of these days already. Look at the stays that are recorded.',
      'from',
    )
  }
}

/** The child has gone home from the stay that stands. */
export async function endShortBreakStay(
  ctx: Ctx,
  { childId, until }: { readonly childId: string; readonly until?: Temporal.PlainDate },
): Promise<Outcome<undefined>> {
  if (until === undefined) return refused('Enter the date on which the child went home', 'until')
  return await act(ctx, recordingStay, [childId], async (tx) => {
    const stay = (await staysOf(tx, childId))?.stays.find((one) => one.until === undefined)
    const period = await standingPeriod(tx, childId)
    const placement = await standingPlacement(tx, childId)
    if (stay === undefined || period === undefined || placement === undefined)
      return refused('No stay is open.', 'until')
    if (Temporal.PlainDate.compare(until, stay.from) < 0)
      return refused(`The child came on ${longDate(stay.from)}, and can’t have gone home before that.`, 'until')
    await endStay(tx, childId, { periodId: period.id, placementId: placement.id }, until)
    await outgrown(tx, ctx, childId)
    return done(undefined)
  })
}

async function staysOf(tx: Tx, childId: string): Promise<ShortBreakStays | undefined> {
  if ((await childOfFamily(tx, childId)) === undefined) throw new NotFound('child')
  return await shortBreakStays(tx, childId)
}

async function endStay(
  tx: Tx,
  childId: string,
  { periodId, placementId }: { readonly periodId: string; readonly placementId: string },
  on: Temporal.PlainDate,
): Promise<void> {
  await endPlacement(tx, placementId, { on, code: 'CARPL', because: wentHome })
  await endStatus(tx, childId, on, wentHome)
  await endPeriod(tx, periodId, { on, code: 'E8', because: wentHome })
}

/** Once: whoever has to decide is not asked again with every stay. */
async function outgrown(tx: Tx, ctx: Ctx, childId: string): Promise<void> {
  const found = await shortBreakStays(tx, childId)
  const today = ctx.clock.today()
  if (found === undefined) return
  const settings = await settingsOfTheHouse(tx)
  if (!isOutgrown(found.stays, today, mostDays(found.agreement.since, { settings }))) return
  if ((await standingSince(tx, childId, shortBreaksOutgrown.id)) !== undefined) return
  const { episodeId, id } = found.agreement
  await keepClock(tx, ctx, { childId, episodeId, aboutId: id }, dueFor(shortBreaksOutgrown, today, englandAndWales))
}
