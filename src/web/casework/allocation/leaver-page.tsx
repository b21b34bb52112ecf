import { rolesOfLeaver } from '#domains/access/account/role-store.ts'
import { offerChildren } from '#domains/casework/allocation/hand-over.ts'
import {
  draftsOfLeaver,
  type LeaversDraft,
  type Offer,
  type Outlived,
  offers,
} from '#domains/casework/allocation/handing-over-store.ts'
import { beforeAColon } from '#domains/casework/clocks/before-a-colon.ts'
import { giveOutlived, outlivedWith } from '#domains/casework/clocks/give-outlived.ts'
import { leaversWorklist } from '#domains/casework/worklist/worklist.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { saidOf } from '#domains/people/confidential/confidential.ts'
import { nameOf } from '#domains/people/person.ts'
import { loadInWords } from '#domains/workforce/caseload.ts'
import { type Caseload, caseloads } from '#domains/workforce/caseload-store.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Section } from '#web/components/section.tsx'
import { Select } from '#web/components/select.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { page } from '#web/frame.tsx'
import { DueList } from '#web/home/due-list.tsx'
import { Waiting } from '#web/home/waiting.tsx'
import { paths } from '#web/paths.ts'
import {
  every,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

type Work = Awaited<ReturnType<typeof leaversWorklist>>

interface Left {
  readonly name: string
  readonly lastDay: Temporal.PlainDate
  readonly deputy: string | null
  readonly work: Work
  readonly offered: readonly Offer[]
  readonly drafts: readonly LeaversDraft[]
  readonly outlived: readonly Outlived[]
  readonly workers: readonly Caseload[]
}

async function leftBy(request: SignedInRequest): Promise<Left> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const read = await list(
    ctx,
    'what a leaver leaves',
    async (tx) => ({
      leaver: await rolesOfLeaver(tx, accountId),
      offered: await offers(tx, { fromId: accountId }),
      drafts: await draftsOfLeaver(tx, accountId),
      outlived: await outlivedWith(tx, accountId),
      workers: await caseloads(tx, ctx.clock.today()),
    }),
    ({ offered, drafts, outlived }) => [...offered, ...drafts, ...outlived].map(({ childId }) => childId),
  )
  if (read.leaver === undefined) throw new NotFound('leaver')
  const work = await leaversWorklist(ctx, accountId)
  return { ...read, ...read.leaver, work, workers: read.workers.filter((one_) => one_.accountId !== accountId) }
}

function show(request: SignedInRequest, left: Left, typed: Typed = {}, unmet: readonly Unmet[] = []): Reply {
  const { name, lastDay, deputy, work, offered, drafts } = left
  return page(
    request,
    {
      title: 'What a leaver leaves',
      back: paths.leftBehind(),
      wide: true,
      errors: unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'children'}` })),
    },
    <>
      <h1 class="govuk-heading-l">What {name} leaves</h1>
      <p class="govuk-body">
        Last day: {longDate(lastDay)}. {deputy === null ? 'Nobody is named' : deputy}
        {deputy === null ? ' to answer meanwhile.' : ' answers meanwhile.'}
      </p>
      {work.children.length > 0 && <OfferForm request={request} left={left} typed={typed} unmet={unmet} />}
      {offered.length > 0 && (
        <Section heading="Offered, and not answered yet" id="offered">
          <ul class="govuk-list">
            {offered.map((offer) => (
              <li>
                {saidOf(offer.child, (name) => name)} to {offer.toName}, since {longDate(offer.offeredOn)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {left.outlived.length > 0 && <OutlivedForm request={request} left={left} typed={typed} unmet={unmet} />}
      <DueList heading="Overdue, and due this week" due={[...work.due, ...work.byOthers]} id="due" />
      <Waiting
        heading="Asked of others, and not answered"
        id="asks"
        none="Nothing waits for anybody else."
        waiting={work.waiting}
        between="asked of"
      />
      <Drafts drafts={drafts} name={name} />
    </>,
  )
}

interface OfferProps {
  readonly request: SignedInRequest
  readonly left: Left
  readonly typed: Typed
  readonly unmet: readonly Unmet[]
}

function OfferForm({ request, left, typed, unmet }: OfferProps) {
  const error = (at: string) => {
    const says = unmet.find(({ answerAt }) => answerAt === at)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  return (
    <Section heading="Offer their children to somebody" id="offer">
      <form method="post" action={request.path} noValidate>
        <CsrfField token={request.csrf} />
        <Checkboxes
          name="children"
          legend={{ children: 'Which children?', class: 'govuk-fieldset__legend--s' }}
          items={left.work.children.map((child) => ({ value: child.childId, label: nameOf(child) }))}
          values={every(typed, 'children')}
          small
          {...error('children')}
        />
        <Select
          name="worker"
          label={{ children: 'To whom?', class: 'govuk-label--s' }}
          hint="They answer on their own first page. Until they accept, the child has no worker."
          items={[
            { text: 'Choose somebody', value: '' },
            ...left.workers
              .filter(({ registered }) => registered)
              .map((worker) => ({
                text: `${worker.name}, ${worker.teamName}: ${loadInWords(worker)}`,
                value: `${worker.accountId} ${worker.teamId}`,
              })),
          ]}
          value={one(typed, 'worker')}
          {...error('worker')}
        />
        <Textarea
          name="reason"
          label={{ children: 'What should they know?', class: 'govuk-label--s' }}
          value={one(typed, 'reason')}
          rows={3}
          {...error('reason')}
        />
        <Button>Offer them</Button>
      </form>
      <p class="govuk-body">
        To give a child a worker at once, open the child from{' '}
        <a class="govuk-link" href={paths.leftBehind()}>
          children whose worker has left
        </a>
        .
      </p>
    </Section>
  )
}

/** What no allocation carries on: it goes to whoever is chosen, all at once. */
function OutlivedForm({ request, left, typed, unmet }: OfferProps) {
  const says = unmet.find(({ answerAt }) => answerAt === 'outlivedTo')?.says
  return (
    <Section heading={`Owed after the work has ended (${left.outlived.length})`} id="outlived">
      <ul class="govuk-list govuk-list--bullet">
        {left.outlived.map((owed) => (
          <li>
            <a class="govuk-link" href={paths.clock(owed.childId, owed.id)}>
              {beforeAColon(owed.what)}: {nameOf(owed)}
            </a>
            {owed.dueOn === undefined ? '' : `, by ${longDate(owed.dueOn)}`}
          </li>
        ))}
      </ul>
      <form method="post" action={request.path} noValidate>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="what" value="outlived" />
        <Select
          name="outlivedTo"
          label={{ children: 'Who sees to it from now on?', class: 'govuk-label--s' }}
          items={[
            { text: 'Choose somebody', value: '' },
            ...left.workers.map((worker) => ({
              text: `${worker.name}, ${worker.teamName}`,
              value: `${worker.accountId} ${worker.teamId}`,
            })),
          ]}
          value={one(typed, 'outlivedTo')}
          {...(says === undefined ? {} : { errorMessage: says })}
        />
        <Button variant="secondary">Give it to them</Button>
      </form>
    </Section>
  )
}

/** What was being typed is not the record: it is shown so that nothing that a leaver knew is lost. */
function Drafts({ drafts, name }: { readonly drafts: readonly LeaversDraft[]; readonly name: string }) {
  return (
    <Section heading="What they were still typing" id="drafts">
      <p class="govuk-body">
        {drafts.length === 0
          ? 'Nothing is to be seen; drafts are shown from the last day on.'
          : 'Not part of the record.'}
      </p>
      {drafts.map(({ childId, form, typed, savedAt }) => (
        <Details summary={`Saved on ${dateAndTime(savedAt)}`}>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.child(childId)}>
              Open the child’s record
            </a>
            .{' '}
            {form === ''
              ? `${name} had begun to tell something in confidence. What it is stays theirs: ask them to send it, or to tell the designated officer.`
              : `Typed by ${name} on the page ${form.replaceAll(/[/:-]+/g, ' ').trim()}:`}
          </p>
          <dl class="govuk-summary-list">
            {Object.entries(typed).map(([question, value]) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{question}</dt>
                <dd class="govuk-summary-list__value">{String(value)}</dd>
              </div>
            ))}
          </dl>
        </Details>
      ))}
    </Section>
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { ctx, params, typed } = request
  const left = await leftBy(request)
  if (one(typed, 'what') === 'outlived') return await submitOutlived(request, left)
  const children = every(typed, 'children')
  const [toId = '', teamId = ''] = one(typed, 'worker').split(' ')
  const reason = one(typed, 'reason')
  const held = new Set(left.work.children.map(({ childId }) => childId))
  const missing: Unmet[] = []
  if (children.some((id) => !held.has(id)))
    missing.push({
      says: 'A child whom you had selected has another worker since. Look at the list below',
      answerAt: 'children',
    })
  else if (children.length === 0) missing.push({ says: 'Select the children to be offered', answerAt: 'children' })
  if (!left.workers.some((worker) => worker.accountId === toId && worker.teamId === teamId))
    missing.push({ says: 'Select to whom', answerAt: 'worker' })
  if (reason === '') missing.push({ says: 'Enter what they should know', answerAt: 'reason' })
  if (missing.length > 0) return show(request, left, typed, missing)
  const offered = await offerChildren(ctx, { childIds: children, fromId: params['id'] ?? '', toId, teamId, reason })
  if (!offered.ok) return show(request, left, typed, offered.unmet)
  return redirect(request.path, `Offered to ${offered.value.workerName}, who answers on their first page.`)
}

async function submitOutlived(request: SignedInRequest, left: Left): Promise<Reply> {
  const { ctx, params, typed } = request
  const [toId = '', teamId = ''] = one(typed, 'outlivedTo').split(' ')
  if (!left.workers.some((worker) => worker.accountId === toId && worker.teamId === teamId))
    return show(request, left, typed, [{ says: 'Select who sees to it', answerAt: 'outlivedTo' }])
  const given = await giveOutlived(ctx, { fromId: params['id'] ?? '', toId, teamId })
  if (!given.ok) return show(request, left, typed, given.unmet)
  return redirect(request.path, `Given to ${given.value.workerName}.`)
}

export const leaverRoutes: readonly Route[] = [
  get(paths.leaver(), ['team manager', 'head of service'], async (request) => show(request, await leftBy(request))),
  post(paths.leaver(), ['team manager', 'head of service'], submit),
]
