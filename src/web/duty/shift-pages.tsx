import { putOnDuty, rotaMakers, takeOffDuty } from '#domains/access/duty/put-on-duty.ts'
import type { Shift } from '#domains/access/duty/shift.ts'
import { type Rosterable, rosterable, shiftCalled } from '#domains/access/duty/shift-store.ts'
import { askSwap } from '#domains/access/duty/swap.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { dateTime, longText, oneOf, text } from '#engine/question.ts'
import { Select } from '#web/components/select.tsx'
import { dayAndTime } from '#web/duty/duty-parts.tsx'
import { ask, formRoutes, type ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Somebody of a long list, by name. */
export function Somebody(props: {
  readonly shown: ShownForm
  readonly question: string
  readonly people: readonly Rosterable[]
}) {
  const { shown, question, people } = props
  const asked = shown.form[question]
  const wrong = shown.errors.find((error) => error.question === question)?.says
  return (
    <Select
      name={question}
      label={{ children: asked?.label ?? '', class: 'govuk-label--s' }}
      value={one(shown.typed, question)}
      items={[
        { text: 'Select somebody', value: '' },
        ...people.map(({ accountId, name, role }) => ({ value: accountId, text: `${name}, ${role}` })),
      ]}
      {...(asked?.hint === undefined ? {} : { hint: asked.hint })}
      {...(wrong === undefined ? {} : { errorMessage: wrong })}
    />
  )
}

const newShiftForm = form({
  accountId: text('Who?', { errorMissing: 'Select who is on duty' }),
  part: oneOf(
    'As what?',
    { 'duty worker': 'Duty worker: answers, and protects', 'duty manager': 'Duty manager: decides, and is rung' },
    { errorMissing: 'Select duty worker or duty manager' },
  ),
  from: dateTime('From when?', { called: 'day and time from which they are on duty' }),
  until: dateTime('Until when?', { called: 'day and time until which they are on duty' }),
})

async function people(request: SignedInRequest): Promise<readonly Rosterable[]> {
  const { ctx } = request
  return await list(
    ctx,
    'who can be on duty',
    async (tx) => await rosterable(tx, ctx.clock.today()),
    (found) => found.map(({ accountId }) => accountId),
  )
}

async function putting(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const able = await people(request)
  return await ask(request, sent, {
    title: 'Put somebody on duty',
    back: paths.rota(),
    send: 'Put on duty',
    form: newShiftForm,
    questions: (shown) => (
      <>
        <Somebody shown={shown} question="accountId" people={able} />
        <Questions {...shown} only={['part', 'from', 'until']} />
      </>
    ),
    keep: async ({ accountId = '', part, from, until }) => {
      if (part === undefined || from === undefined || until === undefined) throw new Error('The form asked for these.')
      return await putOnDuty(request.ctx, { accountId, part, from, until })
    },
    after: () => redirect(paths.rota(), 'On the rota.'),
  })
}

async function shiftOf(request: SignedInRequest): Promise<Shift> {
  const { ctx, params } = request
  const shift = await list(
    ctx,
    'a shift',
    async (tx) => await shiftCalled(tx, params['id'] ?? ''),
    (found) => (found === undefined ? [] : [found.id]),
  )
  if (shift === undefined) throw new NotFound('shift')
  return shift
}

function ShiftInShort({ shift }: { readonly shift: Shift }) {
  return (
    <p class="govuk-body">
      {shift.name}, {shift.part}, from {dayAndTime(shift.from)} to {dayAndTime(shift.until)}.
    </p>
  )
}

const endForm = form({
  because: longText('Why do they come off duty?', { errorMissing: 'Enter why they come off duty', maxLength: 500 }),
})

async function ending(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const shift = await shiftOf(request)
  return await ask(request, sent, {
    title: 'Take somebody off duty',
    back: paths.rota(),
    send: 'Take off duty',
    form: endForm,
    intro: (
      <>
        <ShiftInShort shift={shift} />
        <p class="govuk-body">
          A shift that has begun ends now; one that has not begun does not take place. Put somebody else in their place
          from the rota.
        </p>
      </>
    ),
    keep: async ({ because = '' }) => await takeOffDuty(request.ctx, shift.id, because),
    after: () => redirect(paths.rota(), 'Off duty. Look whether a gap is left.'),
  })
}

const swapForm = form({
  to: text('Whom do you ask?', { errorMissing: 'Select whom you ask' }),
  reason: longText('Why do you ask?', { errorMissing: 'Enter why you ask', maxLength: 500 }),
})

async function swapping(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const shift = await shiftOf(request)
  if (shift.accountId !== request.actor.accountId) throw new NotFound('shift of one’s own')
  const able = (await people(request)).filter(({ accountId }) => accountId !== shift.accountId)
  return await ask(request, sent, {
    title: 'Ask a colleague to take your shift',
    back: paths.rota(),
    send: 'Ask',
    form: swapForm,
    intro: (
      <>
        <ShiftInShort shift={shift} />
        <p class="govuk-body">It stays yours until they have said yes.</p>
      </>
    ),
    questions: (shown) => (
      <>
        <Somebody shown={shown} question="to" people={able} />
        <Questions {...shown} only={['reason']} />
      </>
    ),
    keep: async ({ to = '', reason = '' }) =>
      await askSwap(request.ctx, { shiftId: shift.id, toAccountId: to, reason }),
    after: () => redirect(paths.rota(), 'Asked. They see it on their first page.'),
  })
}

export const shiftRoutes: readonly Route[] = [
  ...formRoutes(paths.newShift(), rotaMakers, putting),
  ...formRoutes(paths.shiftEnd(), rotaMakers, ending),
  ...formRoutes(paths.shiftSwap(), practitioners, swapping),
]
