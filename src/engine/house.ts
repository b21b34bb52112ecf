/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]]

/**
 * What a body of practice brings to the engine: the names of its steps and professions, what it knows from its records
 * when a rule is asked, and who acts. The engine is generic over these and knows nothing of what they mean.
 */
export interface House {
  readonly stepId: string
  readonly profession: string
  readonly record: unknown
  readonly actor: { readonly profession: string }
}

/** A date, or a moment, that the record knows. */
export interface FromRecord<H extends House> {
  from(record: H['record']): Temporal.PlainDate | Temporal.Instant | undefined
}
