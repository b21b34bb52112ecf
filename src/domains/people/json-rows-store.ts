import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/**
 * Many lists in one round trip: each is read as JSON, so that a page about a child costs a few questions whatever it shows.
 * JSON has no dates, hence these readers of its values.
 */

/** The rows of a query as one JSON value: never null. */
export function rowsOf(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (${query}) listed)`
}

export const day = z.string().transform((text) => Temporal.PlainDate.from(text))

export const maybeDay = z
  .string()
  .nullable()
  .transform((text) => (text === null ? undefined : Temporal.PlainDate.from(text)))

export const moment = z.string().transform((text) => Temporal.Instant.from(text))

export const maybeMoment = z
  .string()
  .nullable()
  .transform((text) => (text === null ? undefined : Temporal.Instant.from(text)))

export const maybe = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)
