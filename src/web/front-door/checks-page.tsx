import { type ChildAsTold, childrenAsTold } from '#domains/front-door/as-told-store.ts'
import { toldName } from '#domains/front-door/contact.ts'
import { contactOf } from '#domains/front-door/contact-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { kindsAround } from '#domains/people/confidential/secrets-store.ts'
import type { TypedForSomebody } from '#domains/people/confidential/tell-outside.ts'

import { type Agency, type AgencyKind, allAgencies } from '#domains/sharing/agency-store.ts'
import { askAgencies, asksTellTooMuch } from '#domains/sharing/ask-agencies.ts'
import { askForm } from '#domains/sharing/check.ts'
import { agenciesNamed } from '#domains/sharing/check-store.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { sentence } from '#web/people/child/story-titles.ts'
import { KeptWarning } from '#web/people/confidential/kept-warning.tsx'
import {
  type ClosedRoute,
  every,
  get,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

const askers: ClosedRoute['by'] = ['front door', 'duty', 'team manager', 'head of service']

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface AskedAbout {
  readonly reference: string
  readonly children: readonly ChildAsTold[]
  readonly confidential: readonly DetailKind[]
}

async function askedAbout(request: SignedInRequest): Promise<AskedAbout> {
  const id = request.params['id'] ?? ''
  return await view(request.ctx, 'contact, to ask agencies', id, async (tx) => {
    const contact = await contactOf(tx, id)
    if (contact === undefined) return undefined
    const children = await childrenAsTold(tx, id)
    const confidential = await kindsAround(
      tx,
      children.flatMap(({ personId }) => personId ?? []),
    )
    return { reference: contact.reference, children, confidential }
  })
}

function errorsShown(errors: readonly FormError[]): readonly PageError[] {
  const chosen = errors.find(({ question }) => question === 'agencies')
  const first = chosen === undefined ? [] : [{ text: chosen.says, href: '#agencies' }]
  return [
    ...first,
    ...errorsOf(
      askForm,
      errors.filter(({ question }) => question !== 'agencies'),
    ),
  ]
}

async function shown(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const { reference, children, confidential } = await askedAbout(request)
  const agencies = await allAgencies(request.site.database.tables)
  const heading = 'Ask agencies what they know'
  return page(
    request,
    { title: heading, back: paths.contact(request.params['id']), errors: errorsShown(errors) },
    <FormPage
      request={request}
      caption={`Contact ${reference}`}
      heading={heading}
      send="Ask"
      intro={
        <>
          <p class="govuk-body">
            About {children.map(toldName).join(', ')}. Ring or write to each agency, then record here that you asked.
            Each has a clock of its own.
          </p>
          <KeptWarning kinds={confidential} />
          <InsetText>If a child is at risk now, do not wait for answers: go back and decide.</InsetText>
        </>
      }
    >
      <Agencies agencies={agencies} typed={typed} errors={errors} />
      <Questions form={askForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

interface AgenciesProps {
  readonly agencies: readonly Agency[]
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** Who most often knows something stands first, and agencies of a kind stand together. */
const kindsInOrder: readonly AgencyKind[] = [
  'police',
  'health',
  'school',
  'another authority',
  'housing',
  'probation',
  'voluntary',
  'fostering',
  'provider',
  'other',
]

function byKind(agencies: readonly Agency[]): readonly Agency[] {
  return agencies.toSorted((one, other) => kindsInOrder.indexOf(one.kind) - kindsInOrder.indexOf(other.kind))
}

function Agencies({ agencies, typed, errors }: AgenciesProps) {
  const says = errors.find(({ question }) => question === 'agencies')?.says
  if (agencies.length === 0)
    return <p class="govuk-body">No agency is entered yet. Ask the administrator to enter those that you work with.</p>
  return (
    <Checkboxes
      name="agencies"
      legend={{ children: 'Whom do you ask?', class: 'govuk-fieldset__legend--s' }}
      items={byKind(agencies).map(({ id, name, kind, phone }) => ({
        value: id,
        label: name,
        hint: phone === '' ? sentence(kind) : `${sentence(kind)}, ${phone}`,
      }))}
      values={every(typed, 'agencies')}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

const agenciesChosen = (typed: Typed) => every(typed, 'agencies').filter((id) => uuid.test(id))

async function asksWhileTyping(request: SignedInRequest, typed: TypedForSomebody): Promise<Reply> {
  const contactId = request.params['id'] ?? ''
  return await toldWhileTyping(request.ctx, async (tx) => {
    if ((await contactOf(tx, contactId)) === undefined) throw new NotFound('contact')
    return await asksTellTooMuch(tx, contactId, await agenciesNamed(tx, agenciesChosen(request.typed)), typed)
  })
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { typed } = request
  const agencyIds = agenciesChosen(typed)
  const { answers, errors } = parseForm(askForm, typed)
  const none: readonly FormError[] =
    agencyIds.length === 0 ? [{ question: 'agencies', says: 'Select at least one agency', kind: 'missing' }] : []
  if (none.length + errors.length > 0) return await shown(request, typed, [...none, ...errors])
  const contactId = request.params['id'] ?? ''
  const outcome = await askAgencies(request.ctx, { contactId, agencyIds, answers })
  if (outcome.ok)
    return redirect(`${paths.contact(contactId)}#checks`, outcome.value.asked === 1 ? 'Asked.' : 'Each is asked.')
  return await shown(
    request,
    typed,
    outcome.unmet.map(({ says, answerAt = 'agencies' }) => ({ question: answerAt, says, kind: 'wrong' })),
  )
}

export const checksRoutes: readonly Route[] = [
  get(paths.contactChecks(), askers, async (request) => await shown(request, request.draft ?? {})),
  post(paths.contactChecks(), askers, submit, asksWhileTyping),
]
