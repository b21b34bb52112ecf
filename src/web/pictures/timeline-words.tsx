import { plainDate } from '#kernel/dates.ts'
import { Details } from '#web/components/details.tsx'
import { type Lane, type Mark, markKinds, type Span, spanKinds } from './timeline-lanes.ts'

/** The same lanes as lists, earliest first: for whoever hears the page, prints it or reads it on a small screen. */
export function TimelineWords({ lanes }: { readonly lanes: readonly Lane[] }) {
  return (
    <Details summary="The timeline in words">
      {lanes.map((lane) => (
        <section key={lane.title}>
          <h3 class="govuk-heading-s">{lane.title}</h3>
          <LaneWords lane={lane} />
        </section>
      ))}
    </Details>
  )
}

function LaneWords({ lane }: { readonly lane: Lane }) {
  const lines = [
    ...(lane.spans ?? []).map((span) => ({ on: span.from, says: spanSays(span) })),
    ...(lane.marks ?? []).map((mark) => ({ on: mark.on, says: markSays(mark) })),
  ].toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
  if (lines.length === 0) return <p class="govuk-body">Nothing is recorded.</p>
  return (
    <ol class="govuk-list">
      {lines.map(({ says }) => (
        <li key={says}>{says}</li>
      ))}
    </ol>
  )
}

/** `3 April 2026 to 9 June 2026: Child protection plan, neglect (Plan)` */
export function spanSays(span: Span): string {
  const ends = span.to === undefined ? 'and goes on' : `to ${plainDate(span.to)}`
  return `${plainDate(span.from)} ${ends}: ${withKind(span.label, spanKinds[span.kind])}`
}

/** `3 April 2026: Home visit (Seen alone)` */
export function markSays(mark: Mark): string {
  return `${plainDate(mark.on)}: ${withKind(mark.label, markKinds[mark.kind])}`
}

function withKind(label: string, kind: string): string {
  return label.toLowerCase().includes(kind.toLowerCase())
    ? label
    : `${label} (${kind.charAt(0).toLowerCase()}${kind.slice(1)})`
}
