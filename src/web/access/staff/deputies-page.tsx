import { colleagues } from '#domains/access/account/colleagues.ts'
import { type Deputy, deputiesOf, restrictedHeld } from '#domains/access/deputies/deputy-store.ts'
import { endDeputy, nameDeputy } from '#domains/access/deputies/name-deputy.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Select } from '#web/components/select.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes, type ShownForm } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const named = form({
  deputyId: text('Who covers for you?', { errorMissing: 'Select who covers for you' }),
  from: date('From which day?', { called: 'first day' }),
  until: date('Until which day, that day included?', { called: 'last day' }),
  reason: longText('Why?', { errorMissing: 'Enter why you are away', maxLength: 500 }),
})

async function show(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, actor } = request
  const people = await colleagues(ctx)
  const read = await list(
    ctx,
    'who covers for whom',
    async (tx) => ({
      mine: await deputiesOf(tx, { accountId: actor.accountId }, ctx.clock.today()),
      forOthers: await deputiesOf(tx, { deputyId: actor.accountId }, ctx.clock.today()),
      restricted: await restrictedHeld(tx, actor.accountId),
    }),
    () => [actor.accountId],
  )
  return await ask(request, sent, {
    title: 'Who covers for you when you are away',
    back: paths.worklist(),
    intro: <Covered request={request} {...read} />,
    send: 'Name this deputy',
    form: named,
    questions: (shown) => (
      <>
        <h2 class="govuk-heading-m">Name a deputy</h2>
        <Who shown={shown} people={people} />
        <Questions {...shown} only={['from', 'until', 'reason']} />
      </>
    ),
    keep: async ({ deputyId = '', from, until, reason = '' }) => {
      if (from === undefined || until === undefined) throw new Error('The form asked for these.')
      return await nameDeputy(ctx, { deputyId, from, until, reason })
    },
    after: () => redirect(paths.deputies(), 'They see your worklist on those days. Your children stay yours.'),
  })
}

interface CoveredProps {
  readonly request: SignedInRequest
  readonly mine: readonly Deputy[]
  readonly forOthers: readonly Deputy[]
  readonly restricted: number
}

function Covered({ request, mine, forOthers, restricted }: CoveredProps) {
  return (
    <>
      <p class="govuk-body">
        A deputy sees your worklist and opens your children’s records, and every look is kept. Your children stay yours,
        and what is due does not move.
      </p>
      {restricted > 0 && (
        <WarningText>
          {restricted === 1 ? 'One of your children is restricted.' : `${restricted} of your children are restricted.`}{' '}
          A deputy does not see them. Ask your manager to name somebody for each.
        </WarningText>
      )}
      {mine.map((each) => (
        <form method="post" action={paths.deputyEnd(each.id)}>
          <CsrfField token={request.csrf} />
          <p class="govuk-body">
            {each.deputyName} covers for you from {longDate(each.from)} to {longDate(each.until)}: {each.reason}
          </p>
          <Button variant="secondary">
            End this<span class="govuk-visually-hidden">: {each.deputyName}</span>
          </Button>
        </form>
      ))}
      {forOthers.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {forOthers.map((each) => (
            <li>
              You cover for {each.forName} from {longDate(each.from)} to {longDate(each.until)}.
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Who({
  shown,
  people,
}: {
  readonly shown: ShownForm
  readonly people: Awaited<ReturnType<typeof colleagues>>
}) {
  const wrong = shown.errors.find(({ question }) => question === 'deputyId')?.says
  return (
    <Select
      name="deputyId"
      label={{ children: 'Who covers for you?', class: 'govuk-label--s' }}
      value={one(shown.typed, 'deputyId')}
      items={[
        { value: '', text: 'Select somebody' },
        ...people.map(({ accountId, says }) => ({ value: accountId, text: says })),
      ]}
      {...(wrong === undefined ? {} : { errorMessage: wrong })}
    />
  )
}

async function end(request: SignedInRequest): Promise<Reply> {
  const outcome = await endDeputy(request.ctx, request.params['id'] ?? '')
  return redirect(paths.deputies(), outcome.ok ? 'They cover for you no more.' : outcome.unmet[0].says)
}

export const deputyRoutes: readonly Route[] = [
  ...formRoutes(paths.deputies(), [...practitioners], show),
  post(paths.deputyEnd(), [...practitioners], end),
]
