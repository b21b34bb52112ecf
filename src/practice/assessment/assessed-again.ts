import type { TrustFacts } from '../define.ts'

type Anywhere = Pick<TrustFacts<Record<never, never>>, 'record' | 'begunOn'>

/**
 * Whether a child is assessed again while the work goes on: an assessment of it was authorised before, or a child in need plan stood already.
 * The forty-five working days of the guidance run from the referral, and were met or missed then.
 */
export function isAssessedAgain({
  record: { assessedBefore, childInNeedPlanOpenSince: since },
  begunOn,
}: Anywhere): boolean {
  return assessedBefore === true || (since !== undefined && Temporal.PlainDate.compare(since, begunOn) < 0)
}
