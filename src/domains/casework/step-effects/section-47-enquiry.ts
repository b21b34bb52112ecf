import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import { beginEnquiry, concludeEnquiry } from '#domains/casework/step-effects/effect-store.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { countDue } from '#engine/due.ts'
import { present } from '#kernel/assert.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { section47Enquiry } from '#practice/protection/section-47-enquiry.ts'

/** The last day for the conference, counted from the discussion: the enquiry begins with it. */
function conferenceTarget(beganOn: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const limit = present(section47Enquiry.timeLimits[0], 'The enquiry has the limit of its conference.')
  const { id, what, whose, countedFromSays, limits, stoppedBy } = limit
  const countable = { limitId: id, what, whose, countedFromSays, limits, stoppedBy }
  return countDue(countable, beganOn, beganOn, englandAndWales).due
}

/** An enquiry of the record, begun on the day of the strategy discussion; a decision against a conference meets its clock. */
export const section47Effects = effectsOf('section-47-enquiry', {
  async begun(tx, ctx, { id, childId, episodeId, beganOn }) {
    const begun = { id: ctx.ids.next(), childId, episodeId, stepId: id, beganOn }
    await beginEnquiry(tx, begun, conferenceTarget(beganOn))
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
