import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOfKind } from '#domains/casework/step-effects/effect.ts'
import { withKeptAnswers } from '#domains/casework/steps/kept-answers.ts'
import { type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import { endTakenBack, keepStepClocks } from '#domains/casework/steps/step-clocks.ts'
import { actingIn, factsOf } from '#domains/casework/steps/step-facts.ts'
import { changedSince, impossibleAnswers } from '#domains/casework/steps/step-judging.ts'
import { namedNeedRefusals, nameStepsNeeds } from '#domains/casework/steps/step-needs.ts'
import { changeStep, firstRecordedAt, stepById } from '#domains/casework/steps/step-store.ts'
import { wholeStep } from '#domains/casework/steps/whole-step.ts'
import type { NamedNeed } from '#domains/commissioning/name-needs.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refusedFor, type Tx } from '#domains/ledger/context.ts'
import { answersToJson } from '#engine/answers-json.ts'
import { due, owedNoMore } from '#engine/decide.ts'
import type { Answers, Form } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

export const savingStep = defineAct('save step', practitioners)

export interface StepAnswers {
  readonly stepId: string
  /** The version of the step that was shown. */
  readonly version: number
  readonly answers: Partial<Answers<Form>>
  readonly needs?: readonly NamedNeed[]
}

/**
 * Keeps the answers so far of open steps, for everybody who works with the child. Of two people who save at the same time
 * the second is refused, and can be shown what changed. A step that waits for a manager is taken back by saving it.
 */
export async function saveStep(ctx: Ctx, answered: readonly StepAnswers[]): Promise<Outcome<undefined>> {
  const wrongNeeds = refusedFor(answered.flatMap((one) => namedNeedRefusals(one.stepId, one.needs ?? [])))
  if (wrongNeeds !== undefined) return wrongNeeds
  return await act(ctx, savingStep, [], async (tx, entry) => {
    let about: string | undefined
    for (const came of answered) {
      const step = await wholeStep(tx, came.stepId)
      if (step === undefined) throw new NotFound('step')
      entry.about(step.childId)
      about ??= step.childId
      const one = { ...came, answers: await withKeptAnswers(tx, about, step.answers, came.answers) }
      const { form } = practiceOf(step.kind)
      const impossible = await impossibleAnswers(tx, ctx, { step, answers: one.answers, several: answered.length > 1 })
      if (impossible !== undefined) return impossible
      const isShown = step.version === one.version && step.concludedOn === undefined
      const takenBack = step.decidedBy === undefined ? {} : { sent: { outcome: null, judged: null, decidedBy: null } }
      const change = { answers: answersToJson(form, one.answers), ...takenBack }
      if (!isShown || !(await changeStep(tx, step.id, one.version, change)))
        return { ok: false, unmet: [changedSince((await stepById(tx, one.stepId)) ?? step)] }
      await follow(tx, ctx, step, one)
    }
    return done(undefined)
  })
}

async function follow(tx: Tx, ctx: Ctx, step: KeptStep, { answers, needs = [] }: StepAnswers): Promise<void> {
  const { id, childId, episodeId, beganOn, kind } = step
  const today = ctx.clock.today()
  const record = await loadRecord(tx, childId, episodeId, today)
  const facts = factsOf({ answers, record, begunOn: beganOn, on: today, actor: actingIn(ctx, kind, record, undefined) })
  const workerId = record.allocatedTo?.id
  await nameStepsNeeds(tx, ctx, step, needs, record.dateOfBirth)
  const written = await firstRecordedAt(tx, id)
  await keepStepClocks(
    tx,
    ctx,
    { stepId: id, childId, episodeId, whoseAccountId: workerId },
    due(practiceOf(kind), facts, englandAndWales),
    written === undefined ? undefined : dateInLondon(written),
  )
  await effectsOfKind(ctx, kind).saved?.(tx, ctx, { id, childId, episodeId, beganOn, answers, workerId })
  await endTakenBack(tx, ctx, id, owedNoMore(practiceOf(kind), facts))
}
