import { isFailing, type JobState, jobStates } from '#domains/access/job-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Tag } from '#web/components/tag.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'
import type { TimetabledJob } from '#web/site.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { site } = request
  const states = new Map((await jobStates(site.database, site.clock.today())).map((state) => [state.job, state]))
  const failing = [...states.values()].filter(isFailing)
  return page(
    request,
    { title: 'How Holdfast is running', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">How Holdfast is running</h1>
      <h2 class="govuk-heading-m">Jobs</h2>
      <p class="govuk-body">
        What Holdfast does by itself. A job that fails is tried again, later and later. No word of a fault is shown, for
        it could quote somebody: give its kind to whoever keeps the machines.
      </p>
      {failing.length > 0 && (
        <WarningText>
          {failing.length === 1 ? 'One job fails now.' : `${failing.length} jobs fail now.`} Tell whoever keeps the
          machines today.
        </WarningText>
      )}
      <WideTable
        caption="Jobs, with how they went in the last seven days"
        firstCellIsHeader
        head={['What it does', 'When', 'Done', 'Failed', 'Last done', 'Now']}
        rows={site.jobs.map((job) => row(job, states.get(job.name)))}
      />
      <h2 class="govuk-heading-m">How people are reached</h2>
      <p class="govuk-body">
        An urgent contact that nobody opens rings on every way that is set up. What is sent names nobody.
      </p>
      <WideTable
        caption="Ways on which an alarm is sent"
        firstCellIsHeader
        head={['Way', 'How it is set up']}
        rows={site.ways.map(({ way, setUp, lacks }) => [
          way.charAt(0).toUpperCase() + way.slice(1),
          setUp ?? (
            <>
              <Tag colour="red">Not set up</Tag> Whoever keeps the machines must set {lacks}.
            </>
          ),
        ])}
      />
    </>,
  )
}

function row({ does, rings }: TimetabledJob, state: JobState | undefined) {
  return [
    does,
    rings === undefined ? 'When it is asked for' : rings === 'each minute' ? 'Each minute' : `Each day at ${rings}`,
    String(state?.done ?? 0),
    String(state?.failed ?? 0),
    state?.lastDoneAt === undefined ? 'Not in the last week' : dateAndTime(state.lastDoneAt),
    state !== undefined && isFailing(state) ? <Failing state={state} /> : 'Nothing is wrong',
  ]
}

function Failing({ state: { lastFault, lastFailedAt, failing, givenUp } }: { readonly state: JobState }) {
  const kept = [
    ...(failing > 0 ? [`${failing} waiting to be tried again`] : []),
    ...(givenUp > 0 ? [`${givenUp} given up after many tries`] : []),
  ]
  return (
    <>
      <Tag colour="red">Failing</Tag> {lastFault}
      {lastFailedAt !== undefined && `, last ${dateAndTime(lastFailedAt)}`}
      {kept.length > 0 && `: ${kept.join('; ')}`}
    </>
  )
}

export const runningRoutes: readonly Route[] = [get(paths.running(), ['administrator'], show)]
