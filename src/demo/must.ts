import type { Outcome } from '#domains/ledger/context.ts'

/** The value of what must not be refused in the city: a refusal there is a mistake of the story. */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value
  throw new Error(`The invented city could not ${what}: ${outcome.unmet.map(({ says }) => says).join(' ')}`)
}
