import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { isStanding } from '#domains/casework/steps/step-clock-store.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { missingAgainDiscussed, missingDiscussed } from '#practice/obligations/missing.ts'
import { childSeenAtRisk } from '#practice/obligations/seeing.ts'
import { neededAgencies, strategyDiscussion } from '#practice/protection/strategy-discussion.ts'

/** The decisions from which enquiries follow. */
const enquiring: readonly string[] = Object.entries(strategyDiscussion.outcomes)
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
    await meetClocks(tx, { kinds: [missingDiscussed.id, missingAgainDiscussed.id], episodeId }, met)
    if (answers.everyChildConsidered === true)
      await meetClocks(tx, { kinds: ['strategy-discussion/every-child'], episodeId }, met)
    if (!enquiring.includes(outcome) || (await isStanding(tx, episodeId, childSeenAtRisk.id))) return
    const decidedAt = answers.heldAt ?? ctx.clock.now()
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(childSeenAtRisk, decidedAt, englandAndWales))
  },
})
