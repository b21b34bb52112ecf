import { z } from 'zod'
import { day } from '#domains/people/json-rows-store.ts'
import type { ChildRecord } from '#practice/record.ts'

/** What `house.record_of_protection` gives. */
export const readProtection = z.object({
  earlierPlans: z.number(),
  lastConferenceQuorate: z.boolean().nullable(),
  line: z.array(z.string()),
  open: z.array(z.object({ id: z.string(), kind: z.string(), begunOn: day })),
  familyGroup: z
    .object({ offer: z.enum(['accepted', 'declined', 'notOffered']), heldOn: z.string() })
    .partial()
    .nullable(),
})

/** Protection as facts: left out where there is nothing to say. */
export function protectionFacts(found: z.output<typeof readProtection>): Partial<ChildRecord> {
  const { earlierPlans, lastConferenceQuorate, line, open, familyGroup } = found
  return {
    ...(earlierPlans === 0 ? {} : { earlierProtectionPlans: earlierPlans }),
    ...(lastConferenceQuorate === null ? {} : { lastConferenceQuorate }),
    ...(line.length === 0 ? {} : { lineOfManagement: line }),
    ...(open.length === 0 ? {} : { openProtection: open }),
    ...(familyGroup === null ? {} : { familyGroup: offered(familyGroup) }),
  }
}

function offered({ offer, heldOn }: NonNullable<z.output<typeof readProtection>['familyGroup']>) {
  return {
    ...(offer === undefined ? {} : { offer }),
    ...(heldOn === undefined ? {} : { heldOn: Temporal.PlainDate.from(heldOn) }),
  }
}
