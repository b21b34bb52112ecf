import type {
  ChildStory,
  ConcernRead,
  NeedRead,
  StrikingRead,
  VisitRead,
} from '#domains/casework/child/child-story-read-store.ts'
import type { ChildWork, PlanRead, StepRead } from '#domains/casework/child/child-work-store.ts'
import { dateInLondon } from '#kernel/clock.ts'

/** What happened to a child, told from the newest back: one entry for each thing that the record says happened. */
export type StoryEntry = {
  /** When it happened; `recordedOn` is when it was written down. Late recording is not late practice. */
  readonly on: Temporal.PlainDate
  readonly recordedOn: Temporal.PlainDate | undefined
  readonly struck: StrikingRead | undefined
} & (
  | { readonly kind: 'contact'; readonly contact: ChildStory['contacts'][number] }
  | { readonly kind: 'visit'; readonly visit: VisitRead }
  | { readonly kind: 'note'; readonly note: ChildStory['notes'][number] }
  | { readonly kind: 'injury'; readonly injury: ChildStory['injuries'][number] }
  | { readonly kind: 'appointment missed'; readonly missed: ChildStory['missed'][number] }
  | { readonly kind: 'document'; readonly document: ChildStory['documents'][number] }
  | { readonly kind: 'section 47 look'; readonly look: ChildStory['looks47'][number] }
  | { readonly kind: 'step'; readonly step: StepRead }
  | { readonly kind: 'referral'; readonly episode: ChildWork['episodes'][number] }
  | { readonly kind: 'allocation'; readonly allocation: ChildWork['allocations'][number] }
  | { readonly kind: 'assessment'; readonly assessment: ChildWork['assessments'][number] }
  | { readonly kind: 'enquiry'; readonly enquiry: ChildWork['enquiries'][number] }
  | { readonly kind: 'conference'; readonly conference: ChildWork['conferences'][number] }
  | { readonly kind: 'plan begun' | 'plan ended'; readonly plan: PlanRead }
  | { readonly kind: 'need'; readonly need: NeedRead }
  | { readonly kind: 'concern'; readonly concern: ConcernRead }
  | { readonly kind: 'closure'; readonly closure: ChildWork['closures'][number] }
)

/** The whole story. What was imported without a step of its own is told too. */
export function childStoryEntries(work: ChildWork, story: ChildStory): readonly StoryEntry[] {
  const strikings = new Map(story.strikings.map((striking) => [striking.struckId, striking]))
  const recorded = (on: Temporal.PlainDate, at?: Temporal.Instant, id?: string) => ({
    on,
    recordedOn: at === undefined ? undefined : dateInLondon(at),
    struck: id === undefined ? undefined : strikings.get(id),
  })
  const entries: StoryEntry[] = [
    ...story.contacts.map((contact) => ({
      ...recorded(dateInLondon(contact.toldAt), contact.recordedAt, contact.rowId),
      kind: 'contact' as const,
      contact,
    })),
    ...story.visits.map((visit) => ({
      ...recorded(visit.on, visit.recordedAt, visit.id),
      kind: 'visit' as const,
      visit,
    })),
    ...story.notes.map((note) => ({
      ...recorded(dateInLondon(note.happenedAt), note.recordedAt, note.id),
      kind: 'note' as const,
      note,
    })),
    ...story.injuries.map((injury) => ({
      ...recorded(injury.on, injury.recordedAt, injury.id),
      kind: 'injury' as const,
      injury,
    })),
    ...story.missed.map((missed) => ({
      ...recorded(missed.on, missed.recordedAt, missed.id),
      kind: 'appointment missed' as const,
      missed,
    })),
    ...story.documents.map((document) => ({
      ...recorded(document.receivedOn, document.recordedAt, document.id),
      kind: 'document' as const,
      document,
    })),
    ...story.looks47.map((look) => ({
      ...recorded(look.on, look.recordedAt),
      kind: 'section 47 look' as const,
      look,
    })),
    ...story.needs.map((need) => ({ ...recorded(need.namedOn, undefined, need.id), kind: 'need' as const, need })),
    ...story.concerns.map((concern) => ({
      ...recorded(dateInLondon(concern.raisedAt), undefined, concern.id),
      kind: 'concern' as const,
      concern,
    })),
    ...workEntries(work, recorded),
  ]
  return entries.toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on))
}

function workEntries(
  work: ChildWork,
  recorded: (on: Temporal.PlainDate, at?: Temporal.Instant) => Pick<StoryEntry, 'on' | 'recordedOn' | 'struck'>,
): readonly StoryEntry[] {
  const withoutStep = <T extends { readonly stepId: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ stepId }) => stepId === undefined)
  return [
    // A closure has a line of its own, with who authorised it and why.
    ...work.steps
      .filter(({ kind }) => kind !== 'closure')
      .map((step) => ({
        ...recorded(step.concludedOn ?? step.beganOn, step.recordedAt),
        kind: 'step' as const,
        step,
      })),
    ...work.episodes.map((episode) => ({ ...recorded(episode.referredOn), kind: 'referral' as const, episode })),
    ...work.allocations.map((allocation) => ({
      ...recorded(allocation.from),
      kind: 'allocation' as const,
      allocation,
    })),
    ...withoutStep(work.assessments).map((assessment) => ({
      ...recorded(assessment.authorisedOn ?? assessment.beganOn),
      kind: 'assessment' as const,
      assessment,
    })),
    ...withoutStep(work.enquiries).map((enquiry) => ({
      ...recorded(enquiry.beganOn),
      kind: 'enquiry' as const,
      enquiry,
    })),
    ...withoutStep(work.conferences).map((conference) => ({
      ...recorded(conference.heldOn),
      kind: 'conference' as const,
      conference,
    })),
    ...withoutStep(work.plans).map((plan) => ({ ...recorded(plan.beganOn), kind: 'plan begun' as const, plan })),
    ...work.plans.flatMap((plan) =>
      plan.endedOn === undefined ? [] : [{ ...recorded(plan.endedOn), kind: 'plan ended' as const, plan }],
    ),
    ...work.closures.map((closure) => ({
      ...recorded(closure.closedOn, closure.recordedAt),
      kind: 'closure' as const,
      closure,
    })),
  ]
}
