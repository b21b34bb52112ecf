import { acceptChild, handOver, readChildrenOfTheNight } from '#domains/casework/allocation/handover.ts'
import { type ChildOfTheNight, type Taker, takersOf } from '#domains/casework/allocation/handover-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText, text } from '#engine/question.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { Select } from '#web/components/select.tsx'
import { doneInWords } from '#web/duty/done-in-words.ts'
import { dayAndTime, RingNow } from '#web/duty/duty-parts.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const handoverForm = form({
  to: text('Who takes the child from here?', {
    hint: 'The next duty worker at a weekend or on a holiday; on a working day the allocated worker, or a manager who finds one.',
    errorMissing: 'Select who takes the child from here',
  }),
  note: longText('What happened, and what must be done next?', {
    hint: 'Where the child is, who has been told and who must not be told, what is due and when. It is kept in the child’s record.',
    errorMissing: 'Enter what happened and what must be done next',
    maxLength: 8000,
  }),
})

interface ToHand {
  readonly child: ChildOfTheNight
  readonly takers: readonly Taker[]
}

async function read({ ctx, params }: SignedInRequest): Promise<ToHand | undefined> {
  const childId = params['childId'] ?? ''
  const { child, takers } = await list(
    ctx,
    'a child to hand over',
    async (tx) => {
      const found = (await readChildrenOfTheNight(tx, ctx)).find((one) => one.childId === childId && one.mayHand)
      return { child: found, takers: found === undefined ? [] : await takersOf(tx, childId) }
    },
    (found) => (found.child === undefined ? [] : [found.child.childId]),
  )
  return child === undefined ? undefined : { child, takers }
}

/** Somebody accepted while this was written: the words are shown once more, and the child is no longer theirs to hand over. */
function written(request: SignedInRequest): Reply {
  const note = one(request.typed, 'note')
  const says =
    'This child does not wait to be handed over any more: somebody has accepted the child, or the handover was changed.'
  return page(
    request,
    { title: 'Hand a child over', back: paths.duty(), errors: [{ text: says, href: '#written' }] },
    <>
      <h1 class="govuk-heading-l">Hand a child over</h1>
      <p class="govuk-body" id="written">
        What you wrote was not kept. Copy what is still needed into a note on the child’s record:
      </p>
      <InsetText>{note === '' ? 'You had written nothing.' : note}</InsetText>
    </>,
  )
}

async function handing(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const found = await read(request)
  if (found === undefined && sent) return written(request)
  if (found === undefined) throw new NotFound('child of the night')
  const { child, takers } = found
  const me = request.actor.accountId
  return await ask(request, sent, {
    title: 'Hand a child over',
    heading: 'Hand over',
    caption: child.name ?? (child.mayOpen ? 'Name not known' : 'A restricted child'),
    back: paths.duty(),
    send: 'Hand over',
    form: handoverForm,
    intro: (
      <>
        {!child.mayOpen && (
          <p class="govuk-body">
            <RingNow ring={child.ring} />
          </p>
        )}
        <p class="govuk-body">
          Done for the child, last {dayAndTime(child.touchedAt)}: {doneInWords(child.done)}.{' '}
          {child.workerName === undefined ? 'Nobody is allocated.' : `Allocated to ${child.workerName}.`}
        </p>
        {child.handover !== undefined && (
          <InsetText>Handed to {child.handover.toName} already, who has not accepted yet.</InsetText>
        )}
        <p class="govuk-body">
          The child stays with {child.heldBy === me ? 'you' : child.heldByName} until whoever you name has accepted.
          Only those who may open this child’s record are offered.
        </p>
      </>
    ),
    questions: ({ typed, errors }) => {
      const wrong = errors.find(({ question }) => question === 'to')?.says
      return (
        <>
          <input type="hidden" name="standing" value={child.handover?.id ?? ''} />
          <Select
            name="to"
            label={{ children: handoverForm.to.label, class: 'govuk-label--s' }}
            hint={handoverForm.to.hint ?? ''}
            value={one(typed, 'to')}
            items={[
              { text: 'Select somebody', value: '' },
              ...takers
                .filter(({ accountId }) => accountId !== me)
                .map(({ accountId, name, role }) => ({ value: accountId, text: `${name}, ${role}` })),
            ]}
            {...(wrong === undefined ? {} : { errorMessage: wrong })}
          />
          <Questions form={handoverForm} typed={typed} errors={errors} only={['note']} />
        </>
      )
    },
    keep: async ({ to = '', note = '' }) =>
      await handOver(request.ctx, {
        ...{ childId: child.childId, toAccountId: to, note },
        standing: one(request.typed, 'standing'),
      }),
    after: () =>
      redirect(
        paths.duty(),
        `Handed to ${takers.find(({ accountId }) => accountId === one(request.typed, 'to'))?.name ?? 'them'}. They see it on their first page, and must accept.`,
      ),
  })
}

async function accept(request: SignedInRequest): Promise<Reply> {
  const accepted = await acceptChild(request.ctx, request.params['handoverId'] ?? '')
  return accepted.ok
    ? redirect(paths.child(accepted.value.childId), 'Accepted. The child is with you.')
    : redirect(paths.home(), accepted.unmet[0].says)
}

export const handoverRoutes: readonly Route[] = [
  ...formRoutes(paths.handover(), practitioners, handing),
  post(paths.handoverAccepted(), practitioners, accept),
]
