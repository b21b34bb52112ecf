import type { SaidChild } from '#domains/returns/import-census/said-child.ts'
import type { CensusTable, Value } from '#domains/returns/import-census/said-rows.ts'

/** A child's record as an import finds it. */

export interface KeptRow {
  readonly table: CensusTable
  readonly id: string
  /** As `SaidRow.key`. */
  readonly key: string
  readonly values: Readonly<Record<string, Value>>
  /** The open step that works on it. */
  readonly stepId: string | undefined
}

export const personColumns = ['born_on', 'expected_on', 'died_on', 'sex', 'ethnicity', 'disabilities'] as const

export type PersonColumn = (typeof personColumns)[number]

export type IdentifierKind = 'UPN' | 'former UPN'

export interface KeptIdentifier {
  readonly kind: string
  readonly value: string
}

export interface KeptFlag {
  readonly id: string
  readonly importId: string
  readonly says: string
}

export interface KeptChild {
  readonly personId: string
  readonly person: Readonly<Record<PersonColumn, Value>>
  readonly identifiers: readonly KeptIdentifier[]
  readonly rows: readonly KeptRow[]
  /** Whether anybody has worked with the child here: a return then ends nothing. */
  readonly worked: boolean
  /** The latest return of this authority that told of the child. */
  readonly latest: { readonly year: string; readonly said: SaidChild } | undefined
  /** The import of the same return, when this one is a corrected one. */
  readonly sameReturnId: string | undefined
  readonly flags: readonly KeptFlag[]
}
