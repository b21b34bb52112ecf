import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { openStepOf } from '#domains/casework/steps/step-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'

/** The decisions with which no child and family assessment is still to come. */
const settling: readonly string[] = ['familyHelpPlan', 'noFurtherHelp']

/**
 * One assessment for a family: where family help has assessed, the child and family assessment that the referral asked for is
 * owed no more, and its clock ends with that reason. One that somebody has begun goes on.
 */
export const familyHelpAssessmentEffects = effectsOf('family-help-assessment', {
  async concluded(tx, _ctx, { episodeId, outcome, on }) {
    if (!settling.includes(outcome)) return
    if ((await openStepOf(tx, episodeId, 'child-and-family-assessment')) !== undefined) return
    const because = 'The family help assessment was made in its place.'
    await endClocks(tx, { kinds: ['child-and-family-assessment/conclude'], episodeId }, { on, because })
  },
})
