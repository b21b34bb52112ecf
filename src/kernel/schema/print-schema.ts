import type { Kysely } from 'kysely'
import { type Column, columns, definitions } from '#kernel/schema/catalogue-store.ts'

function byRelation(all: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  return Map.groupBy(all, (column) => `${column.schema}.${column.relation}`)
}

function line(column: Column): string {
  const fallback = column.fallback === null ? '' : ` default ${column.fallback}`
  return `  ${column.name} ${column.type}${column.notNull ? ' not null' : ''}${fallback}`
}

/** The whole schema as text, for `db/schema.sql`: read to review a change, compared by a test to be fresh. */
export async function printSchema(db: Kysely<unknown>): Promise<string> {
  const tables = [...byRelation((await columns(db)).filter((column) => !column.isView))].map(
    ([name, all]) => `create table ${name} (\n${all.map(line).join(',\n')}\n);`,
  )
  return `-- Printed from a migrated database by "holdfast schema". Do not edit.\n\n${[...tables, ...(await definitions(db))].join('\n\n')}\n`
}

const typescript: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  numeric: 'number',
  date: 'Temporal.PlainDate',
  'timestamp with time zone': 'Temporal.Instant',
  bytea: 'Buffer',
  jsonb: 'Json',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
}

const keptByTriggers = new Set(['recorded_at', 'recorded_by'])

function typed(column: Column): string {
  const known = typescript[column.type]
  if (known === undefined)
    throw new Error(`No TypeScript type is known for ${column.type} of ${column.relation}.${column.name}.`)
  const type = column.notNull || column.isView ? known : `${known} | null`
  if (known === 'Json') return column.notNull ? 'JsonColumn' : 'JsonColumn | null'
  return column.fallback !== null || keptByTriggers.has(column.name) ? `Generated<${type}>` : type
}

function interfaceOf(name: string, all: readonly Column[]): string {
  return `  ${name}: {\n${all.map((column) => `    ${column.name}: ${typed(column)}`).join('\n')}\n  }`
}

/** Kysely's types of every table and view that the application names, for `db/types.generated.ts`. */
export async function printTypes(db: Kysely<unknown>): Promise<string> {
  const relations = [...byRelation((await columns(db)).filter((column) => ['public', 'house'].includes(column.schema)))]
  const tables = relations.map(([name, all]) =>
    interfaceOf(name.startsWith('public.') ? name.slice(7) : `'${name}'`, all),
  )
  return `// Printed from a migrated database by "holdfast schema". Do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { readonly [key: string]: Json } | readonly Json[]
type JsonColumn = ColumnType<Json, string, string>

export interface Tables {
${tables.join('\n')}
}
`
}
