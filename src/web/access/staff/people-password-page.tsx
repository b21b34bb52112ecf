import { changePassword } from '#domains/access/sign-in/change-password.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PasswordInput } from '#web/components/password-input.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { early, get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const fields = [
  ['current', 'Present password', 'current-password'],
  ['next', 'New password', 'new-password'],
  ['again', 'New password again', 'new-password'],
] as const

/** What is typed here is never shown again, and is kept in no draft: the names of its fields say that it is a password. */
function show(request: SignedInRequest, unmet: readonly Unmet[] = []): Reply {
  const at = (name: string) => unmet.find((one) => one.answerAt === name)?.says
  return page(
    request,
    {
      title: 'Change your password',
      back: paths.signIns(),
      errors: unmet.map(({ says, answerAt }) => ({ text: says, href: `#password-${answerAt ?? 'current'}` })),
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change your password</h1>
        <p class="govuk-body">
          Choose at least 12 characters: three random words do well. You stay signed in here, and are signed out
          everywhere else.
        </p>
        <form method="post" action={paths.changePassword()} noValidate>
          <CsrfField token={request.csrf} />
          {fields.map(([name, label, autocomplete]) => {
            const says = at(name)
            return (
              <PasswordInput
                name={`password-${name}`}
                label={label}
                autocomplete={autocomplete}
                {...(says === undefined ? {} : { errorMessage: says })}
              />
            )
          })}
          <Button>Change password</Button>
        </form>
      </div>
    </div>,
  )
}

/** A password is taken as it was typed, spaces and all. */
function typed(request: SignedInRequest, name: string): string {
  const value = request.typed[`password-${name}`]
  return typeof value === 'string' ? value : ''
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const [current, next, again] = [typed(request, 'current'), typed(request, 'next'), typed(request, 'again')]
  const missing: Unmet[] = []
  if (current === '') missing.push({ says: 'Enter your present password', answerAt: 'current' })
  if (next === '') missing.push({ says: 'Enter a new password', answerAt: 'next' })
  if (missing.length > 0) return show(request, missing)
  const outcome = await changePassword(request.ctx, { current, next, again, token: request.token })
  if (!outcome.ok) return show(request, outcome.unmet)
  return redirect(paths.home(), 'Your password is changed. You are signed out everywhere else.')
}

export const passwordRoutes: readonly Route[] = [
  early(get(paths.changePassword(), personalRoles, async (request) => show(request))),
  early(post(paths.changePassword(), personalRoles, submit)),
]
