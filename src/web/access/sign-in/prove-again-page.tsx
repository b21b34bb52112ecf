import {
  freshMinutes,
  isProvedLately,
  type ProofHere,
  proofOf,
  proveAgain,
} from '#domains/access/sign-in/fresh-proof.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { CodeField } from '#web/access/sign-in/sign-in-code-page.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PasswordInput } from '#web/components/password-input.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { early, get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** What changes how somebody signs in, and is done only after a fresh proof. */
const forWhat = {
  passkeys: { back: paths.passkeys(), on: paths.newPasskey(), says: 'add or remove a passkey' },
  codes: { back: paths.signIns(), on: paths.codes(), says: 'set up one-time codes' },
} as const

export type ForWhat = keyof typeof forWhat

/** To the page that asks for a proof, where the last is too old; else nothing. */
export async function proofAsked({ ctx, token }: SignedInRequest, what: ForWhat): Promise<Reply | undefined> {
  return (await isProvedLately(ctx, token)) ? undefined : redirect(paths.proveAgain(what))
}

function whatOf({ params }: SignedInRequest): ForWhat {
  const what = params['what']
  if (what !== 'passkeys' && what !== 'codes') throw new NotFound('proof')
  return what
}

async function proofHere(request: SignedInRequest): Promise<ProofHere> {
  return await proofOf(request.ctx, request.site.organisation?.passwords !== false)
}

async function show(request: SignedInRequest, unmet: readonly Unmet[] = []): Promise<Reply> {
  const { back, says } = forWhat[whatOf(request)]
  const by = await proofHere(request)
  const wrong = unmet[0]?.says
  const field = by === 'code' ? 'passcode' : 'password'
  return page(
    request,
    {
      title: 'Prove again that it is you',
      back,
      errors: unmet.map((each) => ({ text: each.says, href: `#${field}` })),
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Prove again that it is you</h1>
        <p class="govuk-body">
          You want to {says}. Whoever finds your browser open must not be able to, so we ask once more where you signed
          in more than {freshMinutes} minutes ago.
        </p>
        {by === 'sign in' ? (
          <p class="govuk-body">
            Sign out at the top of this page, sign in again as you always do, and come back within {freshMinutes}{' '}
            minutes.
          </p>
        ) : (
          <form method="post" action={request.path} noValidate>
            <CsrfField token={request.csrf} />
            {by === 'code' ? (
              <CodeField says={wrong} label="A code" hint="Six figures, as your app shows them now, or a spare code." />
            ) : (
              <PasswordInput
                name="password"
                label="Your password"
                autocomplete="current-password"
                {...(wrong === undefined ? {} : { errorMessage: wrong })}
              />
            )}
            <Button>Go on</Button>
          </form>
        )}
      </div>
    </div>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { on } = forWhat[whatOf(request)]
  const by = await proofHere(request)
  const password = request.typed['password']
  const proof = by === 'code' ? one(request.typed, 'passcode') : typeof password === 'string' ? password : ''
  if (proof === '') return await show(request, [{ says: by === 'code' ? 'Enter a code' : 'Enter your password' }])
  const outcome = await proveAgain(request.ctx, request.site.vault, {
    by,
    proof,
    origin: request.origin,
    token: request.token,
  })
  return outcome.ok ? redirect(on) : await show(request, outcome.unmet)
}

export const proveAgainRoutes: readonly Route[] = [
  early(get(paths.proveAgain(), personalRoles, async (request) => await show(request))),
  early(post(paths.proveAgain(), personalRoles, submit)),
]
