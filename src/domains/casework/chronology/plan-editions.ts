import type { TranscriptLine } from '#engine/transcript.ts'

/** One edition of a plan or review, as it was concluded. */
export interface PlanEdition {
  readonly stepId: string
  readonly kind: string
  readonly concludedOn: Temporal.PlainDate
  readonly decidedBy: string | undefined
  readonly transcript: readonly TranscriptLine[]
}

/** What was answered otherwise than in the edition before. Left out on one side: not asked then, or not asked now. */
export interface Change {
  readonly question: string
  readonly was: string | undefined
  readonly is: string | undefined
}

/** What changed from one edition to the next, question by question in the order of the later. */
export function changesBetween(before: readonly TranscriptLine[], after: readonly TranscriptLine[]): readonly Change[] {
  const answerIn = (lines: readonly TranscriptLine[], question: string): string | undefined =>
    lines.find((line) => line.question === question)?.answer
  const changed = after
    .map(({ question, answer }) => ({ question, was: answerIn(before, question), is: answer }))
    .filter(({ was, is }) => was !== is)
  const gone = before
    .filter(({ question }) => answerIn(after, question) === undefined)
    .map(({ question, answer }) => ({ question, was: answer, is: undefined }))
  return [...changed, ...gone]
}

/** An edition, with what changed since the one before it; the first has nothing before it. */
export interface EditionShown extends PlanEdition {
  readonly since: { readonly on: Temporal.PlainDate; readonly changes: readonly Change[] } | undefined
}

/** Editions of each kind, the latest first. */
export function editionsByKind(
  editions: readonly PlanEdition[],
): readonly { readonly kind: string; readonly editions: readonly EditionShown[] }[] {
  const kinds = [...new Set(editions.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const ofKind = editions
      .filter((each) => each.kind === kind)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.concludedOn, b.concludedOn))
    const shown = ofKind.map((edition, at): EditionShown => {
      const before = ofKind[at - 1]
      if (before === undefined) return { ...edition, since: undefined }
      return {
        ...edition,
        since: { on: before.concludedOn, changes: changesBetween(before.transcript, edition.transcript) },
      }
    })
    return { kind, editions: shown.toReversed() }
  })
}

/** The steps whose editions are read beside one another. */
export const plansAndReviews = [
  'family-help-plan',
  'family-help-review',
  'child-in-need-plan',
  'child-in-need-review',
  'child-protection-plan',
  'core-group',
  'review-conference',
  'care-plan',
  'placement-plan',
  'looked-after-review',
  'personal-education-plan',
  'pathway-plan',
  'pathway-plan-review',
] as const
