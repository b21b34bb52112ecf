import { renderSVG } from 'uqr'
import { signInOf } from '#domains/access/account/role-store.ts'
import { addressOfSecret, secretInGroups } from '#domains/access/sign-in/one-time-code.ts'
import { codeOf, type KeptCode, spareCodesLeft } from '#domains/access/sign-in/one-time-code-store.ts'
import {
  isStale,
  offerCodes,
  offerMinutes,
  proveFirstCode,
  renewSpareCodes,
  stopCodes,
} from '#domains/access/sign-in/set-up-codes.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import { proofAsked } from '#web/access/sign-in/prove-again-page.tsx'
import { CodeField } from '#web/access/sign-in/sign-in-code-page.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import {
  type Children,
  early,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
} from '#web/route.ts'

interface Kept {
  readonly email: string
  readonly code: KeptCode | undefined
  readonly spare: number
}

async function keptOf({ ctx }: SignedInRequest): Promise<Kept> {
  const { accountId } = ctx.actor
  return await view(ctx, 'own one-time codes', accountId, async (tx) => {
    const signIn = await signInOf(tx, accountId)
    const code = await codeOf(tx, accountId)
    if (signIn === undefined) return undefined
    return { email: signIn.email, code, spare: code === undefined ? 0 : await spareCodesLeft(tx, code.id) }
  })
}

async function show(request: SignedInRequest, unmet: readonly Unmet[] = []): Promise<Reply> {
  const kept = await keptOf(request)
  const says = unmet[0]?.says
  const errors = unmet.map((one_) => ({ text: one_.says, href: '#passcode' }))
  return page(
    request,
    { title: 'One-time codes', back: paths.signIns(), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">One-time codes</h1>
        {stateOf(request, kept, says)}
      </div>
    </div>,
  )
}

function stateOf(request: SignedInRequest, { email, code, spare }: Kept, says: string | undefined): Children {
  if (code?.provedAt !== undefined) return <InUse request={request} since={code.provedAt} spare={spare} says={says} />
  const secret = code === undefined ? undefined : request.site.vault.open(code.sealed, code.id)
  if (code === undefined || secret === undefined || isStale(code.offeredAt, request.ctx.clock.now()))
    return <NotYet request={request} />
  return <Offered request={request} secret={secret} email={email} says={says} />
}

interface Sent {
  readonly request: SignedInRequest
  readonly value: 'offer' | 'prove' | 'renew' | 'stop'
  readonly button: string
  readonly variant?: 'secondary' | 'warning'
  readonly children?: Children
}

function Send({ request, value, button, variant, children }: Sent) {
  return (
    <form method="post" action={paths.codes()} noValidate>
      <CsrfField token={request.csrf} />
      {children}
      <Button name="do" value={value} {...(variant === undefined ? {} : { variant })}>
        {button}
      </Button>
    </form>
  )
}

function NotYet({ request }: { readonly request: SignedInRequest }) {
  return (
    <>
      <p class="govuk-body">
        An app on your telephone makes a code of six figures, a new one every half minute. You type it after your
        password, so that your password alone lets nobody in. Any authenticator app will do.
      </p>
      <Send request={request} value="offer" button="Set up one-time codes" />
    </>
  )
}

interface OfferedProps {
  readonly request: SignedInRequest
  readonly secret: string
  readonly email: string
  readonly says: string | undefined
}

function Offered({ request, secret, email, says }: OfferedProps) {
  const picture = Buffer.from(renderSVG(addressOfSecret(secret, email), { ecc: 'M', pixelSize: 6 })).toString('base64')
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>Open the authenticator app on your telephone and add an account.</li>
        <li>Photograph this square with it, or type the key below.</li>
        <li>Type the code that the app then shows.</li>
      </ol>
      <p class="govuk-body">
        <img
          src={`data:image/svg+xml;base64,${picture}`}
          alt="A square for the app to photograph; the key below says the same."
          width={246}
          height={246}
        />
      </p>
      <p class="govuk-body govuk-!-margin-bottom-1">The key, to type:</p>
      <InsetText>
        <span class="hf-key" id="key">
          {secretInGroups(secret)}
        </span>
      </InsetText>
      <p class="govuk-body">You have {offerMinutes} minutes. Show this page to nobody.</p>
      <Send request={request} value="prove" button="Use these codes">
        <CodeField says={says} label="The first code" hint="Six figures, as the app shows them now." />
      </Send>
    </>
  )
}

interface InUseProps {
  readonly request: SignedInRequest
  readonly since: Temporal.Instant
  readonly spare: number
  readonly says: string | undefined
}

function InUse({ request, since, spare, says }: InUseProps) {
  return (
    <>
      <p class="govuk-body">
        In use since {plainDate(dateInLondon(since))}. You have{' '}
        {spare === 1 ? 'one spare code' : `${spare === 0 ? 'no' : spare} spare codes`} left.
      </p>
      <form method="post" action={paths.codes()} noValidate>
        <CsrfField token={request.csrf} />
        <CodeField says={says} label="A code, to change something here" />
        <div class="govuk-button-group">
          <Button name="do" value="renew">
            Make new spare codes
          </Button>
          <Button name="do" value="stop" variant="warning">
            Stop using codes
          </Button>
        </div>
      </form>
    </>
  )
}

/** The spare codes are on this page and nowhere else: they are kept only as hashes. */
function shownOnce(request: SignedInRequest, codes: readonly string[]): Reply {
  return page(
    request,
    { title: 'Your spare codes' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Your spare codes</h1>
        <p class="govuk-body">
          One-time codes are in use. If you lose your telephone, each of these lets you in once. They are shown once:
          write them down and keep them away from your telephone.
        </p>
        <ul class="govuk-list hf-spare-codes">
          {codes.map((code) => (
            <li>
              <code class="hf-phone">{code}</code>
            </li>
          ))}
        </ul>
        <Button href={paths.home()}>I have written them down</Button>
      </div>
    </div>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { ctx, site, token } = request
  const what = one(request.typed, 'do')
  if (what === 'offer') {
    const asked = await proofAsked(request, 'codes')
    if (asked !== undefined) return asked
    const offered = await offerCodes(ctx, site.vault, token)
    return redirect(paths.codes(), offered.ok ? undefined : offered.unmet[0].says)
  }
  const code = one(request.typed, 'passcode')
  if (code === '') return await show(request, [{ says: 'Enter a code', answerAt: 'passcode' }])
  if (what === 'prove' || what === 'renew') {
    const given =
      what === 'prove'
        ? await proveFirstCode(ctx, site.vault, { code, token })
        : await renewSpareCodes(ctx, site.vault, { code, origin: request.origin })
    return given.ok ? shownOnce(request, given.value) : await show(request, given.unmet)
  }
  if (what !== 'stop') throw new NotFound('one-time codes')
  const stopped = await stopCodes(ctx, site.vault, { code, origin: request.origin })
  return stopped.ok
    ? redirect(paths.signIns(), 'One-time codes are stopped: your password alone lets you in.')
    : await show(request, stopped.unmet)
}

export const codesRoutes: readonly Route[] = [
  early(get(paths.codes(), personalRoles, async (request) => await show(request))),
  early(post(paths.codes(), personalRoles, submit)),
]
