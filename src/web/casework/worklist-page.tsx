import { conferencesDue } from '#domains/casework/conferences-due.ts'
import { readWorkDue, type WhoseWork, type WorkShown } from '#domains/casework/read-work-due.ts'
import { type Ower, owers, type Standing, standings } from '#domains/casework/work-due-store.ts'
import type { WaitingItem } from '#domains/casework/worklist-read-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import { shortDate } from '#kernel/dates.ts'
import { isKindOfWork, type KindOfWork, kindsOfWork } from '#practice/kinds-of-work.ts'
import { PagesOf } from '#web/casework/pages-of.tsx'
import { Button } from '#web/components/button.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { Section } from '#web/components/section.tsx'
import { Select } from '#web/components/select.tsx'
import { page } from '#web/frame.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { DueItems } from '#web/home/due-list.tsx'
import { Unseen } from '#web/home/unseen.tsx'
import { Waiting } from '#web/home/waiting.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const pageSize = 40

const said: Readonly<Record<Standing, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'Due in the next seven days',
  later: 'Due later',
  unknown: 'Date not known',
}

const owes: Readonly<Record<Ower, string>> = {
  anybody: 'Anybody',
  worker: 'The child’s worker',
  others: 'Somebody else',
}

type Waits = WaitingItem['kind']

const waitsFor: Readonly<Record<Waits, string>> = {
  service: 'Services asked for',
  concern: 'Concerns to be answered',
  step: 'Steps to be authorised',
  closure: 'Closures to be decided',
  contact: 'Contacts to be decided',
}

function isWaits(kind: string): kind is Waits {
  return Object.hasOwn(waitsFor, kind)
}

/** Lists beside what is due, each opened by itself. Who has no reviews to chair has no such list. */
const besides = ['unseen', 'waiting', 'chairing'] as const
type List = Standing | (typeof besides)[number]

/** What the address asks for: whose, which list, of which kind, and which page. It names accounts by id and nobody by name. */
interface Asked {
  readonly who: string
  readonly list: List
  readonly ower: Ower
  readonly kind: KindOfWork | undefined
  /** Of what waits for others: which kind of it. */
  readonly waits: Waits | undefined
  readonly page: number
}

function askedOf({ query }: SignedInRequest): Asked {
  const wanted = query['due']
  const list = [...standings, ...besides].find((each) => each === wanted) ?? 'overdue'
  const ower = owers.find((each) => each === query['by']) ?? 'anybody'
  const [kind, waits] = [query['kind'] ?? '', query['waits'] ?? '']
  const number = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return {
    who: query['who'] ?? '',
    list,
    ower,
    kind: isKindOfWork(kind) ? kind : undefined,
    waits: isWaits(waits) ? waits : undefined,
    page: number,
  }
}

function hrefOf(asked: Asked, change: Partial<Asked>): string {
  const { who, list, ower, kind, waits, page: number } = { ...asked, page: 1, ...change }
  const words = [
    ...(who === '' ? [] : [`who=${who}`]),
    `due=${list}`,
    ...(ower === 'anybody' ? [] : [`by=${ower}`]),
    ...(kind === undefined ? [] : [`kind=${kind}`]),
    ...(waits === undefined ? [] : [`waits=${waits}`]),
    ...(number === 1 ? [] : [`page=${number}`]),
  ]
  return `${paths.worklist()}?${words.join('&')}`
}

interface ToChair {
  readonly childId: string
  readonly names: {
    readonly givenName: string | undefined
    readonly familyName: string | undefined
    readonly authorityNumber: string | undefined
  }
  readonly what: string
  readonly by: Temporal.PlainDate | undefined
}

/** The reviews of a reviewing officer, and the conferences of a chair, the earliest first; for whoever is neither none. */
async function toChair({ ctx }: SignedInRequest, { whose }: WhoseWork): Promise<readonly ToChair[] | undefined> {
  if (!('workerId' in whose)) return undefined
  const chairs = (whose.owesAs ?? []).some(({ role }) => role === 'conference chair')
  const officer = (whose.owesAs ?? []).find(({ role }) => role === 'reviewing officer')
  if (!chairs && officer === undefined) return undefined
  const conferences = chairs ? (await conferencesDue(ctx)).due : []
  const reviews =
    officer === undefined
      ? []
      : await list(
          ctx,
          'children whom I review',
          async (tx) => await lookedAfterNow(tx, { officerId: officer.accountId }),
          (found) => found.map(({ childId }) => childId),
        )
  return [
    ...conferences.map(({ childId, what, managerOn, dueOn, ...names }) => ({
      ...{ childId, names, what },
      by: managerOn ?? dueOn,
    })),
    ...reviews.map(({ childId, givenName, familyName, reviewBy }) => ({
      childId,
      names: { givenName: givenName ?? undefined, familyName: familyName ?? undefined, authorityNumber: undefined },
      what: 'Looked-after review',
      by: reviewBy ?? undefined,
    })),
  ]
}

async function show(request: SignedInRequest): Promise<Reply> {
  const asked = askedOf(request)
  const from = (asked.page - 1) * pageSize
  const standing = standings.find((each) => each === asked.list)
  const work = await readWorkDue(request.ctx, { ...asked, standing: standing ?? 'overdue', from, size: pageSize })
  const chairing = await toChair(request, work.chosen)
  return page(
    request,
    { title: 'Worklist', wide: true },
    <>
      <h1 class="govuk-heading-l">Worklist</h1>
      <p class="govuk-body-l">{work.chosen.says}</p>
      {work.chosen.left !== undefined && (
        <InsetText>
          {work.chosen.left} has left. You answer for these children until each has another worker: their manager finds
          one. A child whose record is restricted is not shown here.
        </InsetText>
      )}
      {work.chosen.covered !== undefined && (
        <InsetText>
          You cover for {work.chosen.covered}. The children stay theirs. A child whose record is restricted is not
          handed to a deputy and is not shown here: ask the manager of their team who answers for such a child.
        </InsetText>
      )}
      <Filter asked={asked} work={work} />
      <Lists asked={asked} work={work} chairing={chairing} />
      {standing === undefined ? (
        <Beside asked={asked} work={work} chairing={chairing ?? []} />
      ) : (
        <div class="hf-columns">
          <div>
            <Due asked={asked} standing={standing} work={work} />
          </div>
          <div>
            {chairing !== undefined && <Chairing chairing={chairing} />}
            <UnseenOf work={work} />
            <WaitingOf work={work} />
          </div>
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.deputies()}>
          Who covers for you when you are away
        </a>
      </p>
    </>,
  )
}

interface ListsProps {
  readonly asked: Asked
  readonly work: WorkShown
  readonly chairing: readonly ToChair[] | undefined
}

/** Every list with how much is on it: a telephone shows one of them at a time. */
function Lists({ asked, work, chairing }: ListsProps) {
  const lists: readonly (readonly [List, string])[] = [
    ...standings.map((each) => [each, `${said[each]} (${work.standings.get(each) ?? 0})`] as const),
    ['unseen', `Not seen (${work.unseen.length})`],
    ['waiting', `Waiting for others (${work.waiting.length})`],
    ...(chairing === undefined ? [] : [['chairing', `Reviews to chair (${chairing.length})`] as const]),
  ]
  return (
    <nav aria-label="Lists">
      <ul class="govuk-list hf-standings">
        {lists.map(([list, text]) => (
          <li>
            {list === asked.list ? (
              <strong aria-current="page">{text}</strong>
            ) : (
              <a class="govuk-link" href={hrefOf(asked, { list })}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Beside({ asked, work, chairing }: ListsProps & { readonly chairing: readonly ToChair[] }) {
  if (asked.list === 'unseen') return <UnseenOf work={work} />
  return asked.list === 'waiting' ? <WaitingOf work={work} only={asked.waits} /> : <Chairing chairing={chairing} />
}

function UnseenOf({ work: { unseen, unseenWithin, chosen } }: { readonly work: WorkShown }) {
  return <Unseen children={unseen} within={unseenWithin} withWorker={'teamId' in chosen.whose} />
}

function WaitingOf({ work, only }: { readonly work: WorkShown; readonly only?: Waits | undefined }) {
  const waiting = work.waiting.filter(({ kind }) => only === undefined || kind === only)
  const kind = only === undefined ? '' : `: ${waitsFor[only].toLowerCase()}`
  return (
    <Waiting
      heading={`Waiting for others${kind} (${waiting.length})`}
      id="waiting"
      none="Nothing waits for anybody else."
      waiting={waiting}
      between="with"
    />
  )
}

function Filter({ asked, work }: { readonly asked: Asked; readonly work: WorkShown }) {
  const isDue = standings.some((each) => each === asked.list)
  if (!isDue && asked.list !== 'waiting' && work.choices.length <= 1) return null
  return (
    <form method="get" action={paths.worklist()} class="hf-filter">
      <input type="hidden" name="due" value={asked.list} />
      {work.choices.length > 1 && (
        <Select
          name="who"
          label={{ children: 'Whose work', class: 'govuk-label--s' }}
          value={work.chosen.value}
          items={work.choices.map(({ value, says }) => ({ value, text: says }))}
        />
      )}
      {asked.list === 'waiting' && (
        <Select
          name="waits"
          label={{ children: 'What waits', class: 'govuk-label--s' }}
          value={asked.waits ?? ''}
          items={[
            { value: '', text: 'Everything' },
            ...Object.entries(waitsFor).map(([value, text]) => ({ value, text })),
          ]}
        />
      )}
      {isDue && <KindAndOwer asked={asked} work={work} />}
      <Button variant="secondary">Show</Button>
    </form>
  )
}

function KindAndOwer({ asked, work }: { readonly asked: Asked; readonly work: WorkShown }) {
  return (
    <>
      <Select
        name="kind"
        label={{ children: 'Kind of work', class: 'govuk-label--s' }}
        value={asked.kind ?? ''}
        items={[
          { value: '', text: 'Every kind' },
          ...Object.entries(kindsOfWork).map(([value, text]) => ({
            value,
            text: `${text} (${isKindOfWork(value) ? (work.kinds.get(value) ?? 0) : 0})`,
          })),
        ]}
      />
      <Select
        name="by"
        label={{ children: 'Who owes it', class: 'govuk-label--s' }}
        value={asked.ower}
        items={owers.map((value) => ({ value, text: owes[value] }))}
      />
    </>
  )
}

interface DueProps {
  readonly asked: Asked
  readonly standing: Standing
  readonly work: WorkShown
}

function Due({ asked, standing, work }: DueProps) {
  const count = work.standings.get(standing) ?? 0
  const kind = asked.kind === undefined ? '' : `, ${kindsOfWork[asked.kind].toLowerCase()}`
  return (
    <Section heading={`${said[standing]}${kind}`} id="due">
      {work.items.length === 0 && <p class="govuk-body">Nothing.</p>}
      <DueItems items={work.items} />
      <PagesOf
        number={asked.page}
        last={Math.ceil(count / pageSize)}
        hrefOf={(number) => hrefOf(asked, { page: number })}
      />
    </Section>
  )
}

function Chairing({ chairing }: { readonly chairing: readonly ToChair[] }) {
  return (
    <Section heading={`Reviews to chair (${chairing.length})`} id="chairing">
      {chairing.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="govuk-list">
        {chairing.map(({ childId, names, what, by }) => (
          <li>
            {what}: <ChildName childId={childId} names={names} />,{' '}
            {by === undefined ? 'date not known' : `by ${shortDate(by)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const worklistRoutes: readonly Route[] = [get(paths.worklist(), [...practitioners], show)]
