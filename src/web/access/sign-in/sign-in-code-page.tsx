import { finishSignIn, signInWithCode } from '#domains/access/sign-in/sign-in.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { PasswordFields, saidAt, typedPassword } from '#web/access/sign-in/password-fields.tsx'
import { arrived, edge, requirePasswords, whence } from '#web/access/sign-in/sign-in-page.tsx'
import { Button } from '#web/components/button.tsx'
import { Input } from '#web/components/input.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, openGet, openPost, type PageRequest, type Reply, type Route, redirect } from '#web/route.ts'

/** The field of a code: a telephone offers figures, and browsers that know codes fill it in. */
export function CodeField({
  says,
  label = 'Code',
  hint = 'Six figures from the app on your telephone, or one of your spare codes.',
}: {
  readonly says: string | undefined
  readonly label?: string
  readonly hint?: string
}) {
  return (
    <Input
      name="passcode"
      label={{ children: label, class: 'govuk-label--s' }}
      hint={hint}
      autocomplete="one-time-code"
      spellcheck={false}
      width={10}
      {...(says === undefined ? {} : { errorMessage: says })}
    />
  )
}

function errorsOf(unmet: readonly Unmet[]) {
  return unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'passcode'}` }))
}

function show(request: PageRequest, unmet: readonly Unmet[] = []): Reply {
  if (request.way === undefined) return redirect(paths.signIn())
  return page(
    request,
    { title: 'Type your code', back: paths.signIn(), errors: errorsOf(unmet) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Type your code</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <form method="post" action={paths.signInCode()} noValidate>
          <CodeField says={saidAt(unmet, 'passcode')} />
          <Button>Sign in</Button>
        </form>
        <p class="govuk-body">
          Without your telephone and your spare codes, ask an administrator: two people let you back in.
        </p>
      </div>
    </div>,
  )
}

async function submit(request: PageRequest): Promise<Reply> {
  const code = one(request.typed, 'passcode')
  if (request.way === undefined) return redirect(paths.signIn())
  if (code === '') return show(request, [{ says: 'Enter your code', answerAt: 'passcode' }])
  try {
    const outcome = await finishSignIn(edge(request), request.site.vault, {
      halfway: request.way,
      code,
      ...whence(request),
    })
    return outcome.ok ? arrived(outcome.value) : show(request, outcome.unmet)
  } catch (fault) {
    if (!(fault instanceof NotFound)) throw fault
    return { kind: 'redirect', to: paths.signIn(), notice: 'That took too long. Begin again.', way: '' }
  }
}

function showLocked(request: PageRequest, email = '', unmet: readonly Unmet[] = []): Reply {
  return page(
    request,
    { title: 'Sign in with a code', back: paths.signIn(), errors: errorsOf(unmet) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Sign in with your password and a code together</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">
          For when a password is locked because it was typed wrong too often, by you or by others.
        </p>
        <form method="post" action={paths.signInLocked()} noValidate>
          <PasswordFields email={email} unmet={unmet} />
          <CodeField says={saidAt(unmet, 'passcode')} />
          <Button>Sign in</Button>
        </form>
      </div>
    </div>,
  )
}

async function submitLocked(request: PageRequest): Promise<Reply> {
  requirePasswords(request)
  const { email, password, missing } = typedPassword(request)
  const code = one(request.typed, 'passcode')
  if (code === '') missing.push({ says: 'Enter your code', answerAt: 'passcode' })
  if (missing.length > 0) return showLocked(request, email, missing)
  const typed = { email, password, code, ...whence(request) }
  const outcome = await signInWithCode(edge(request), request.site.vault, typed)
  return outcome.ok ? arrived(outcome.value) : showLocked(request, email, outcome.unmet)
}

export const signInCodeRoutes: readonly Route[] = [
  openGet(paths.signInCode(), async (request) => show(request)),
  openPost(paths.signInCode(), submit),
  openGet(paths.signInLocked(), async (request) => showLocked(request)),
  openPost(paths.signInLocked(), submitLocked),
]
