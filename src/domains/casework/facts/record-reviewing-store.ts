import { z } from 'zod'
import { maybe, maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildRecord } from '#practice/record.ts'

/** What `house.record_of_reviewing` and `house.open_with_officer` give: who may review or chair, and what nobody may close past. */
export const reviewingRead = z.object({
  meetingOn: maybeDay,
  enquiredOn: maybeDay,
  decidedBy: z.array(z.string()),
  lastLine: z.array(z.string()),
})

export const officerRead = z.array(
  z.object({ about: z.enum(['child', 'proposed']), ring: maybe, phone: maybe, released: z.boolean() }),
)

type Reviewing = z.output<typeof reviewingRead>

/** Left out where there is nothing to say. While nobody is allocated the line is that of the team that had the work last. */
export function reviewingFacts(
  { meetingOn, enquiredOn, decidedBy, lastLine }: Reviewing,
  { strategyDiscussionOn = enquiredOn }: ChildRecord,
): Partial<ChildRecord> {
  return {
    ...(strategyDiscussionOn === undefined ? {} : { strategyDiscussionOn }),
    ...(meetingOn === undefined ? {} : { lastReviewMeetingOn: meetingOn }),
    ...(decidedBy.length === 0 ? {} : { decidedOnTheWork: decidedBy }),
    ...(lastLine.length === 0 ? {} : { lineOfManagement: lastLine }),
  }
}

export function officerFacts(open: z.output<typeof officerRead>): Partial<ChildRecord> {
  if (open.length === 0) return {}
  return {
    openWithOfficer: open.map(({ about, ring, phone, released }) => ({
      ...{ about, released },
      ...(ring === undefined ? {} : { ring }),
      ...(phone === undefined ? {} : { phone }),
    })),
  }
}
