import { endPlansOf } from '#domains/casework/step-effects/effect-store.ts'
import { owedUnderProtection } from '#domains/casework/step-effects/owed-under-protection.ts'
import { changeStep } from '#domains/casework/steps/step-store.ts'
import { wholeOpenStepOf } from '#domains/casework/steps/whole-step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { transcript } from '#engine/transcript.ts'
import { nextPlanReview } from '#practice/obligations/keeping.ts'
import { anyStep } from '#practice/registry.ts'

/** The plans that end by themselves when another takes their place, or when their review ends them. */
const endable = {
  'child-in-need-plan': { kind: 'child in need', owed: [nextPlanReview.id] },
  'family-help-plan': { kind: 'family help', owed: ['family-help-review/next-review'] },
  'child-protection-plan': { kind: 'child protection', owed: owedUnderProtection },
} as const

export interface EndedBy {
  readonly childId: string
  readonly episodeId: string
  readonly on: Temporal.PlainDate
  /** A sentence, kept with the plan. */
  readonly because: string
}

/** Ends the plan of a child that stands, with its step and with what was owed under it. Without one nothing is done. */
export async function endPlanStep(tx: Tx, ctx: Ctx, plan: keyof typeof endable, ended: EndedBy): Promise<void> {
  const { childId, episodeId, because } = ended
  const { kind, owed } = endable[plan]
  const step = await wholeOpenStepOf(tx, episodeId, plan)
  const on = step !== undefined && Temporal.PlainDate.compare(ended.on, step.beganOn) < 0 ? step.beganOn : ended.on
  await endPlansOf(tx, childId, kind, on)
  await endClocks(tx, { kinds: owed, episodeId }, { on, because })
  if (step === undefined) return
  const { form } = anyStep[plan]
  await changeStep(tx, step.id, step.version, {
    concluded: {
      on,
      outcome: null,
      judged: [],
      transcript: [
        ...transcript(form, answersFromJson(form, step.answers)),
        { question: 'How did the plan end?', answer: because },
      ],
      decidedBy: ctx.actor.accountId,
      authorisedBy: null,
      authorisedOn: null,
    },
  })
  await endClocks(tx, { stepId: step.id }, { on, because })
}
