import { answerForJoiner } from '#domains/access/account/leave.ts'
import { joiningsToAnswer } from '#domains/access/account/leaving-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const agreement = form({
  agreed: oneOf(
    'Did you agree?',
    { yes: 'Yes', no: 'No: end their role now' },
    { errorMissing: 'Select whether you agreed' },
  ),
  because: longText('What should the administrator know?', { called: 'what they should know', optional: true }),
})

/** The manager who is said to have agreed to somebody joining says so themselves. */
async function show(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, actor, params } = request
  const waiting = await list(
    ctx,
    'joinings to answer',
    async (tx) => await joiningsToAnswer(tx, actor.accountId),
    (found) => found.map(({ accountId }) => accountId),
  )
  const joining = waiting.find(({ id }) => id === params['id'])
  if (joining === undefined) throw new NotFound('joining')
  const { id, name, role, startsOn, agreedHow, writtenBy } = joining
  return await ask(request, sent, {
    title: 'Somebody joins',
    heading: `${name} joins as ${role}`,
    back: paths.home(),
    intro: (
      <>
        <p class="govuk-body">
          From {longDate(startsOn)}. {writtenBy} wrote that you agreed:
        </p>
        <InsetText>{agreedHow}</InsetText>
      </>
    ),
    send: 'Answer',
    form: agreement,
    keep: async ({ agreed, because }) => await answerForJoiner(ctx, id, { agreed: agreed === 'yes', because }),
    after: () => redirect(paths.home(), 'Your answer is kept.'),
  })
}

export const joiningRoutes: readonly Route[] = formRoutes(
  paths.joining(),
  ['team manager', 'head of service', 'director'],
  show,
)
