import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import type { Strikeable } from '#domains/casework/visits/striking.ts'
import { sourceLabel, stepTitle } from '#web/people/child/labels.ts'

/** What an entry of the story is called. */
export function entryTitle(entry: StoryEntry): string {
  switch (entry.kind) {
    case 'contact':
      return `Contact from ${tellerOf(entry.contact)}`
    case 'visit':
      return entry.visit.seen === 'seen' ? 'Visit: seen' : 'Visit: not seen'
    case 'note':
      return `${entry.note.significant ? 'Significant event: ' : ''}${entry.note.kind}`
    case 'injury':
      return 'Injury'
    case 'appointment missed':
      return 'Health appointment missed'
    case 'document':
      return 'Document'
    case 'section 47 look':
      return 'Manager’s decision on section 47'
    case 'step':
      return `${stepTitle(entry.step.kind)}${entry.step.concludedOn === undefined ? ' begun' : ''}`
    case 'referral':
      return 'Referral'
    case 'allocation':
      return 'Allocated'
    case 'assessment':
      return 'Assessment'
    case 'enquiry':
      return 'Section 47 enquiry'
    case 'conference':
      return `${sentence(entry.conference.kind)} child protection conference`
    case 'plan begun':
      return `${sentence(entry.plan.kind)} plan begun`
    case 'plan ended':
      return `${sentence(entry.plan.kind)} plan ended`
    case 'need':
      return 'Need named'
    case 'concern':
      return 'Concern raised'
    case 'closure':
      return 'Closed'
  }
}

/** Whoever told us: the agency, else the name, else what kind of teller it was. */
export function tellerOf(contact: {
  readonly agency: string | undefined
  readonly byName: string
  readonly sourceCode: string
}): string {
  if (contact.agency !== undefined) return contact.agency
  return contact.byName === '' ? sourceLabel(contact.sourceCode) : contact.byName
}

interface Row {
  readonly table: Strikeable
  readonly id: string
  readonly recordedBy: string
  readonly aboutAccountId: string | undefined
}

/** The row that can be struck out, for those kinds of which one can. */
export function struckRow(entry: StoryEntry): Row | undefined {
  const row = (table: Strikeable, { id, byId = '' }: { readonly id: string; readonly byId?: string }): Row => ({
    table,
    id,
    recordedBy: byId,
    aboutAccountId: entry.kind === 'concern' ? entry.concern.aboutAccountId : undefined,
  })
  switch (entry.kind) {
    case 'visit':
      return row('visit', entry.visit)
    case 'note':
      return row('case_note', entry.note)
    case 'injury':
      return row('injury', entry.injury)
    case 'appointment missed':
      return row('missed_appointment', entry.missed)
    case 'document':
      return row('document', entry.document)
    case 'contact':
      return row('contact_child', { id: entry.contact.rowId })
    case 'need':
      return row('need', { id: entry.need.id })
    case 'concern':
      return row('concern', { id: entry.concern.id })
    default:
      return undefined
  }
}

/** With one full stop at its end, whatever was typed. */
export function ended(text: string): string {
  return /[.!?…][”"’)]?$/.test(text) ? text : `${text}.`
}

/** With a capital first. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
