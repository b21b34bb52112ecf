import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { endCare, whyNotEnded } from '#domains/looked-after/end-care.ts'

/** Care ends: the period, the status, the placements and the review with it; who watches over the child goes on. */
export const endingLookedAfterEffects = effectsOf('ending-looked-after', {
  happenedOn: ({ endedOn }) => endedOn,
  async refuses(tx, _ctx, { childId, answers: { endedOn } }) {
    const says = endedOn === undefined ? undefined : await whyNotEnded(tx, childId, endedOn)
    return says === undefined ? [] : [{ says, answerAt: 'endedOn' }]
  },
  async concluded(tx, ctx, step) {
    const { childId, episodeId, answers, workerId } = step
    const on = answers.endedOn ?? step.on
    const code = (step.outcome === 'planned' ? answers.how : answers.other) ?? 'E8'
    await endCare(tx, ctx, { childId, episodeId, workerId, on, code, because: answers.reason ?? 'Care ended.' })
  },
})
