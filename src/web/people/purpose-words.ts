import { dutyPurpose, purposes } from '#domains/access/open-record.ts'
import { glassPurpose } from '#domains/access/opening/glass.ts'

const labels: Readonly<Record<string, string>> = {
  ...purposes,
  [glassPurpose]: 'Opened in an emergency',
  [dutyPurpose]: 'It was their turn on duty',
}

/** Why somebody looked, as every page of looks says it; '' where nobody had to say. */
export function purposeInWords(purpose: string | null | undefined): string {
  return purpose === null || purpose === undefined ? '' : (labels[purpose] ?? purpose)
}
