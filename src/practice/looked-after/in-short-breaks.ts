/** Agreed series of short breaks under section 20, each recorded or the agreement alone: the codes of the looked-after return. */
const seriesCodes = ['V3', 'V4']

/**
 * Whether a child is looked after only on the days of an agreed series (regulation 48): no placement, care plan or looked-after review
 * is owed as for a child who is looked after in full, and the time counts for nothing on leaving care.
 */
export function isInShortBreaks(legalStatus: string | undefined): boolean {
  return legalStatus !== undefined && seriesCodes.includes(legalStatus)
}
