import { endPlansOf } from '#domains/casework/step-effects/effect-store.ts'
import { owedUnderProtection } from '#domains/casework/step-effects/owed-under-protection.ts'
import { endOpenStep } from '#domains/casework/steps/end-open-step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { nextPlanReview } from '#practice/obligations/keeping.ts'

/** The plans that end by themselves: another takes their place, their review ends them, or the child has died. */
const endable = {
  'child-in-need-plan': { kind: 'child in need', owed: [nextPlanReview.id] },
  'family-help-plan': { kind: 'family help', owed: ['family-help-review/next-review'] },
  'child-protection-plan': { kind: 'child protection', owed: owedUnderProtection },
} as const

export type EndablePlan = keyof typeof endable

export interface EndedBy {
  readonly childId: string
  readonly episodeId: string
  readonly on: Temporal.PlainDate
  /** A sentence, kept with the plan. */
  readonly because: string
}

/** Ends the plan of a child that stands, with its step and with what was owed under it. Without one nothing is done. */
export async function endPlanStep(tx: Tx, ctx: Ctx, plan: EndablePlan, ended: EndedBy): Promise<void> {
  const { childId, episodeId, because } = ended
  const { kind, owed } = endable[plan]
  const step = await endOpenStep(tx, ctx, plan, { episodeId, on: ended.on, because, asks: 'How did the plan end?' })
  const on = step?.on ?? ended.on
  await endPlansOf(tx, childId, kind, on)
  await endClocks(tx, { kinds: owed, episodeId }, { on, because })
}
