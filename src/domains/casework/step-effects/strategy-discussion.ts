import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { keepSeenAtRisk } from '#domains/casework/step-effects/seen-at-risk.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { enquiryDiscussed } from '#practice/obligations/enquiring.ts'
import { missingAgainDiscussed, missingDiscussed } from '#practice/obligations/missing.ts'
import { neededAgencies, strategyDiscussion } from '#practice/protection/strategy-discussion.ts'

/** The decisions from which enquiries follow. */
export const enquiring: readonly string[] = Object.entries(strategyDiscussion.outcomes)
  .filter(([, { leadsTo }]) => leadsTo.some((next) => next === 'section-47-enquiry'))
  .map(([outcome]) => outcome)

/** A discussion puts right what an earlier one lacked, and starts the clock of seeing a child who is at risk. */
export const strategyDiscussionEffects = effectsOf('strategy-discussion', {
  happenedOn: ({ heldAt }) => (heldAt === undefined ? undefined : dateInLondon(heldAt)),
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on, workerId }) {
    const met = { on, byKind: 'strategy-discussion', byId: id }
    if (neededAgencies.every((agency) => answers.agencies?.has(agency) === true))
      await meetClocks(tx, { kinds: ['strategy-discussion/quorate'], episodeId }, met)
    if (answers.paediatrician === true)
      await meetClocks(tx, { kinds: ['strategy-discussion/paediatrician'], episodeId }, met)
    await meetClocks(
      tx,
      { kinds: [enquiryDiscussed.id, missingDiscussed.id, missingAgainDiscussed.id], episodeId },
      met,
    )
    if (answers.everyChildConsidered === true)
      await meetClocks(tx, { kinds: ['strategy-discussion/every-child'], episodeId }, met)
    if (!enquiring.includes(outcome)) return
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepSeenAtRisk(tx, ctx, of, answers.heldAt ?? ctx.clock.now())
  },
})
