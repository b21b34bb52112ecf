import type { MeasuresRead } from '#domains/governance/read-measures.ts'
import { measureById } from '#practice/measures/contents.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { Section } from '#web/components/section.tsx'
import { figureInWords } from '#web/governance/measure-words.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** Every measure in a line, each opening to what is behind it. */
export function Figures({ measures }: { readonly measures: MeasuresRead }) {
  return (
    <Section heading="What the trust is held to" id="figures">
      <WideTable
        caption="Measures, as recorded up to now"
        captionClass="govuk-visually-hidden"
        head={['Measure', 'Now']}
        rows={measures.measures.map(({ id, notKnown, published }) => {
          const measure = measureById(id)
          return [
            <a class="govuk-link" href={paths.measure(id)}>
              {measure?.title ?? id}
            </a>,
            notKnown ?? (
              <>
                <strong>{figureInWords(published.figure)}</strong>
                {measure !== undefined && published.figure.outOf !== 0 && <OutOf measure={measure} />}
              </>
            ),
          ]
        })}
      />
    </Section>
  )
}

/** What a figure is out of: two numbers alone say nothing. */
function OutOf({ measure }: { readonly measure: Measure }) {
  return (
    <>
      <br />
      {measure.outOf}
      {measure.over === 'today' ? '' : `, in ${measure.over}`}
    </>
  )
}
