import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { endPlansOf, holdConference } from '#domains/casework/step-effects/effect-store.ts'
import { changeStep, openStepOf } from '#domains/casework/step-store.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { transcript } from '#engine/transcript.ts'
import { childInNeedPlan } from '#practice/plans/child-in-need-plan.ts'

/** A conference held on its day. A child protection plan takes the place of a child in need plan: the two never stand together. */
export const conferenceEffects = effectsOf('initial-child-protection-conference', {
  happenedOn: ({ heldOn }) => heldOn,
  async concluded(tx, ctx, { id, childId, episodeId, outcome, on }) {
    await holdConference(tx, { id: ctx.ids.next(), childId, episodeId, stepId: id, on })
    if (outcome !== 'childProtectionPlan') return
    const because = 'A child protection plan took the place of the child in need plan.'
    const superseded = await openStepOf(tx, episodeId, 'child-in-need-plan')
    await endPlansOf(tx, childId, 'child in need', on)
    if (superseded === undefined) return
    await changeStep(tx, superseded.id, superseded.version, {
      concluded: {
        on: Temporal.PlainDate.compare(on, superseded.beganOn) < 0 ? superseded.beganOn : on,
        outcome: null,
        judged: [],
        transcript: [
          ...transcript(childInNeedPlan.form, answersFromJson(childInNeedPlan.form, superseded.answers)),
          { question: 'How did the plan end?', answer: because },
        ],
        decidedBy: ctx.actor.accountId,
        authorisedBy: null,
        authorisedOn: null,
      },
    })
    await endClocks(tx, { stepId: superseded.id }, { on, because })
  },
})
