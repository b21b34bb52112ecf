import { type RoleHeld, rolesHeldOn } from '#domains/access/account/role-store.ts'
import { holders } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { page } from '#web/frame.tsx'
import { PackTold, readPackTrouble } from '#web/governance/daily-pack-told.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** The administrator’s home: everybody who may sign in, role by role, and what can be done for each. No child’s record. */
export async function peopleHome(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  if (ctx.asKnown !== undefined) throw new NotFound('people who use Holdfast')
  const held = await list(
    ctx,
    'people who use Holdfast',
    async (tx) => await rolesHeldOn(tx, ctx.clock.today()),
    (roles) => roles.map(({ accountId }) => accountId),
  )
  const pack = await readPackTrouble(request)
  const byRole = [...Map.groupBy(held, ({ role }) => role)]
  return page(
    request,
    { title: 'People who use Holdfast', wide: true },
    <>
      <h1 class="govuk-heading-l">People who use Holdfast</h1>
      <PackTold trouble={pack} />
      <p class="govuk-body">
        Who may sign in, and as what: {held.length} roles are held today. You give and end access, and open no child’s
        record.
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
      {byRole.map(([role, those]) => (
        <WideTable
          caption={`${role.charAt(0).toUpperCase()}${role.slice(1)} (${those.length})`}
          captionSize="m"
          firstCellIsHeader
          stacks
          head={['Name', 'Team or agency', 'Registration', 'Since', 'Until', 'What you can do']}
          rows={those.map(row)}
        />
      ))}
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
    held.where ?? '',
    registration,
    shortDate(held.heldFrom),
    held.heldUntil === null ? '' : shortDate(held.heldUntil),
    <ul class="govuk-list hf-row-actions">
      <li>
        <a class="govuk-link" href={paths.endRole(held.id)}>
          End<span class="govuk-visually-hidden"> {held.name}’s</span> role
          <span class="govuk-visually-hidden"> as {held.role}</span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.giveRole(held.accountId)}>
          Give another role<span class="govuk-visually-hidden"> to {held.name}</span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.patrolDetailsOf(held.accountId)}>
          Where they live<span class="govuk-visually-hidden">: {held.name}</span>
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
      {held.where !== null && holders.some((holder) => holder === held.role) && (
        <li>
          <a class="govuk-link" href={paths.givePost(held.accountId)}>
            Change post<span class="govuk-visually-hidden"> of {held.name}</span>
          </a>
        </li>
      )}
    </ul>,
  ]
}

export const peopleRoutes: readonly Route[] = [get(paths.people(), ['administrator'], peopleHome)]
