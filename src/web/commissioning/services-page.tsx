import { addService } from '#domains/commissioning/add-service.ts'
import { asNewService, serviceForm } from '#domains/commissioning/service-form.ts'
import { agencies, directory, type Service, serviceById } from '#domains/commissioning/service-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound, refused } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { longDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { ServiceQuestions } from '#web/commissioning/service-questions.tsx'
import { agesServed, placesFree, weeklyCost } from '#web/commissioning/service-words.ts'
import { Button } from '#web/components/button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const readers = [...practitioners, 'commissioner', 'inspector'] as const

function kindsOf({ meets }: Service): string {
  return meets.map(needKindLabel).join('; ')
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const services = await list(
    ctx,
    'directory of services',
    async (tx) => await directory(tx, ctx.clock.today()),
    (found) => found.map(({ id }) => id),
  )
  return page(
    request,
    { title: 'Services', wide: true },
    <>
      <h1 class="govuk-heading-l">Services</h1>
      {actor.role === 'commissioner' && <Button href={paths.newService()}>Add a service</Button>}
      {services.length === 0 ? (
        <p class="govuk-body">The directory is empty.</p>
      ) : (
        <WideTable
          stacks
          caption="The directory of services"
          head={['Service', 'Run by', 'Meets', 'Ages', 'Places', 'Cost']}
          rows={services.map((service) => [
            {
              children: (
                <a class="govuk-link" href={paths.service(service.id)}>
                  {service.name}
                </a>
              ),
            },
            service.agencyName,
            kindsOf(service),
            agesServed(service),
            placesFree(service),
            weeklyCost(service),
          ])}
        />
      )}
    </>,
  )
}

async function showOne(request: SignedInRequest): Promise<Reply> {
  const service = await list(
    request.ctx,
    'service',
    async (tx) => await serviceById(tx, request.params['id'] ?? ''),
    (found) => (found === undefined ? [] : [found.id]),
  )
  if (service === undefined) throw new NotFound('service')
  return page(
    request,
    { title: 'A service', back: paths.services() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{service.name}</h1>
        <SummaryList
          rows={[
            { key: 'Run by', value: service.agencyName },
            { key: 'What it does', value: service.about },
            { key: 'Meets', value: kindsOf(service) },
            { key: 'Ages', value: agesServed(service) },
            { key: 'Places', value: placesFree(service) },
            { key: 'Cost', value: weeklyCost(service) },
            { key: 'In the directory since', value: longDate(service.openedOn) },
            service.closedOn !== null && { key: 'Closed', value: longDate(service.closedOn) },
          ]}
        />
      </div>
    </div>,
  )
}

async function add(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const known = await list(
    request.ctx,
    'agencies',
    async (tx) => (await agencies(tx)).filter(({ kind }) => kind !== 'school' && kind !== 'police'),
    (found) => found.map(({ id }) => id),
  )
  return await ask(request, sent, {
    title: 'Add a service',
    back: paths.services(),
    send: 'Add the service',
    form: serviceForm(Object.fromEntries(known.map(({ id, name }) => [id, name]))),
    questions: (shown) => <ServiceQuestions {...shown} />,
    keep: async (answers) => {
      const described = asNewService(answers)
      return described.ok ? await addService(request.ctx, described.service) : refused(described.says, 'weekly')
    },
    after: ({ serviceId }) => redirect(paths.service(serviceId), 'The service is in the directory.'),
  })
}

export const serviceRoutes: readonly Route[] = [
  ...formRoutes(paths.newService(), ['commissioner'], add),
  get(paths.services(), readers, showAll),
  get(paths.service(), readers, showOne),
]
