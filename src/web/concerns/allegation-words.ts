import { allegation } from '#practice/allegations/allegation.ts'

/** What an outcome means, as the guidance has it. */
export function outcomeInWords(outcome: string): string {
  return Object.entries(allegation.outcomes).find(([key]) => key === outcome)?.[1].means ?? outcome
}
