import { type CaseStepId, practiceOf } from '#domains/casework/steps/step.ts'
import { changeStep } from '#domains/casework/steps/step-store.ts'
import { wholeOpenStepOf } from '#domains/casework/steps/whole-step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { transcript } from '#engine/transcript.ts'

export interface StepEnded {
  readonly episodeId: string
  readonly on: Temporal.PlainDate
  /** A sentence, kept with what was written. */
  readonly because: string
  /** How its transcript asks for it. */
  readonly asks?: string
}

/**
 * Ends the open step of a kind because nobody can conclude it any more: what was written stays, with why it ended, and its clocks end with
 * the reason. Gives its id and the day, never before it began; `undefined` where none is open.
 */
export async function endOpenStep(
  tx: Tx,
  ctx: Ctx,
  kind: CaseStepId,
  { episodeId, because, asks = 'How did it end?', ...ended }: StepEnded,
): Promise<{ readonly id: string; readonly on: Temporal.PlainDate } | undefined> {
  const step = await wholeOpenStepOf(tx, episodeId, kind)
  if (step === undefined) return undefined
  const on = Temporal.PlainDate.compare(ended.on, step.beganOn) < 0 ? step.beganOn : ended.on
  const { form } = practiceOf(kind)
  await changeStep(tx, step.id, step.version, {
    concluded: {
      ...{ on, outcome: null, judged: [], authorisedBy: null, authorisedOn: null },
      transcript: [...transcript(form, answersFromJson(form, step.answers)), { question: asks, answer: because }],
      decidedBy: ctx.actor.accountId,
    },
  })
  await endClocks(tx, { stepId: step.id }, { on, because })
  return { id: step.id, on }
}
