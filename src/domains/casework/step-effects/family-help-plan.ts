import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginPlan, endPlan } from '#domains/casework/step-effects/effect-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'

/** A family help plan of the record, which stands by itself: never beside a plan of another kind. */
export const familyHelpPlanEffects = effectsOf('family-help-plan', {
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn }
    await beginPlan(tx, { ...begun, kind: 'family help', category: undefined })
  },
  async concluded(tx, _ctx, { id, episodeId, on }) {
    await endPlan(tx, id, on)
    const because = 'The family help plan ended.'
    await endClocks(tx, { kinds: ['family-help-review/next-review'], episodeId }, { on, because })
  },
})
