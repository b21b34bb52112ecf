import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { ConcludedStep } from '#domains/ledger/follows.ts'
import {
  endStatus,
  keepPeriod,
  keepStatus,
  lastPeriodEnded,
  standingPeriod,
  standingStatus,
} from '#domains/looked-after/care-store.ts'
import { endSeries } from '#domains/looked-after/short-break-series.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import type { Due } from '#engine/due.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import type { FormOf } from '#engine/step.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { becomingLookedAfter } from '#practice/looked-after/becoming-looked-after.ts'
import { waysIn } from '#practice/looked-after/becoming-looked-after-form.ts'
import { lackingOfConsent } from '#practice/looked-after/lacking-at-first.ts'
import * as owed from '#practice/looked-after/owed.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'

type Concluded = ConcludedStep<FormOf<typeof becomingLookedAfter>>

const courtClocks = ['care-proceedings/interim-care', 'care-proceedings/authority-after-court'] as const

/** The clocks that say when an authority ends: of whatever kind, about the legal status. */
export const authorityClocks: readonly string[] = [
  owed.authorityEnds.id,
  owed.policeProtectionEnds.id,
  owed.emergencyOrderEnds.id,
  owed.assessmentOrderEnds.id,
  owed.consentLookedAtAgain.id,
  owed.section20WithoutPlan.id,
  ...courtClocks,
]

/** What care proceedings ask of the legal status, which is no longer owed once this authority is recorded. */
function owedToTheCourt(way: keyof typeof waysIn): readonly string[] {
  const [interim, after] = courtClocks
  if (way === 'interimCareOrder') return [interim]
  return way === 'careOrder' ? courtClocks : [after]
}

/** A child becomes looked after, or another authority takes the place of the one that stands. */
export const becomingLookedAfterEffects = effectsOf('becoming-looked-after', {
  happenedOn: ({ startedOn }) => startedOn,
  async refuses(tx, _ctx, { childId, answers: { startedOn } }) {
    if (startedOn === undefined) return []
    const status = await standingStatus(tx, childId)
    const since = status?.beganOn ?? (await lastPeriodEnded(tx, childId))
    if (since === undefined || Temporal.PlainDate.compare(startedOn, since) >= 0) return []
    const says =
      status === undefined
        ? `The child was looked after until ${longDate(since)}. Another period can’t begin before that.`
        : `The authority that stands began on ${longDate(since)}. Another can’t take its place before that.`
    return [{ says, answerAt: 'startedOn' }]
  },
  async concluded(tx, ctx, step) {
    // Recorded late is not begun late: the child is looked after from the day that was answered.
    const since = { ...step, on: step.answers.startedOn ?? step.on }
    if (step.outcome === 'lookedAfter') await beginCare(tx, ctx, since)
    if (step.outcome === 'anotherAuthority') await changeStatus(tx, ctx, since)
  },
})

async function beginCare(tx: Tx, ctx: Ctx, step: Concluded): Promise<void> {
  const { childId, episodeId, id: stepId, on, workerId } = step
  await endSeries(tx, childId, on, 'The child is looked after in full.')
  const periodId = ctx.ids.next()
  await keepPeriod(tx, { id: periodId, childId, episodeId, stepId, on })
  await beginStatus(tx, ctx, step, periodId)
  const of = { childId, episodeId, stepId, aboutId: periodId, whoseAccountId: workerId }
  const begin = async (obligation: Obligation): Promise<void> => {
    await keepClock(tx, ctx, of, dueFor(obligation, on, englandAndWales))
  }
  for (const each of [owed.placementRecorded, owed.reviewingOfficerAppointed, owed.firstLookedAfterReview])
    await begin(each)
  // From now on the rule of the placement counts the visits.
  await meetClocks(
    tx,
    { kinds: [owed.shortBreaksOutgrown.id], childId },
    { on, byKind: 'becoming-looked-after', byId: stepId },
  )
  const because = 'The child is looked after: visits are counted from the placement.'
  await endClocks(tx, { kinds: [childSeenAgain.id], childId }, { on, because })
}

async function changeStatus(tx: Tx, ctx: Ctx, step: Concluded): Promise<void> {
  const { childId, id, on } = step
  const period = present(await standingPeriod(tx, childId), 'The child is looked after: a gate asked it.')
  const before = await standingStatus(tx, childId)
  if (before !== undefined) {
    const day = Temporal.PlainDate.compare(on, before.beganOn) < 0 ? before.beganOn : on
    const because = 'Another authority took its place.'
    await endStatus(tx, childId, day, because)
    if (step.answers.way !== 'section20')
      await endClocks(tx, { kinds: lackingOfConsent, childId }, { on: day, because })
    const met = { on: day, byKind: 'becoming-looked-after', byId: id }
    await meetClocks(tx, { kinds: authorityClocks, aboutId: before.id }, met)
  }
  await beginStatus(tx, ctx, step, period.id)
}

async function beginStatus(tx: Tx, ctx: Ctx, step: Concluded, periodId: string): Promise<void> {
  const { childId, episodeId, id: stepId, on, answers, workerId } = step
  const way = present(answers.way, 'The authority is named: a gate asked it.')
  const statusId = ctx.ids.next()
  await keepStatus(tx, {
    ...{ id: statusId, childId, periodId, stepId, on, code: waysIn[way].code },
    endsOn: answers.orderEndsOn,
    endsSays: answers.orderSays ?? answers.heldBy ?? '',
  })
  await meetClocks(tx, { kinds: owedToTheCourt(way), childId }, { on, byKind: 'becoming-looked-after', byId: stepId })
  const of = { childId, episodeId, stepId, aboutId: statusId, whoseAccountId: workerId }
  for (const due of endOf(answers, on)) await keepClock(tx, ctx, of, due)
}

/** When the authority ends: as read from the order, or at the latest as the law lets it. */
function endOf(answers: Concluded['answers'], on: Temporal.PlainDate): readonly Due[] {
  const { way, orderEndsOn, orderMadeOn = on, heldSince } = answers
  const of = (obligation: Obligation, from: Temporal.PlainDate | Temporal.Instant) => [
    dueFor(obligation, from, englandAndWales),
  ]
  if (way === 'section20') return [...of(owed.consentLookedAtAgain, on), ...of(owed.section20WithoutPlan, on)]
  if (way === 'policeProtection') return heldSince === undefined ? [] : of(owed.policeProtectionEnds, heldSince)
  if (orderEndsOn !== undefined) return of(owed.authorityEnds, orderEndsOn)
  if (way === 'emergencyProtectionOrder') return of(owed.emergencyOrderEnds, orderMadeOn)
  if (way === 'childAssessmentOrder') return of(owed.assessmentOrderEnds, orderMadeOn)
  return []
}
