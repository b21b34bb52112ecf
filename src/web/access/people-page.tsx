import { type RoleHeld, rolesHeldOn } from '#domains/access/role-store.ts'
import { holders } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  if (ctx.asKnown !== undefined) throw new NotFound('people who use Holdfast')
  const held = await list(
    ctx,
    'people who use Holdfast',
    async (tx) => await rolesHeldOn(tx, ctx.clock.today()),
    (roles) => roles.map(({ accountId }) => accountId),
  )
  return page(
    request,
    { title: 'People who use Holdfast', wide: true },
    <>
      <h1 class="govuk-heading-l">People who use Holdfast</h1>
      <p class="govuk-body">
        Who may sign in, and as what. An administrator gives and ends access, and opens no child’s record.
      </p>
      <div class="govuk-button-group">
        <Button href={paths.newPerson()}>Add somebody</Button>
        <a class="govuk-link" href={paths.teams()}>
          Teams
        </a>
        <a class="govuk-link" href={paths.agencies()}>
          Agencies
        </a>
        <a class="govuk-link" href={paths.registrations()}>
          Registrations that run out
        </a>
        <a class="govuk-link" href={paths.signInLengths()}>
          How long a sign-in lasts
        </a>
      </div>
      <WideTable
        caption={`${held.length} roles held`}
        firstCellIsHeader
        head={['Name', 'Role', 'Team or agency', 'Registration', 'Since', 'Until', 'What you can do']}
        rows={held.map(row)}
      />
    </>,
  )
}

function row(held: RoleHeld) {
  const registration =
    held.registration === null
      ? ''
      : `${held.registration}${held.registeredUntil === null ? '' : `, until ${shortDate(held.registeredUntil)}`}`
  return [
    <>
      {held.name}
      <br />
      <span class="govuk-!-font-weight-regular">{held.email}</span>
    </>,
    held.role,
    held.where ?? '',
    registration,
    shortDate(held.heldFrom),
    held.heldUntil === null ? '' : shortDate(held.heldUntil),
    <ul class="govuk-list hf-row-actions">
      <li>
        <a class="govuk-link" href={paths.endRole(held.id)}>
          End
          <span class="govuk-visually-hidden">
            {' '}
            {held.name}’s role as {held.role}
          </span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.giveRole(held.accountId)}>
          Give another role<span class="govuk-visually-hidden"> to {held.name}</span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.leaving(held.accountId)}>
          Leaves<span class="govuk-visually-hidden">: {held.name}</span>
        </a>
      </li>
      {held.registration !== null && (
        <li>
          <a class="govuk-link" href={paths.registration(held.accountId)}>
            Renew registration<span class="govuk-visually-hidden"> of {held.name}</span>
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={paths.theirSignIns(held.accountId)}>
          Sign-ins<span class="govuk-visually-hidden"> of {held.name}</span>
        </a>
      </li>
      {holders.some((holder) => holder === held.role) && (
        <li>
          <a class="govuk-link" href={paths.givePost(held.accountId)}>
            Change room<span class="govuk-visually-hidden"> of {held.name}</span>
          </a>
        </li>
      )}
    </ul>,
  ]
}

export const peopleRoutes: readonly Route[] = [get(paths.people(), ['administrator'], show)]
