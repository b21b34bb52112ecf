import { lapsedSays, lapseOf } from '#domains/access/account/registration.ts'
import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { effectsOfKind } from '#domains/casework/step-effects/effect.ts'
import { type KeptStep, practiceOf, stateOf } from '#domains/casework/steps/step.ts'
import { meetClockToDo } from '#domains/casework/steps/step-clock-store.ts'
import { type Concluded, concludeSteps } from '#domains/casework/steps/step-concluding.ts'
import { authorityGate, changedSince, type ReasonedOverride } from '#domains/casework/steps/step-judging.ts'
import { authoriseConcluded, changeStep, stepById } from '#domains/casework/steps/step-store.ts'
import { wholeStep } from '#domains/casework/steps/whole-step.ts'
import { noteForm } from '#domains/casework/visits/note.ts'
import { keepNote, sentBackSays } from '#domains/casework/visits/note-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { longDate } from '#kernel/dates.ts'
import { seniorManagerAuthorises } from '#practice/permanence/permanence-gates.ts'

export const authorisingStep = defineAct('authorise step', ['team manager', 'head of service', 'director'])
export const sendingStepBack = defineAct('send step back', ['team manager', 'head of service', 'director'])

export interface ShownStep {
  readonly stepId: string
  /** The version of the step that was shown. */
  readonly version: number
  readonly overrides?: readonly ReasonedOverride[]
}

const own = 'You are this child’s own worker, or decided this yourself. Another manager must authorise it.'

/** A manager authorises what a worker has decided: the steps are concluded as they were sent. */
export async function authoriseStep(
  ctx: Ctx,
  shown: readonly ShownStep[],
  concludedOn?: Temporal.PlainDate,
): Promise<Outcome<Concluded>> {
  const today = ctx.clock.today()
  if (concludedOn !== undefined && Temporal.PlainDate.compare(concludedOn, today) > 0)
    return refused(`The day on which it was authorised can’t be after ${longDate(today)}.`, 'concludedOn')
  return await act(ctx, authorisingStep, [], async (tx, entry) => {
    const found = await sentSteps(tx, shown)
    if (!found.ok) return found
    for (const { step } of found.value) entry.about(step.childId)
    const early = found.value.find(
      ({ step }) => concludedOn !== undefined && Temporal.PlainDate.compare(concludedOn, step.beganOn) < 0,
    )
    if (early !== undefined)
      return refused(
        `It can’t have been authorised before it began, on ${longDate(early.step.beganOn)}.`,
        'concludedOn',
      )
    const items = found.value.map(({ step, overrides = [] }) => ({
      step,
      overrides,
      answers: answersFromJson(practiceOf(step.kind).form, step.answers),
      outcome: step.outcome ?? '',
    }))
    const outcome = await concludeSteps(tx, ctx, items, concludedOn)
    return outcome.ok && outcome.value.withManager.length > 0 ? refused(whoMust(found.value)) : outcome
  })
}

/** Who must authorise instead, where whoever tried may not. */
function whoMust(sent: readonly Sent[]): string {
  const senior = sent.some(({ step }) => {
    const { toConclude, outcomes } = practiceOf(step.kind)
    return [...toConclude, ...(outcomes[step.outcome ?? '']?.needs ?? [])].includes(seniorManagerAuthorises)
  })
  return senior ? seniorManagerAuthorises.says : own
}

type Sent = ShownStep & { readonly step: KeptStep }

async function sentSteps(tx: Tx, shown: readonly ShownStep[]): Promise<Outcome<readonly Sent[]>> {
  await oneAtATime(tx, ...shown.map(({ stepId }) => stepId))
  const sent: Sent[] = []
  for (const one of shown) {
    const step = await wholeStep(tx, one.stepId)
    if (step === undefined) throw new NotFound('step')
    if (stateOf(step) !== 'with the manager' || step.version !== one.version)
      return { ok: false, unmet: [changedSince(step)] }
    sent.push({ ...one, step })
  }
  return done(sent)
}

/** A manager sends it back to the worker with words, which are kept as a management note on each child. */
export async function sendStepBack(ctx: Ctx, shown: readonly ShownStep[], words: string): Promise<Outcome<undefined>> {
  if (words.trim() === '') return refused('Enter what is to be done before you will authorise it', 'words')
  return await act(ctx, sendingStepBack, [], async (tx, entry) => {
    const found = await sentSteps(tx, shown)
    if (!found.ok) return found
    const togetherId = ctx.ids.next()
    for (const { step } of found.value) {
      entry.about(step.childId)
      const back = { sent: { outcome: null, judged: null, decidedBy: null } }
      if (!(await changeStep(tx, step.id, step.version, back))) return { ok: false, unmet: [changedSince(step)] }
      await keepNote(tx, {
        ...{
          id: ctx.ids.next(),
          childId: step.childId,
          episodeId: step.episodeId,
          togetherId,
          kind: noteForm.kind.options.management,
        },
        ...{ happenedAt: ctx.clock.now(), withWhom: step.decidedByName ?? '', significant: false },
        says: `${sentBackSays(practiceOf(step.kind).title)}${words.trim()}`,
        by: ctx.actor.accountId,
      })
    }
    return done(undefined)
  })
}

/**
 * A manager's authority for a step that protected and did not wait for it: given afterwards, on its own day. It meets the
 * clock that was begun because it lacked.
 */
export async function authoriseAfterwards(ctx: Ctx, stepId: string): Promise<Outcome<undefined>> {
  const lapsed = lapseOf(ctx.actor)
  if (lapsed !== undefined) return refused(lapsedSays(lapsed))
  return await act(ctx, authorisingStep, [], async (tx, entry) => {
    const step = await stepById(tx, stepId)
    if (step === undefined) throw new NotFound('step')
    entry.about(step.childId)
    const child = await childOfFamily(tx, step.childId)
    if (child?.worker?.accountId === ctx.actor.accountId || step.decidedBy === ctx.actor.accountId) return refused(own)
    const today = ctx.clock.today()
    if (!(await authoriseConcluded(tx, step.id, ctx.actor.accountId, today)))
      return refused('This has been authorised already. Open the page again.')
    await effectsOfKind(ctx, step.kind).authorisedLater?.(tx, step.id, today)
    const lacked = step.judged.find(({ gateId }) => gateId === authorityGate)
    const met = { on: today, byKind: 'authority', byId: step.id }
    if (lacked !== undefined) await meetClockToDo(tx, step.id, `Put right: ${lacked.says}`, met)
    return done(undefined)
  })
}
