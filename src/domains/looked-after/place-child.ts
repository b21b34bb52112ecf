import { endGrants } from '#domains/access/grant-store.ts'
import { letCarerKnow } from '#domains/access/place-with-carer.ts'
import { loadRecord } from '#domains/casework/record-store.ts'
import { childOfFamily } from '#domains/casework/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { type StandingPeriod, standingPeriod, standingStatus } from '#domains/looked-after/care-store.ts'
import { liveThere } from '#domains/looked-after/home-of-placement.ts'
import { type placementForm, someoneElse, type temporaryForm } from '#domains/looked-after/placement.ts'
import { beginPlacementClocks, endPlacementClocks } from '#domains/looked-after/placement-clocks.ts'
import {
  carersOn,
  endPlacement,
  keepPlacement,
  type StandingPlacement,
  standingPlacement,
  wasPlacedIn,
} from '#domains/looked-after/placement-store.ts'
import type { Answers } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'

export const placingChild = defineAct('place child', ['social worker', 'team manager', 'head of service', 'duty'])

type Asked = Partial<Answers<ReturnType<typeof placementForm>>> & Partial<Answers<ReturnType<typeof temporaryForm>>>

export interface NewPlacement extends Omit<Asked, 'type' | 'endCode' | 'carer'> {
  readonly childId: string
  readonly type?: string | undefined
  /** The account of a carer, or `other`. */
  readonly carer?: string | undefined
  readonly endCode?: string | undefined
  /** The child goes back afterwards to the placement that stands. */
  readonly temporary?: boolean
}

/**
 * Places a child who is looked after: the first placement, a move, or a temporary one inside that which stands. A carer who
 * signs in knows the child from now; the carer before does no longer. In an emergency nothing is asked but lawful authority:
 * what is not known yet becomes a clock.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function placeChild(
  ctx: Ctx,
  placement: NewPlacement,
): Promise<Outcome<{ readonly placementId: string }>> {
  try {
    return await act(ctx, placingChild, [placement.childId], async (tx, entry) => {
      const child = await childOfFamily(tx, placement.childId)
      if (child === undefined) throw new NotFound('child to place')
      const period = await standingPeriod(tx, placement.childId)
      if (period === undefined)
        return refused(
          `${child.name} is not looked after. Record the authority first: consent, an order or police protection.`,
        )
      const standing = await standingPlacement(tx, placement.childId)
      const wrong = await refusalOf(tx, ctx, placement, period, standing)
      if (wrong !== undefined) return { ok: false, unmet: [wrong] }
      const placementId = ctx.ids.next()
      const refusal = await place(tx, ctx, {
        placement,
        period,
        standing,
        placementId,
        workerId: child.worker?.accountId,
      })
      if (refusal !== undefined) return { ok: false, unmet: [refusal] }
      entry.note({ placement: placementId })
      return done({ placementId })
    })
  } catch (fault) {
    const broken = brokenConstraint(fault)
    if (broken !== 'placement_one_at_a_time' && broken !== 'placement_one_temporary_at_a_time') throw fault
    return refused(
      'Somebody has placed this child a moment ago, or the days overlap with another placement. Open the child’s care again to see where.',
      'beganOn',
    )
  }
}

async function refusalOf(
  tx: Tx,
  ctx: Ctx,
  { childId, beganOn, type, temporary = false }: NewPlacement,
  period: StandingPeriod,
  standing: StandingPlacement | undefined,
): Promise<Unmet | undefined> {
  if (beganOn === undefined) return { says: 'Enter the date on which the child moved', answerAt: 'beganOn' }
  const before = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(beganOn, day) < 0
  if (before(period.beganOn))
    return {
      says: `The child has been looked after since ${longDate(period.beganOn)}. A placement can’t begin before that.`,
      answerAt: 'beganOn',
    }
  if (Temporal.PlainDate.compare(beganOn, ctx.clock.today()) > 0)
    return { says: 'The date on which the child moved must be today or in the past', answerAt: 'beganOn' }
  if (standing !== undefined && before(standing.beganOn))
    return {
      says: `The child has been with ${standing.carerName} since ${longDate(standing.beganOn)}. The next placement can’t begin before that.`,
      answerAt: 'beganOn',
    }
  if (temporary && standing === undefined)
    return {
      says: 'No placement stands that the child could go back to. Record where the child lives first.',
      answerAt: 'beganOn',
    }
  const status = await standingStatus(tx, childId)
  if (type === 'P1' && status?.code === 'V2')
    return {
      says: 'A child is not accommodated under section 20 with a parent. If the child goes home, end their being looked after.',
      answerAt: 'type',
    }
  return undefined
}

interface Placing {
  readonly placement: NewPlacement
  readonly period: StandingPeriod
  readonly standing: StandingPlacement | undefined
  readonly placementId: string
  readonly workerId: string | undefined
}

async function place(tx: Tx, ctx: Ctx, placing: Placing): Promise<Unmet | undefined> {
  const { placement, period, standing, placementId, workerId } = placing
  const { childId, beganOn: on = ctx.clock.today(), temporary = false } = placement
  const carer = await carerOf(tx, ctx, placement)
  if (carer === undefined) return { says: 'Select with whom the child is placed', answerAt: 'carer' }
  const first = !(await wasPlacedIn(tx, period.id))
  if (!temporary && standing !== undefined) {
    const code = placement.endCode ?? 'OTHER'
    await endPlacement(tx, standing.id, { on, code, because: placement.reason ?? '' })
    await endGrants(tx, ctx, standing.id)
    await endPlacementClocks(tx, standing.id, { on, because: 'The child moved to another placement.' })
  }
  const lines = (placement.lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const same = standing !== undefined && standing.carerName === carer.name
  const householdId = await liveThere(tx, ctx, { childId, lines, postcode: placement.postcode, on })
  await keepPlacement(tx, {
    ...{
      id: placementId,
      childId,
      periodId: period.id,
      returnsToId: temporary ? standing?.id : undefined,
      on,
      householdId,
    },
    ...{
      type: placement.type ?? '',
      provider: placement.provider,
      carerAccountId: carer.accountId,
      carerName: carer.name,
    },
    homeName: placement.homeName ?? '',
    ...{ outOfArea: placement.outOfArea ?? false, reason: placement.reason ?? '' },
    reasonNew: first ? 'S' : same ? 'T' : 'P',
    meantToLast: placement.meantToLast ?? false,
    agreesFewerVisits: placement.agreesFewerVisits ?? false,
    beforeAssessment: beforeAssessmentOf(placement),
  })
  if (carer.accountId !== undefined) {
    const refusal = await letCarerKnow(tx, ctx, { childId, carerId: carer.accountId, placementId })
    if (refusal !== undefined) return refusal.unmet[0]
  }
  if (temporary) return undefined
  const record = await loadRecord(tx, childId, period.episodeId, ctx.clock.today())
  const lacksAddress = lines.length === 0 || placement.provider === undefined
  await beginPlacementClocks(tx, ctx, {
    ...{ childId, episodeId: period.episodeId, placementId, on, record, first, workerId, lacksAddress },
    lacksApproval: beforeAssessmentOf(placement) !== undefined && placement.approvedBy === undefined,
  })
  return undefined
}

function beforeAssessmentOf({ beforeAssessment }: NewPlacement): 'connected person' | 'parent' | undefined {
  if (beforeAssessment === 'connectedPerson') return 'connected person'
  return beforeAssessment === 'parent' ? 'parent' : undefined
}

async function carerOf(
  tx: Tx,
  ctx: Ctx,
  { carer, carerName }: NewPlacement,
): Promise<{ readonly accountId: string | undefined; readonly name: string } | undefined> {
  if (carer === someoneElse || carer === undefined)
    return carerName === undefined ? undefined : { accountId: undefined, name: carerName }
  return (await carersOn(tx, ctx.clock.today())).find(({ accountId }) => accountId === carer)
}
