import { answerRequest, requestAnswers } from '#domains/commissioning/answer-request.ts'
import { providerAnswerForm } from '#domains/commissioning/need-forms.ts'
import { requestById, requestsOfAgency, type ServiceRequest } from '#domains/commissioning/request-store.ts'
import { deliveriesOfAgency, type ServedChild } from '#domains/commissioning/service-store.ts'
import { NotFound, refused } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { ageKnown } from '#web/commissioning/service-words.ts'
import { childName } from '#web/commissioning/with-need.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function Answer({ asked }: { readonly asked: ServiceRequest }) {
  if (asked.answer === null) return <Tag colour="yellow">Waits for you</Tag>
  return <>{requestAnswers[asked.answer]}</>
}

function Requests({ requests }: { readonly requests: readonly ServiceRequest[] }) {
  if (requests.length === 0) return <p class="govuk-body">Nothing has been asked of you.</p>
  return (
    <WideTable
      caption="What you were asked"
      captionClass="govuk-visually-hidden"
      head={['Need', 'For', 'Service', 'Asked', 'Answer']}
      rows={requests.map((asked) => [
        {
          children: (
            <a class="govuk-link" href={paths.providerRequest(asked.id)}>
              {needKindLabel(asked.needKind)}
              <span class="govuk-visually-hidden">, asked on {shortDate(asked.askedOn)}</span>
            </a>
          ),
        },
        `A child, ${ageKnown(asked.childAge)}`,
        asked.serviceName ?? '',
        shortDate(asked.askedOn),
        { children: <Answer asked={asked} /> },
      ])}
    />
  )
}

function Served({ served }: { readonly served: readonly ServedChild[] }) {
  if (served.length === 0) return <p class="govuk-body">You serve no child for us yet.</p>
  return (
    <WideTable
      caption="Children whom you serve"
      captionClass="govuk-visually-hidden"
      head={['Child', 'Need', 'Service', 'Since', 'Ended']}
      rows={served.map((one) => [
        one.endedOn === null ? childName(one) : 'A child whom you served',
        needKindLabel(one.needKind),
        one.serviceName,
        shortDate(one.startedOn),
        one.endedOn === null ? 'It runs' : shortDate(one.endedOn),
      ])}
    />
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { agencyId } = request.actor
  if (agencyId === undefined) throw new NotFound('provider')
  const { requests, served } = await list(
    request.ctx,
    'provider’s requests and children',
    async (tx) => ({
      requests: await requestsOfAgency(tx, agencyId),
      served: await deliveriesOfAgency(tx, agencyId),
    }),
    (found) => [...found.requests, ...found.served].map(({ id }) => id),
  )
  return page(
    request,
    { title: 'Your requests', wide: true },
    <>
      <h1 class="govuk-heading-l">What you are asked, and whom you serve</h1>
      <h2 class="govuk-heading-m">What you were asked</h2>
      <Requests requests={requests} />
      <h2 class="govuk-heading-m">Children whom you serve</h2>
      <Served served={served} />
      <p class="govuk-body">
        Worried about a child or about an adult in a child’s life?{' '}
        <a class="govuk-link" href={paths.raiseConcern()}>
          Raise a concern
        </a>
        .
      </p>
    </>,
  )
}

function Asked({ asked }: { readonly asked: ServiceRequest }) {
  const phone = asked.askedByPhone === null ? '' : `, ${asked.askedByPhone}`
  return (
    <SummaryList
      rows={[
        { key: 'Need', value: needKindLabel(asked.needKind) },
        { key: 'For', value: `A child, ${ageKnown(asked.childAge)}` },
        { key: 'Service', value: asked.serviceName ?? '' },
        { key: 'What is asked', value: { children: <span class="hf-lines">{asked.wanted}</span> } },
        { key: 'Asked', value: `${longDate(asked.askedOn)}, by ${asked.askedByName}${phone}` },
        asked.answer !== null && {
          key: 'Answer',
          value: `${requestAnswers[asked.answer]}${asked.answerSays === '' ? '' : `: ${asked.answerSays}`}`,
        },
      ]}
    />
  )
}

async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const asked = await list(
    request.ctx,
    'request for a service',
    async (tx) => await requestById(tx, request.params['id'] ?? ''),
    (found) => (found === undefined ? [] : [found.id]),
  )
  if (asked === undefined) throw new NotFound('request')
  if (!sent && asked.answer !== null) return answered(request, asked)
  return await ask(request, sent, {
    title: 'A request',
    heading: 'Can you help this child?',
    back: paths.provider(),
    intro: (
      <>
        <Asked asked={asked} />
        <p class="govuk-body">You learn who the child is when the service starts.</p>
      </>
    ),
    send: 'Answer',
    form: providerAnswerForm,
    keep: async ({ answer: given, says = '' }) =>
      given === undefined
        ? refused('Select whether you can help this child', 'answer')
        : await answerRequest(request.ctx, asked.id, { answer: given, says }),
    after: () => redirect(paths.provider(), 'Your answer is sent.'),
  })
}

function answered(request: SignedInRequest, asked: ServiceRequest): Reply {
  return page(
    request,
    { title: 'A request', back: paths.provider() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">A request that has been answered</h1>
        <Asked asked={asked} />
        {asked.answer === 'accepted' && asked.deliveryId === null && (
          <p class="govuk-body">The child’s worker will ring you, and starts the service.</p>
        )}
      </div>
    </div>,
  )
}

export const providerRoutes: readonly Route[] = [
  get(paths.provider(), ['provider'], show),
  ...formRoutes(paths.providerRequest(), ['provider'], answer),
]
