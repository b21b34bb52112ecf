import { z } from 'zod'
import { day, maybeDay } from '#domains/people/json-rows-store.ts'
import { isInShortBreaks } from '#practice/looked-after/in-short-breaks.ts'
import type { ChildRecord, PlacementFacts } from '#practice/record.ts'

/** A child's care as rules ask of it: what `house.record_of_looked_after` reads, and how it becomes facts. */
export const careRead = z.object({
  period: z.object({ id: z.string(), since: day }).nullable(),
  status: z.object({ code: z.string(), since: day, endsOn: maybeDay }).nullable(),
  placement: z
    .object({
      id: z.string(),
      type: z.string(),
      since: day,
      outOfArea: z.boolean(),
      meantToLast: z.boolean(),
      childAgreesFewerVisits: z.boolean(),
      beforeAssessment: z.enum(['connected person', 'parent']).nullable(),
    })
    .nullable(),
  officer: z.object({ id: z.string(), name: z.string(), appointedOn: day }).nullable(),
  reviews: z.array(day),
  plans: z.array(z.object({ kind: z.enum(['care-plan', 'placement-plan']), on: day })),
})

type Care = z.output<typeof careRead>
type CareFacts = Pick<
  ChildRecord,
  | 'lookedAfterSince'
  | 'legalStatus'
  | 'placement'
  | 'reviewingOfficer'
  | 'lookedAfterReviewsOn'
  | 'carePlanMadeOn'
  | 'placementPlanMadeOn'
>

/** Facts of a child who is looked after in full; nothing for any other. */
export function careOf({ period, status, placement, officer, reviews, plans }: Care): CareFacts {
  if (period === null || isInShortBreaks(status?.code)) return {}
  const made = (kind: string) => plans.find((plan) => plan.kind === kind)?.on
  const [carePlanMadeOn, placementPlanMadeOn] = [made('care-plan'), made('placement-plan')]
  return {
    lookedAfterSince: period.since,
    lookedAfterReviewsOn: reviews,
    ...(status === null ? {} : { legalStatus: withoutGap(status) }),
    ...(placement === null ? {} : { placement: placementOf(placement) }),
    ...(officer === null ? {} : { reviewingOfficer: officer }),
    ...(carePlanMadeOn === undefined ? {} : { carePlanMadeOn }),
    ...(placementPlanMadeOn === undefined ? {} : { placementPlanMadeOn }),
  }
}

function withoutGap({ code, since, endsOn }: NonNullable<Care['status']>) {
  return endsOn === undefined ? { code, since } : { code, since, endsOn }
}

function placementOf({ beforeAssessment, ...placement }: NonNullable<Care['placement']>): PlacementFacts {
  return beforeAssessment === null ? placement : { ...placement, beforeAssessment }
}
