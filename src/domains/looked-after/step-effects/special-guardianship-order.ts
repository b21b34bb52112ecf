import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { standingPeriod } from '#domains/looked-after/care-store.ts'
import { endCare, whyNotEnded } from '#domains/looked-after/end-care.ts'

/** The order ends the child's being looked after, from the day it was made; our work goes on. */
export const specialGuardianshipOrderEffects = effectsOf('special-guardianship-order', {
  happenedOn: ({ decidedOn }) => decidedOn,
  async refuses(tx, _ctx, { childId, answers: { decidedOn, guardian } }) {
    const says =
      decidedOn === undefined || guardian === undefined ? undefined : await whyNotEnded(tx, childId, decidedOn)
    return says === undefined ? [] : [{ says, answerAt: 'decidedOn' }]
  },
  async concluded(tx, ctx, { outcome, childId, episodeId, workerId, on, answers }) {
    if (outcome !== 'made' || (await standingPeriod(tx, childId)) === undefined) return
    const because = 'The court made a special guardianship order.'
    const code = answers.guardianStandsAs ?? 'E8'
    await endCare(tx, ctx, { childId, episodeId, workerId, on: answers.decidedOn ?? on, code, because })
  },
})
