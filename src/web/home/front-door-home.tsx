import { counted } from '#domains/casework/child/child-clocks.ts'
import { readMissing } from '#domains/casework/missing/read-missing.ts'
import { managersList } from '#domains/casework/worklist/team-worklist.ts'
import { toldName } from '#domains/front-door/contact.ts'
import { contactQueue } from '#domains/front-door/contact-queue.ts'
import type { Waiting } from '#domains/front-door/queue-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { GlassWasBroken, readGlassToReview } from '#web/access/opening/broken-glass-page.tsx'
import { ListOwed, readListOwed } from '#web/access/restriction/restricted-children-page.tsx'
import { Button } from '#web/components/button.tsx'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { waitInWords } from '#web/duty/duty-parts.tsx'
import { FromDutyInView, readMyDuty } from '#web/duty/from-duty.tsx'
import { page } from '#web/frame.tsx'
import { contactDue } from '#web/front-door/contact-due.ts'
import { dueInWords } from '#web/front-door/due-words.ts'
import { AskedAboutLooks, readAskedOfMe } from '#web/governance/patrol/asked-page.tsx'
import { Drafts, readDrafts } from '#web/home/drafts.tsx'
import { MissingNow } from '#web/home/missing.tsx'
import { WithoutWorker } from '#web/home/unallocated.tsx'
import { paths } from '#web/paths.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

const mostUrgent = 8

/** The front door’s home: the most urgent contacts, those nobody has opened, and children without a worker. */
export async function frontDoorHome(request: SignedInRequest): Promise<Reply> {
  const { waiting, unfinished } = await contactQueue(request.ctx)
  const waits = await managersList(request.ctx, undefined)
  const drafts = await readDrafts(request)
  const glass = await readGlassToReview(request)
  const owed = await readListOwed(request)
  const asked = await readAskedOfMe(request)
  const mine = await readMyDuty(request)
  const missing = await readMissing(request.ctx)
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'Front door', wide: true },
    <>
      <h1 class="govuk-heading-l">Front door</h1>
      <AskedAboutLooks asked={asked} />
      <GlassWasBroken waiting={glass} viewerId={request.actor.accountId} />
      <ListOwed owed={owed} />
      <FromDutyInView request={request} mine={mine} />
      <MissingNow missing={missing} now={request.ctx.clock.now()} />
      <p class="govuk-body-l">{inShort(waiting, today)}</p>
      <div class="govuk-button-group">
        <Button href={paths.newContact()}>Write down what you were told</Button>
        <a class="govuk-link" href={paths.search()}>
          Search for a child
        </a>
      </div>
      <div class="hf-columns">
        <Section heading="Most urgent" id="urgent">
          {waiting.length === 0 && <p class="govuk-body">No contact waits for a decision.</p>}
          <ul class="hf-clocks">
            {waiting.slice(0, mostUrgent).map((contact) => (
              <Urgent contact={contact} now={request.ctx.clock.now()} />
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.contactQueue()}>
              All contacts that wait ({waiting.length}), and what decided ones still owe ({unfinished.length})
            </a>
          </p>
        </Section>
        <div>
          <WithoutWorker
            children={waits.unallocated}
            count={waits.unallocatedCount}
            today={today}
            mayAllocate={false}
          />
          <Drafts request={request} drafts={drafts} />
        </div>
      </div>
    </>,
  )
}

function inShort(waiting: readonly Waiting[], today: Temporal.PlainDate): string {
  const late = waiting.filter(({ dueOn, notKnown }) => dueInWords(dueOn, today, notKnown).state === 'overdue').length
  const unopened = waiting.filter(({ lookedAt }) => lookedAt === undefined).length
  const danger = waiting.filter(({ inDangerNow }) => inDangerNow).length
  return [
    `${counted(waiting.length, 'contact')} waiting.`,
    danger === 0 ? '' : `${danger} in danger now.`,
    late === 0 ? 'No decision is overdue.' : `${counted(late, 'decision')} overdue.`,
    unopened === 0 ? '' : `${unopened} that nobody has opened.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function toldBy({ agencyName, toldByName }: Waiting): string {
  const teller = agencyName ?? toldByName
  return teller === '' ? 'No name was given,' : `${teller},`
}

interface UrgentProps {
  readonly contact: Waiting
  readonly now: Temporal.Instant
}

function Urgent({ contact, now }: UrgentProps) {
  const due = contactDue(contact, now)
  const late = due.state === 'overdue' || contact.inDangerNow
  return (
    <li class={late ? 'hf-clock hf-clock--overdue' : 'hf-clock'}>
      <span class="hf-clock__what">
        <a class="govuk-link" href={paths.contact(contact.id)}>
          {contact.children.map(toldName).join(', ')} ({contact.reference})
        </a>{' '}
        {contact.inDangerNow && <Tag colour="red">In danger now</Tag>}
      </span>
      <span class="hf-clock__state">Decision: {due.says.charAt(0).toLowerCase() + due.says.slice(1)}</span>
      <span class="hf-clock__why">
        {toldBy(contact)} {dateAndTime(contact.toldAt)}.{' '}
        {contact.lookedAt === undefined ? (
          <strong>Nobody has opened it yet, for {waitInWords(contact.toldAt, now)}.</strong>
        ) : (
          `Opened by ${contact.lookedBy ?? ''}.`
        )}
      </span>
    </li>
  )
}
