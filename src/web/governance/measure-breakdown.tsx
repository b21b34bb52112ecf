import type { PublishedBreakdown } from '#domains/governance/published-measure.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { attributeInWords, countInWords, percentageInWords } from '#web/governance/measure-words.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly measure: Measure
  readonly breakdown: PublishedBreakdown
}

/** A measure by team, month, age or kind, as a table; where there are too few rows for one, a sentence. */
export function MeasureBreakdown({ measure, breakdown: { by, groups } }: Props) {
  const caption = captionOf(measure, by)
  if (groups === undefined)
    return (
      <p class="govuk-body">
        <strong>{caption}:</strong> withheld, because there are too few to break down.
      </p>
    )
  // One group alone says what the measure itself says.
  if (groups.length <= 1) return null
  return (
    <WideTable
      caption={caption}
      firstCellIsHeader
      head={[
        attributeInWords[by],
        { children: 'Counted', format: 'numeric' },
        { children: 'Out of', format: 'numeric' },
        { children: 'Share', format: 'numeric' },
      ]}
      rows={groups.map((group) => [
        group.name,
        { children: countInWords(group.counted), format: 'numeric' },
        { children: countInWords(group.outOf), format: 'numeric' },
        { children: group.outOf === 0 ? 'none' : percentageInWords(group), format: 'numeric' },
      ])}
    />
  )
}

function captionOf(measure: Measure, by: PublishedBreakdown['by']): string {
  switch (by) {
    case 'team':
      return 'By team'
    case 'ageBand':
      return 'By age'
    case 'month':
      return `By month ${measure.monthIs}`
    case 'dimension':
      return `By ${measure.brokenDownBy ?? 'kind'}`
  }
}
