import { type Rosterable, rosterable } from '#domains/access/duty/shift-store.ts'
import { acceptChild, handOver, readChildrenOfTheNight } from '#domains/casework/handover.ts'
import type { ChildOfTheNight } from '#domains/casework/handover-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { longText, text } from '#engine/question.ts'
import { Select } from '#web/components/select.tsx'
import { dayAndTime, RingNow } from '#web/duty/duty-parts.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
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

async function read(request: SignedInRequest): Promise<{ child: ChildOfTheNight; people: readonly Rosterable[] }> {
  const { ctx, params } = request
  const found = await list(
    ctx,
    'a child to hand over',
    async (tx) => ({
      child: (await readChildrenOfTheNight(tx, ctx)).find(({ childId }) => childId === params['childId']),
      people: await rosterable(tx, ctx.clock.today()),
    }),
    ({ child }) => (child === undefined ? [] : [child.childId]),
  )
  if (found.child === undefined) throw new NotFound('child of the night')
  return { child: found.child, people: found.people }
}

async function handing(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { child, people } = await read(request)
  const me = request.actor.accountId
  return await ask(request, sent, {
    title: 'Hand a child over',
    heading: 'Hand over',
    caption: child.name ?? 'A restricted child',
    back: paths.duty(),
    send: 'Hand over',
    form: handoverForm,
    intro: (
      <>
        {child.ring !== undefined && (
          <p class="govuk-body">
            <RingNow ring={child.ring} />
          </p>
        )}
        <p class="govuk-body">
          Done for the child, last {dayAndTime(child.touchedAt)}: {child.done.join(', ')}.{' '}
          {child.workerName === undefined ? 'Nobody is allocated.' : `Allocated to ${child.workerName}.`}
        </p>
        <p class="govuk-body">The child stays with you until whoever you name has accepted.</p>
      </>
    ),
    questions: ({ typed, errors }) => {
      const wrong = errors.find(({ question }) => question === 'to')?.says
      return (
        <>
          <Select
            name="to"
            label={{ children: handoverForm.to.label, class: 'govuk-label--s' }}
            hint={handoverForm.to.hint ?? ''}
            value={one(typed, 'to')}
            items={[
              { text: 'Select somebody', value: '' },
              ...people
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
      await handOver(request.ctx, { childId: child.childId, toAccountId: to, note }),
    after: () =>
      redirect(
        paths.duty(),
        `Handed to ${people.find(({ accountId }) => accountId === one(request.typed, 'to'))?.name ?? 'them'}. They see it on their first page, and must accept.`,
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
