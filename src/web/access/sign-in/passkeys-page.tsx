import { type Passkey, passkeysOf } from '#domains/access/sign-in/passkey-store.ts'
import { addPasskey, askForPasskey, removePasskey } from '#domains/access/sign-in/use-passkeys.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, shortDate } from '#kernel/dates.ts'
import { PasskeyForm } from '#web/access/sign-in/passkey-form.tsx'
import { passkeyScript } from '#web/access/sign-in/passkey-script.ts'
import { proofAsked } from '#web/access/sign-in/prove-again-page.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Input } from '#web/components/input.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { early, get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const passkeys = await view(ctx, 'own passkeys', actor.accountId, async (tx) => await passkeysOf(tx, actor.accountId))
  return page(
    request,
    { title: 'Passkeys', back: paths.signIns() },
    <>
      <h1 class="govuk-heading-l">Passkeys</h1>
      <p class="govuk-body">
        A passkey is a key that your telephone, computer or security key holds. It lets you in without a password and
        cannot be given away by mistake. Have two, so that losing one does not lock you out.
      </p>
      {passkeys.length > 0 && (
        <WideTable
          stacks
          caption={passkeys.length === 1 ? 'One passkey' : `${passkeys.length} passkeys`}
          firstCellIsHeader
          head={['Name', 'Added', 'Last used', 'Kept', 'What you can do']}
          rows={passkeys.map((passkey) => row(request, passkey))}
        />
      )}
      <Button href={paths.newPasskey()}>Add a passkey</Button>
    </>,
  )
}

function row(request: SignedInRequest, { id, name, addedAt, lastUsedAt, synced }: Passkey) {
  return [
    name,
    shortDate(dateInLondon(addedAt)),
    lastUsedAt === undefined ? 'Not yet' : dateAndTime(lastUsedAt),
    synced ? 'On several devices of yours' : 'On one device',
    <form method="post" action={paths.passkeys()}>
      <CsrfField token={request.csrf} />
      <Button variant="secondary" name="do" value={id} class="govuk-!-margin-bottom-0">
        Remove<span class="govuk-visually-hidden"> the passkey {name}</span>
      </Button>
    </form>,
  ]
}

async function remove(request: SignedInRequest): Promise<Reply> {
  const id = one(request.typed, 'do')
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('passkey')
  const proof = await proofAsked(request, 'passkeys')
  if (proof !== undefined) return proof
  const removed = await removePasskey(request.ctx, { passkeyId: id, token: request.token })
  if (!removed.ok) throw new NotFound('passkey')
  return redirect(paths.passkeys(), 'The passkey is removed: it lets nobody in any more.')
}

async function showNew(request: SignedInRequest, name = '', unmet: readonly Unmet[] = []): Promise<Reply> {
  const proof = await proofAsked(request, 'passkeys')
  if (proof !== undefined) return proof
  const asked = await askForPasskey(request.ctx, request.site.address)
  const says = unmet[0]?.says
  return page(
    request,
    {
      title: 'Add a passkey',
      back: paths.passkeys(),
      errors: unmet.map((each) => ({ text: each.says, href: '#name' })),
      script: passkeyScript.path,
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Add a passkey</h1>
        <p class="govuk-body">The device asks for your fingerprint, face or PIN. Not on a computer that others use.</p>
        <PasskeyForm action={paths.newPasskey()} what="make" asked={asked} button="Add a passkey">
          <CsrfField token={request.csrf} />
          <Input
            name="name"
            label={{ children: 'What do you call this device?', class: 'govuk-label--s' }}
            hint="So that you know it again, like “My telephone”."
            width={20}
            value={name}
            {...(says === undefined ? {} : { errorMessage: says })}
          />
        </PasskeyForm>
      </div>
    </div>,
  )
}

async function add(request: SignedInRequest): Promise<Reply> {
  const { ctx, site, token, typed } = request
  const [askedId, name, sent] = [one(typed, 'secret-asked'), one(typed, 'name'), one(typed, 'secret-answer')]
  if (!/^[0-9a-f-]{36}$/.test(askedId) || sent === '')
    return await showNew(request, name, [
      { says: 'The device did not answer. Press the button again, with JavaScript switched on.' },
    ])
  const added = await addPasskey(ctx, site.address, { askedId, name, sent, token })
  return added.ok
    ? redirect(paths.passkeys(), `${name} is added: you can sign in with it from now on.`)
    : await showNew(request, name, added.unmet)
}

export const passkeysRoutes: readonly Route[] = [
  early(get(paths.passkeys(), personalRoles, show)),
  early(post(paths.passkeys(), personalRoles, remove)),
  early(get(paths.newPasskey(), personalRoles, async (request) => await showNew(request))),
  early(post(paths.newPasskey(), personalRoles, add)),
]
