import { list } from '#domains/ledger/view.ts'
import { type ListedCare, lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { placementInWords, statusLabel } from '#web/looked-after/care-words.ts'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** Where every child who is looked after is tonight, and who is nowhere recorded: for managers, duty and who reviews. */
async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const found = await list(
    ctx,
    'placements today',
    async (tx) => await lookedAfterNow(tx),
    (children) => children.map(({ childId }) => childId),
  )
  const today = ctx.clock.today()
  const late = (of: (one: ListedCare) => Temporal.PlainDate | null) =>
    found.filter((one) => isPast(of(one), today)).length
  const [visits, reviews] = [late(({ visitBy }) => visitBy), late(({ reviewBy }) => reviewBy)]
  const placed = found.filter(({ placementId }) => placementId !== null)
  const nowhere = found.filter(({ placementId }) => placementId === null)
  return page(
    request,
    { title: 'Placements today', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Placements today</h1>
      <p class="govuk-body">
        {longDate(today)}. {found.length} {found.length === 1 ? 'child is' : 'children are'} looked after.{' '}
        {visits === 0 ? 'No visit' : visits === 1 ? '1 visit' : `${visits} visits`} and{' '}
        {reviews === 0 ? 'no review' : reviews === 1 ? '1 review' : `${reviews} reviews`} overdue. Restricted children
        stand here only for those who may open their record.
      </p>
      {nowhere.length > 0 && (
        <Section heading="No placement is recorded" id="nowhere" kind="warning">
          <ul class="govuk-list">
            {nowhere.map((one) => (
              <li>
                <a class="govuk-link" href={paths.newPlacement(one.childId)}>
                  {childName(one)}
                </a>
                , looked after since {shortDate(one.since)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {placed.length > 0 && <Placed placed={placed} today={today} />}
    </>,
  )
}

/** A day by which something is owed; one that has passed says so. */
function By({ day, today }: { readonly day: Temporal.PlainDate | null; readonly today: Temporal.PlainDate }) {
  if (day === null) return <>Not owed</>
  if (!isPast(day, today)) return <>{shortDate(day)}</>
  return (
    <>
      {shortDate(day)} <Tag colour="red">Overdue</Tag>
    </>
  )
}

const isPast = (day: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  day !== null && Temporal.PlainDate.compare(day, today) < 0

interface PlacedProps {
  readonly placed: readonly ListedCare[]
  readonly today: Temporal.PlainDate
}

function Placed({ placed, today }: PlacedProps) {
  return (
    <WideTable
      caption="Children who are placed"
      head={['Child', 'With', 'Since', 'Under', 'Next visit by', 'Review by', 'Worker and team']}
      rows={placed.map((one) => [
        <a class="govuk-link" href={paths.care(one.childId)}>
          {childName(one)}
        </a>,
        <>
          {placementInWords({ carer: one.carer ?? '', type: one.type ?? '' })}
          {one.outOfArea === true &&
            (one.areaApprovedOn === null ? '. Outside the area, not approved' : '. Outside the area')}
          {one.temporaryWith !== null && `. For a time with ${one.temporaryWith}`}
        </>,
        one.placedSince === null ? '' : shortDate(one.placedSince),
        one.status === null ? 'Not recorded' : statusLabel(one.status),
        <By day={one.visitBy} today={today} />,
        <By day={one.reviewBy} today={today} />,
        one.worker === null ? 'Nobody' : `${one.worker}, ${one.team ?? ''}`,
      ])}
    />
  )
}

function childName({ givenName, familyName }: ListedCare): string {
  return nameOf({ givenName: givenName ?? undefined, familyName: familyName ?? undefined })
}

export const placementsRoutes: readonly Route[] = [
  get(paths.placements(), ['duty', 'team manager', 'head of service', 'director', 'reviewing officer'], show),
]
