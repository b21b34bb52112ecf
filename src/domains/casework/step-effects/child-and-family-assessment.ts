import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import {
  authoriseAssessment,
  beginAssessment,
  concludeAssessment,
} from '#domains/casework/step-effects/effect-store.ts'
import { takeOverClock } from '#domains/casework/steps/step-clock-store.ts'
import { factorCodes } from '#practice/assessment/factors.ts'

/** An assessment of the record: begun with the step, ended on the day that a manager authorises it, with its factors. */
export const assessmentEffects = effectsOf('child-and-family-assessment', {
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    await beginAssessment(tx, { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn })
    // What the referral asked for and nobody has made yet is owed by this one, also where a plan stands already.
    await takeOverClock(tx, episodeId, 'child-and-family-assessment/conclude', id)
  },
  async concluded(tx, _ctx, { id, answers, authorisedOn }) {
    await concludeAssessment(tx, id, factorCodes(answers.factors), authorisedOn)
  },
  authorisedLater: authoriseAssessment,
})
