import { type Contact, tellerName } from '#domains/front-door/contact.ts'
import { howItEnded } from '#domains/front-door/earlier-contacts.ts'
import type { ContactKnown } from '#domains/front-door/known-of-contact.ts'
import type { Nearby } from '#domains/front-door/known-store.ts'
import type { Writing } from '#domains/front-door/writing-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { dueInWords } from '#web/front-door/due-words.ts'
import { paths } from '#web/paths.ts'
import { sourceLabel } from '#web/people/child/labels.ts'

const familyKnows = { yes: 'Yes', no: 'No', 'not known': 'Not known' } as const

const lines = (text: string) => <span class="hf-lines">{text}</span>

/** What was told, by whom, in their words. */
export function ToldInView({ contact }: { readonly contact: Contact }) {
  const why = contact.familyKnowsWhy === '' ? '' : `. ${contact.familyKnowsWhy}`
  const filled = (key: string, text: string) => text !== '' && { key, value: lines(text) }
  return (
    <section aria-labelledby="told">
      <h2 class="govuk-heading-m" id="told">
        What we were told
      </h2>
      {contact.mustNotFindOut !== '' && (
        <div class="hf-danger">
          <p class="govuk-body">
            <strong>Must not find out:</strong> {lines(contact.mustNotFindOut)}
          </p>
        </div>
      )}
      <SummaryList
        rows={[
          { key: 'Seen or heard', value: lines(contact.seen) },
          filled('Done about it', contact.done),
          filled('Household', contact.household),
          filled('Parent in care as a child', contact.parentInCare),
          { key: 'Does the family know?', value: `${familyKnows[contact.familyKnows]}${why}` },
          { key: 'Told by', value: [tellerName(contact.by), contact.by.role].filter((part) => part !== '').join(', ') },
          filled('Reach them', contact.by.reach),
          { key: 'Comes from', value: sourceLabel(contact.sourceCode) },
        ]}
      />
      {contact.said !== '' && <ChildsWords source="As told to us">{contact.said}</ChildsWords>}
    </section>
  )
}

/** What was confirmed in writing afterwards, beside what was taken down. */
export function WritingsInView({ contact, writings }: { contact: Contact; writings: readonly Writing[] }) {
  const told = contact.by.accountId === undefined && contact.by.name !== ''
  if (!told) return null
  return (
    <>
      {writings.map(({ says, fromWhom, receivedOn }) => (
        <div class="hf-panel">
          <h3 class="govuk-heading-s">
            Confirmed in writing by {fromWhom}, {plainDate(receivedOn)}
          </h3>
          <p class="govuk-body">{lines(says)}</p>
        </div>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.contactWriting(contact.id)}>
          Record what they confirmed in writing
        </a>
      </p>
    </>
  )
}

/** When it was told, by when it must be decided, and who has looked. */
export function ContactState({ known, today }: { readonly known: ContactKnown; readonly today: Temporal.PlainDate }) {
  const { contact, clock, looks } = known
  const due = clock === undefined ? undefined : dueInWords(clock.dueOn, today, clock.notKnown)
  const looked = looks.map(({ by, at }) => `${by}, ${dateAndTime(at)}`).join('; ')
  return (
    <SummaryList
      rows={[
        { key: 'Told', value: dateAndTime(contact.toldAt) },
        clock !== undefined &&
          due !== undefined && {
            key: 'Decision',
            value: (
              <>
                {clock.metOn === undefined ? <strong>{due.says}</strong> : `Made on ${plainDate(clock.metOn)}`}
                <br />
                {clock.explanation}. <LawLink law={clock.law} />
              </>
            ),
          },
        { key: 'Looked at by', value: looked === '' ? 'Nobody yet' : looked },
      ]}
    />
  )
}

/** Other contacts about the same postcode: the same home, or next door to it. */
export function NearbyInView({ nearby }: { readonly nearby: readonly Nearby[] }) {
  if (nearby.length === 0) return null
  return (
    <section aria-labelledby="nearby">
      <h3 class="govuk-heading-s" id="nearby">
        Other contacts about the same postcode
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {nearby.map((other) => (
          <li>
            <a class="govuk-link" href={paths.contact(other.contactId)}>
              {other.reference}
            </a>
            , {plainDate(dateInLondon(other.toldAt))}, {other.children === '' ? 'a child not named' : other.children},
            told by {other.toldByName}: {howItEnded(ended(other))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ended({ contactId, outcome, because }: Nearby) {
  return { id: contactId, on: undefined, kind: 'contact', title: undefined, says: undefined, outcome, because }
}
