import { list } from '#domains/ledger/view.ts'
import { type ListedCare, lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
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
  const placed = found.filter(({ placementId }) => placementId !== null)
  const nowhere = found.filter(({ placementId }) => placementId === null)
  return page(
    request,
    { title: 'Placements today', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Placements today</h1>
      <p class="govuk-body">
        {longDate(ctx.clock.today())}. {found.length} {found.length === 1 ? 'child is' : 'children are'} looked after.
        Restricted children stand here only for those who may open their record.
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
      {placed.length > 0 && <Placed placed={placed} />}
    </>,
  )
}

function Placed({ placed }: { readonly placed: readonly ListedCare[] }) {
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
        one.visitBy === null ? 'Not owed' : shortDate(one.visitBy),
        one.reviewBy === null ? 'Not owed' : shortDate(one.reviewBy),
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
