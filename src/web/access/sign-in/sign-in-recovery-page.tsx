import { useRecovery } from '#domains/access/sign-in/recover.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { arrived, edge, whence } from '#web/access/sign-in/sign-in-page.tsx'
import { Button } from '#web/components/button.tsx'
import { Input } from '#web/components/input.tsx'
import { PasswordInput } from '#web/components/password-input.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, openGet, openPost, type PageRequest, type Reply, type Route } from '#web/route.ts'

const takesPasswords = ({ site }: PageRequest): boolean => site.organisation?.passwords !== false

function show(request: PageRequest, email = '', unmet: readonly Unmet[] = []): Reply {
  const error = (name: string) => {
    const says = unmet.find(({ answerAt }) => answerAt === name)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  const errors = unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'passcode'}` }))
  return page(
    request,
    { title: 'Come back in', back: paths.signIn(), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Come back in</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">
          Ask an administrator, who makes sure that it is you. Then somebody who answers for your work confirms it and
          gives you a code, good for an hour.
        </p>
        <form method="post" action={paths.signInRecovery()} noValidate>
          <Input
            name="email"
            type="email"
            label="E-mail address"
            autocomplete="username"
            spellcheck={false}
            value={email}
            {...error('email')}
          />
          <Input name="passcode" label="The code you were given" spellcheck={false} width={30} {...error('passcode')} />
          {takesPasswords(request) && (
            <PasswordInput
              name="password"
              label="A new password"
              hint="At least 12 characters: three random words do well."
              autocomplete="new-password"
              {...error('password')}
            />
          )}
          <Button>Come back in</Button>
        </form>
      </div>
    </div>,
  )
}

async function submit(request: PageRequest): Promise<Reply> {
  const [email, code] = [one(request.typed, 'email'), one(request.typed, 'passcode')]
  const typed = typeof request.typed['password'] === 'string' ? request.typed['password'] : ''
  const password = takesPasswords(request) ? typed : undefined
  const missing: Unmet[] = []
  if (email === '') missing.push({ says: 'Enter your e-mail address', answerAt: 'email' })
  if (code === '') missing.push({ says: 'Enter the code you were given', answerAt: 'passcode' })
  if (password === '') missing.push({ says: 'Enter a new password', answerAt: 'password' })
  if (missing.length > 0) return show(request, email, missing)
  const outcome = await useRecovery(edge(request), { email, code, password, ...whence(request) })
  return outcome.ok ? arrived(outcome.value) : show(request, email, outcome.unmet)
}

export const signInRecoveryRoutes: readonly Route[] = [
  openGet(paths.signInRecovery(), async (request) => show(request)),
  openPost(paths.signInRecovery(), submit),
]
