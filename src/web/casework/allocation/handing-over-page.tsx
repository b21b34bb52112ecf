import { answerOfferOfChild } from '#domains/casework/allocation/hand-over.ts'
import { offers } from '#domains/casework/allocation/handing-over-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { saidOf } from '#domains/people/confidential/confidential.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { Confidential } from '#web/people/confidential/detail-shown.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const answer = form({
  accept: oneOf(
    'Do you take this child?',
    { yes: 'Yes, from now', no: 'No' },
    { errorMissing: 'Select whether you take the child' },
  ),
  because: longText('Why not?', {
    called: 'why not',
    errorMissing: 'Enter why not',
    askedWhen: { question: 'accept', is: ['no'] },
  }),
})

/** A worker answers whether they take a child whose worker leaves. */
async function show(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, actor, params } = request
  const waiting = await list(
    ctx,
    'children offered to me',
    async (tx) => await offers(tx, { toId: actor.accountId }),
    (found) => found.map(({ childId }) => childId),
  )
  const offer = waiting.find(({ id }) => id === params['id'])
  if (offer === undefined) throw new NotFound('offer')
  const child = saidOf(offer.child, (name) => name)
  return await ask(request, sent, {
    title: 'A child is offered to you',
    heading: `${offer.offeredByName} asks you to take ${child}`,
    back: paths.home(),
    intro: (
      <>
        <p class="govuk-body">
          {offer.fromName} leaves. Asked on {longDate(offer.offeredOn)}:
        </p>
        <InsetText>{offer.reason}</InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.child(offer.childId)}>
            Read {child}’s record first
          </a>
          <Confidential marks={offer.child.marks} />
        </p>
      </>
    ),
    send: 'Answer',
    form: answer,
    keep: async ({ accept, because }) =>
      await answerOfferOfChild(ctx, offer.id, { accepted: accept === 'yes', because }),
    after: () => redirect(paths.home(), `Your answer is kept.`),
  })
}

export const handingOverRoutes: readonly Route[] = formRoutes(
  paths.handingOver(),
  ['social worker', 'family help lead'],
  show,
)
