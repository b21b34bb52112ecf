import { appointedDays, asEngineSettings, type ReasonedSetting } from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedSetters, datedThings, readDated, setDated } from '#domains/governance/set-dated.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { cite } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { lawOn, limitOn } from '#practice/dated-settings.ts'
import { LawLink } from '#web/casework/step-law.tsx'
import { ask } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Who reads what holds from a day; fewer set it. */
const readers = ['administrator', 'head of service', 'director', 'team manager', 'inspector'] as const satisfies Role[]

const mayChange = (role: Role): boolean => datedSetters.some((setter) => setter === role)

/** The name of a setting as it stands in an address. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('/', '_')
    .replaceAll(/[^a-z0-9_]+/g, '-')
}

function called(thing: DatedThing): string {
  if (thing.kind === 'law') return thing.law.says
  if (thing.kind === 'edition') return thing.text.source
  const { what, where } = thing.limit
  return where === '' ? what : `${where}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
}

interface Standing {
  readonly now: string
  readonly by: string
}

/** What it is today, and by what. */
function standing(thing: DatedThing, today: Temporal.PlainDate, kept: readonly ReasonedSetting[]): Standing {
  if (thing.kind === 'law') return { now: lawOn(thing.law, today, appointedDays(kept)), by: cite(thing.law.law) }
  if (thing.kind === 'edition') {
    const set = kept.findLast(({ name, since }) => name === thing.name && Temporal.PlainDate.compare(since, today) <= 0)
    const written = thing.text.editions.findLast(({ since }) => since === undefined || since <= today.toString())
    return { now: set?.value ?? written?.edition ?? '', by: set?.restsOn ?? thing.text.law.url }
  }
  const { length, law, since } = limitOn(thing.limit, today, asEngineSettings(kept))
  return { now: length, by: `${cite(law)}, since ${since}` }
}

/** What is set and still to come. */
function toCome(thing: DatedThing, today: Temporal.PlainDate, kept: readonly ReasonedSetting[]): string {
  const next = kept.filter(({ name, since }) => name === thing.name && Temporal.PlainDate.compare(since, today) > 0)
  return next.map(({ value, since }) => `${value} from ${plainDate(since)}`).join('; ')
}

async function all(request: SignedInRequest): Promise<Reply> {
  const kept = await readDated(request.ctx)
  const today = request.ctx.clock.today()
  const row = (thing: DatedThing) => {
    const { now, by } = standing(thing, today, kept)
    return [
      <a class="govuk-link" href={paths.datedSetting(slugOf(thing.name))}>
        {called(thing)}
      </a>,
      now,
      by,
      toCome(thing, today, kept),
    ]
  }
  const isLocal = (thing: DatedThing) => thing.kind === 'limit' && thing.limit.limits[0].law.kind === 'local'
  const head = ['What', 'Now', 'By what', 'Still to come']
  return page(
    request,
    { title: 'What holds from a day', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">What holds from a day</h1>
      <p class="govuk-body">
        A change begins on a day still to come, with its reason, and is set by a head of service or the director. It
        binds only what begins on or after that day: a step or clock that has begun stays under what was in force then,
        for ever.
      </p>
      <WideTable
        caption="Law that is enacted and waits for its day"
        firstCellIsHeader
        head={head}
        rows={datedThings.filter(({ kind }) => kind === 'law').map(row)}
      />
      <WideTable
        caption="Editions of law, guidance and census"
        firstCellIsHeader
        head={head}
        rows={datedThings.filter(({ kind }) => kind === 'edition').map(row)}
      />
      <WideTable caption="Local numbers" firstCellIsHeader head={head} rows={datedThings.filter(isLocal).map(row)} />
      <WideTable
        caption="Numbers that law and guidance give"
        firstCellIsHeader
        head={head}
        rows={datedThings.filter((thing) => thing.kind === 'limit' && !isLocal(thing)).map(row)}
      />
      <SetElsewhere role={request.actor.role} />
      <History kept={kept} caption="Everything that was set here" />
    </>,
  )
}

function SetElsewhere({ role }: { readonly role: Role }) {
  return (
    <>
      <h2 class="govuk-heading-m">Set on pages of their own</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {mayChange(role) ? (
            <a class="govuk-link" href={paths.dutySettings()}>
              The duty number, and the minutes of duty
            </a>
          ) : (
            'The duty number, and the minutes of duty: a head of service sets them, from the rota'
          )}
        </li>
        <li>
          {role === 'administrator' ? (
            <a class="govuk-link" href={paths.signInLengths()}>
              How long a sign-in lasts, and what is asked besides a password
            </a>
          ) : (
            'How long a sign-in lasts, and what is asked besides a password: the administrator’s page'
          )}
        </li>
      </ul>
    </>
  )
}

function History({ kept, caption }: { readonly kept: readonly ReasonedSetting[]; readonly caption: string }) {
  const titles = new Map(datedThings.map((thing) => [thing.name, called(thing)]))
  if (kept.length === 0) return <p class="govuk-body">Nothing has been set otherwise than it is written.</p>
  return (
    <WideTable
      caption={caption}
      firstCellIsHeader
      head={['From', 'What', 'Set to', 'Why', 'Decided by', 'Set by']}
      rows={kept
        .toReversed()
        .map((one) => [
          plainDate(one.since),
          titles.get(one.name) ?? 'The duty telephone number',
          one.value,
          [one.reason, one.restsOn].filter((words) => words !== '').join(' '),
          one.decidedBy,
          one.setOn === undefined ? one.setBy : `${one.setBy}, ${plainDate(one.setOn)}`,
        ])}
    />
  )
}

const shared = {
  since: date('From which day?', { called: 'day from which it holds', hint: 'A day after today.' }),
  reason: longText('Why?', { errorMissing: 'Enter why it is set', maxLength: 2_000 }),
  decidedBy: text('Who decided it, and when?', { errorMissing: 'Enter who decided it, and when', maxLength: 200 }),
  restsOn: text('On what does it rest?', {
    optional: true,
    maxLength: 300,
    hint: 'The regulations that appoint the day, or the edition that gives the number. Not needed for what is local.',
  }),
} as const

const value = (thing: DatedThing) =>
  text(thing.kind === 'edition' ? 'Which edition?' : 'How long?', {
    hint: thing.kind === 'edition' ? 'Like “2027 edition”.' : 'A number and its unit, like “10 working days”.',
    errorMissing: thing.kind === 'edition' ? 'Enter the edition' : 'Enter how long, like “10 working days”',
    maxLength: 100,
  })

const formOf = (thing: DatedThing) => form(thing.kind === 'law' ? shared : { value: value(thing), ...shared })

async function one(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const thing = datedThings.find(({ name }) => slugOf(name) === request.params['name'])
  if (thing === undefined) throw new NotFound('what holds from a day')
  const kept = await readDated(request.ctx)
  const today = request.ctx.clock.today()
  const { now, by } = standing(thing, today, kept)
  const law = thing.kind === 'law' ? thing.law.law : thing.kind === 'edition' ? thing.text.law : undefined
  const intro = (
    <>
      <p class="govuk-body">
        Today, {longDate(today)}: <strong>{now}</strong>
        {thing.kind === 'limit' && <> ({by})</>}. {law !== undefined && <LawLink law={law} />}
      </p>
      {thing.kind === 'law' && <p class="govuk-body">Until then: {thing.law.meanwhile}</p>}
      {thing.kind === 'edition' && <WrittenEditions text={thing.text} />}
      <History kept={kept.filter(({ name }) => name === thing.name)} caption="What was set" />
    </>
  )
  const title = called(thing)
  if (!mayChange(request.actor.role))
    return page(
      request,
      { title, back: paths.datedSettings() },
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {intro}
        <p class="govuk-body">A head of service or the director sets it.</p>
      </>,
    )
  return await ask(request, sent, {
    title,
    back: paths.datedSettings(),
    intro,
    send: 'Set it',
    form: formOf(thing),
    keep: async (answers) => {
      const told: Readonly<Record<string, unknown>> = answers
      const words = (key: string): string => {
        const given = told[key]
        return typeof given === 'string' ? given : ''
      }
      return await setDated(request.ctx, {
        name: thing.name,
        value: words('value'),
        since: answers.since ?? today,
        reason: words('reason'),
        decidedBy: words('decidedBy'),
        restsOn: words('restsOn'),
      })
    },
    after: () => redirect(paths.datedSetting(slugOf(thing.name)), 'Set. It binds what begins on or after its day.'),
  })
}

function WrittenEditions({ text: { editions } }: { readonly text: Extract<DatedThing, { kind: 'edition' }>['text'] }) {
  return (
    <>
      <p class="govuk-body">Practice is written by:</p>
      <ul class="govuk-list govuk-list--bullet">
        {editions.map(({ edition, since }) => (
          <li>
            {edition}
            {since !== undefined && `, since ${plainDate(Temporal.PlainDate.from(since))}`}
          </li>
        ))}
      </ul>
    </>
  )
}

export const datedSettingsRoutes: readonly Route[] = [
  get(paths.datedSettings(), readers, all),
  get(paths.datedSetting(), readers, async (request) => await one(request, false)),
  post(paths.datedSetting(), datedSetters, async (request) => await one(request, true)),
]
