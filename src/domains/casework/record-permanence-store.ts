import { z } from 'zod'
import { day, maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildRecord } from '#practice/record.ts'

/** What `house.record_of_permanence` gives. */
const read = z.object({
  concerns: z.array(z.object({ id: z.string(), aboutName: z.string(), raisedOn: day })),
  afterOrder: z.array(z.object({ id: z.string(), what: z.string(), dueOn: maybeDay })),
  holds: z.array(z.object({ on: z.string(), since: day, reason: z.string(), excepted: z.boolean() })),
})

/** The facts of permanence among those of a child's record. */
export function permanenceFacts(
  found: unknown,
): Pick<ChildRecord, 'concernsAboutGuardian' | 'practiceHolds' | 'visitsAfterOrder'> {
  const { concerns, holds, afterOrder } = read.parse(found)
  return {
    ...(concerns.length === 0 ? {} : { concernsAboutGuardian: concerns }),
    ...(holds.length === 0 ? {} : { practiceHolds: holds }),
    ...(afterOrder.length === 0 ? {} : { visitsAfterOrder: afterOrder }),
  }
}
