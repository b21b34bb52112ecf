import { type ListedConcern, openConcerns } from '#domains/concerns/concern-list-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { shortDate } from '#kernel/dates.ts'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

function childName(concern: ListedConcern): string {
  if (concern.givenName === null && concern.familyName === null && concern.authorityNumber === null)
    return concern.childRestricted ? 'A child whose record is restricted' : 'Name not known'
  return nameOf({
    givenName: concern.givenName ?? undefined,
    familyName: concern.familyName ?? undefined,
    authorityNumber: concern.authorityNumber ?? undefined,
  })
}

function About({ concern }: { readonly concern: ListedConcern }) {
  return (
    <>
      <a class="govuk-link" href={paths.concern(concern.id)}>
        {concern.aboutName}
        <span class="govuk-visually-hidden">: the concern about {childName(concern)}</span>
      </a>
      {concern.aboutSays !== '' && `, ${concern.aboutSays}`}
      {concern.repeats > 0 && ` (raised ${concern.repeats + 1} times)`}
      {concern.inDangerNow === 'yes' && (
        <>
          <br />
          <Tag colour="red">Said: in danger</Tag>
        </>
      )}
    </>
  )
}

function Due({ on, today }: { readonly on: Temporal.PlainDate | null; readonly today: Temporal.PlainDate }) {
  if (on === null) return <>Date not known</>
  const late = Temporal.PlainDate.compare(on, today) < 0
  return (
    <>
      {shortDate(on)} {late && <Tag colour="red">Overdue</Tag>}
    </>
  )
}

interface ListProps {
  readonly caption: string
  readonly concerns: readonly ListedConcern[]
  readonly today: Temporal.PlainDate
}

function ConcernTable({ caption, concerns, today }: ListProps) {
  return (
    <WideTable
      stacks
      caption={caption}
      head={['Child', 'About', 'Raised', 'Who answers', 'Answer by']}
      rows={concerns.map((concern) => [
        childName(concern),
        { children: <About concern={concern} /> },
        shortDate(dateInLondon(concern.raisedAt)),
        concern.answererName ?? 'Nobody is named',
        { children: <Due on={concern.dueOn} today={today} /> },
      ])}
    />
  )
}

async function lists(request: SignedInRequest) {
  const { actor, ctx } = request
  return await list(
    ctx,
    'open concerns',
    async (tx) => ({
      mine: await openConcerns(tx, { answererId: actor.accountId }),
      team:
        actor.role === 'team manager' && actor.teamId !== undefined
          ? await openConcerns(tx, { teamId: actor.teamId })
          : undefined,
      all: ['head of service', 'director'].includes(actor.role) ? await openConcerns(tx, 'all') : undefined,
    }),
    ({ mine, team = [], all = [] }) => [...mine, ...team, ...all].map(({ id }) => id),
  )
}

function Rest({ caption, concerns, today, none }: ListProps & { readonly none: string }) {
  return concerns.length === 0 ? (
    <p class="govuk-body">{none}</p>
  ) : (
    <ConcernTable caption={caption} concerns={concerns} today={today} />
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { mine, team, all } = await lists(request)
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'Concerns', wide: true },
    <>
      <h1 class="govuk-heading-l">Concerns</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.myConcerns()}>
          Concerns that you raised
        </a>
      </p>
      <h2 class="govuk-heading-m">Yours to answer</h2>
      <Rest caption="Concerns that you must answer" concerns={mine} today={today} none="None waits for your answer." />
      {team !== undefined && (
        <>
          <h2 class="govuk-heading-m">About your team’s children</h2>
          <Rest caption="Open concerns of your team" concerns={team} today={today} none="None is open." />
        </>
      )}
      {all !== undefined && (
        <>
          <h2 class="govuk-heading-m">All that are open</h2>
          <Rest caption="All open concerns" concerns={all} today={today} none="None is open." />
        </>
      )}
    </>,
  )
}

export const concernListRoutes: readonly Route[] = [get(paths.concerns(), practitioners, show)]
