import { type ShownClock, shownClocks } from '#domains/casework/child/child-clocks.ts'
import { childWork, type StepRead } from '#domains/casework/child/child-work-store.ts'
import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { placingChild } from '#domains/looked-after/place-child.ts'
import { type Care, readCare, standingCare } from '#domains/looked-after/read-care-store.ts'
import { readWellbeing, type Wellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { isLookedAfterClock } from '#practice/looked-after/clocks.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import { CareActions } from '#web/looked-after/care-actions.tsx'
import { endLabel, placementInWords, providerLabel, statusInWords } from '#web/looked-after/care-words.ts'
import { HealthAndSchool } from '#web/looked-after/health-and-school.tsx'
import { PlacementAddress, PlacementShown } from '#web/looked-after/placement-shown.tsx'
import { paths } from '#web/paths.ts'
import { readers } from '#web/people/child/child-page.tsx'
import { WhatIsDue } from '#web/people/child/due.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

interface CareRead {
  readonly child: ChildOfFamily
  readonly care: Care
  readonly clocks: readonly ShownClock[]
  readonly open: readonly StepRead[]
  readonly wellbeing: Wellbeing
}

async function careRead(tx: Tx, ctx: Ctx, childId: string): Promise<CareRead | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const now = ctx.asKnown ?? ctx.clock.now()
  const { clocks, steps } = await childWork(tx, childId, dateInLondon(now))
  const open = steps.filter(({ concludedOn }) => concludedOn === undefined)
  const own = clocks.filter(({ kind }) => isLookedAfterClock(kind))
  const shown = shownClocks(own, now)
  const said = await withoutWhatIsKept(tx, childId, {
    care: await readCare(tx, childId),
    wellbeing: await readWellbeing(tx, childId),
  })
  return { ...said, child, clocks: shown, open }
}

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const { ctx } = request
  return await withRecord(
    request,
    'child’s care',
    childId,
    async (tx) => await careRead(tx, ctx, childId),
    (read) => carePage(request, read),
  )
}

function carePage(request: SignedInRequest, { child, care, clocks, open, wellbeing }: CareRead): Reply {
  const { period, shortBreaksSince, status } = standingCare(care)
  return page(
    request,
    { title: 'Looked after', back: paths.child(child.id), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{child.name}</span>
        Looked after
      </h1>
      {period === undefined ? (
        <p class="govuk-body">
          {shortBreaksSince === undefined
            ? `${child.name} is not looked after.`
            : `${child.name} has ${status?.code === 'V3' ? 'a short break' : 'agreed short breaks'} under section 20, since ${longDate(shortBreaksSince)}, and is looked after on the days of each stay.`}
        </p>
      ) : (
        <Standing childId={child.id} care={care} since={period.since} />
      )}
      <CareActions
        request={request}
        childId={child.id}
        care={care}
        open={open}
        countsStays={wellbeing.breaks.some(({ counted, until }) => counted === 'stays' && until === undefined)}
      />
      {clocks.length > 0 && (
        <WhatIsDue
          childId={child.id}
          clocks={clocks}
          may={{ change: false, sayDone: request.ctx.asKnown === undefined, sayWhyLate: false }}
        />
      )}
      {(period !== undefined || wellbeing.health.length > 0) && (
        <HealthAndSchool
          childId={child.id}
          wellbeing={wellbeing}
          mayBegin={period !== undefined && mayWrite(request)}
        />
      )}
      <Reviews childId={child.id} care={care} />
      <Placements childId={child.id} care={care} />
      <Statuses care={care} />
      <Periods care={care} />
    </>,
  )
}

interface StandingProps {
  readonly childId: string
  readonly care: Care
  readonly since: Temporal.PlainDate
}

function Standing({ childId, care, since }: StandingProps) {
  const { status, placement, temporary, officer } = standingCare(care)
  const review = care.reviews[0]
  const rows = [
    { key: 'Looked after since', value: longDate(since) },
    ...care.forAdoption.map(({ by, since: on }) => ({
      key: 'Adoption',
      value: `May be placed for adoption: ${by}, since ${longDate(on)}`,
    })),
    { key: 'Legal status', value: status === undefined ? 'Not recorded' : statusInWords(status) },
    {
      key: 'Placed with',
      value:
        placement === undefined ? (
          'Not recorded: record it now, so that whoever is on duty tonight can find the child.'
        ) : (
          <>
            <PlacementShown childId={childId} care={care} placement={placement} />, since {longDate(placement.since)}
          </>
        ),
    },
    ...(placement === undefined
      ? []
      : [{ key: 'Address', value: <PlacementAddress childId={childId} care={care} placement={placement} /> }]),
    ...(temporary === undefined
      ? []
      : [{ key: 'For a time', value: `${placementInWords(temporary)}, since ${longDate(temporary.since)}` }]),
    ...(placement?.outOfArea === true ? [{ key: 'Area', value: areaInWords(placement.areaApprovedOn) }] : []),
    {
      key: 'Independent reviewing officer',
      value: officer === undefined ? 'Nobody is appointed' : `${officer.name}, since ${longDate(officer.since)}`,
    },
    { key: 'Last review', value: review === undefined ? 'None has been held' : longDate(review.on) },
  ]
  return <SummaryList rows={rows} />
}

/** Made at once, a placement outside the area is approved afterwards; until then everybody sees that it is not. */
function areaInWords(approvedOn: Temporal.PlainDate | undefined): string {
  if (approvedOn === undefined) return 'Outside the area of the authority: nobody has approved it yet'
  return `Outside the area of the authority, approved on ${longDate(approvedOn)}`
}

function mayWrite({ ctx, actor }: SignedInRequest): boolean {
  return ctx.asKnown === undefined && placingChild.by.includes(actor.role)
}

function Reviews({ childId, care }: { readonly childId: string; readonly care: Care }) {
  if (care.reviews.length === 0) return null
  return (
    <WideTable
      caption="Reviews"
      head={['Held on', 'Chaired by']}
      rows={care.reviews.map(({ on, chair, stepId }) => [
        stepId === undefined ? (
          longDate(on)
        ) : (
          <a class="govuk-link" href={paths.step(childId, stepId)}>
            {longDate(on)}
          </a>
        ),
        chair ?? 'Not recorded',
      ])}
    />
  )
}

function Placements({ childId, care }: { readonly childId: string; readonly care: Care }) {
  if (care.placements.length === 0) return null
  return (
    <WideTable
      caption="Placements, the latest first"
      head={['With', 'From', 'Until', 'Address', 'Provided by', 'Why, and how it ended']}
      rows={care.placements.map((one) => [
        <PlacementShown childId={childId} care={care} placement={one} />,
        shortDate(one.since),
        one.until === undefined ? 'Now' : shortDate(one.until),
        <PlacementAddress childId={childId} care={care} placement={one} />,
        one.provider === undefined ? 'Not recorded' : providerLabel(one.provider),
        one.endCode === undefined ? one.reason : `${one.reason} Ended: ${endLabel(one.endCode)}.`,
      ])}
    />
  )
}

function Statuses({ care }: { readonly care: Care }) {
  if (care.statuses.length === 0) return null
  return (
    <WideTable
      caption="Legal statuses, the latest first"
      head={['Under', 'From', 'Until', 'Ends, as the order says', 'As said']}
      rows={care.statuses.map((one) => [
        statusInWords({ ...one, endsOn: undefined }),
        shortDate(one.since),
        one.until === undefined ? 'Now' : shortDate(one.until),
        one.endsOn === undefined ? 'None is recorded' : shortDate(one.endsOn),
        one.endsSays,
      ])}
    />
  )
}

function Periods({ care }: { readonly care: Care }) {
  const ended = care.periods.filter(({ until }) => until !== undefined)
  if (ended.length === 0) return null
  return (
    <WideTable
      caption="Earlier periods of care"
      head={['From', 'Until', 'How it ended', 'Why']}
      rows={ended.map(({ since, until, endCode, endedBecause }) => [
        shortDate(since),
        until === undefined ? '' : shortDate(until),
        endCode === undefined ? '' : endLabel(endCode),
        endedBecause ?? '',
      ])}
    />
  )
}

export const careRoutes: readonly Route[] = [get(paths.care(), readers, show)]
