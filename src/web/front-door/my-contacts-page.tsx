import { type ScreeningOutcome, toldName } from '#domains/front-door/contact.ts'
import { myContact, myContacts } from '#domains/front-door/my-contacts.ts'
import type { MyContact } from '#domains/front-door/my-contacts-store.ts'
import { outcomeForTeller } from '#domains/front-door/reply.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** How far it has come, in words fit for whoever told us. */
function stateOf({ lookedAt, outcome, decidedAt }: MyContact): string {
  if (outcome !== undefined && decidedAt !== undefined) {
    const words = outcomeForTeller[outcome as ScreeningOutcome] ?? 'Decided'
    return `${words} (${dateAndTime(decidedAt)})`
  }
  return lookedAt === undefined ? 'Received. Nobody has looked at it yet' : `Looked at on ${dateAndTime(lookedAt)}`
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const contacts = await myContacts(request.ctx)
  return page(
    request,
    { title: 'What I told you', wide: true },
    <>
      <h1 class="govuk-heading-l">What I told you</h1>
      {contacts.length === 0 ? (
        <p class="govuk-body">You have not told us of any child here yet.</p>
      ) : (
        <WideTable
          caption="What you told us, and what became of it"
          head={['Reference', 'When', 'Children', 'What became of it']}
          rows={contacts.map((contact) => [
            <a class="govuk-link" href={paths.myContact(contact.id)}>
              {contact.reference}
            </a>,
            dateAndTime(contact.toldAt),
            contact.children.map(toldName).join(', '),
            stateOf(contact),
          ])}
        />
      )}
      <Button href={paths.tellUs()}>Tell the trust about a child</Button>
    </>,
  )
}

async function showOne(request: SignedInRequest): Promise<Reply> {
  const { became, contact, children, replies } = await myContact(request.ctx, request.params.id ?? '')
  const undecided = became.outcome === undefined
  return page(
    request,
    { title: 'What I told you', back: paths.myContacts() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {undecided ? (
          <Panel title="We have what you told us">
            Your reference is <strong>{contact.reference}</strong>
          </Panel>
        ) : (
          <h1 class="govuk-heading-l">What you told us: {contact.reference}</h1>
        )}
        {undecided && (
          <>
            <h2 class="govuk-heading-m">What happens now</h2>
            <p class="govuk-body">
              Somebody qualified looks at it, with what we already know, within one working day. You will find our
              answer on this page.
            </p>
            <SafeguardingNow dutyPhone={request.site.dutyNumber} />
          </>
        )}
        <p class="govuk-body">
          <strong>{stateOf(became)}.</strong>
        </p>
        {replies.map((reply) => (
          <Section heading={`Our answer, ${dateAndTime(reply.sentAt)}`}>
            <p class="govuk-body hf-lines">{reply.says}</p>
          </Section>
        ))}
        <h2 class="govuk-heading-m">What you told us</h2>
        <SummaryList
          rows={[
            { key: 'When', value: dateAndTime(contact.toldAt) },
            { key: 'Children', value: children.map(toldName).join(', ') },
            { key: 'What you saw or heard', value: <span class="hf-lines">{contact.seen}</span> },
            contact.done !== '' && { key: 'What you did', value: <span class="hf-lines">{contact.done}</span> },
          ]}
        />
        {contact.said !== '' && <ChildsWords>{contact.said}</ChildsWords>}
        <Button href={paths.tellUs()} variant="secondary">
          Tell us something more
        </Button>
      </div>
    </div>,
  )
}

export const myContactsRoutes: readonly Route[] = [
  get(paths.myContacts(), ['partner', 'carer'], showAll),
  get(paths.myContact(), ['partner', 'carer'], showOne),
]
