import { z } from 'zod'
import { day, maybeDay } from '#domains/people/json-rows-store.ts'
import { eligibleSince, statusOn } from '#practice/leaving-care/eligibility.ts'
import type { AdoptionFacts, ChildRecord } from '#practice/record.ts'

/** What `house.record_of_permanence` gives. */
const read = z.object({
  concerns: z.array(z.object({ id: z.string(), aboutName: z.string(), raisedOn: day })),
  afterOrder: z.array(z.object({ id: z.string(), what: z.string(), dueOn: maybeDay })),
  care: z.array(z.object({ began: day, ended: maybeDay })),
  holds: z.array(z.object({ on: z.string(), since: day, reason: z.string(), excepted: z.boolean() })),
  adoption: z
    .object({
      authorisedOn: day,
      by: z.enum(['placement order', 'consent']),
      matchedOn: maybeDay,
      placedOn: maybeDay,
      visits: z.enum(['every week', 'as decided']).nullable(),
    })
    .nullable(),
})

type Facts = Pick<
  ChildRecord,
  'adoption' | 'concernsAboutGuardian' | 'practiceHolds' | 'visitsAfterOrder' | 'eligibleSince' | 'leavingCareStatus'
>

/** The facts of permanence and of leaving care among those of a child's record. */
export function permanenceFacts(
  found: unknown,
  born: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Facts {
  const { concerns, holds, afterOrder, care, adoption } = read.parse(found)
  const eligible = born === undefined ? undefined : eligibleSince(born, care, today)
  const status = born === undefined || care.length === 0 ? 'none' : statusOn(born, care, today)
  return {
    ...(adoption === null ? {} : { adoption: adoptionOf(adoption) }),
    ...(concerns.length === 0 ? {} : { concernsAboutGuardian: concerns }),
    ...(holds.length === 0 ? {} : { practiceHolds: holds }),
    ...(afterOrder.length === 0 ? {} : { visitsAfterOrder: afterOrder }),
    ...(eligible === undefined ? {} : { eligibleSince: eligible }),
    ...(status === 'none' ? {} : { leavingCareStatus: status }),
  }
}

function adoptionOf(found: NonNullable<z.output<typeof read>['adoption']>): AdoptionFacts {
  const { authorisedOn, by, matchedOn, placedOn, visits } = found
  return {
    authorisedOn,
    by,
    ...(matchedOn === undefined ? {} : { matchedOn }),
    ...(placedOn === undefined ? {} : { placedOn }),
    ...(visits === null ? {} : { visits }),
  }
}
