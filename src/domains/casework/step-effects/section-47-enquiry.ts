import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginEnquiry, concludeEnquiry } from '#domains/casework/step-effects/effect-store.ts'
import { keepSeenAtRisk } from '#domains/casework/step-effects/seen-at-risk.ts'
import { enquiring } from '#domains/casework/step-effects/strategy-discussion.ts'
import { firstBegunSince, lastConcludedOf, openStepOf } from '#domains/casework/steps/step-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { isBefore } from '#engine/dates.ts'
import { countDue } from '#engine/due.ts'
import { dueFor } from '#engine/obligation.ts'
import { present } from '#kernel/assert.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { enquiryDiscussed } from '#practice/obligations/enquiring.ts'
import { section47Enquiry } from '#practice/protection/section-47-enquiry.ts'

/** The last day for the conference, counted from the discussion: the enquiry begins with it. */
function conferenceTarget(beganOn: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const limit = present(section47Enquiry.timeLimits[0], 'The enquiry has the limit of its conference.')
  const { id, what, whose, countedFromSays, limits, stoppedBy } = limit
  const countable = { limitId: id, what, whose, countedFromSays, limits, stoppedBy }
  return countDue(countable, beganOn, beganOn, englandAndWales).due
}

/** Whether a discussion decided on these enquiries, or is under way: one of which earlier enquiries came decided on those. */
async function wasDiscussed(
  tx: Tx,
  enquiry: { readonly id: string; readonly episodeId: string; readonly beganOn: Temporal.PlainDate },
): Promise<boolean> {
  if ((await openStepOf(tx, enquiry.episodeId, 'strategy-discussion')) !== undefined) return true
  const led = await lastConcludedOf(tx, enquiry, ['strategy-discussion'])
  if (led?.concludedOn === undefined || !enquiring.includes(led.outcome ?? '')) return false
  const since = await firstBegunSince(tx, led, led.concludedOn)
  return since.get('section-47-enquiry') === enquiry.id
}

/**
 * An enquiry of the record, begun on the day of the strategy discussion; a decision against a conference meets its clock. One that was begun
 * without a discussion waits for none: the discussion, and seeing the child, are owed from then.
 */
export const section47Effects = effectsOf('section-47-enquiry', {
  async begun(tx, ctx, { id, childId, episodeId, beganOn, workerId }) {
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn }
    await beginEnquiry(tx, begun, conferenceTarget(beganOn))
    if (await wasDiscussed(tx, { id, episodeId, beganOn })) return
    const of = { childId, episodeId, stepId: id, whoseAccountId: workerId }
    await keepClock(tx, ctx, of, dueFor(enquiryDiscussed, beganOn, englandAndWales))
    const { lastSeenOn } = await loadRecord(tx, childId, episodeId, ctx.clock.today())
    if (lastSeenOn !== undefined && !isBefore(lastSeenOn, beganOn)) return
    const isToday = beganOn.equals(ctx.clock.today())
    await keepSeenAtRisk(tx, ctx, of, isToday ? ctx.clock.now() : instantInLondon(beganOn))
  },
  async concluded(tx, _ctx, { id, outcome, on }) {
    const conferenceNotRequired = outcome !== 'conference'
    await concludeEnquiry(tx, id, { on, conferenceNotRequired })
    if (conferenceNotRequired)
      await meetClocks(
        tx,
        { kinds: ['section-47-enquiry/conference'], stepId: id },
        { on, byKind: 'section-47-enquiry', byId: id },
      )
  },
})
