import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { type CaseStepId, isCaseStep, practiceOf } from '#domains/casework/steps/step.ts'
import { clockKindsOf, lastEndOf, standingClockOf, takeOverClock } from '#domains/casework/steps/step-clock-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { isBefore } from '#engine/dates.ts'
import { asSet, type Due } from '#engine/due.ts'
import { stoppedBy } from '#practice/due-by-step.ts'

/** What the clocks of a step belong to. */
export interface ClocksOfStep {
  readonly stepId: string
  readonly childId: string
  readonly episodeId: string
  readonly whoseAccountId: string | undefined
}

/**
 * Keeps the clocks that begin with a step. One that the episode has already is taken over, and none is begun twice. Of a step that
 * others began elsewhere, `brought` is the day on which we wrote it down: what was to be done before that day is not ours to have done.
 */
export async function keepStepClocks(
  tx: Tx,
  ctx: Ctx,
  of: ClocksOfStep,
  dues: readonly Due[],
  brought?: Temporal.PlainDate,
): Promise<void> {
  const had = await clockKindsOf(tx, of.stepId)
  for (const due of dues) {
    if (had.has(due.limitId)) {
      await countAnew(tx, ctx, of, due)
      continue
    }
    if (await takeOverClock(tx, of.episodeId, due.limitId, of.stepId)) continue
    if (brought !== undefined && due.due !== undefined && isBefore(due.due, brought)) continue
    await keepClock(tx, ctx, of, due)
  }
}

/** Why a clock ended of which the answers were taken back: given again, it begins again. */
const takenBack = 'By what is written now, this is owed no more.'

/** Ends the standing clocks of a step on which nothing is owed by the answers as they are now. */
export async function endTakenBack(tx: Tx, ctx: Ctx, stepId: string, kinds: readonly string[]): Promise<void> {
  if (kinds.length > 0) await endClocks(tx, { kinds, stepId }, { on: ctx.clock.today(), because: takenBack })
}

/**
 * A day or moment from which a clock counts was written wrong, and is corrected: the clock ends visibly, and another stands in its place
 * with the manager's date that stood before it. No due date is moved.
 */
async function countAnew(tx: Tx, ctx: Ctx, of: ClocksOfStep, due: Due): Promise<void> {
  if (!countsFromAnswer(due.limitId)) return
  const which = { kind: due.limitId, stepId: of.stepId }
  const standing = await standingClockOf(tx, which)
  if (standing === undefined) {
    if ((await lastEndOf(tx, which)) === takenBack) await keepClock(tx, ctx, of, due)
    return
  }
  const { dueAt } = asSet(due, await settingsOfTheHouse(tx))
  const same = dueAt === undefined ? undefined : standing.dueAt?.equals(dueAt)
  if (same ?? standing.countedFrom.equals(due.countedFrom)) return
  const ended = { on: ctx.clock.today(), because: 'The date from which it was counted has been corrected.' }
  await endClocks(tx, { kinds: [due.limitId], stepId: of.stepId }, ended)
  await keepClock(tx, ctx, of, due, standing.manager)
}

function countsFromAnswer(limitId: string): boolean {
  const [kind = '', id] = limitId.split('/')
  const limits = isCaseStep(kind) ? practiceOf(kind).timeLimits : []
  const from = limits.find((limit) => limit.id === id)?.countedFrom
  return typeof from === 'string' && from !== 'begun' && from !== 'concluded'
}

/** Keeps the clocks that begin when a step is concluded, each anew. */
export async function keepClocksOnConclusion(tx: Tx, ctx: Ctx, of: ClocksOfStep, dues: readonly Due[]): Promise<void> {
  for (const due of dues) await keepClock(tx, ctx, of, due)
}

/**
 * What a conclusion does to the clocks that stood: those that it stops are met on the day that it happened; what was to
 * happen while the step was open is owed no more, and ends with that reason.
 */
export async function settleClocks(
  tx: Tx,
  step: { readonly id: string; readonly episodeId: string; readonly kind: CaseStepId; readonly outcome: string },
  concludedOn: Temporal.PlainDate,
): Promise<void> {
  const practice = practiceOf(step.kind)
  const kinds = (stops: (stoppedBy: string) => boolean) =>
    practice.timeLimits.filter((limit) => stops(limit.stoppedBy)).map((limit) => `${step.kind}/${limit.id}`)
  const met = { on: concludedOn, byKind: step.kind, byId: step.id }
  const byConclusion = kinds((stop) => stop === 'conclusion')
  const byEvents = kinds((stop) => stop.startsWith('event:'))
  const ofOthers = practice.outcomes[step.outcome]?.notDone === true ? [] : stoppedBy(step.kind)
  if (byConclusion.length > 0) await meetClocks(tx, { kinds: byConclusion, stepId: step.id }, met)
  if (ofOthers.length > 0) await meetClocks(tx, { kinds: ofOthers, episodeId: step.episodeId }, met)
  if (byEvents.length > 0)
    await endClocks(
      tx,
      { kinds: byEvents, stepId: step.id },
      { on: concludedOn, because: `The step “${practice.title}” was concluded.` },
    )
}
