import { nameOfAccount } from '#domains/access/account/account-store.ts'
import { proposeRecovery } from '#domains/access/sign-in/recover.ts'
import { view } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const proposal = form({
  identityCheck: longText('How did you make sure that it is them?', {
    hint: 'Whom you saw or rang, on which number, and what showed that it is them. Never on the word of an e-mail.',
    called: 'how you made sure',
    errorMissing: 'Enter how you made sure that it is them',
  }),
})

/** An administrator proposes to let somebody back in who has lost every way of signing in. */
async function propose(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const name = await view(ctx, 'name of somebody', accountId, async (tx) => await nameOfAccount(tx, accountId))
  return await ask(request, sent, {
    title: 'Let somebody back in',
    heading: `Let ${name} back in`,
    back: paths.theirSignIns(accountId),
    intro: (
      <p class="govuk-body">
        For somebody who has lost every way of signing in. Somebody who answers for their work confirms it and is given
        a code for them, good for an hour. All their passwords, codes, passkeys and sign-ins end then.
      </p>
    ),
    send: 'Propose it',
    form: proposal,
    keep: async ({ identityCheck = '' }) => await proposeRecovery(ctx, { accountId, identityCheck }),
    after: () =>
      redirect(paths.people(), `Proposed. ${name} can come back when somebody who answers for their work confirms it.`),
  })
}

export const recoveryProposeRoutes: readonly Route[] = formRoutes(paths.proposeRecovery(), ['administrator'], propose)
