import type { Imported } from '#domains/returns/import-census/import-return.ts'
import { plainDate } from '#kernel/dates.ts'

/** What came of an import, to be read by whoever ran it. Children are called by the authority's number: a census has no names. */
export function importReport(imported: Imported): string {
  const { header, children, loaded, unchanged, refused, flagged, remarks, interrupted } = imported
  const until = plainDate(header.referenceDate)
  return [
    `CIN census of authority ${header.authority} for the year to ${until}: ${counted(children)} in the file.`,
    `Loaded ${counted(loaded)}, ${unchanged} unchanged, ${refused.length} refused.`,
    ...(flagged === 0 ? [] : [`Something is doubtful about ${flagged} of those loaded: it stands on their pages.`]),
    ...(interrupted ? ['Stopped before the end of the file. Run the same command again to go on.'] : []),
    ...(refused.length === 0 ? [] : ['Refused, with nothing of the child loaded:']),
    ...refused.map(({ line, childId, reason }) => `  line ${line}, ${childId || 'no number'}: ${reason}`),
    ...(remarks.length === 0 ? [] : ['Of the file itself:']),
    ...remarks.map((says) => `  ${says}`),
  ].join('\n')
}

/** The same as one object; the counts are of children. */
export function importAsJson({ header, ...imported }: Imported): string {
  const { loaded, unchanged, refused, flagged, children, remarks, interrupted } = imported
  const { authority, year } = header
  return JSON.stringify({ loaded, unchanged, refused, flagged, children, authority, year, remarks, interrupted })
}

function counted(children: number): string {
  return children === 1 ? '1 child' : `${children} children`
}
