import type { ComponentChildren, VNode } from 'preact'
import { aloneInWords, placeInWords } from '#domains/casework/child-status.ts'
import type { StoryEntry } from '#domains/casework/child-story.ts'
import type { VisitRead } from '#domains/casework/child-story-read-store.ts'
import type { Strikeable } from '#domains/casework/striking.ts'
import { childPartForm } from '#domains/casework/visit.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import {
  categoryLabel,
  closureCodeLabel,
  factorLabel,
  outcomeLabel,
  primaryNeedLabel,
  sourceLabel,
  stepTitle,
} from '#web/people/child/labels.ts'

/** What an entry of the story is called. */
export function entryTitle(entry: StoryEntry): string {
  switch (entry.kind) {
    case 'contact':
      return `Contact from ${tellerOf(entry.contact)}`
    case 'visit':
      return entry.visit.seen === 'seen' ? 'Visit: seen' : 'Visit: not seen'
    case 'note':
      return `${entry.note.significant ? 'Significant event: ' : ''}${entry.note.kind}`
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

/** What an entry says. */
export function entryBody(childId: string, entry: StoryEntry, to: Way): VNode {
  switch (entry.kind) {
    case 'contact':
      return <ContactBody contact={entry.contact} to={to} />
    case 'visit':
      return <VisitBody visit={entry.visit} />
    case 'note':
      return (
        <>
          <p class="govuk-body hf-child__said">{entry.note.says}</p>
          <Line>
            {entry.note.withWhom === '' ? '' : `With ${entry.note.withWhom}. `}Written by {entry.note.by}.
          </Line>
        </>
      )
    case 'document':
      return (
        <Line>
          <Go way={to} href={paths.document(childId, entry.document.id)}>
            {entry.document.title}
          </Go>{' '}
          ({entry.document.fileName}), attached by {entry.document.by}.
        </Line>
      )
    case 'section 47 look':
      return (
        <Line>
          {sentence(entry.look.decision)}. {entry.look.reasons} {entry.look.by}.
        </Line>
      )
    case 'step':
      return <StepBody childId={childId} step={entry.step} to={to} />
    case 'need':
      return (
        <Line>
          <Go way={to} href={paths.need(entry.need.id)}>
            {entry.need.title}
          </Go>
          {entry.need.why === '' ? '.' : `: ${entry.need.why}`}
        </Line>
      )
    case 'concern':
      return (
        <Line>
          <Go way={to} href={paths.concern(entry.concern.id)}>
            About {entry.concern.aboutName}
          </Go>
          , by {entry.concern.raisedBy}. {entry.concern.answeredAt === undefined ? 'Not answered.' : 'Answered.'}
        </Line>
      )
    default:
      return <Line>{said(entry)}</Line>
  }
}

/** What is told in one sentence. */
function said(entry: StoryEntry): string {
  switch (entry.kind) {
    case 'referral': {
      const { sourceCode, primaryNeed, refersAgain, cameFrom, noFurtherAction } = entry.episode
      const need = primaryNeed === undefined ? '' : ` Main need: ${primaryNeedLabel(primaryNeed)}.`
      const again = refersAgain ? ' Referred again within twelve months.' : ''
      const from = cameFrom === 'census' ? ' From the census return.' : ''
      return `From ${sourceLabel(sourceCode)}.${need}${again}${noFurtherAction ? ' No further action.' : ''}${from}`
    }
    case 'allocation': {
      const { worker, team, reason, until, endedBecause } = entry.allocation
      const ended = until === undefined ? '' : ` Until ${plainDate(until)}: ${endedBecause ?? 'no reason recorded'}.`
      return `To ${worker}, ${team}. ${reason}.${ended}`.replaceAll('..', '.')
    }
    case 'assessment': {
      const { beganOn, authorisedOn, factors } = entry.assessment
      const found = factors.length === 0 ? '' : ` Found: ${factors.map(factorLabel).join('; ')}.`
      return `Begun ${plainDate(beganOn)}${authorisedOn === undefined ? ', not concluded' : ''}.${found}`
    }
    case 'enquiry': {
      const { conferenceOn, conferenceNotRequired, concludedOn } = entry.enquiry
      if (conferenceOn !== undefined) return `Led to a conference on ${plainDate(conferenceOn)}.`
      const none = conferenceNotRequired === true ? 'No conference was needed.' : ''
      return concludedOn === undefined ? `Not concluded. ${none}` : `Concluded ${plainDate(concludedOn)}. ${none}`
    }
    case 'plan begun':
      return entry.plan.category === undefined ? '' : `Category: ${categoryLabel(entry.plan.category)}.`
    case 'plan ended':
      return `It began on ${plainDate(entry.plan.beganOn)}.`
    case 'closure': {
      const { why, censusCode, authorisedBy, overriddenBy, overrideReason, askedBy } = entry.closure
      const published = censusCode === undefined ? '' : ` (${closureCodeLabel(censusCode)})`
      const who = [
        ...(askedBy === undefined ? [] : [`asked by ${askedBy}`]),
        ...(authorisedBy === undefined ? [] : [`authorised by ${authorisedBy}`]),
        ...(overriddenBy === undefined ? [] : [`overridden by ${overriddenBy}: ${overrideReason ?? ''}`]),
      ].join(', ')
      return `${why}${published}${who === '' ? '' : `. ${sentence(who)}.`}`
    }
    default:
      return ''
  }
}

function ContactBody({
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

function VisitBody({ visit }: { readonly visit: VisitRead }) {
  const why: Readonly<Record<string, string>> = childPartForm.notSeenTruth.options
  const place = placeInWords(visit.place, visit.placeSays)
  return (
    <>
      <Line>
        By {visit.by}
        {visit.at === '' ? '' : ` at ${visit.at}`}, {place}. {visit.purpose}.{' '}
        {visit.seen === 'seen'
          ? `Seen ${aloneInWords(visit.alone, visit.aloneWhy)}.`
          : `Not seen: ${why[visit.notSeenTruth ?? ''] ?? visit.notSeenTruth ?? 'no reason recorded'}. ${visit.notSeenWhy}`}
        {visit.whoWasThere === '' ? '' : ` There: ${visit.whoWasThere}.`}
      </Line>
      {visit.words !== '' && (
        <ChildsWords source={`To ${visit.by}, ${plainDate(visit.on)}`}>{unquoted(visit.words)}</ChildsWords>
      )}
      {visit.observed !== '' && <p class="govuk-body hf-child__said">{visit.observed}</p>}
      {visit.shared !== '' && <p class="govuk-body hf-child__said">{visit.shared}</p>}
    </>
  )
}

/** The words alone: quotation marks that were typed around them are shown by the quotation itself. */
function unquoted(words: string): string {
  return /^[“"][^“”"]*[”"]$/.test(words) ? words.slice(1, -1) : words
}

function StepBody({
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

function Line({ children }: { readonly children: ComponentChildren }) {
  return <p class="govuk-body hf-story__line">{children}</p>
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
