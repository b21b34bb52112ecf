import type { PublishedRow, PublishedRows } from '#domains/governance/published-rows.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { attributeInWords } from '#web/governance/measure-words.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly measure: Measure
  readonly rows: PublishedRows | undefined
}

/** The rows of a measure without names: those alike in one line, and those with fewer than six alike withheld. */
export function MeasureRows({ measure, rows }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">Its rows, without names</h2>
      {rows === undefined ? (
        <p class="govuk-body">Withheld: there are too few rows to show any.</p>
      ) : rows.rows.length === 0 ? (
        <p class="govuk-body">There are no rows.</p>
      ) : (
        <>
          <p class="govuk-body">
            Rows with fewer than six alike are withheld in all that distinguishes them, and with them others from which
            they could be worked out.
          </p>
          <WideTable
            caption={`Rows of “${measure.title}”, those alike together`}
            head={[
              { children: 'How many', format: 'numeric' },
              'Counted',
              ...rows.by.map((by) => attributeInWords[by]),
            ]}
            rows={rows.rows.map((row) => [
              { children: row.alike.toLocaleString('en-GB'), format: 'numeric' },
              countedInWords(row.counted),
              ...values(row),
            ])}
          />
        </>
      )}
    </>
  )
}

function countedInWords(counted: boolean | undefined): string {
  if (counted === undefined) return 'withheld'
  return counted ? 'Yes' : 'No'
}

function values({ values: told }: PublishedRow) {
  if (told.every((value) => value === 'withheld'))
    return [{ children: 'withheld, fewer than 6 alike', colspan: told.length }]
  return told
}
