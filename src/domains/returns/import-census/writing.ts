import type { Ctx } from '#domains/ledger/context.ts'
import type { KeptChild } from '#domains/returns/import-census/kept-child.ts'
import type { Merged, OfReturn } from '#domains/returns/import-census/merge-child.ts'
import type { Obligations } from '#domains/returns/import-census/owed.ts'
import type { SaidChild } from '#domains/returns/import-census/said-child.ts'

/** What is known of a child's import beside what the return says. */
export interface Writing {
  readonly ctx: Ctx
  readonly personId: string
  readonly kept: KeptChild | undefined
  readonly said: SaidChild
  readonly merged: Merged
  /** All that is doubtful, in sentences. */
  readonly flags: readonly string[]
  readonly digest: string
  readonly authority: string
  readonly of: OfReturn
  readonly obligations: Obligations
}
