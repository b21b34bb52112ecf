import { tellerName, toldName } from '#domains/front-door/contact.ts'
import { contactQueue } from '#domains/front-door/contact-queue.ts'
import type { Unfinished, Waiting } from '#domains/front-door/queue-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { contactDue } from '#web/front-door/contact-due.ts'
import { dueInWords } from '#web/front-door/due-words.ts'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

function row(contact: Waiting, now: Temporal.Instant) {
  const due = contactDue(contact, now)
  const many = contact.children.length
  return [
    <>
      <a class="govuk-link" href={paths.contact(contact.id)}>
        {contact.reference}
      </a>{' '}
      {contact.inDangerNow && <Tag colour="red">In danger now</Tag>}
      {contact.proposedBy !== undefined && <Tag colour="purple">Waits for a manager</Tag>}
    </>,
    <>
      {due.state === 'overdue' ? <strong>{due.says}</strong> : due.says}
      {contact.explanation !== undefined && !contact.inDangerNow && (
        <span class="govuk-visually-hidden"> ({contact.explanation})</span>
      )}
    </>,
    `${many === 1 ? '1 child' : `${many} children`}: ${contact.children.map(toldName).join(', ')}`,
    `${tellerName({ name: contact.toldByName, agencyName: contact.agencyName })}, ${dateAndTime(contact.toldAt)}`,
    contact.lookedAt === undefined ? (
      <strong>Nobody has looked yet</strong>
    ) : (
      `${contact.lookedBy}, ${dateAndTime(contact.lookedAt)}`
    ),
  ]
}

function Owed({
  unfinished,
  today,
}: {
  readonly unfinished: readonly Unfinished[]
  readonly today: Temporal.PlainDate
}) {
  if (unfinished.length === 0) return null
  return (
    <WideTable
      stacks
      caption="Decided, and still to be done"
      head={['Reference', 'What', 'Whose', 'When']}
      rows={unfinished.map((owed) => [
        <a class="govuk-link" href={paths.contact(owed.contactId)}>
          {owed.reference}
        </a>,
        owed.what,
        owed.whose,
        dueInWords(owed.dueOn, today).says,
      ])}
    />
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { waiting, unfinished } = await contactQueue(request.ctx)
  const today = request.ctx.clock.today()
  const danger = waiting.filter(({ inDangerNow }) => inDangerNow).length
  return page(
    request,
    { title: 'Contacts', wide: true },
    <>
      <h1 class="govuk-heading-l">Contacts waiting for a decision</h1>
      <p class="govuk-body">
        {waiting.length === 0 && 'Nothing waits for a decision.'}
        {waiting.length > 0 && `${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'} for a decision.`}
        {danger > 0 && ` ${danger} ${danger === 1 ? 'is' : 'are'} about a child in danger now.`}
      </p>
      {waiting.length > 0 && (
        <WideTable
          stacks
          caption="What we were told, in the order in which it is due"
          head={['Reference', 'Decision', 'Children', 'Who told us', 'Who has looked']}
          rows={waiting.map((contact) => row(contact, request.ctx.clock.now()))}
        />
      )}
      <Owed unfinished={unfinished} today={today} />
      <Button href={paths.newContact()}>Write down what somebody tells us</Button>
    </>,
  )
}

export const queueRoutes: readonly Route[] = [
  get(paths.contactQueue(), ['front door', 'duty', 'team manager', 'head of service'], show),
]
