import { letCarerKnow } from '#domains/access/account/let-carer-know.ts'
import { endGrants } from '#domains/access/opening/grant-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { keepNote } from '#domains/casework/visits/note-store.ts'
import type { Ctx, Tx, Unmet } from '#domains/ledger/context.ts'
import { type StandingPeriod, standingPeriod, standingStatus } from '#domains/looked-after/care-store.ts'
import { liveThere } from '#domains/looked-after/home-of-placement.ts'
import { useApproval } from '#domains/looked-after/out-of-area-store.ts'
import { adoptionCodes, type placementForm, someoneElse, type temporaryForm } from '#domains/looked-after/placement.ts'
import { beginPlacementClocks, endPlacementClocks } from '#domains/looked-after/placement-clocks.ts'
import {
  carersOn,
  endPlacement,
  keepPlacement,
  mustRingOfficer,
  type StandingPlacement,
  standingPlacement,
  wasPlacedIn,
} from '#domains/looked-after/placement-store.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import type { Answers } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { temporaryPlacementEnds, temporaryPlacementLookedAt } from '#practice/looked-after/owed.ts'

/** Seven days or less, for any reason, and back to the same placement. */
const forAWeek = 'T4'
/** What is owed while the child is away for a time. */
export const temporaryOwed = [temporaryPlacementEnds.id, temporaryPlacementLookedAt.id]
const longestWeek = { days: 7 } as const

/** How a child who is looked after is placed, inside an act that is under way: by the page of placements, or by a step. */

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

/** Why a child can't be placed so, in a sentence at its question; nothing where the child can. */
export async function whyNotPlaced(tx: Tx, ctx: Ctx, placement: NewPlacement): Promise<Unmet | undefined> {
  const period = await standingPeriod(tx, placement.childId)
  if (period === undefined) return undefined
  return (
    (await refusalOf(tx, ctx, placement, period, await standingPlacement(tx, placement.childId))) ??
    (await toRing(tx, ctx, placement))
  )
}

/** An allegation about the carer is not concluded: the designated officer is rung first, and nothing else of it is told. */
async function toRing(tx: Tx, ctx: Ctx, placement: NewPlacement): Promise<Unmet | undefined> {
  const carer = placement.officerSays === undefined ? await carerOf(tx, ctx, placement) : undefined
  if (carer === undefined || !(await mustRingOfficer(tx, carer))) return undefined
  return {
    says: `Ring the designated officer about ${carer.name} before a child is placed with them, and enter what they say.`,
    answerAt: 'officerSays',
  }
}

async function refusalOf(
  tx: Tx,
  ctx: Ctx,
  { childId, beganOn, type, temporary = false, backBy }: NewPlacement,
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
  if (temporary && isAfter(beganOn, backBy))
    return { says: 'The child can’t be back before they went.', answerAt: 'backBy' }
  if (temporary && type === forAWeek && backBy !== undefined && isAfter(backBy, beganOn.add(longestWeek)))
    return {
      says: 'A temporary placement for another reason has seven days at the most. What lasts longer is a move: record it as one.',
      answerAt: 'backBy',
    }
  const away = temporary ? undefined : await standingPlacement(tx, childId, 'temporary')
  if (away !== undefined && before(away.beganOn))
    return {
      says: `The child has been with ${away.carerName} for a time since ${longDate(away.beganOn)}. The move can’t have been before that.`,
      answerAt: 'beganOn',
    }
  if (type !== undefined && adoptionCodes.includes(type))
    return {
      says: 'A placement for adoption is recorded by its own step, which asks for the authority and the match.',
      answerAt: 'type',
    }
  const status = await standingStatus(tx, childId)
  if (type === 'P1' && status?.code === 'V2')
    return {
      says: 'A child is not accommodated under section 20 with a parent. If the child goes home, end their being looked after.',
      answerAt: 'type',
    }
  return undefined
}

function isAfter(day: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): boolean {
  return day !== undefined && other !== undefined && Temporal.PlainDate.compare(day, other) > 0
}

export interface Placing {
  readonly placement: NewPlacement
  readonly period: StandingPeriod
  readonly standing: StandingPlacement | undefined
  readonly placementId: string
  readonly workerId: string | undefined
}

/**
 * Places the child: ends the placement that stood, begins this one with what is owed under it, and lets a carer who signs in know.
 *
 * @returns the refusal where the carer can't be let know; the child's period of care must stand.
 */
export async function placeInAct(tx: Tx, ctx: Ctx, placing: Placing): Promise<Unmet | undefined> {
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
  if (!temporary) await endTimeAway(tx, ctx, childId, on)
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
  if (placement.officerSays !== undefined) await keepWhatOfficerSays(tx, ctx, period, carer.name, placement)
  if (temporary) {
    const of = { childId, episodeId: period.episodeId, aboutId: placementId, whoseAccountId: workerId }
    const owed = placement.type === forAWeek ? temporaryPlacementEnds : temporaryPlacementLookedAt
    const { backBy } = placement
    const agreed =
      backBy === undefined ? undefined : { on: backBy, reason: 'The day on which the child was to be back.' }
    await keepClock(tx, ctx, of, dueFor(owed, on, englandAndWales), agreed)
    return undefined
  }
  const record = await loadRecord(tx, childId, period.episodeId, ctx.clock.today())
  const lacksAddress = lines.length === 0 || placement.provider === undefined
  await beginPlacementClocks(tx, ctx, {
    ...{ childId, episodeId: period.episodeId, placementId, on, record, first, workerId, lacksAddress },
    lacksAreaApproval: placement.outOfArea === true && !(await useApproval(tx, childId, placementId)),
    lacksApproval: beforeAssessmentOf(placement) !== undefined && placement.approvedBy === undefined,
  })
  return undefined
}

/** A child who moves while they are away for a time does not go back: both placements end on the day of the move. */
async function endTimeAway(tx: Tx, ctx: Ctx, childId: string, on: Temporal.PlainDate): Promise<void> {
  const away = await standingPlacement(tx, childId, 'temporary')
  if (away === undefined) return
  await endPlacement(tx, away.id, {
    on,
    code: 'CARPL',
    because: 'The child moved to another placement, and did not go back.',
  })
  await endGrants(tx, ctx, away.id)
  await meetClocks(tx, { kinds: temporaryOwed, aboutId: away.id }, { on, byKind: 'placement', byId: away.id })
}

/** Kept as a note of the child's record, and not with the placement, which the carer reads. */
async function keepWhatOfficerSays(
  tx: Tx,
  ctx: Ctx,
  { episodeId }: StandingPeriod,
  carer: string,
  { childId, officerSays = '' }: NewPlacement,
): Promise<void> {
  const id = ctx.ids.next()
  await keepNote(tx, {
    ...{ id, childId, episodeId, togetherId: id, kind: 'Designated officer', happenedAt: ctx.clock.now() },
    ...{ withWhom: 'Designated officer', says: `Before the placement with ${carer}: ${officerSays}` },
    ...{ significant: true, by: ctx.actor.accountId },
  })
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
