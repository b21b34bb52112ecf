import { nameOfAccount } from '#domains/access/account/account-store.ts'
import { giveStaffDetails, staffDetailForm } from '#domains/governance/patrol/give-staff-detail.ts'
import { staffDetailGiven } from '#domains/governance/patrol/staff-detail-store.ts'
import { personalRoles, type Role } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const forOthers = ['administrator', 'data protection officer'] as const satisfies readonly Role[]

/** No draft is kept of this form: what is typed here is read by the patrol alone. */
async function show(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const { ctx, actor, params } = request
  const accountId = params['id'] ?? actor.accountId
  const read = await list(
    ctx,
    'whether details for the patrol were given',
    async (tx) => ({ given: await staffDetailGiven(tx, accountId), name: await nameOfAccount(tx, accountId) }),
    () => [accountId],
  )
  const isOwn = accountId === actor.accountId
  const heading = isOwn ? 'Where you live' : 'Where somebody who works here lives'
  return page(
    request,
    { title: heading, back: from(request, accountId), errors: errorsOf(staffDetailForm, errors) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {!isOwn && <span class="govuk-caption-l">{read.name}</span>}
          {heading}
        </h1>
        <p class="govuk-body">
          Each night Holdfast goes over who opened the record of a neighbour, a relative or themselves, where no work
          explains it. For that it compares these details with the record, and uses them for nothing else. Nobody can
          read them here again, not even you: when something changes, give all of them again.
        </p>
        <p class="govuk-body">
          {read.given === undefined
            ? 'Nothing has been given yet.'
            : `Given last on ${dateAndTime(read.given.at)} by ${read.given.byName}.`}
        </p>
        <form method="post" action={request.path} noValidate autocomplete="off">
          <CsrfField token={request.csrf} />
          <Questions form={staffDetailForm} typed={typed} errors={errors} />
          <Button>Give these details</Button>
        </form>
      </div>
    </div>,
  )
}

/** The page that leads here: an administrator’s list of people, or what was opened. */
function from({ actor }: SignedInRequest, accountId: string): string {
  if (accountId === actor.accountId) return paths.whatWasOpened()
  return actor.role === 'administrator' ? paths.people() : paths.whatSomebodyOpened(accountId)
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(staffDetailForm, request.typed, request.ctx.clock.now())
  if (errors.length > 0) return await show(request, request.typed, errors)
  const accountId = request.params['id'] ?? request.actor.accountId
  const outcome = await giveStaffDetails(request.ctx, { accountId, ...answers })
  if (!outcome.ok)
    return await show(request, request.typed, [{ question: 'line', says: outcome.unmet[0].says, kind: 'wrong' }])
  return redirect(from(request, accountId), 'The details are kept, sealed.')
}

export const patrolDetailsRoutes: readonly Route[] = [
  get(paths.ownPatrolDetails(), personalRoles, async (request) => await show(request, {})),
  post(paths.ownPatrolDetails(), personalRoles, submit),
  get(paths.patrolDetailsOf(), forOthers, async (request) => await show(request, {})),
  post(paths.patrolDetailsOf(), forOthers, submit),
]
