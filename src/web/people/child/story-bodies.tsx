import type { ComponentChildren } from 'preact'
import { aloneInWords, placeInWords } from '#domains/casework/child/child-status.ts'
import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import type { VisitRead } from '#domains/casework/child/child-story-read-store.ts'
import { childPartForm } from '#domains/casework/visits/visit.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import { outcomeLabel, stepTitle } from '#web/people/child/labels.ts'
import { ended } from '#web/people/child/story-titles.ts'

export function ContactBody({
  contact,
  to,
}: {
  readonly contact: (StoryEntry & { kind: 'contact' })['contact']
  readonly to: Way
}) {
  const decided =
    contact.outcome === undefined
      ? 'No decision yet.'
      : `Decided${contact.decidedAt === undefined ? '' : ` ${dateAndTime(contact.decidedAt)}`}${contact.decidedBy === undefined ? '' : ` by ${contact.decidedBy}`}: ${outcomeLabel('contact-screening', contact.outcome)} ${contact.reason ?? ''}`
  return (
    <>
      <p class="govuk-body hf-child__said">{contact.seen}</p>
      {contact.said !== '' && <p class="govuk-body hf-child__said">Said: {contact.said}</p>}
      <Line>
        {[contact.byName, contact.byRole].filter((word) => word !== '').join(', ')}
        {contact.byName === '' ? '' : '. '}
        {contact.inDangerNow ? ' In danger at that time.' : ''} {decided}{' '}
        <Go way={to} href={paths.contact(contact.id)}>
          Contact {contact.reference}
        </Go>
      </Line>
    </>
  )
}

export function VisitBody({ visit }: { readonly visit: VisitRead }) {
  const why: Readonly<Record<string, string>> = childPartForm.notSeenTruth.options
  const place = placeInWords(visit.place, visit.placeSays)
  return (
    <>
      <Line>
        By {visit.by}
        {visit.at === '' ? '' : ` at ${visit.at}`}, {ended(place)} {ended(visit.purpose)}{' '}
        {visit.seen === 'seen'
          ? ended(`Seen ${aloneInWords(visit.alone, visit.aloneWhy)}`)
          : `Not seen: ${why[visit.notSeenTruth ?? ''] ?? visit.notSeenTruth ?? 'no reason recorded'}. ${visit.notSeenWhy}`}
        {visit.whoWasThere === '' ? '' : ` There: ${ended(visit.whoWasThere)}`}
      </Line>
      {visit.words !== '' && (
        <ChildsWords source={`To ${visit.by}, ${plainDate(visit.on)}`}>{unquoted(visit.words)}</ChildsWords>
      )}
      {visit.observed !== '' && <p class="govuk-body hf-child__said">{visit.observed}</p>}
      {visit.shared !== '' && <p class="govuk-body hf-child__said">{visit.shared}</p>}
    </>
  )
}

export function NoteBody({ note }: { readonly note: (StoryEntry & { kind: 'note' })['note'] }) {
  return (
    <>
      <p class="govuk-body hf-child__said">{note.says}</p>
      {note.words !== '' && (
        <ChildsWords source={`To ${note.by}, ${plainDate(dateInLondon(note.happenedAt))}`}>
          {unquoted(note.words)}
        </ChildsWords>
      )}
      {note.own !== '' && <p class="govuk-body hf-child__said">{note.own}</p>}
      <Line>
        {note.withWhom === '' ? '' : `With ${ended(note.withWhom)} `}Written by {note.by}.
      </Line>
    </>
  )
}

/** The words alone: quotation marks that were typed around them are shown by the quotation itself. */
function unquoted(words: string): string {
  return /^[“"][^“”"]*[”"]$/.test(words) ? words.slice(1, -1) : words
}

export function StepBody({
  childId,
  step,
  to,
}: {
  readonly childId: string
  readonly step: (StoryEntry & { kind: 'step' })['step']
  readonly to: Way
}) {
  const outcome = step.outcome === undefined ? '' : outcomeLabel(step.kind, step.outcome)
  return (
    <Line>
      {outcome !== '' && `${outcome} `}Begun {plainDate(step.beganOn)}
      {step.concludedOn === undefined ? ', not concluded' : `, concluded ${plainDate(step.concludedOn)}`}
      {step.decidedBy === undefined ? '' : ` by ${step.decidedBy}`}
      {step.authorisedBy === undefined ? '' : `, authorised by ${step.authorisedBy}`}.{' '}
      <Go way={to} href={paths.step(childId, step.id)}>
        Open
        <span class="govuk-visually-hidden">
          {' '}
          {stepTitle(step.kind)} of {plainDate(step.beganOn)}
        </span>
      </Go>
    </Line>
  )
}

export function Line({ children }: { readonly children: ComponentChildren }) {
  return <p class="govuk-body hf-story__line">{children}</p>
}
