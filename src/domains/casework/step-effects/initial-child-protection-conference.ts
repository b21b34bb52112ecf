import { holdConference } from '#domains/casework/step-effects/conferences.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { type EndedBy, endPlanStep } from '#domains/casework/step-effects/end-plan-step.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

/** A child protection plan takes the place of a child in need plan: the two never stand together. */
async function endLesserPlan(tx: Tx, ctx: Ctx, of: Omit<EndedBy, 'because'>): Promise<void> {
  const because = 'A child protection plan took the place of the child in need plan.'
  await endPlanStep(tx, ctx, 'child-in-need-plan', { ...of, because })
}

/** A conference of the record, held on its day, with those who took part; the enquiry that asked for it has it. */
export const conferenceEffects = effectsOf('initial-child-protection-conference', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, on, workerId, answers, outcome }) {
    await holdConference(tx, ctx, { childId, episodeId, stepId: id, kind: 'initial', on, workerId }, answers)
    if (outcome === 'childProtectionPlan') await endLesserPlan(tx, ctx, { childId, episodeId, on })
  },
})

/** A conference about a child who came from another area with a plan. */
export const transferInEffects = effectsOf('transfer-in-conference', {
  happenedOn: ({ heldOn }) => heldOn,
  async saved(tx, _ctx, { id, answers: { receivedBy, receivedOn } }) {
    if (receivedBy === undefined || receivedOn === undefined) return
    const met = { on: receivedOn, byKind: 'transfer-in-conference', byId: id }
    await meetClocks(tx, { kinds: ['transfer-in-conference/receipt'], stepId: id }, met)
  },
  async concluded(tx, ctx, { id, childId, episodeId, on, workerId, answers, outcome }) {
    await holdConference(tx, ctx, { childId, episodeId, stepId: id, kind: 'transfer in', on, workerId }, answers)
    if (outcome === 'childProtectionPlan') await endLesserPlan(tx, ctx, { childId, episodeId, on })
  },
})
