import { packKeptDays, packMadeBy } from '#domains/governance/daily-pack/pack.ts'
import { packTrouble } from '#domains/governance/daily-pack/pack-health.ts'
import { addPackKey, packKeyForm, retireKeyForm, retirePackKey } from '#domains/governance/daily-pack/pack-keys.ts'
import { type PackKey, type PackTried, packKeys, packsTried } from '#domains/governance/daily-pack/pack-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateAndTime, shortDate, timeOfDay } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const mostTried = 14

async function show(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const { ctx } = request
  const trouble = await packTrouble(ctx)
  const { tried, keys } = await list(
    ctx,
    'the daily pack',
    async (tx) => ({ tried: await packsTried(tx, mostTried), keys: await packKeys(tx) }),
    () => [],
  )
  const keeps = request.actor.role === 'administrator'
  return page(
    request,
    { title: 'The daily pack', back: paths.home(), wide: true, errors: errorsOf(packKeyForm, errors) },
    <>
      <h1 class="govuk-heading-l">The daily pack</h1>
      <p class="govuk-body">
        Each evening by {timeOfDay(Temporal.PlainTime.from(packMadeBy))} what duty must know of children on child
        protection plans, looked after, missing or not yet born is sealed and put where it can be reached when every
        system is down. It is kept {packKeptDays} days. Only the keys below open it, and none of them is on the server.
      </p>
      {trouble !== undefined && <WarningText>{trouble.says}</WarningText>}
      <Tried tried={tried} />
      <Keys keys={keys} keeps={keeps} />
      {keeps && (
        <div class="govuk-!-width-two-thirds">
          <h2 class="govuk-heading-m">Add a key</h2>
          <form method="post" action={paths.dailyPack()} noValidate>
            <CsrfField token={request.csrf} />
            <Questions form={packKeyForm} typed={typed} errors={errors} />
            <Button>Add the key</Button>
          </form>
        </div>
      )}
    </>,
  )
}

function Tried({ tried }: { readonly tried: readonly PackTried[] }) {
  if (tried.length === 0) return <p class="govuk-body">No pack was made yet.</p>
  return (
    <WideTable
      stacks
      caption="The latest packs"
      head={['When', 'What came of it', 'Children', 'Copies']}
      rows={tried.map(({ at, failedBecause, fileName, children, copies }) => [
        dateAndTime(at),
        failedBecause === undefined ? `Made: ${fileName ?? ''}` : <strong>Not made. {failedBecause}</strong>,
        children === undefined ? '' : String(children),
        copies.map(({ folder, ok, why }) => (ok ? folder : `not in ${folder} (${why ?? 'unknown'})`)).join('; '),
      ])}
    />
  )
}

function Keys({ keys, keeps }: { readonly keys: readonly PackKey[]; readonly keeps: boolean }) {
  if (keys.length === 0) return <p class="govuk-body">Nobody has a key yet.</p>
  return (
    <WideTable
      stacks
      caption="Who can open it"
      firstCellIsHeader
      head={['Kept by', 'Since', 'Added by', 'Public half begins', 'Now', ...(keeps ? ['What you can do'] : [])]}
      rows={keys.map((key) => [
        key.name,
        shortDate(key.addedOn),
        key.addedBy,
        key.recipient.slice(0, 12),
        key.retiredOn === null ? 'In use' : `Retired ${shortDate(key.retiredOn)}: ${key.retiredBecause ?? ''}`,
        ...(keeps
          ? [
              key.retiredOn === null ? (
                <a class="govuk-link" href={paths.retirePackKey(key.id)}>
                  Retire the key of {key.name}
                </a>
              ) : (
                ''
              ),
            ]
          : []),
      ])}
    />
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(packKeyForm, request.typed)
  const { name, recipient } = answers
  if (errors.length > 0 || name === undefined || recipient === undefined)
    return await show(request, request.typed, errors)
  const added = await addPackKey(request.ctx, { name, recipient })
  if (added.ok) return redirect(paths.dailyPack(), 'The key is added. The next pack opens with it too.')
  return await show(
    request,
    request.typed,
    added.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'name', says, kind: 'wrong' })),
  )
}

async function retire(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const keys = await list(request.ctx, 'key of the daily pack, to retire it', packKeys, () => [])
  const key = keys.find((each) => each.id === id && each.retiredOn === null)
  if (key === undefined) throw new NotFound('key of the daily pack')
  return await ask(request, sent, {
    title: 'Retire a key of the daily pack',
    caption: key.name,
    back: paths.dailyPack(),
    intro: (
      <p class="govuk-body">
        Packs made from now on do not open with it. Those that lie about still do, until they are removed.
      </p>
    ),
    send: 'Retire the key',
    form: retireKeyForm,
    keep: async (answers) => await retirePackKey(request.ctx, { id, because: answers.because ?? '' }),
    after: () => redirect(paths.dailyPack(), 'The key is retired.'),
  })
}

export const dailyPackRoutes: readonly Route[] = [
  get(
    paths.dailyPack(),
    ['administrator', 'head of service'],
    async (request) => await show(request, request.draft ?? {}),
  ),
  post(paths.dailyPack(), ['administrator'], submit),
  ...formRoutes(paths.retirePackKey(), ['administrator'], retire),
]
