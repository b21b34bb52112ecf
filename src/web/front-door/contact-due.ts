import type { Waiting } from '#domains/front-door/queue-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { waitInWords } from '#web/duty/duty-parts.tsx'
import { type DueInWords, dueInWords } from '#web/front-door/due-words.ts'

type Due = Pick<Waiting, 'inDangerNow' | 'toldAt' | 'lookedAt' | 'ringsAt' | 'dueOn' | 'notKnown'>

/**
 * By when a contact is decided. Of a child in danger now no day is named as long as it is not past: how long it has waited, and when it rings
 * while nobody has opened it.
 */
export function contactDue(contact: Due, now: Temporal.Instant): DueInWords {
  const due = dueInWords(contact.dueOn, dateInLondon(now), contact.notKnown)
  if (!contact.inDangerNow) return due
  const late = due.state === 'overdue' ? ` ${due.says}.` : ''
  return {
    state: late === '' ? 'due' : 'overdue',
    says: `Now: has waited ${waitInWords(contact.toldAt, now)}.${rings(contact, now)}${late}`,
  }
}

function rings({ lookedAt, ringsAt }: Due, now: Temporal.Instant): string {
  if (lookedAt !== undefined || ringsAt === undefined) return ''
  return Temporal.Instant.compare(ringsAt, now) > 0
    ? ` It rings on ${dateAndTime(ringsAt)} unless somebody opens it.`
    : ` Nobody opened it by ${dateAndTime(ringsAt)}: it rings.`
}
