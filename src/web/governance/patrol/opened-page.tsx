import {
  type LookBy,
  looksBy,
  mayReadLooksOf,
  type Reader,
  readableBy,
} from '#domains/governance/patrol/looks-by-store.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateInLondon, instantInLondon } from '#kernel/clock.ts'
import { dateAndTime, longDate, parseIsoDate, plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { purposeInWords } from '#web/people/purpose-words.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const mostShown = 200
const daysShown = 30

interface Asked {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly isOneDay: boolean
  readonly about: string | undefined
  readonly before: Temporal.Instant
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return undefined
  return Temporal.Instant.from(text)
}

function askedOf({ query, ctx }: SignedInRequest): Asked {
  const day = parseIsoDate(query['day'] ?? '')
  const until = day ?? ctx.clock.today()
  const from = day ?? until.subtract({ days: daysShown })
  const about = /^[0-9a-f-]{36}$/.test(query['about'] ?? '') ? query['about'] : undefined
  const end = instantInLondon(until.add({ days: 1 }))
  const before = instantOf(query['before'])
  return {
    from,
    until,
    isOneDay: day !== undefined,
    about,
    before: before !== undefined && Temporal.Instant.compare(before, end) < 0 ? before : end,
  }
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const accountId = request.params['id'] ?? actor.accountId
  const asked = askedOf(request)
  const read = await list(
    ctx,
    accountId === actor.accountId ? 'what I opened' : 'what somebody opened',
    async (tx) => {
      const name = await mayReadLooksOf(tx, accountId)
      if (name === undefined) return undefined
      const looks = await looksBy(tx, {
        accountId,
        from: instantInLondon(asked.from),
        until: asked.before,
        about: asked.about,
        atMost: mostShown + 1,
      })
      const others = accountId === actor.accountId ? await readableBy(tx, ctx.clock.today()) : []
      return { name, looks, others: others.filter((one) => one.accountId !== actor.accountId) }
    },
    (found) =>
      found === undefined ? [] : [accountId, ...new Set(found.looks.flatMap(({ subjectId }) => subjectId ?? []))],
  )
  if (read === undefined) throw new NotFound('what somebody opened')
  const isOwn = accountId === actor.accountId
  const title = isOwn ? 'What you opened' : `What ${read.name} opened`
  const onPage = read.looks.slice(0, mostShown)
  const shown = onPage.filter(isTelling)
  const last = read.looks.length > mostShown ? onPage.at(-1) : undefined
  const here = isOwn ? paths.whatWasOpened() : paths.whatSomebodyOpened(accountId)
  return page(
    request,
    { title: isOwn ? title : 'What somebody opened', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {asked.isOneDay ? `On ${longDate(asked.from)}.` : `From ${plainDate(asked.from)} to ${plainDate(asked.until)}.`}{' '}
        Every look, list, search and change, the latest first. A list that showed nobody is left out, unless it was a
        search.
        {asked.about === undefined ? '' : ' One record only.'}
      </p>
      <DayForm here={here} asked={asked} />
      {shown.length === 0 ? <p class="govuk-body">Nothing.</p> : <Looks looks={shown} here={here} asked={asked} />}
      {last !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}?${queryOf(asked, last.at)}`}>
            Earlier ones
          </a>
        </p>
      )}
      {isOwn && <Others others={read.others} />}
      {!isOwn && actor.role === 'data protection officer' && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.patrolDetailsOf(accountId)}>
            Say where {read.name} lives, so that a look at a neighbour’s record is asked about
          </a>
        </p>
      )}
      {isOwn && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.ownPatrolDetails()}>
            Give your address, so that a look at a neighbour’s record is asked about
          </a>
        </p>
      )}
    </>,
  )
}

function queryOf(asked: Asked, before?: Temporal.Instant, about = asked.about): string {
  const parts = new URLSearchParams()
  if (asked.isOneDay) parts.set('day', asked.from.toString())
  if (about !== undefined) parts.set('about', about)
  if (before !== undefined) parts.set('before', before.toString())
  return parts.toString()
}

function DayForm({ here, asked }: { readonly here: string; readonly asked: Asked }) {
  return (
    <form method="get" action={here} class="govuk-form-group">
      <label class="govuk-label" for="day">
        One day only
      </label>
      <div class="govuk-button-group">
        <input
          class="govuk-input govuk-input--width-10 govuk-!-margin-right-3 govuk-!-margin-bottom-3"
          id="day"
          name="day"
          type="date"
          value={asked.isOneDay ? asked.from.toString() : ''}
        />
        {asked.about !== undefined && <input type="hidden" name="about" value={asked.about} />}
        <Button variant="secondary">Show</Button>
        {(asked.isOneDay || asked.about !== undefined) && (
          <a class="govuk-link" href={here}>
            Show all of the last {daysShown} days
          </a>
        )}
      </div>
    </form>
  )
}

/** A list that showed nobody tells nothing, unless somebody searched. */
function isTelling({ kind, shown, what }: LookBy): boolean {
  return kind !== 'list' || shown !== 0 || what.startsWith('search')
}

function whose(look: LookBy): string {
  if (look.isRestricted) return 'A restricted record'
  return look.subjectName ?? (look.subjectId === null ? '' : 'Name not known')
}

function whatIn(look: LookBy): string {
  const kind = look.refused
    ? 'Refused'
    : ({ act: 'Changed', list: 'List or search', view: 'Looked at' }[look.kind] ?? look.kind)
  const day =
    look.asKnown === null ? '' : `, as known on ${plainDate(dateInLondon(Temporal.Instant.from(look.asKnown)))}`
  const many = look.shown === null ? '' : `, ${look.shown} shown`
  return `${kind}: ${look.what.replace(/: not found$/, '')}${day}${many}`
}

function Looks({
  looks,
  here,
  asked,
}: {
  readonly looks: readonly LookBy[]
  readonly here: string
  readonly asked: Asked
}) {
  return (
    <WideTable
      stacks
      caption={looks.length === 1 ? '1 entry' : `${looks.length} entries`}
      head={['When', 'Whose record', 'What', 'As', 'Why']}
      rows={looks.map((look) => [
        dateAndTime(look.at),
        look.subjectId === null || look.isRestricted ? (
          whose(look)
        ) : (
          <a class="govuk-link" href={`${here}?${queryOf(asked, undefined, look.subjectId)}`}>
            {whose(look)}
          </a>
        ),
        whatIn(look),
        look.role,
        purposeInWords(look.purpose),
      ])}
    />
  )
}

function Others({ others }: { readonly others: readonly Reader[] }) {
  if (others.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What others opened</h2>
      <p class="govuk-body">Because you manage them, or answer for data protection. Your looking is kept too.</p>
      <ul class="govuk-list">
        {others.map((one) => (
          <li>
            <a class="govuk-link" href={paths.whatSomebodyOpened(one.accountId)}>
              {one.name}
            </a>
            , {one.role}
          </li>
        ))}
      </ul>
    </>
  )
}

export const openedRoutes: readonly Route[] = [
  get(paths.whatWasOpened(), personalRoles, show),
  get(paths.whatSomebodyOpened(), ['team manager', 'head of service', 'director', 'data protection officer'], show),
]
