import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import { form } from '#engine/form.ts'
import type { Answers } from '#engine/question.ts'
import { anyOf, date, longText, oneOf } from '#engine/question.ts'

/** The chronology: the child’s story from the oldest on, filtered, with what people have marked as significant. */

export const entryGroups = {
  told: 'What we were told: contacts, referrals, concerns',
  seen: 'Visits, notes, injuries and health',
  steps: 'Assessments, enquiries, conferences and other steps',
  plans: 'Plans, needs and closures',
  workers: 'Workers',
  documents: 'Documents',
} as const

export type EntryGroup = keyof typeof entryGroups

const groupOf: Readonly<Record<StoryEntry['kind'], EntryGroup>> = {
  contact: 'told',
  referral: 'told',
  concern: 'told',
  visit: 'seen',
  note: 'seen',
  injury: 'seen',
  'appointment missed': 'seen',
  step: 'steps',
  assessment: 'steps',
  enquiry: 'steps',
  conference: 'steps',
  'section 47 look': 'steps',
  'plan begun': 'plans',
  'plan ended': 'plans',
  need: 'plans',
  closure: 'plans',
  allocation: 'workers',
  document: 'documents',
}

/** What may be asked of a chronology. Nothing asked is all of it. */
export const chronologyForm = form({
  group: oneOf('What kind?', { all: 'Everything', ...entryGroups }, { optional: true }),
  from: date('From', { optional: true, called: 'date from which' }),
  until: date('Until', { optional: true, called: 'date until which' }),
  significant: anyOf('How much?', { significant: 'Only what somebody has marked as significant' }, { optional: true }),
})

export const significanceForm = form({
  why: longText('Why is it significant?', {
    hint: 'What it says about the child’s life, in a line.',
    errorMissing: 'Enter why it is significant',
    maxLength: 500,
  }),
})

export const endSignificanceForm = form({
  because: longText('Why is the mark taken away?', {
    errorMissing: 'Enter why the mark is taken away',
    maxLength: 500,
  }),
})

/** What names an entry of the story: its kind, and the row that it comes from. */
export interface EntryKey {
  readonly kind: StoryEntry['kind']
  readonly id: string
}

export function keyOf(entry: StoryEntry): EntryKey {
  return { kind: entry.kind, id: rowOf(entry).id }
}

function rowOf(entry: StoryEntry): { readonly id: string } {
  switch (entry.kind) {
    case 'contact':
      return { id: entry.contact.rowId }
    case 'visit':
      return entry.visit
    case 'note':
      return entry.note
    case 'injury':
      return entry.injury
    case 'appointment missed':
      return entry.missed
    case 'document':
      return entry.document
    case 'section 47 look':
      return entry.look
    case 'step':
      return entry.step
    case 'referral':
      return entry.episode
    case 'allocation':
      return entry.allocation
    case 'assessment':
      return entry.assessment
    case 'enquiry':
      return entry.enquiry
    case 'conference':
      return entry.conference
    case 'plan begun':
    case 'plan ended':
      return entry.plan
    case 'need':
      return entry.need
    case 'concern':
      return entry.concern
    case 'closure':
      return entry.closure
  }
}

/** A mark that stands: who, when, why. */
export interface Significance extends EntryKey {
  readonly markId: string
  readonly why: string
  readonly at: Temporal.Instant
  readonly byName: string
}

export function markOf(entry: StoryEntry, marks: readonly Significance[]): Significance | undefined {
  const { kind, id } = keyOf(entry)
  return marks.find((mark) => mark.kind === kind && mark.id === id)
}

/** Marked by somebody, or written down as a significant event. */
export function isSignificant(entry: StoryEntry, marks: readonly Significance[]): boolean {
  return markOf(entry, marks) !== undefined || (entry.kind === 'note' && entry.note.significant)
}

export interface Chosen {
  readonly group?: EntryGroup
  readonly from?: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
  readonly significantOnly: boolean
}

export function chosenFrom(answers: Partial<Answers<typeof chronologyForm>>): Chosen {
  const { group, from, until, significant } = answers
  return {
    ...(group === undefined || group === 'all' ? {} : { group }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    significantOnly: significant?.has('significant') === true,
  }
}

/** The entries that were asked for, the oldest first. What was struck out is no part of a chronology. */
export function chronologyOf(
  entries: readonly StoryEntry[],
  marks: readonly Significance[],
  { group, from, until, significantOnly }: Chosen,
): readonly StoryEntry[] {
  return entries
    .filter(
      (entry) =>
        entry.struck === undefined &&
        (group === undefined || groupOf[entry.kind] === group) &&
        (from === undefined || Temporal.PlainDate.compare(entry.on, from) >= 0) &&
        (until === undefined || Temporal.PlainDate.compare(entry.on, until) <= 0) &&
        (!significantOnly || isSignificant(entry, marks)),
    )
    .toReversed()
}
