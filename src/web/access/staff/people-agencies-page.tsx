import { list } from '#domains/ledger/view.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { type Agency, type AgencyKind, agencyKinds, allAgencies } from '#domains/sharing/agency-store.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { oneOf, text } from '#engine/question.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const kindOptions = Object.fromEntries(
  agencyKinds.map((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1)]),
) as Readonly<Record<AgencyKind, string>>

const agencyForm = form({
  name: text('Name of the agency', { called: 'name of the agency' }),
  kind: oneOf('What kind of agency is it?', kindOptions, { errorMissing: 'Select what kind of agency it is' }),
  phone: text('Telephone', { called: 'telephone number', optional: true }),
})

async function show(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const all = await list(request.ctx, 'agencies', allAgencies, (found) => found.map(({ id }) => id))
  return page(
    request,
    { title: 'Agencies', back: paths.people(), errors: errorsOf(agencyForm, errors) },
    <>
      <h1 class="govuk-heading-l">Agencies</h1>
      {all.length === 0 ? <p class="govuk-body">There is no agency yet.</p> : <All agencies={all} />}
      <h2 class="govuk-heading-m">Add an agency</h2>
      <form method="post" action={paths.agencies()} noValidate>
        <CsrfField token={request.csrf} />
        <Questions form={agencyForm} typed={typed} errors={errors} />
        <Button>Add the agency</Button>
      </form>
    </>,
  )
}

function All({ agencies }: { readonly agencies: readonly Agency[] }) {
  return (
    <WideTable
      caption="Agencies that we work with"
      firstCellIsHeader
      head={['Name', 'Kind', 'Telephone']}
      rows={agencies.map(({ name, kind, phone }) => [name, kind, phone])}
    />
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(agencyForm, request.typed)
  const { name, kind, phone = '' } = answers
  if (errors.length > 0 || name === undefined || kind === undefined) return await show(request, request.typed, errors)
  const added = await addAgency(request.ctx, { name, kind, phone })
  if (added.ok) return redirect(paths.agencies(), `${name} is added.`)
  return await show(
    request,
    request.typed,
    added.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'name', says, kind: 'wrong' })),
  )
}

export const agenciesRoutes: readonly Route[] = [
  get(paths.agencies(), ['administrator'], async (request) => await show(request, request.draft ?? {})),
  post(paths.agencies(), ['administrator'], submit),
]
