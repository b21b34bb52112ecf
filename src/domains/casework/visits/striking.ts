import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, text } from '#engine/question.ts'

/** What can be struck out of a child’s record, and what it is called. */
export const strikeable = {
  visit: 'visit',
  case_note: 'case note',
  document: 'document',
  need: 'need',
  concern: 'concern',
  contact_child: 'contact',
  injury: 'injury',
  missed_appointment: 'appointment missed',
} as const

export type Strikeable = keyof typeof strikeable

export function asStrikeable(table: string): Strikeable | undefined {
  return Object.keys(strikeable).find((name): name is Strikeable => name === table)
}

/** Their author may strike these out. The others say something about a child’s safety that its author alone can’t take back. */
const byTheirAuthor: readonly Strikeable[] = ['visit', 'case_note', 'document', 'missed_appointment']
const alwaysBy: readonly Role[] = ['team manager', 'head of service']

export function mayStrike(
  table: Strikeable,
  actor: { readonly accountId: string; readonly role: Role },
  entry: { readonly recordedBy: string; readonly aboutAccountId: string | undefined },
): boolean {
  if (entry.aboutAccountId === actor.accountId) return false
  if (alwaysBy.includes(actor.role)) return true
  return byTheirAuthor.includes(table) && entry.recordedBy === actor.accountId
}

/** The questions beside the choice of the child to whom it belongs, which depends on the family. */
export const strikingForm = form({
  reason: longText('Why is it struck out?', {
    hint: 'For example, that it was entered on the wrong child. It stays readable, struck through.',
    errorMissing: 'Enter why it is struck out',
  }),
  belongsToNumber: text('NHS number or authority’s number of another child to whom it belongs', {
    optional: true,
    hint: 'Only if it belongs to a child who is not named above. It is not moved: record it there anew.',
  }),
})
