import { addUser } from '#domains/access/account/add-user.ts'
import { peopleInRoles } from '#domains/access/account/leaving-store.ts'
import { asNewUser, type Belonging, missingForRole, newPersonForm } from '#domains/access/account/new-person.ts'
import { madePassword } from '#domains/access/sign-in/first-password.ts'
import { holders } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { allAgencies } from '#domains/sharing/agency-store.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { teams } from '#domains/workforce/team-store.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { Select } from '#web/components/select.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, type SignedInRequest, type Typed } from '#web/route.ts'

interface Where {
  readonly teams: readonly Belonging[]
  readonly agencies: readonly Belonging[]
  readonly managers: readonly Belonging[]
}

async function whereTheyCanBe(request: SignedInRequest): Promise<Where> {
  return await list(
    request.ctx,
    'teams and agencies',
    async (tx) => ({
      teams: await teams(tx),
      agencies: (await allAgencies(tx)).map(({ id, name, kind }) => ({ id, name: `${name}, ${kind}` })),
      managers: await peopleInRoles(tx, ['team manager', 'head of service', 'director'], request.ctx.clock.today()),
    }),
    () => [],
  )
}

function show(request: SignedInRequest, where: Where, typed: Typed, errors: readonly FormError[] = []): Reply {
  const form = newPersonForm(where.teams, where.agencies, where.managers)
  const part = (only: readonly string[]) => <Questions form={form} typed={typed} errors={errors} only={only} />
  return page(
    request,
    { title: 'Add somebody', back: paths.people(), errors: errorsOf(form, errors) },
    <FormPage request={request} heading="Add somebody who will use Holdfast" send="Add and show their first password">
      {part(['name', 'email', 'phone', 'role'])}
      <Choice name="team" label="Team (optional)" all={where.teams} form={form} typed={typed} errors={errors} />
      {part(['roomFor', 'agencyName', 'hiredUntil'])}
      <Choice name="agency" label="Agency (optional)" all={where.agencies} form={form} typed={typed} errors={errors} />
      {part(['registration', 'registeredUntil', 'startsOn'])}
      <Choice
        name="agreedBy"
        label="Which manager agreed?"
        all={where.managers}
        form={form}
        typed={typed}
        errors={errors}
      />
      {part(['agreedHow'])}
    </FormPage>,
  )
}

interface ChoiceProps {
  readonly name: 'team' | 'agency' | 'agreedBy'
  readonly label: string
  readonly all: readonly Belonging[]
  readonly form: ReturnType<typeof newPersonForm>
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** There are too many teams and agencies for radios. */
function Choice({ name, label, all, form, typed, errors }: ChoiceProps) {
  const says = errors.find(({ question }) => question === name)?.says
  const { hint } = form[name]
  return (
    <Select
      name={name}
      label={{ children: label, class: 'govuk-label--s' }}
      items={[{ text: 'None', value: '' }, ...all.map(({ id, name: text }) => ({ text, value: id }))]}
      value={one(typed, name)}
      {...(hint === undefined ? {} : { hint })}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const where = await whereTheyCanBe(request)
  const form = newPersonForm(where.teams, where.agencies, where.managers)
  const { answers, errors } = parseForm(form, request.typed, request.ctx.clock.now())
  const lacking = missingForRole(answers)
  const password = madePassword()
  const user = asNewUser(answers, password)
  if (errors.length > 0 || lacking.length > 0 || user === undefined)
    return show(request, where, request.typed, [...errors, ...lacking.map(asError)])
  const added = await addUser(request.ctx, user)
  if (!added.ok) return show(request, where, request.typed, added.unmet.map(asError))
  const { team, roomFor, agencyName, hiredUntil } = answers
  if (holders.some((holder) => holder === user.role) && team !== undefined && roomFor !== undefined) {
    const given = await givePost(request.ctx, {
      ...{ accountId: added.value.accountId, teamId: team, roomFor },
      ...(agencyName === undefined ? {} : { agencyName }),
      ...(hiredUntil === undefined ? {} : { hiredUntil }),
    })
    if (!given.ok) throw new Error('A post could not be given to somebody just added.')
  }
  return shownOnce(request, user.name, password)
}

function asError({ says, answerAt }: { readonly says: string; readonly answerAt?: string }): FormError {
  return { question: answerAt ?? 'name', says, kind: 'wrong' }
}

/** The password is on this page and nowhere else: it is kept only as a hash. */
function shownOnce(request: SignedInRequest, name: string, password: string): Reply {
  const shown = page(
    request,
    { title: 'First password' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{name} can sign in</h1>
        <p class="govuk-body">
          This is their first password. It is shown once: hand it over in person or by telephone, and not by e-mail. Ask
          them to change it when they have signed in.
        </p>
        <InsetText>
          <span class="hf-phone" id="first-password">
            {password}
          </span>
        </InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.people()}>
            Go to the people who use Holdfast
          </a>
        </p>
      </div>
    </div>,
  )
  return shown.kind === 'page' ? { ...shown, shownOnce: true } : shown
}

export const newPersonRoutes: readonly Route[] = [
  get(paths.newPerson(), ['administrator'], async (request) =>
    show(request, await whereTheyCanBe(request), request.draft ?? {}),
  ),
  post(paths.newPerson(), ['administrator'], submit),
]
