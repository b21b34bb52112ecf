/** The tables in the order in which their rows can be written. */
export const writtenTables = [
  'person',
  'identifier',
  'episode',
  'step',
  'assessment',
  'enquiry',
  'conference',
  'plan',
  'plan_review',
  'closure',
  'clock',
  'import_flag',
  'census_import',
] as const

export type WrittenTable = (typeof writtenTables)[number]
export type NewRow = Readonly<Record<string, unknown>>

/** The rows to be written for some children, a list a table. */
export type NewRows = Record<WrittenTable, NewRow[]>

export function noRows(): NewRows {
  return {
    ...{ person: [], identifier: [], episode: [], step: [], assessment: [], enquiry: [], conference: [], plan: [] },
    ...{ plan_review: [], closure: [], clock: [], import_flag: [], census_import: [] },
  }
}
