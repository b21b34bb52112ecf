import { requestForm } from '#domains/commissioning/need-forms.ts'
import { requestService } from '#domains/commissioning/request-service.ts'
import { directory, type Service } from '#domains/commissioning/service-store.ts'
import { list } from '#domains/ledger/view.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { agesServed, placesFree } from '#web/commissioning/service-words.ts'
import { type WholeNeed, withNeed, workers } from '#web/commissioning/with-need.tsx'
import { Button } from '#web/components/button.tsx'
import { Radios } from '#web/components/radios.tsx'
import { ask, formRoutes, type ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { KeptWarning } from '#web/people/confidential/kept-warning.tsx'
import { one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function suits({ agesFrom, agesTo }: Service, age: number | undefined): boolean {
  return age === undefined || (age >= agesFrom && age <= agesTo)
}

/** Those of the directory that meet the need; those for the child's age first. */
async function servicesFor(request: SignedInRequest, { need }: WholeNeed): Promise<readonly Service[]> {
  const { ctx } = request
  const found = await list(
    ctx,
    'services for a need',
    async (tx) => await directory(tx, ctx.clock.today(), need.kind),
    (services) => services.map(({ id }) => id),
  )
  return found.toSorted((a, b) => Number(suits(b, need.childAge)) - Number(suits(a, need.childAge)))
}

function hintOf(service: Service, age: number | undefined): string {
  const outside = suits(service, age) ? '' : ' This child is of another age.'
  return `${service.agencyName}. For ${agesServed(service)}. ${placesFree(service)}. ${service.about}${outside}`
}

function ServiceChoice({ shown, services, age }: { shown: ShownForm; services: readonly Service[]; age?: number }) {
  const says = shown.errors.find(({ question }) => question === 'service')?.says
  return (
    <Radios
      name="service"
      legend={{ children: 'Which service do you ask?', class: 'govuk-fieldset__legend--s' }}
      items={services.map((service) => ({ value: service.id, label: service.name, hint: hintOf(service, age) }))}
      value={one(shown.typed, 'service')}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

function nothingMeets(request: SignedInRequest, { need, childName }: WholeNeed): Reply {
  return page(
    request,
    { title: 'Ask a service', back: paths.need(need.id) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{childName}</span>Ask a service
        </h1>
        <p class="govuk-body">
          No service of the directory meets “{needKindLabel(need.kind)}”. Enter the need in the register: the
          commissioner looks there for what must be bought or made.
        </p>
        <Button href={paths.needUnmet(need.id)}>Nothing is available</Button>
      </div>
    </div>,
  )
}

async function request(asking: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(asking, async (whole) => {
    const { need, childId } = whole
    const services = await servicesFor(asking, whole)
    if (services.length === 0) return nothingMeets(asking, whole)
    return await ask(asking, sent, {
      title: 'Ask a service',
      caption: `${whole.childName}: ${need.title}`,
      back: paths.need(need.id),
      send: 'Ask the service',
      form: requestForm(Object.fromEntries(services.map(({ id, name }) => [id, name]))),
      questions: (shown) => (
        <>
          <ServiceChoice
            shown={shown}
            services={services}
            {...(need.childAge === undefined ? {} : { age: need.childAge })}
          />
          <KeptWarning kinds={whole.confidential} />
          <Questions {...shown} only={['wanted']} />
        </>
      ),
      keep: async ({ service: serviceId = '', wanted = '' }) =>
        await requestService(asking.ctx, childId, need.id, { serviceId, wanted }),
      after: () => redirect(paths.need(need.id), 'The service is asked.'),
    })
  })
}

export const needRequestRoutes: readonly Route[] = formRoutes(paths.needRequest(), workers, request, (asking, typed) =>
  withNeed(asking, async ({ childId }) =>
    toldWhileTyping(asking.ctx, async (tx) =>
      tellsTooMuch(tx, childId, { kind: 'agency', name: 'the service' }, typed),
    ),
  ),
)
