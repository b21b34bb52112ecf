import { keepReturnInterview } from '#domains/casework/missing/missing-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { returnInterview } from '#practice/obligations/missing.ts'

/** An interview held, or declined by the child, meets what was owed on the day that it happened. */
export const returnHomeInterviewEffects = effectsOf('return-home-interview', {
  happenedOn: ({ heldAt, offeredAt }) => {
    const at = heldAt ?? offeredAt
    return at === undefined ? undefined : dateInLondon(at)
  },
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on }) {
    await keepReturnInterview(tx, {
      ...{ id: ctx.ids.next(), childId, episodeId, stepId: id },
      offeredAt: answers.offeredAt ?? null,
      accepted: answers.answer === undefined ? null : answers.answer === 'accepted',
      heldAt: answers.heldAt ?? null,
      interviewer: answers.interviewer ?? '',
      independent: answers.independent ?? null,
      sharedWithPolice: answers.sharedWithPolice ?? null,
      cameOfIt: outcome,
    })
    // Protecting the child does not take the place of hearing why they went.
    if (outcome === 'strategyDiscussion' && answers.heldAt === undefined) return
    const met = { on, byKind: 'return-home-interview', byId: id }
    await meetClocks(tx, { kinds: [returnInterview.id], episodeId }, met)
  },
})
