import { endOwnSessions } from '#domains/access/sign-in/end-sessions.ts'
import { codeOf } from '#domains/access/sign-in/one-time-code-store.ts'
import { passkeysOf } from '#domains/access/sign-in/passkey-store.ts'
import { type Recovery, recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { hasEnded, hashOf } from '#domains/access/sign-in/session.ts'
import { type LiveSession, standingSessions } from '#domains/access/sign-in/session-store.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { SessionTable } from '#web/access/sign-in/session-table.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Section } from '#web/components/section.tsx'
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

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const standing = await view(ctx, 'own sign-ins', actor.accountId, async (tx) => ({
    sessions: await standingSessions(tx, actor.accountId),
    recoveries: await recoveries(tx, { accountId: actor.accountId }),
    passkeys: await passkeysOf(tx, actor.accountId),
    codesSince: (await codeOf(tx, actor.accountId))?.provedAt,
  }))
  const sessions = standing.sessions.filter((session) => !hasEnded(session, ctx.clock.now()))
  return page(
    request,
    { title: 'Your sign-ins and devices', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">Your sign-ins and devices</h1>
      <Section heading="How you sign in" id="how">
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={paths.changePassword()}>
              Change your password
            </a>
          </li>
          <li>
            <a class="govuk-link" href={paths.codes()}>
              One-time codes
            </a>
            {': '}
            {standing.codesSince === undefined
              ? 'not set up'
              : `in use since ${plainDate(dateInLondon(standing.codesSince))}`}
          </li>
          <li>
            <a class="govuk-link" href={paths.passkeys()}>
              Passkeys
            </a>
            {': '}
            {standing.passkeys.length === 0 ? 'none' : standing.passkeys.map(({ name }) => name).join(', ')}
          </li>
        </ul>
      </Section>
      {standing.recoveries.length > 0 && <LetBackIn recoveries={standing.recoveries} />}
      <SignedInNow request={request} sessions={sessions} />
    </>,
  )
}

function LetBackIn({ recoveries: all }: { readonly recoveries: readonly Recovery[] }) {
  return (
    <Section heading="When you were let back in" id="let-back-in">
      <ul class="govuk-list">
        {all.map(({ proposedByName, proposedAt, decision, decidedByName, usedAt }) => (
          <li>
            {proposedByName} proposed it on {dateAndTime(proposedAt)};{' '}
            {decision === null
              ? 'nobody has decided yet'
              : `${decidedByName ?? 'somebody'} ${decision === 'confirmed' ? 'confirmed it' : 'did not confirm it'}`}
            {usedAt === null ? '' : `; the code was used on ${dateAndTime(usedAt)}`}.
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SignedInNow({
  request,
  sessions,
}: {
  readonly request: SignedInRequest
  readonly sessions: readonly LiveSession[]
}) {
  const here = hashOf(request.token)
  const isHere = (session: LiveSession) => here.equals(session.tokenHash)
  return (
    <Section heading="Where you are signed in now" id="now">
      <p class="govuk-body">If you do not know one of these, end it, change your password and tell an administrator.</p>
      <SessionTable
        sessions={sessions}
        action={{
          head: 'What you can do',
          cell: (session) =>
            isHere(session) ? (
              'This is the one you use now'
            ) : (
              <End request={request} value={session.id}>
                End<span class="govuk-visually-hidden"> the sign-in of {session.browser}</span>
              </End>
            ),
        }}
      />
      {sessions.some((session) => !isHere(session)) && (
        <End request={request} value="others">
          End all but this one
        </End>
      )}
    </Section>
  )
}

interface EndProps {
  readonly request: SignedInRequest
  /** The id of a sign-in, or `others`. */
  readonly value: string
  readonly children: Children
}

function End({ request, value, children }: EndProps) {
  return (
    <form method="post" action={paths.signIns()}>
      <CsrfField token={request.csrf} />
      <Button variant="secondary" name="end" value={value} class="govuk-!-margin-bottom-0">
        {children}
      </Button>
    </form>
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const end = one(request.typed, 'end')
  if (end !== 'others' && !/^[0-9a-f-]{36}$/.test(end)) throw new NotFound('sign-in')
  const ended = await endOwnSessions(request.ctx, end === 'others' ? { butToken: request.token } : { id: end })
  if (!ended.ok) throw new NotFound('sign-in')
  const says = ended.value === 1 ? 'One sign-in is ended.' : `${ended.value} sign-ins are ended.`
  return redirect(paths.signIns(), ended.value === 0 ? 'That sign-in had ended already.' : says)
}

export const signInsRoutes: readonly Route[] = [
  early(get(paths.signIns(), personalRoles, show)),
  early(post(paths.signIns(), personalRoles, submit)),
]
