import { type MeasureRead, type MeasuresRead, readMeasures, toldMeasures } from '#domains/governance/read-measures.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { measureById } from '#practice/measures/contents.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import {
  betterInWords,
  figureInWords,
  Law,
  leftOutInWords,
  noAudit,
  periodInWords,
  withheldWhy,
} from '#web/governance/measure-words.tsx'
import { Workforce } from '#web/governance/workforce-part.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

interface AboutProps {
  readonly measure: Measure
  readonly read: Pick<MeasureRead, 'notKnown' | 'published'>
  readonly days: MeasuresRead['days']
  readonly cutOff: Temporal.Instant
}

/** The number, and all that it needs beside it to be honest: what counts, out of what, over what, what is left out. */
export function AboutMeasure({ measure, read, days, cutOff }: AboutProps) {
  return (
    <>
      <p class="hf-figure">{read.notKnown ?? figureInWords(read.published.figure)}</p>
      <SummaryList
        class="hf-about-measure"
        rows={[
          { key: 'What counts', value: `${measure.counts}.` },
          { key: 'Out of', value: `${sentence(measure.outOf)}.` },
          { key: 'When', value: periodInWords(measure.over, days) },
          { key: 'Cut-off', value: `As recorded up to ${dateAndTime(cutOff)}.` },
          {
            key: 'Left out',
            value: (
              <>
                {measure.leftOut}
                {read.notKnown === undefined && leftOutInWords(read.published.figure.leftOut, measure)}
              </>
            ),
          },
          { key: 'Better', value: betterInWords[measure.better] },
          { key: 'Rule', value: <Law law={measure.law} /> },
          { key: 'Audit', value: noAudit },
        ]}
      />
    </>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function OneMeasure({ read, all }: { readonly read: MeasureRead; readonly all: MeasuresRead }) {
  const measure = measureById(read.id)
  if (measure === undefined) return null
  return (
    <Section heading={measure.title} id={measure.id}>
      <AboutMeasure measure={measure} read={read} days={all.days} cutOff={all.cutOff} />
      {read.notKnown === undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.measure(measure.id)}>
            Open what is behind this number<span class="govuk-visually-hidden">: {measure.title}</span>
          </a>
        </p>
      )}
    </Section>
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const all = await readMeasures(request.ctx)
  return page(
    request,
    { title: 'The trust’s page', wide: true },
    <>
      <h1 class="govuk-heading-l">The trust’s page</h1>
      <p class="govuk-body-l">
        What the trust is held to, counted from the record itself. Every number opens to what is behind it.
      </p>
      <InsetText>
        Restricted children are counted like all others. {withheldWhy} Holdfast colours no number good or bad: that is
        for people to say.
      </InsetText>
      <div class="hf-measures">
        {all.measures.map((read) => (
          <OneMeasure read={read} all={all} />
        ))}
      </div>
      <div class="govuk-!-margin-top-6">
        <Workforce teams={all.workforce} today={all.days.on} />
      </div>
    </>,
  )
}

export const measuresRoutes: readonly Route[] = [get(paths.measures(), toldMeasures, show)]
