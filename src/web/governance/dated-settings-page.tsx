import {
  appointedDays,
  asEngineSettings,
  type ReasonedSetting,
  standingSettings,
} from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedSetters, datedThings, readDated, setDated } from '#domains/governance/set-dated.ts'
import { strikeSetting, takesBackLaw } from '#domains/governance/strike-setting.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { cite } from '#engine/citation.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { lawOn, limitOn } from '#practice/dated-settings.ts'
import { LawLink } from '#web/casework/step-law.tsx'
import { Button } from '#web/components/button.tsx'
import { Input } from '#web/components/input.tsx'
import { Select } from '#web/components/select.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { isPart, partIds, partOf, partTitle } from '#web/governance/dated-settings-parts.ts'
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

const isLocal = (thing: DatedThing) => thing.kind === 'limit' && thing.limit.limits[0].law.kind === 'local'

/** What is looked for: numbers of one part of the work, by words, or only what the house has set. */
interface Wanted {
  readonly part: string
  readonly words: string
}

function wantedOf({ query }: SignedInRequest): Wanted {
  const part = query['part'] ?? ''
  return { part: isPart(part) || part === 'all' ? part : '', words: (query['words'] ?? '').trim().slice(0, 60) }
}

function isWanted(thing: DatedThing, { part, words }: Wanted): boolean {
  const found = words === '' || called(thing).toLowerCase().includes(words.toLowerCase())
  return found && (thing.kind !== 'limit' || part === '' || part === 'all' || partOf(thing) === part)
}

async function all(request: SignedInRequest): Promise<Reply> {
  const kept = await readDated(request.ctx)
  const standingOnes = standingSettings(kept)
  const today = request.ctx.clock.today()
  const wanted = wantedOf(request)
  const isAsked = wanted.part !== '' || wanted.words !== ''
  const rows = (things: readonly DatedThing[]) =>
    things.map((thing) => {
      const { now, by } = standing(thing, today, standingOnes)
      return [
        <a class="govuk-link" href={paths.datedSetting(slugOf(thing.name))}>
          {called(thing)}
        </a>,
        now,
        by,
        toCome(thing, today, standingOnes),
      ]
    })
  const found = datedThings.filter((thing) => isWanted(thing, wanted))
  const isSet = ({ name }: DatedThing) => standingOnes.some((each) => each.name === name)
  const numbers = found.filter(({ kind }) => kind === 'limit')
  const table = (caption: string, things: readonly DatedThing[]) =>
    things.length === 0 ? null : (
      <WideTable
        caption={caption}
        firstCellIsHeader
        head={['What', 'Now', 'By what', 'Still to come']}
        rows={rows(things)}
      />
    )
  return page(
    request,
    { title: 'What holds from a day', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">What holds from a day</h1>
      <p class="govuk-body">
        A change begins on a day still to come, with its reason, and is set by a head of service or the director. It
        binds only what begins on or after that day: a step or clock that has begun stays under what was in force then,
        for ever. What was set by mistake is struck out, and stays to be read.
      </p>
      <Finding wanted={wanted} />
      {isAsked && found.length === 0 && <p class="govuk-body">Nothing is called so. Look for fewer words.</p>}
      {wanted.part === '' && (
        <>
          {table(
            'Law that is enacted and waits for its day',
            found.filter(({ kind }) => kind === 'law'),
          )}
          {table(
            'Editions of law, guidance and census',
            found.filter(({ kind }) => kind === 'edition'),
          )}
        </>
      )}
      {isAsked ? (
        <>
          {table('Local numbers', numbers.filter(isLocal))}
          {table(
            'Numbers that law and guidance give',
            numbers.filter((thing) => !isLocal(thing)),
          )}
        </>
      ) : (
        <>
          {table('Numbers that the house has set', numbers.filter(isSet))}
          <NumbersByPart numbers={numbers} />
        </>
      )}
      <SetElsewhere role={request.actor.role} />
      <NotSet />
      <History kept={kept} caption="Everything that was set here" />
    </>,
  )
}

function Finding({ wanted }: { readonly wanted: Wanted }) {
  const options = [
    { value: '', text: 'Law, editions, and what the house has set' },
    ...partIds.map((part) => ({ value: part, text: `Numbers: ${partTitle(part)}` })),
    { value: 'all', text: 'Every number' },
  ]
  return (
    <form method="get" action={paths.datedSettings()} class="hf-filter">
      <Select name="part" label="Show" items={options} value={wanted.part} />
      <Input name="words" label="With the words" value={wanted.words} width={20} />
      <Button variant="secondary">Show</Button>
    </form>
  )
}

/** The numbers are many: they are read a part of the work at a time. */
function NumbersByPart({ numbers }: { readonly numbers: readonly DatedThing[] }) {
  const counts = partIds.map((part) => [part, numbers.filter((thing) => partOf(thing) === part)] as const)
  return (
    <>
      <h2 class="govuk-heading-m">Numbers, by part of the work</h2>
      <ul class="govuk-list">
        {counts
          .filter(([, things]) => things.length > 0)
          .map(([part, things]) => (
            <li>
              <a class="govuk-link" href={`${paths.datedSettings()}?part=${part}`}>
                {partTitle(part)}
              </a>
              : {things.length}, of which {things.filter(isLocal).length} are ours
            </li>
          ))}
      </ul>
    </>
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

/** Numbers for which nobody need look here (`docs/decisions/0101-every-number-has-one-place-where-it-is-set.md`). */
function NotSet() {
  return (
    <>
      <h2 class="govuk-heading-m">Not set by anybody here</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>What the census or a return counts, as twelve months for a re-referral: the return says so.</li>
        <li>How long an Act lets an order or a power last: the order says its own end, within the Act.</li>
        <li>How many, as a quorum or three times missing: that is the rule itself, and changes with its edition.</li>
        <li>
          What a pattern finds: one with another number is another pattern, so that what was counted stays true. A
          pattern is retired by a decision.
        </li>
        <li>For how long a record opens in an emergency: whoever could lengthen it would loosen the guard.</li>
      </ul>
    </>
  )
}

interface HistoryProps {
  readonly kept: readonly ReasonedSetting[]
  readonly caption: string
  /** Whoever may strike out what was set by mistake, with the address of it. */
  readonly strike?: ((setting: ReasonedSetting) => string) | undefined
}

function History({ kept, caption, strike }: HistoryProps) {
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
          <SetTo setting={one} href={strike?.(one)} />,
          [one.reason, one.restsOn].filter((words) => words !== '').join(' '),
          one.decidedBy,
          one.setOn === undefined ? one.setBy : `${one.setBy}, ${plainDate(one.setOn)}`,
        ])}
    />
  )
}

function SetTo({ setting, href }: { readonly setting: ReasonedSetting; readonly href: string | undefined }) {
  const { value: says, struck, since } = setting
  if (struck !== undefined)
    return (
      <>
        <s>{says}</s>
        <br />
        Struck out by {struck.by}, {plainDate(struck.on)}: {struck.because}
      </>
    )
  if (href === undefined) return <>{says}</>
  return (
    <>
      {says}
      <br />
      <a class="govuk-link" href={href}>
        Strike out
        <span class="govuk-visually-hidden">
          : {says} from {plainDate(since)}
        </span>
      </a>
    </>
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
  const { now, by } = standing(thing, today, standingSettings(kept))
  const mayStrike = mayChange(request.actor.role) && request.ctx.asKnown === undefined
  const law = thing.kind === 'law' ? thing.law.law : thing.kind === 'edition' ? thing.text.law : undefined
  const intro = (
    <>
      <p class="govuk-body">
        Today, {longDate(today)}: <strong>{now}</strong>
        {thing.kind === 'limit' && <> ({by})</>}. {law !== undefined && <LawLink law={law} />}
      </p>
      {thing.kind === 'law' && (
        <>
          <p class="govuk-body">Until then: {thing.law.meanwhile}</p>
          <p class="govuk-body">
            From its day:{' '}
            {thing.law.asks ??
              'no step asks for anything else by itself. The practice board says what changes, and the steps are written anew by their editions.'}
          </p>
        </>
      )}
      {thing.kind === 'edition' && <WrittenEditions text={thing.text} />}
      <History
        kept={kept.filter(({ name }) => name === thing.name)}
        caption="What was set"
        strike={mayStrike ? ({ id }) => paths.datedSettingStruck(slugOf(thing.name), id) : undefined}
      />
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

const striking = {
  reason: longText('What was wrong with it?', { errorMissing: 'Enter what was wrong with it', maxLength: 2_000 }),
}
const strikingForm = form(striking)
const strikingLawForm = form({
  ...striking,
  shownBy: text('By what is it known that this law was not in force?', {
    hint: 'The regulations, or whoever in the legal team says so, and when.',
    errorMissing: 'Enter by what it is known that this law was not in force',
    maxLength: 300,
  }),
})

/** What was set by mistake is struck out by name: who, when and why stand beside it. */
async function strike(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const thing = datedThings.find(({ name }) => slugOf(name) === request.params['name'])
  const kept = await readDated(request.ctx)
  const setting = kept.find(({ id, name }) => id === request.params['settingId'] && name === thing?.name)
  if (thing === undefined || setting === undefined) throw new NotFound('setting')
  const back = paths.datedSetting(slugOf(thing.name))
  const { name } = thing
  const { id } = setting
  const what = (
    <strong>
      {setting.value}, from {longDate(setting.since)}
    </strong>
  )
  const asked = { title: 'Strike out what was set by mistake', caption: called(thing), back, send: 'Strike it out' }
  const after = (): Reply => redirect(back, 'Struck out. What stood before holds again.')
  if (takesBackLaw(thing, setting, kept, request.ctx.clock.today()))
    return await ask(request, sent, {
      ...{ ...asked, after, form: strikingLawForm },
      intro: (
        <>
          <p class="govuk-body">
            {what}, decided by {setting.decidedBy}. This law counts as in force here. Law that was in force is not taken
            back: strike this out only if no such day was appointed.
          </p>
          <p class="govuk-body">
            It is struck out by somebody other than {setting.setBy}, who set it. What began since is then not asked for
            it any more, and says so: what was never law binds nobody. Nothing is deleted.
          </p>
        </>
      ),
      keep: async ({ reason = '', shownBy = '' }) => await strikeSetting(request.ctx, { name, id, reason, shownBy }),
    })
  return await ask(request, sent, {
    ...{ ...asked, after, form: strikingForm },
    intro: (
      <p class="govuk-body">
        {what}, decided by {setting.decidedBy}. Once struck out, what stood before holds again for what begins from now
        on. What has begun under it stays as it began, and says so. Nothing is deleted.
      </p>
    ),
    keep: async ({ reason = '' }) => await strikeSetting(request.ctx, { name, id, reason }),
  })
}

export const datedSettingsRoutes: readonly Route[] = [
  get(paths.datedSettings(), readers, all),
  get(paths.datedSetting(), readers, async (request) => await one(request, false)),
  post(paths.datedSetting(), datedSetters, async (request) => await one(request, true)),
  ...formRoutes(paths.datedSettingStruck(), datedSetters, strike),
]
