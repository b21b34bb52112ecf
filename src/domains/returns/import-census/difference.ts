import { type SaidRow, told, type Value } from '#domains/returns/import-census/said-rows.ts'

/** What a return and the record say otherwise, in sentences for whoever looks at the child's page. */

/** What comes to an end, or is finished, in a column: how a day there is told, and how its absence is. */
const endings: Readonly<Record<string, readonly [came: string, not: string]>> = {
  'episode.closed_on': ['was closed on', 'open'],
  'assessment.authorised_on': ['was authorised on', 'not authorised'],
  'enquiry.conference_on': ['led to a conference on', 'without a conference'],
  'enquiry.concluded_on': ['was concluded by', 'open'],
  'plan.ended_on': ['ended on', 'open'],
}

const labels: Readonly<Record<string, string>> = {
  born_on: 'the date of birth',
  expected_on: 'the expected date of birth',
  died_on: 'the date of death',
  sex: 'the sex',
  ethnicity: 'the ethnicity',
  disabilities: 'the disabilities',
  source_code: 'who made it',
  primary_need: 'the primary need',
  no_further_action: 'no further action',
  internal_review_on: 'the internal review',
  factors: 'the factors',
  conference_target_on: 'the target of the conference',
  conference_not_required: 'that no conference was required',
  initial_category: 'the initial category',
  latest_category: 'the latest category',
  earlier_plans: 'the number of earlier plans',
  closed_on: 'the day',
  census_code: 'the reason',
}

/** Whether a column says that something has ended: people end things, and a return does so only where nobody works. */
export function isEnding({ table }: Pick<SaidRow, 'table'>, column: string): boolean {
  return endings[`${table}.${column}`] !== undefined
}

export function rowDiffers(row: SaidRow, column: string, said: Value, kept: Value): string {
  const ending = endings[`${row.table}.${column}`]
  const name = row.table === 'episode' ? `the case of ${row.name}` : row.name
  if (ending === undefined)
    return `For ${row.name} the census gives ${labels[column] ?? column} as ${inWords(said)}; the record has ${inWords(kept)}.`
  const [came, not] = ending
  if (said === null) return `The census has ${name} as ${not}; the record says that it ${came} ${inWords(kept)}.`
  const record = kept === null ? `the record has it ${not}` : `the record says ${inWords(kept)}`
  return `The census says that ${name} ${came} ${inWords(said)}; ${record}.`
}

export function personDiffers(column: string, said: Value, kept: Value): string {
  return `The census gives ${labels[column] ?? column} as ${inWords(said)}; the record has ${inWords(kept)}.`
}

export function identifierDiffers(kind: string, said: string, kept: string): string {
  return `The census gives the ${kind} as ${said}; the record has ${kept}.`
}

/** A row that the return has and the record would not take. */
export function leftOut(row: SaidRow, because: string): string {
  return `The census has ${row.name}, which was not loaded: ${because}.`
}

export function absentFromReturn(name: string): string {
  return `The census no longer has ${name}; the record keeps it.`
}

export function openButAbsent(year: string, name: string): string {
  return `The census of ${year} does not have ${name}, which the record has as open.`
}

function inWords(value: Value): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.join(', ')
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? told(value) : value
}
