import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AcceptedChild } from '#domains/returns/cin-census/accepted-child.ts'

/**
 * What a return says of a child, as it is kept beside the record: the accepted child with its days written year-month-day. The
 * next return is compared with it, so that what the import wrote can be told from what people wrote.
 */

const day = z.string()
const maybe = z.string().optional()

const episode = z.object({
  referralDate: day,
  referralSource: maybe,
  primaryNeed: maybe,
  noFurtherAction: z.boolean().optional(),
  closureDate: maybe,
  closureReason: maybe,
  initialConferenceDate: maybe,
  assessments: z.array(
    z.object({ start: day, internalReview: maybe, authorised: maybe, factors: z.array(z.string()) }),
  ),
  plans: z.array(z.object({ start: day, end: maybe })),
  enquiries: z.array(
    z.object({
      start: day,
      conferenceTarget: maybe,
      conferenceDate: maybe,
      conferenceNotRequired: z.boolean().optional(),
    }),
  ),
  protectionPlans: z.array(
    z.object({
      start: day,
      end: maybe,
      initialCategory: maybe,
      latestCategory: maybe,
      previousPlans: z.number().optional(),
      reviews: z.array(day),
    }),
  ),
  /** Kept as it was said: the record has no place for it yet. */
  preProceedings: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
})

export const saidChild = z.object({
  laChildId: z.string(),
  upn: maybe,
  formerUpn: maybe,
  upnUnknown: maybe,
  birthDate: maybe,
  expectedBirthDate: maybe,
  deathDate: maybe,
  sex: maybe,
  ethnicity: maybe,
  disabilities: z.array(z.string()),
  episodes: z.array(episode),
})

export type SaidChild = z.output<typeof saidChild>
export type SaidEpisode = SaidChild['episodes'][number]

export function saidOf(child: AcceptedChild): SaidChild {
  return saidChild.parse(JSON.parse(JSON.stringify(child)))
}

/** A digest, in hexadecimal, of what a return says of a child and what is doubtful in it, wherever the child stands in the file. */
export function digestOf(said: SaidChild, flags: readonly string[]): string {
  const placeless = flags.map((flag) => flag.replace(/\bline \d+/g, 'line'))
  return createHash('sha256')
    .update(JSON.stringify([said, placeless]))
    .digest('hex')
}
