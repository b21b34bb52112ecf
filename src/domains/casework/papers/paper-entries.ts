import { placeInWords } from '#domains/casework/child/child-status.ts'
import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import type { Block } from '#domains/casework/papers/paper.ts'
import { leftOutSays, sentence } from '#domains/casework/papers/paper-details.ts'
import type { ToCompose } from '#domains/casework/papers/to-compose.ts'
import { regionLabel } from '#domains/concerns/injuries/body-map.ts'
import { withoutSecrets } from '#domains/people/confidential/confidential-words.ts'
import { isOtherFamily, type Recipient } from '#domains/people/confidential/recipient.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

interface Told {
  readonly label: string
  readonly text: string
  readonly id?: string
  /** It says what the child said, to somebody who could turn it on the child. */
  readonly waits?: true
}

/** What happened, from the oldest on, as a recipient may read it. Whatever was struck out is not in it. */
export function entriesFor(
  { record, entries: chosen, recipient, shared, leftOut }: ToCompose,
  barred: readonly KeptSecret[],
  heading: string,
  only?: 'shared',
): readonly Block[] {
  const secrets = barred.map(({ secret }) => secret)
  const toOtherFamily = isOtherFamily(recipient, record.child.person.id)
  const entries = chosen
    .toReversed()
    .filter(({ struck }) => struck === undefined)
    .flatMap((entry) => toldOf(entry, recipient, shared, toOtherFamily).map((told) => ({ ...told, on: entry.on })))
    .flatMap((told): readonly Block[] => {
      if (told.id !== undefined && leftOut.has(told.id)) return []
      const isShared = told.id !== undefined && shared.has(told.id)
      if (only === 'shared' && !isShared) return []
      const label = `${plainDate(told.on)}, ${told.label}`
      const text = withoutSecrets(told.text, secrets, leftOutSays)
      return [
        {
          kind: 'entry',
          label,
          text,
          ...((isShared || told.waits) && told.id !== undefined ? { textId: told.id } : {}),
        },
      ]
    })
  return [
    { kind: 'heading', text: heading },
    ...(entries.length === 0 ? [{ kind: 'fact', label: 'Nothing', text: 'Nothing is recorded.' } as const] : entries),
  ]
}

/**
 * An entry in words. Whoever told us is named to nobody of the family, and what was said in confidence as a concern goes to nobody;
 * our own allocations are no part of a child’s story for others. Of what was recorded once for brothers and sisters, that it was is told
 * apart from everything that somebody typed, which waits for a look under the entry’s id: a child’s own part may name another too. So does
 * what the child said, where whoever reads could turn it on the child.
 */
function toldOf(
  entry: StoryEntry,
  recipient: Recipient,
  shared: ReadonlySet<string>,
  toOtherFamily: boolean,
): readonly Told[] {
  switch (entry.kind) {
    case 'visit': {
      const { visit } = entry
      const seen = visit.seen === 'seen' ? 'The child was seen' : 'The child was not seen'
      const place = placeInWords(visit.place, visit.placeSays)
      const texts = [
        visit.whoWasThere === '' ? '' : `There: ${visit.whoWasThere}.`,
        saidBy(visit.words),
        visit.observed,
        visit.shared,
      ]
      const said = toOtherFamily && visit.words !== ''
      if (!shared.has(visit.id) && !said)
        return [{ label: 'visit', text: joined([`${seen}, ${place}, by ${visit.by}.`, ...texts]), id: visit.id }]
      return [
        { label: 'visit', text: `${seen}, by ${visit.by}.` },
        {
          label: `visit${shared.has(visit.id) ? ofSeveral : ''}${said ? withWords : ''}`,
          text: joined([sentence(place), ...texts]),
          id: visit.id,
          ...(said ? { waits: true } : {}),
        },
      ]
    }
    case 'note': {
      const { note } = entry
      const label = note.kind.toLowerCase()
      const text = joined([note.says, saidBy(note.words), note.own])
      const said = toOtherFamily && note.words !== ''
      const called = `${label}${shared.has(note.id) ? ofSeveral : ''}${said ? withWords : ''}`
      return [{ label: called, text, id: note.id, ...(said ? { waits: true } : {}) }]
    }
    case 'injury': {
      const { injury } = entry
      const where = `${sentence(injury.regions.map(regionLabel).join(', ').toLowerCase())}.`
      const said = joined([`Explanation: ${injury.explanation}`, injury.together])
      if (!shared.has(injury.id)) return [{ label: 'injury', text: `${where} ${said}`, id: injury.id }]
      return [
        { label: 'injury', text: where },
        { label: `injury${ofSeveral}`, text: said, id: injury.id },
      ]
    }
    default: {
      const told = toldInOne(entry, recipient)
      return told === undefined ? [] : [told]
    }
  }
}

const ofSeveral = ', recorded of brothers and sisters together'
const withWords = ', with what the child said'

function saidBy(words: string): string {
  return words === '' ? '' : `The child said: “${words.replaceAll(/^[“"]|[”"]$/g, '')}”`
}

function toldInOne(entry: StoryEntry, recipient: Recipient): Told | undefined {
  const family = recipient.kind === 'person' || recipient.kind === 'representative'
  switch (entry.kind) {
    case 'contact':
      if (family) return { label: 'contact', text: 'Somebody contacted us about the child.' }
      return { label: 'contact', text: entry.contact.seen, id: entry.contact.id }
    case 'appointment missed':
      return { label: 'health appointment missed', text: joined([entry.missed.what, entry.missed.why]) }
    case 'step':
      return {
        label: 'our work',
        text: `${stepCalled(entry.step.kind)}${entry.step.concludedOn === undefined ? ' begun' : ' concluded'}.`,
        id: entry.step.id,
      }
    case 'referral':
      return { label: 'referral', text: 'Referred to the trust.' }
    case 'assessment':
      return { label: 'assessment', text: 'What the child needs was assessed.' }
    case 'enquiry':
      return {
        label: 'section 47 enquiry',
        text: 'We asked whether the child was suffering significant harm, or likely to.',
      }
    case 'conference':
      return { label: 'conference', text: `${sentence(entry.conference.kind)} child protection conference.` }
    case 'plan begun':
      return { label: 'plan', text: `${sentence(entry.plan.kind)} plan begun.` }
    case 'plan ended':
      return { label: 'plan', text: `${sentence(entry.plan.kind)} plan ended.` }
    case 'need':
      return { label: 'need', text: joined([entry.need.title, entry.need.why]) }
    case 'closure':
      return { label: 'closure', text: entry.closure.why }
    default:
      return undefined
  }
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?][”"]?$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ')
}

function stepCalled(kind: string): string {
  const id = stepIds.find((each) => each === kind)
  return id === undefined ? kind : anyStep[id].title
}
