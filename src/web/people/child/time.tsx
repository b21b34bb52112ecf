import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { Section } from '#web/components/section.tsx'
import { categoryLabel, outcomeLabel } from '#web/people/child/labels.ts'
import { tellerOf } from '#web/people/child/story-titles.ts'
import { Timeline } from '#web/pictures/timeline.tsx'
import type { Lane, Mark, Span } from '#web/pictures/timeline-lanes.ts'

/** The child’s time with us as a picture, drawn from the same record. */
export function ChildTimeline({ record }: { readonly record: ChildRecordRead }) {
  const lanes = lanesOf(record).filter(({ spans = [], marks = [] }) => spans.length + marks.length > 0)
  const dates = lanes.flatMap(({ spans = [], marks = [] }) => [
    ...spans.map(({ from }) => from),
    ...marks.map(({ on }) => on),
  ])
  const [first] = dates.toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  if (first === undefined) return null
  const to = record.on.add({ days: 30 })
  const shortest = record.on.subtract({ months: 3 })
  const longest = record.on.subtract({ years: 6 })
  const wanted = Temporal.PlainDate.compare(first, shortest) < 0 ? first.subtract({ days: 10 }) : shortest
  const from = Temporal.PlainDate.compare(wanted, longest) < 0 ? longest : wanted
  return (
    <Section heading="Timeline" id="timeline-section">
      <Timeline title="What happened for the child" from={from} to={to} today={record.on} lanes={lanes} />
    </Section>
  )
}

function lanesOf(record: ChildRecordRead): readonly Lane[] {
  const { work } = record
  return [
    { title: 'Open to us', spans: episodes(record) },
    { title: 'Worker', spans: workers(record) },
    { title: 'Contacts, decisions', marks: decisions(record) },
    { title: 'Seen by us', marks: sightings(record) },
    {
      title: 'Assessed, enquired',
      spans: [
        ...work.assessments.map(({ beganOn, authorisedOn }) => ({
          from: beganOn,
          to: authorisedOn,
          label: 'Assessment',
          kind: 'assessment' as const,
        })),
        ...work.enquiries.map(({ beganOn, concludedOn, conferenceOn }) => ({
          from: beganOn,
          to: concludedOn ?? conferenceOn,
          label: 'Section 47 enquiry',
          kind: 'enquiry' as const,
        })),
      ],
    },
    {
      title: 'Plans',
      spans: work.plans.map(({ beganOn, endedOn, kind, category }) => ({
        from: beganOn,
        to: endedOn,
        label: category === undefined ? `${kind} plan` : `${kind} plan, ${categoryLabel(category)}`,
        kind: 'plan' as const,
      })),
    },
    { title: 'Needs', spans: needs(record) },
    { title: 'Concerns', marks: concerns(record) },
  ]
}

function episodes({ work }: ChildRecordRead): readonly Span[] {
  return work.episodes
    .filter(({ noFurtherAction }) => !noFurtherAction)
    .map(({ referredOn, closedOn }) => ({
      from: referredOn,
      to: closedOn,
      label: closedOn === undefined ? 'Open' : 'Was open',
      kind: 'episode',
    }))
}

/** Each worker in turn, and the stretches of an open episode that were nobody’s. */
function workers({ work, on }: ChildRecordRead): readonly Span[] {
  return work.episodes.flatMap((episode) => {
    if (episode.noFurtherAction) return []
    const held = work.allocations
      .filter(({ episodeId }) => episodeId === episode.id)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    const spans: Span[] = []
    let heldUntil: Temporal.PlainDate | undefined = episode.referredOn
    for (const { from, until, worker } of held) {
      if (heldUntil !== undefined && Temporal.PlainDate.compare(heldUntil, from) < 0)
        spans.push({ from: heldUntil, to: from, label: 'No worker', kind: 'no-worker' })
      spans.push({ from, to: until, label: worker, kind: 'worker' })
      heldUntil = until
    }
    const end = episode.closedOn ?? on
    if (heldUntil !== undefined && Temporal.PlainDate.compare(heldUntil, end) < 0)
      spans.push({ from: heldUntil, to: episode.closedOn, label: 'No worker', kind: 'no-worker' })
    return spans
  })
}

function decisions({ work, story }: ChildRecordRead): readonly Mark[] {
  return [
    ...story.contacts.map((contact) => ({
      on: dateInLondon(contact.toldAt),
      label: `Contact from ${tellerOf(contact)}`,
      kind: 'contact' as const,
    })),
    ...work.conferences.map(({ heldOn, kind }) => ({
      on: heldOn,
      label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} conference`,
      kind: 'decision' as const,
    })),
    ...work.steps
      .filter(({ kind, concludedOn }) => kind === 'strategy-discussion' && concludedOn !== undefined)
      .map(({ concludedOn, beganOn, kind, outcome }) => ({
        on: concludedOn ?? beganOn,
        label: `Strategy discussion${outcome === undefined ? '' : `: ${outcomeLabel(kind, outcome)}`}`,
        kind: 'decision' as const,
      })),
    ...work.closures.map(({ closedOn }) => ({ on: closedOn, label: 'Closed', kind: 'decision' as const })),
  ]
}

function sightings({ story }: ChildRecordRead): readonly Mark[] {
  const struck = new Set(story.strikings.map(({ struckId }) => struckId))
  return story.visits
    .filter(({ id }) => !struck.has(id))
    .map(({ on, seen, alone, by }) => {
      if (seen === 'not seen') return { on, label: `Not seen, ${by}`, kind: 'not-seen' }
      return alone === 'yes'
        ? { on, label: `Seen alone by ${by}`, kind: 'seen-alone' }
        : { on, label: `Seen by ${by}, not alone`, kind: 'seen' }
    })
}

/** A need is being met while a service runs, and is not met from its naming until one does. */
function needs({ needs: shown, on }: ChildRecordRead): readonly Span[] {
  return shown.flatMap((need) => {
    const served = need.services.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
    const end = need.endedOn ?? on
    const spans: Span[] = served.map(({ from, until, service }) => ({
      from,
      to: until,
      label: `${need.title}: ${service}`,
      kind: 'met-need',
    }))
    let from: Temporal.PlainDate | undefined = need.namedOn
    for (const service of served) {
      if (from !== undefined && Temporal.PlainDate.compare(from, service.from) < 0)
        spans.push({ from, to: service.from, label: need.title, kind: 'unmet-need' })
      from = service.until
    }
    if (from !== undefined && Temporal.PlainDate.compare(from, end) < 0)
      spans.push({ from, to: need.endedOn, label: need.title, kind: 'unmet-need' })
    return spans
  })
}

function concerns({ story }: ChildRecordRead): readonly Mark[] {
  const struck = new Set(story.strikings.map(({ struckId }) => struckId))
  return story.concerns
    .filter(({ id }) => !struck.has(id))
    .map(({ raisedAt, answeredAt, aboutName }) => ({
      on: dateInLondon(raisedAt),
      label: `Concern about ${aboutName}`,
      kind: answeredAt === undefined ? 'open-concern' : 'answered-concern',
    }))
}
