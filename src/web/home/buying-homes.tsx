import { counted } from '#domains/casework/child/child-clocks.ts'
import { daysBetween } from '#domains/casework/child/child-status.ts'
import { requestsOfAgency, type ServiceRequest } from '#domains/commissioning/request-store.ts'
import { register } from '#domains/commissioning/unmet-need-store.ts'
import { list } from '#domains/ledger/view.ts'
import { shortDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { Section } from '#web/components/section.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** The commissioner’s home: what children need that nothing meets, by kind, the most first. */
export async function commissionerHome(request: SignedInRequest): Promise<Reply> {
  const standing = await list(
    request.ctx,
    'unmet-need register',
    async (tx) => await register(tx),
    (found) => found.map(({ childId }) => childId),
  )
  const today = request.ctx.clock.today()
  const kinds = [...Map.groupBy(standing, ({ kind }) => kind)].toSorted(([, a], [, b]) => b.length - a.length)
  return page(
    request,
    { title: 'Unmet need', wide: true },
    <>
      <h1 class="govuk-heading-l">What nothing meets today</h1>
      <p class="govuk-body-l">
        {standing.length === 0
          ? 'No need stands unmet.'
          : `${counted(standing.length, 'need')} of ${childrenInWords(new Set(standing.map(({ childId }) => childId)).size)}.`}
      </p>
      {kinds.length > 0 && (
        <WideTable
          caption="Unmet need by kind"
          head={[
            'Need',
            { children: 'Children', format: 'numeric' },
            'Longest',
            'Found, not started',
            'Case closed over it',
          ]}
          rows={kinds.map(([kind, needs]) => [
            needKindLabel(kind),
            { children: String(needs.length), format: 'numeric' },
            counted(Math.max(...needs.map(({ since }) => daysBetween(since, today))), 'day'),
            String(needs.filter(({ foundName }) => foundName !== null).length),
            String(needs.filter(({ leftOpenByName }) => leftOpenByName !== null).length),
          ])}
        />
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.unmetNeeds()}>
            Open the unmet-need register
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.services()}>
            Services that children can have
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.newService()}>
            Add a service
          </a>
        </li>
      </ul>
    </>,
  )
}

function childrenInWords(count: number): string {
  return count === 1 ? 'one child' : `${count} children`
}

/** A provider’s home: what is asked of it, and how many it serves. */
export async function providerHome(request: SignedInRequest): Promise<Reply> {
  const { agencyId } = request.actor
  const asked = await list(
    request.ctx,
    'requests to my agency',
    async (tx) => (agencyId === undefined ? [] : await requestsOfAgency(tx, agencyId)),
    (found) => found.map(({ id }) => id),
  )
  const waiting = asked.filter(({ answer }) => answer === null)
  const serving = asked.filter(({ deliveryId }) => deliveryId !== null)
  return page(
    request,
    { title: 'Home', wide: true },
    <>
      <h1 class="govuk-heading-l">Requests that wait for your answer</h1>
      {waiting.length === 0 ? (
        <p class="govuk-body">No request waits.</p>
      ) : (
        <WideTable
          caption="Requests without an answer"
          captionClass="govuk-visually-hidden"
          head={['Need', 'Age', 'Service', 'Asked']}
          rows={waiting.map(requestRow)}
        />
      )}
      <Section heading="Children you serve" id="serving">
        <p class="govuk-body">
          {serving.length === 0 ? 'None yet.' : `${serving.length} of the requests made of you led to a service.`}{' '}
          <a class="govuk-link" href={paths.provider()}>
            All requests and services
          </a>
        </p>
      </Section>
    </>,
  )
}

function requestRow(request: ServiceRequest) {
  return [
    <a class="govuk-link" href={paths.providerRequest(request.id)}>
      {needKindLabel(request.needKind)}, asked {shortDate(request.askedOn)}
    </a>,
    request.childAge === null ? 'not known' : String(request.childAge),
    request.serviceName ?? '',
    shortDate(request.askedOn),
  ]
}
