import { nameOfAccount } from '#domains/access/account/account-store.ts'
import { endSessionsOf } from '#domains/access/sign-in/end-sessions.ts'
import { hasEnded } from '#domains/access/sign-in/session.ts'
import { standingSessions } from '#domains/access/sign-in/session-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { SessionTable } from '#web/access/sign-in/session-table.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const { name, standing } = await view(ctx, 'sign-ins of somebody', accountId, async (tx) => {
    const called = await nameOfAccount(tx, accountId)
    return called === undefined ? undefined : { name: called, standing: await standingSessions(tx, accountId) }
  })
  const sessions = standing.filter((session) => !hasEnded(session, ctx.clock.now()))
  return page(
    request,
    { title: 'Sign-ins of somebody', back: paths.people(), wide: true },
    <>
      <h1 class="govuk-heading-l">Where {name} is signed in</h1>
      {sessions.length === 0 ? (
        <p class="govuk-body">{name} is signed in nowhere now.</p>
      ) : (
        <>
          <SessionTable sessions={sessions} />
          <p class="govuk-body">
            Ending them signs {name} out everywhere at once. What they were typing is kept for them. They can sign in
            again: to keep them out, end their role.
          </p>
          <form method="post" action={request.path}>
            <CsrfField token={request.csrf} />
            <Button variant="warning">End all their sign-ins</Button>
          </form>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.proposeRecovery(accountId)}>
          {name} has lost every way of signing in
        </a>
      </p>
    </>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const ended = await endSessionsOf(request.ctx, request.params['id'] ?? '')
  if (!ended.ok) throw new NotFound('account')
  return redirect(request.path, 'They are signed out everywhere.')
}

export const theirSignInsRoutes: readonly Route[] = [
  get(paths.theirSignIns(), ['administrator'], show),
  post(paths.theirSignIns(), ['administrator'], submit),
]
