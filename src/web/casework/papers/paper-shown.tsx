import type { Composed } from '#domains/casework/papers/paper.ts'
import { labelOf } from '#domains/casework/papers/paper.ts'
import type { TooMuch } from '#domains/casework/papers/paper-check.ts'
import type { PaperSent } from '#domains/casework/papers/paper-store.ts'
import type { PaperRead } from '#domains/casework/papers/read-paper.ts'
import { kindSays } from '#domains/people/confidential/tell-outside.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { InsetText } from '#web/components/inset-text.tsx'

/** The words that say too much, each where it stands. */
export function TooMuchWarning({ found }: { readonly found: readonly TooMuch[] }) {
  return (
    <section class="hf-danger hf-not-printed" aria-labelledby="too-much">
      <h2 class="govuk-heading-m" id="too-much">
        Your words say what must not be told
      </h2>
      <ul class="govuk-list">
        {found.map(({ kind, whose, before, words, after }) => (
          <li>
            The {kindSays(kind)} of {whose}: “…{before}
            <mark>
              <strong>{words}</strong>
            </mark>
            {after}…”
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="#typed">
          Change the words
        </a>{' '}
        before this goes: it cannot be sent so.
      </p>
    </section>
  )
}

/** What is left out, and why: so that nobody puts it back by hand. */
export function LeftOut({ read }: { readonly read: PaperRead }) {
  const { composed, barred, paper, outOfSight } = read
  if (outOfSight.leftOut && barred.length === 0)
    return (
      <InsetText class="hf-not-printed">
        Something that is confidential from {composed.for}, of somebody whom you may not see, is left out below.
      </InsetText>
    )
  if (barred.length === 0)
    return <p class="govuk-body hf-not-printed">Nothing is confidential from whoever this is for.</p>
  const people = [...new Set(barred.map(({ whose }) => whose))]
  const kindsOf = (person: string) =>
    [...new Set(barred.filter(({ whose }) => whose === person).map(({ kind }) => kindSays(kind)))].join(', ')
  return (
    <InsetText class="hf-not-printed">
      <p class="govuk-body">
        <strong>Confidential from {composed.for}.</strong>{' '}
        {paper.documentId === undefined
          ? 'It is left out below.'
          : 'A file is sent as it is: look at all of it before it goes to them.'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {people.map((person) => (
          <li>
            {person}: {kindsOf(person)}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

export function Sent({ sent }: { readonly sent: PaperSent }) {
  return (
    <InsetText class="hf-not-printed">
      <strong>Sent</strong> {dateAndTime(sent.sentAt)} by {sent.sentBy}, {sent.how}. Version {sent.version}, digest{' '}
      {Buffer.from(sent.sha256).toString('hex').slice(0, 16)}.
      {sent.checkedSays === '' ? '' : ` Checked: ${sent.checkedSays}`}
    </InsetText>
  )
}

/** The paper as it is read. */
export function PaperBlocks({ composed }: { readonly composed: Composed }) {
  return (
    <section class="hf-paper" aria-label={`As ${composed.for} will read it`}>
      {composed.written !== undefined && <p class="govuk-body">{composed.written}</p>}
      {composed.blocks.length === 0 && <p class="govuk-body">Nothing stands in it yet.</p>}
      {composed.blocks.map((block) => {
        switch (block.kind) {
          case 'heading':
            return <h2 class="govuk-heading-m">{block.text}</h2>
          case 'text':
            return <p class="govuk-body">{block.text}</p>
          case 'typed':
            return <p class="govuk-body hf-child__said">{block.text}</p>
          default:
            return (
              <p class="govuk-body">
                <strong>{labelOf(block.label)}</strong> {block.text}
              </p>
            )
        }
      })}
    </section>
  )
}
