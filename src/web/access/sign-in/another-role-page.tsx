import { rolesOn } from '#domains/access/account/account-store.ts'
import { changeRole } from '#domains/access/account/change-role.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { early, get, one, post, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** Where somebody who holds several roles goes on in another. Only an administrator gives a role. */
async function show(request: SignedInRequest, unmet: readonly Unmet[] = []): Promise<Reply> {
  const { ctx, actor } = request
  const held = await view(ctx, 'own roles', actor.accountId, async (tx) => {
    return await rolesOn(tx, actor.accountId, ctx.clock.today())
  })
  const others = [...new Set(held.map(({ role }) => role))].filter((role) => role !== actor.role)
  return page(
    request,
    {
      title: 'Change your role',
      back: paths.home(),
      errors: unmet.map(({ says }) => ({ text: says, href: '#roles' })),
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change your role</h1>
        <p class="govuk-body">
          You work as <strong>{actor.role}</strong> now. What you open and do is kept with the role you were in.
        </p>
        {others.length === 0 ? (
          <p class="govuk-body">You hold no other role today. An administrator gives roles.</p>
        ) : (
          <form method="post" action={paths.anotherRole()} id="roles">
            <CsrfField token={request.csrf} />
            <p class="govuk-body">Save what you are writing first. You go on with the first page of the other role.</p>
            <div class="govuk-button-group">
              {others.map((role) => (
                <Button name="role" value={role}>
                  Go on as {role}
                </Button>
              ))}
            </div>
          </form>
        )}
      </div>
    </div>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const role = personalRoles.find((each) => each === one(request.typed, 'role'))
  if (role === undefined) throw new NotFound('role')
  const changed = await changeRole(request.ctx, { role, token: request.token })
  if (!changed.ok) return await show(request, changed.unmet)
  return { kind: 'redirect', to: paths.home(), notice: `You go on as ${role}.`, cookie: changed.value.token }
}

export const anotherRoleRoutes: readonly Route[] = [
  early(get(paths.anotherRole(), personalRoles, async (request) => await show(request))),
  early(post(paths.anotherRole(), personalRoles, submit)),
]
