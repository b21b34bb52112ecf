import { type KeptSetting, keptSettings } from '#domains/access/duty/local-setting-store.ts'
import { dutyLimits, localSetters, setLocally } from '#domains/access/duty/set-locally.ts'
import { list } from '#domains/ledger/view.ts'
import { cite } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { limitInForce } from '#engine/limit.ts'
import { date, oneOf, text } from '#engine/question.ts'
import { shortDate } from '#kernel/dates.ts'
import { formatLength } from '#kernel/working-days/length.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const names: Readonly<Record<string, string>> = {
  'duty-number': 'The duty telephone number',
  ...Object.fromEntries(dutyLimits.map(({ id, title }) => [id, title])),
}

const settingForm = form({
  name: oneOf('What do you set?', names, { errorMissing: 'Select what you set' }),
  value: text('To what?', {
    hint: 'A telephone number, like 01632 960999; or minutes, like 15 minutes.',
    errorMissing: 'Enter what it is set to',
    maxLength: 60,
  }),
  since: date('From which day?', { called: 'day from which it holds' }),
  decidedBy: text('Who decided it, and when?', { errorMissing: 'Enter who decided it', maxLength: 200 }),
})

/** Every setting of duty as it stands today: the trust's own where it has set one, and otherwise what practice says. */
function standing(kept: readonly KeptSetting[], today: Temporal.PlainDate) {
  const set = (name: string) =>
    kept.findLast((one) => one.name === name && Temporal.PlainDate.compare(one.since, today) <= 0)
  const number = set('duty-number')
  return [
    ['The duty telephone number', number?.value ?? 'Not set', number === undefined ? '' : whence(number)],
    ...dutyLimits.map(({ id, title, limits }) => {
      const own = set(id)
      const limit = limitInForce(limits, today)
      if (own !== undefined) return [title, own.value, whence(own)]
      return [title, limit === undefined ? '' : formatLength(limit.within), limit === undefined ? '' : cite(limit.law)]
    }),
  ]
}

function whence({ since, decidedBy }: KeptSetting): string {
  return `Local, since ${shortDate(since)}: ${decidedBy}`
}

async function setting(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx } = request
  const kept = await list(
    ctx,
    'local settings of duty',
    async (tx) => await keptSettings(tx),
    () => [],
  )
  return await ask(request, sent, {
    title: 'Duty number and local minutes',
    back: paths.rota(),
    send: 'Set it',
    form: settingForm,
    intro: (
      <>
        <WideTable
          stacks
          caption="As it stands today"
          firstCellIsHeader
          head={['What', 'Set to', 'Where it comes from']}
          rows={standing(kept, ctx.clock.today())}
        />
        <p class="govuk-body">It binds only what begins on or after its day. No law or guidance gives these numbers.</p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.datedSettings()}>
            Everything else that holds from a day: law, editions and local numbers
          </a>
        </p>
      </>
    ),
    keep: async ({ name, value = '', since, decidedBy = '' }) =>
      await setLocally(ctx, { name: name ?? '', value, since: since ?? ctx.clock.today(), decidedBy }),
    after: () => redirect(paths.dutySettings(), 'Set.'),
  })
}

export const dutySettingsRoutes: readonly Route[] = [...formRoutes(paths.dutySettings(), localSetters, setting)]
