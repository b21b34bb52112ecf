import type { ChildrenRead, ClosuresAlike, OneMeasureRead } from '#domains/governance/read-measures.ts'
import { readMeasure, toldMeasures } from '#domains/governance/read-measures.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { measureById } from '#practice/measures/contents.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { page } from '#web/frame.tsx'
import { MeasureBreakdown } from '#web/governance/measure-breakdown.tsx'
import { ChildrenBehind } from '#web/governance/measure-children.tsx'
import { MeasureRows } from '#web/governance/measure-rows.tsx'
import { withheldWhy } from '#web/governance/measure-words.tsx'
import { AboutMeasure } from '#web/governance/measures-page.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const measure = measureById(request.params['measure'] ?? '')
  if (measure === undefined) throw new NotFound('measure')
  const read = await readMeasure(request.ctx, measure.id)
  return page(
    request,
    { title: measure.title, back: paths.measures(), wide: true },
    <>
      <h1 class="govuk-heading-l">{measure.title}</h1>
      <AboutMeasure measure={measure} read={read} days={read.days} cutOff={read.cutOff} />
      {read.notKnown === undefined && <Behind measure={measure} read={read} />}
    </>,
  )
}

function Behind({ measure, read }: { readonly measure: Measure; readonly read: OneMeasureRead }) {
  const { breakdowns, rows } = read.published
  return (
    <>
      <h2 class="govuk-heading-m">Broken down</h2>
      {rows !== undefined && <p class="govuk-body">{withheldWhy}</p>}
      {breakdowns.map((breakdown) => (
        <MeasureBreakdown measure={measure} breakdown={breakdown} />
      ))}
      {read.closures !== undefined && <Closures closures={read.closures} />}
      {read.children === undefined ? (
        <MeasureRows measure={measure} rows={rows} />
      ) : (
        <Children measure={measure} children={read.children} />
      )}
    </>
  )
}

function Children({ measure, children }: { readonly measure: Measure; readonly children: ChildrenRead }) {
  return (
    <>
      <h2 class="govuk-heading-m">The children behind it</h2>
      <ChildrenBehind measure={measure} read={children} />
    </>
  )
}

/** Closures above a team: how many of each kind, and how many of them by override. */
function Closures({ closures }: { readonly closures: readonly ClosuresAlike[] }) {
  return (
    <WideTable
      caption="Closures by team and reason"
      head={[
        'Team',
        'Reason',
        { children: 'Closed', format: 'numeric' },
        { children: 'By override', format: 'numeric' },
      ]}
      rows={closures.map(({ team, reason, closed, overridden }) => [
        team,
        reason,
        { children: closed, format: 'numeric' },
        { children: overridden, format: 'numeric' },
      ])}
      firstCellIsHeader
    />
  )
}

export const measureRoutes: readonly Route[] = [get(paths.measure(), toldMeasures, show)]
