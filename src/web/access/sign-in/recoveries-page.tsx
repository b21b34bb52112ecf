import { rolesOn } from '#domains/access/account/account-store.ts'
import { answersFor, decidedSays, decideToLetBackIn } from '#domains/access/sign-in/recover.ts'
import { type Recovery, recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { type ClosedRoute, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const deciders: ClosedRoute['by'] = ['team manager', 'head of service', 'director']

/** Those who wait for whoever asks to confirm that it is them. */
export async function recoveriesToDecide(tx: Tx, request: SignedInRequest): Promise<readonly Recovery[]> {
  return await theirsToDecide(tx, request, await recoveries(tx, { waiting: true }))
}

async function theirsToDecide(
  tx: Tx,
  { ctx, actor }: SignedInRequest,
  among: readonly Recovery[],
): Promise<readonly Recovery[]> {
  const mine: Recovery[] = []
  for (const recovery of among) {
    const held = await rolesOn(tx, recovery.accountId, ctx.clock.today())
    const isTheirs = answersFor(actor, { accountId: recovery.accountId, held })
    if (isTheirs && recovery.proposedBy !== actor.accountId) mine.push(recovery)
  }
  return mine
}

const decision = form({
  decision: oneOf(
    'Is it them?',
    { confirmed: 'Yes: I have made sure myself', 'not confirmed': 'No, or I can’t be sure' },
    { errorMissing: 'Select whether it is them' },
  ),
  because: longText('How do you know?', {
    hint: 'Speak to them yourself: see them, or ring the number that you have always had.',
    called: 'how you know',
    errorMissing: 'Enter how you know',
  }),
})

async function decide(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const [recovery] = await list(
    ctx,
    'recoveries to decide',
    async (tx) => await theirsToDecide(tx, request, await recoveries(tx, { id: params['id'] ?? '' })),
    (found) => found.map(({ accountId }) => accountId),
  )
  if (recovery === undefined) throw new NotFound('recovery')
  const before = decidedSays(recovery)
  if (before !== undefined) return redirect(paths.home(), before)
  return await ask(request, sent, {
    title: 'Somebody asks to be let back in',
    heading: `${recovery.name} asks to be let back in`,
    back: paths.home(),
    intro: (
      <>
        <p class="govuk-body">
          {recovery.name} has lost every way of signing in. {recovery.proposedByName} proposed on{' '}
          {dateAndTime(recovery.proposedAt)} to let them back in, and wrote:
        </p>
        <InsetText>{recovery.identityCheck}</InsetText>
        <p class="govuk-body">
          If you confirm, all their passwords, codes, passkeys and sign-ins end, and you are shown a code for them.
        </p>
      </>
    ),
    send: 'Decide',
    form: decision,
    keep: async (answers) =>
      await decideToLetBackIn(ctx, recovery.id, {
        confirmed: answers.decision === 'confirmed',
        because: answers.because ?? '',
      }),
    after: ({ name, code }) =>
      code === undefined
        ? redirect(paths.home(), `${name} is not let back in. The administrator is told.`)
        : shownOnce(request, name, code),
  })
}

/** The code is on this page and nowhere else: it is kept only as a hash. */
function shownOnce(request: SignedInRequest, name: string, code: string): Reply {
  return page(
    request,
    { title: 'The code to let them back in' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{name} can come back</h1>
        <p class="govuk-body">
          Read this code to them, or hand it over; not by e-mail. It is shown once, is good once and for an hour. They
          type it at “I have lost every way of signing in” on the page where they sign in.
        </p>
        <InsetText>
          <span class="hf-phone" id="recovery-code">
            {code}
          </span>
        </InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.home()}>
            Go on
          </a>
        </p>
      </div>
    </div>,
  )
}

export const recoveriesRoutes: readonly Route[] = formRoutes(paths.recovery(), deciders, decide)
