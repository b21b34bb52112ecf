import { type FoundService, findProvider } from '#domains/commissioning/find-provider.ts'
import { asNewService, serviceForm } from '#domains/commissioning/service-form.ts'
import { agencies, directory, type Service } from '#domains/commissioning/service-store.ts'
import { type UnmetNeed, unmetNeedById } from '#domains/commissioning/unmet-need-store.ts'
import { NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form, parseForm } from '#engine/form.ts'
import { longText, type Options, oneOf } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { RegisterCard } from '#web/commissioning/need-thread.tsx'
import { ServiceQuestions } from '#web/commissioning/service-questions.tsx'
import { ageKnown, agesServed, placesFree, weeklyCost } from '#web/commissioning/service-words.ts'
import { Radios } from '#web/components/radios.tsx'
import { ask, formRoutes, type ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Found {
  readonly unmet: UnmetNeed
  readonly services: readonly Service[]
  readonly agencies: Options
}

const added = 'added'

/** Which service was found; those that meet this kind of need are offered, none chosen. */
function findForm(services: Options) {
  return form({
    service: oneOf(
      'Which service was found?',
      { ...services, [added]: 'One that is not in the directory yet' },
      { errorMissing: 'Select the service that was found' },
    ),
    says: longText('What was agreed?', {
      hint: 'With whom, from when, and for how long. The child’s worker reads this and starts the service.',
      errorMissing: 'Enter what was agreed with the service',
    }),
  })
}

/** The whole form: the questions of a new service are asked only where one is added. */
function wholeForm(found: Found, adding: boolean) {
  const names = Object.fromEntries(found.services.map(({ id, name }) => [id, name]))
  return adding ? form({ ...findForm(names), ...serviceForm(found.agencies) }) : findForm(names)
}

async function read(request: SignedInRequest): Promise<Found> {
  const { ctx, params } = request
  const found = await list(
    ctx,
    'unmet need',
    async (tx) => {
      const unmet = await unmetNeedById(tx, params['id'] ?? '')
      if (unmet === undefined) return undefined
      const known = (await agencies(tx)).filter(({ kind }) => kind !== 'school' && kind !== 'police')
      return {
        unmet,
        services: await directory(tx, ctx.clock.today(), unmet.kind),
        agencies: Object.fromEntries(known.map(({ id, name }) => [id, name])),
      }
    },
    (one) => (one === undefined ? [] : [one.unmet.id]),
  )
  if (found === undefined) throw new NotFound('unmet need')
  return found
}

function Which({ shown, found }: { readonly shown: ShownForm; readonly found: Found }) {
  const says = shown.errors.find(({ question }) => question === 'service')?.says
  const services = found.services.map((service) => ({
    value: service.id,
    label: service.name,
    hint: `${service.agencyName}. For ${agesServed(service)}. ${placesFree(service)}. ${weeklyCost(service)}.`,
  }))
  const fresh = serviceForm(found.agencies)
  const another = {
    value: added,
    label: 'One that is not in the directory yet',
    conditional: <ServiceQuestions form={fresh} typed={shown.typed} errors={shown.errors} />,
  }
  return (
    <Radios
      name="service"
      legend={{ children: 'Which service was found?', class: 'govuk-fieldset__legend--s' }}
      items={[...services, another]}
      value={one(shown.typed, 'service')}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

/** The service of the answers: of the directory, or described on this page. */
function serviceOf(request: SignedInRequest, found: Found, chosen: string): FoundService | { readonly says: string } {
  if (chosen !== added) return { serviceId: chosen }
  const described = asNewService(parseForm(serviceForm(found.agencies), request.typed).answers)
  return described.ok ? { added: described.service } : described
}

async function keep(
  request: SignedInRequest,
  found: Found,
  chosen: string,
  says: string,
): Promise<Outcome<{ readonly requestId: string }>> {
  const service = serviceOf(request, found, chosen)
  if ('says' in service) return refused(service.says, 'weekly')
  return await findProvider(request.ctx, found.unmet.id, { service, says })
}

function Standing({ found, request }: { readonly found: Found; readonly request: SignedInRequest }) {
  const { unmet } = found
  return (
    <>
      <p class="govuk-body">
        {needKindLabel(unmet.kind)}, for a child {ageKnown(unmet.childAge)}. It has stood since {longDate(unmet.since)}.
      </p>
      <RegisterCard entry={unmet} today={request.ctx.clock.today()} headingLevel={2} />
    </>
  )
}

/** What can't be acted on any more, or waits for the worker, is only shown. */
function shownOnly(request: SignedInRequest, found: Found): Reply {
  return page(
    request,
    { title: 'An unmet need', back: paths.unmetNeeds() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{found.unmet.title}</h1>
        <Standing found={found} request={request} />
      </div>
    </div>,
  )
}

async function find(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const found = await read(request)
  const { unmet } = found
  if (!sent && (unmet.endedOn !== null || unmet.foundName !== null)) return shownOnly(request, found)
  const adding = one(request.typed, 'service') === added
  return await ask(request, sent, {
    title: 'An unmet need',
    heading: unmet.title,
    back: paths.unmetNeeds(),
    intro: (
      <>
        <Standing found={found} request={request} />
        <h2 class="govuk-heading-m">Find a provider</h2>
      </>
    ),
    send: 'Keep what was found',
    form: wholeForm(found, adding),
    questions: (shown) => (
      <>
        <Which shown={shown} found={found} />
        <Questions {...shown} only={['says']} />
      </>
    ),
    keep: async ({ service = '', says = '' }) => await keep(request, found, service, says),
    after: () => redirect(paths.unmetNeeds(), 'Kept. The child’s worker can start the service now.'),
  })
}

export const unmetNeedRoutes: readonly Route[] = formRoutes(paths.unmetNeed(), ['commissioner'], find)
