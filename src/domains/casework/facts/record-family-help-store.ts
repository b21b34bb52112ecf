import { z } from 'zod'
import { day, maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildRecord, OpenStep } from '#practice/record.ts'

const openStep = z.array(z.object({ id: z.string(), begunOn: day }))

/** What `house.record_of_family_help` gives. */
export const readFamilyHelp = z.object({
  help: z.enum(['family help', 'section 17']).nullable(),
  section17Since: maybeDay,
  assessments: openStep,
  reviews: openStep,
  imported: openStep,
})

/**
 * Family help as facts. A child who had family help is assessed from the day on which it became a referral; an assessment that a
 * return brought in and nobody has authorised is open, although no step of ours began it.
 */
export function familyHelpFacts(
  found: z.output<typeof readFamilyHelp>,
  record: Pick<ChildRecord, 'openAssessments' | 'referralOn'>,
): Partial<ChildRecord> {
  const imported: readonly OpenStep[] = found.imported
  return {
    ...(found.help === null ? {} : { help: found.help }),
    ...(found.section17Since === undefined ? {} : { referralOn: found.section17Since }),
    ...(found.assessments.length === 0 ? {} : { openFamilyHelpAssessments: found.assessments }),
    ...(found.reviews.length === 0 ? {} : { openFamilyHelpReviews: found.reviews }),
    ...(imported.length === 0 ? {} : { openAssessments: [...record.openAssessments, ...imported] }),
  }
}
