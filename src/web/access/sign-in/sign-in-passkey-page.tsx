import { askForSignature, signInByPasskey } from '#domains/access/sign-in/use-passkeys.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { PasskeyForm } from '#web/access/sign-in/passkey-form.tsx'
import { passkeyScript } from '#web/access/sign-in/passkey-script.ts'
import { arrived, edge, whence } from '#web/access/sign-in/sign-in-page.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, openGet, openPost, type PageRequest, type Reply, type Route } from '#web/route.ts'

async function show(request: PageRequest, unmet: readonly Unmet[] = []): Promise<Reply> {
  const { site } = request
  const asked = await askForSignature(edge(request), site.address)
  const errors = unmet.map(({ says }) => ({ text: says, href: '#passkey' }))
  return page(
    request,
    { title: 'Sign in with a passkey', back: paths.signIn(), errors, script: passkeyScript.path },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds" id="passkey">
        <h1 class="govuk-heading-l">Sign in with a passkey</h1>
        <SafeguardingNow dutyPhone={site.dutyNumber} />
        <p class="govuk-body">
          Your telephone, computer or security key asks for your fingerprint, face or PIN. You type nothing here, and
          wrong passwords do not lock it.
        </p>
        <PasskeyForm action={paths.signInPasskey()} what="sign" asked={asked} button="Use a passkey" />
      </div>
    </div>,
  )
}

async function submit(request: PageRequest): Promise<Reply> {
  const askedId = one(request.typed, 'secret-asked')
  const sent = one(request.typed, 'secret-answer')
  if (!/^[0-9a-f-]{36}$/.test(askedId) || sent === '')
    return await show(request, [
      { says: 'The device did not answer. Press the button again, with JavaScript switched on.' },
    ])
  const { site } = request
  const outcome = await signInByPasskey(edge(request), site.address, { askedId, sent, ...whence(request) })
  return outcome.ok ? arrived(outcome.value) : await show(request, outcome.unmet)
}

export const signInPasskeyRoutes: readonly Route[] = [
  openGet(paths.signInPasskey(), async (request) => await show(request)),
  openPost(paths.signInPasskey(), submit),
]
