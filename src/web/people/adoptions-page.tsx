import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { saidOf } from '#domains/people/confidential/confidential.ts'
import {
  makeAdoptedIdentity,
  openSealedRecord,
  readAdoptions,
  sealForAdoption,
  searchAdoptions,
} from '#domains/people/family/adopt.ts'
import {
  type AdoptionListed,
  type AdoptionOpened,
  findForm,
  identityForm,
  openForm,
  sealedHours,
  sealForm,
} from '#domains/people/family/adoption-form.ts'
import { whoIsToBeSealed } from '#domains/people/family/adoption-store.ts'
import { identifierAsKept } from '#domains/people/find-people.ts'
import { keepSearch, keptSearch } from '#domains/people/search-store.ts'
import { cite } from '#engine/citation.ts'
import { parseForm } from '#engine/form.ts'
import { dateAndTime, longDate, shortDate } from '#kernel/dates.ts'
import { adoptionAskedBy, adoptionKeptBy, adoptionKeptYears } from '#practice/adoption-records.ts'
import { Button } from '#web/components/button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Pages for those who are named for adoption records; to everybody else they are not there. */

function Adoptions({ caption, found }: { readonly caption: string; readonly found: readonly AdoptionListed[] }) {
  if (found.length === 0) return <p class="govuk-body">None.</p>
  return (
    <WideTable
      stacks
      caption={caption}
      head={['Order', 'Court', 'Sealed', 'New identity', 'Kept until at least', 'Open']}
      rows={found.map((one) => [
        shortDate(one.orderMadeOn),
        one.court,
        `${dateAndTime(one.sealedAt)}, by ${one.sealedByName}`,
        one.madeAt === undefined ? (
          <a class="govuk-link" href={paths.adoptionIdentity(one.id)}>
            Make it now
          </a>
        ) : (
          `Made ${dateAndTime(one.madeAt)}`
        ),
        shortDate(one.keptUntil),
        <a class="govuk-link" href={paths.adoption(one.id)}>
          Open<span class="govuk-visually-hidden"> the record of the order of {shortDate(one.orderMadeOn)}</span>
        </a>,
      ])}
    />
  )
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const found = await readAdoptions(request.ctx)
  return page(
    request,
    { title: 'Adoption records', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">Adoption records</h1>
      <p class="govuk-body">
        Sealed to those who are named. Kept for at least {adoptionKeptYears} years from the order (
        {cite(adoptionKeptBy)}). An adopted adult, or a birth relative, asks under {cite(adoptionAskedBy)}.
      </p>
      <Button href={paths.findAdoption()}>Find one</Button>
      <Adoptions caption="The new identity not yet made first, then the latest" found={found} />
    </>,
  )
}

async function find(request: SignedInRequest, sent: boolean): Promise<Reply> {
  await readAdoptions(request.ctx)
  return await ask(request, sent, {
    title: 'Find an adoption record',
    back: paths.adoptions(),
    send: 'Find it',
    form: findForm,
    intro: <p class="govuk-body">A name with the date of birth, or a number. What you search for is kept.</p>,
    keep: async () => {
      const id = request.ctx.ids.next()
      const { csrf: _token, ...typed } = request.typed
      await keepSearch(request.ctx, id, typed)
      return { ok: true, value: id }
    },
    after: (id) => redirect(paths.foundAdoptions(id)),
  })
}

async function showFound(request: SignedInRequest): Promise<Reply> {
  const typed = await keptSearch(request.ctx, request.params['id'] ?? '')
  if (typed === undefined) throw new NotFound('search')
  const { name = '', bornOn, number = '' } = parseForm(findForm, typed).answers
  const found = await searchAdoptions(request.ctx, { name, bornOn, number: identifierAsKept(number) })
  return page(
    request,
    { title: 'Adoption records found', back: paths.findAdoption(), wide: true },
    <>
      <h1 class="govuk-heading-l">Adoption records found</h1>
      <Adoptions caption="Found under either identity" found={found} />
    </>,
  )
}

async function seal(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx } = request
  await readAdoptions(ctx)
  const personId = request.params['id'] ?? ''
  // There is no way back: whose record it is stands before the question.
  const { name, bornOn } = await view(
    ctx,
    'whose record is to be sealed',
    personId,
    async (tx) => await whoIsToBeSealed(tx, personId),
  )
  const called = saidOf(name, (shown) => shown)
  return await ask(request, sent, {
    title: 'Seal this record: an adoption order was made',
    caption: bornOn === undefined ? called : `${called}, born ${longDate(bornOn)}`,
    back: paths.child(personId),
    send: 'Seal the record',
    form: sealForm,
    intro: (
      <WarningText>
        The record closes to everybody but those named for adoption records, for good. Searching for the child by any
        name or number finds nobody. You then make the new identity: nothing goes over to it but what you write.
      </WarningText>
    ),
    keep: async ({ orderMadeOn = request.ctx.clock.today(), court = '', reason = '' }) =>
      await sealForAdoption(request.ctx, personId, { orderMadeOn, court, reason }),
    after: ({ linkId }) => redirect(paths.adoptionIdentity(linkId), 'The record is sealed. Make the new identity now.'),
  })
}

async function listed(request: SignedInRequest): Promise<AdoptionListed> {
  const found = (await readAdoptions(request.ctx)).find(({ id }) => id === request.params['id'])
  if (found === undefined) throw new NotFound('adoption')
  return found
}

async function identity(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { id, madeAt, orderMadeOn, court } = await listed(request)
  if (madeAt !== undefined) return redirect(paths.adoption(id), 'The new identity has been made.')
  return await ask(request, sent, {
    title: 'Make the adopted identity',
    caption: `Order of ${shortDate(orderMadeOn)}, ${court}`,
    back: paths.adoptions(),
    send: 'Make the new identity',
    form: identityForm,
    intro: (
      <p class="govuk-body">
        The child begins with a new record. Names, numbers, relatives, notes, documents and history stay behind. Add the
        adoptive parents afterwards, on the child’s page.
      </p>
    ),
    keep: async (answers) => {
      const { givenName = '', familyName = '', bornOn, sex = 'U' } = answers
      return await makeAdoptedIdentity(request.ctx, id, {
        givenName,
        familyName,
        bornOn: bornOn ?? request.ctx.clock.today(),
        sex,
        nhsNumber: answers.nhsNumber ?? '',
        upn: answers.upn ?? '',
        carries: answers.carries ?? '',
      })
    },
    after: ({ personId }) => redirect(paths.child(personId), 'The new identity is made.'),
  })
}

async function open(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const adoption = await listed(request)
  return await ask(request, sent, {
    title: 'Open a sealed record',
    caption: `Order of ${shortDate(adoption.orderMadeOn)}, ${adoption.court}`,
    back: paths.adoptions(),
    send: 'Open it',
    form: openForm,
    intro: (
      <WarningText>
        It opens to you alone, for {sealedHours} hours. You are told both identities: never let one lead to the other.
      </WarningText>
    ),
    keep: async ({ reason = '' }) => await openSealedRecord(request.ctx, adoption.id, reason),
    after: (opened) => both(request, opened),
  })
}

/** Shown once, in answer to the reason: it has no address of its own. */
function both(request: SignedInRequest, { birthId, birthName, adoptedId, adoptedName }: AdoptionOpened): Reply {
  return page(
    request,
    { title: 'A sealed record', back: paths.adoptions() },
    <>
      <h1 class="govuk-heading-l">Both identities</h1>
      <SummaryList
        rows={[
          {
            key: 'Before the adoption',
            value: (
              <a class="govuk-link" href={paths.child(birthId)}>
                {birthName}
              </a>
            ),
          },
          {
            key: 'Since the adoption',
            value:
              adoptedId === undefined ? (
                'Not yet made'
              ) : (
                <a class="govuk-link" href={paths.child(adoptedId)}>
                  {adoptedName}
                </a>
              ),
          },
        ]}
      />
    </>,
  )
}

export const adoptionRoutes: readonly Route[] = [
  get(paths.adoptions(), practitioners, showAll),
  ...formRoutes(paths.findAdoption(), practitioners, find),
  get(paths.foundAdoptions(), practitioners, showFound),
  ...formRoutes(paths.sealRecord(), practitioners, seal),
  ...formRoutes(paths.adoptionIdentity(), practitioners, identity),
  ...formRoutes(paths.adoption(), practitioners, open),
]
