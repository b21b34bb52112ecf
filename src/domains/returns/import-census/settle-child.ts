import type { RowUpdate } from '#domains/returns/import-census/new-of-child.ts'
import type { SaidRow, Value } from '#domains/returns/import-census/said-rows.ts'
import type { Writing } from '#domains/returns/import-census/writing.ts'

/** A clock of something that stood and now is done, or is owed no more. */
export interface Settled {
  readonly of: { readonly aboutId: string } | { readonly episodeId: string }
  readonly kinds?: readonly string[]
  readonly on: string
  /** Left out: met. */
  readonly endedBecause?: string
  readonly stepId: string | undefined
}

/** The plans that stood already and that the return says were reviewed since, with the day of the latest. */
export function reviewedPlans({ kept, merged }: Writing) {
  const reviews = merged.inserts.filter(({ table }) => table === 'plan_review')
  return (kept?.rows ?? []).flatMap((plan) => {
    const latest = reviews
      .filter(({ on }) => on === plan.key)
      .map(({ fixed }) => String(fixed['held_on']))
      .at(-1)
    return latest === undefined ? [] : [{ kept: plan, latest }]
  })
}

/** The clocks that the updates of a child's rows and its new reviews settle, in the order in which that is to be done. */
export function settledBy(writing: Writing): readonly Settled[] {
  const reviewed = reviewedPlans(writing).map(
    ({ kept: plan, latest }): Settled => ({
      of: { aboutId: plan.id },
      kinds: ['next-review-conference', 'initial-child-protection-conference/first-review'],
      on: latest,
      stepId: undefined,
    }),
  )
  const { updates } = writing.merged
  const isCase = ({ kept }: RowUpdate): boolean => kept.table === 'episode'
  // What was finished in its own right is settled before the end of the case sweeps up the rest.
  const settled = [...updates.filter((update) => !isCase(update)), ...updates.filter(isCase)].flatMap(settledByUpdate)
  return [...reviewed, ...settled]
}

function settledByUpdate({ kept, said, set }: RowUpdate): readonly Settled[] {
  const { table, id, stepId } = kept
  const day = (column: string): string | undefined => asDay(set[column])
  const about = { of: { aboutId: id }, stepId }
  const met = table === 'assessment' ? day('authorised_on') : table === 'enquiry' ? day('conference_on') : undefined
  if (met !== undefined)
    return [
      { ...about, kinds: ['child-and-family-assessment/conclude', 'section-47-enquiry/conference'], on: met },
      { ...about, on: met, endedBecause: 'The census says that it was concluded.' },
    ]
  const ended = table === 'plan' ? day('ended_on') : table === 'enquiry' ? day('concluded_on') : undefined
  if (ended !== undefined) return [{ ...about, on: ended, endedBecause: 'The census says that it ended.' }]
  const closed = table === 'episode' ? (day('closed_on') ?? noFurther(said, set)) : undefined
  if (closed === undefined) return []
  return [{ of: { episodeId: id }, on: closed, endedBecause: 'The census says that the case was closed.', stepId }]
}

/** A referral that led no further after all was over on its day. */
function noFurther(said: SaidRow, set: RowUpdate['set']): string | undefined {
  return set['no_further_action'] === true ? asDay(said.fixed['referred_on']) : undefined
}

function asDay(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
