import { looksAt } from '#domains/casework/child/looks-read-store.ts'
import {
  decideReportForm,
  lineInWords,
  linesOf,
  prepareReportForm,
} from '#domains/governance/looks-report/looks-report.ts'
import { type LooksReport, looksReports, whoMayAsk } from '#domains/governance/looks-report/looks-report-store.ts'
import { decideReport, prepareLooksReport } from '#domains/governance/looks-report/prepare-looks-report.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { cite } from '#engine/citation.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { notSafeToTell } from '#practice/patrol/law.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const preparers = ['social worker', 'team manager', 'head of service'] as const satisfies readonly Role[]
const deciders = ['team manager', 'head of service'] as const satisfies readonly Role[]
const mostLooks = 20_000

async function showAll(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'reports of who looked',
    childId,
    async (tx) => {
      const who = await whoMayAsk(tx, childId, request.ctx.clock.today())
      return who === undefined
        ? undefined
        : { name: who.name ?? 'this child', reports: await looksReports(tx, childId) }
    },
    ({ name, reports }) =>
      page(
        request,
        { title: 'Reports of who looked', back: paths.child(childId), wide: true },
        <>
          <h1 class="govuk-heading-l">Reports of who opened the record of {name}</h1>
          <p class="govuk-body">
            A child, or a parent, may be told who opened the record, by what they do and why, where that is safe. One
            worker prepares it, and a manager who did not prepare it looks at it before it is given.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.newLooksReport(childId)}>
              Prepare a report
            </a>
          </p>
          {reports.length === 0 ? (
            <p class="govuk-body">None was prepared yet.</p>
          ) : (
            <WideTable
              stacks
              caption="Reports"
              firstCellIsHeader
              head={['For', 'Time', 'Prepared by', 'What was decided', 'What you can do']}
              rows={reports.map((report) => [
                `${report.recipientName}, ${report.standsAs}`,
                `${plainDate(report.from)} to ${plainDate(report.until)}`,
                `${report.preparedBy}, ${dateAndTime(report.preparedAt)}`,
                report.decision === null
                  ? 'Not looked at yet'
                  : `${report.decision}, by ${report.decidedBy ?? ''}: ${report.decidedBecause ?? ''}`,
                <NextStep request={request} report={report} />,
              ])}
            />
          )}
        </>,
      ),
  )
}

function NextStep({ request, report }: { readonly request: SignedInRequest; readonly report: LooksReport }) {
  const { actor } = request
  if (report.documentId !== null)
    return (
      <a class="govuk-link" href={paths.document(report.childId, report.documentId)}>
        Open the document for {report.recipientName}
      </a>
    )
  if (report.decision !== null || !deciders.some((role) => role === actor.role)) return null
  if (report.preparedById === actor.accountId) return <>You prepared it: another manager looks at it.</>
  return (
    <a class="govuk-link" href={paths.looksReport(report.childId, report.id)}>
      Look at the report for {report.recipientName}
    </a>
  )
}

async function prepare(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const childId = params['id'] ?? ''
  return await withRecord(
    request,
    'prepare a report of who looked',
    childId,
    async (tx) => {
      const who = await whoMayAsk(tx, childId, ctx.clock.today())
      const from = Temporal.Instant.from('2000-01-01T00:00:00Z')
      const looks = await looksAt(tx, { childId, from, until: ctx.clock.now(), atMost: mostLooks })
      return who === undefined || looks === undefined ? undefined : { who, lines: linesOf(looks) }
    },
    async ({ who, lines }) => {
      const careful = lines.filter((line) => line.careful !== undefined)
      const recipients = {
        [childId]: who.name ?? 'The child',
        ...Object.fromEntries(who.people.map(({ id, name, standsAs }) => [id, `${name}, ${standsAs}`])),
      }
      return await ask(request, sent, {
        title: 'Prepare a report of who looked',
        caption: who.name ?? 'Name not known',
        back: paths.looksReports(childId),
        intro: (
          <>
            <p class="govuk-body">
              Nobody is told whom telling would put somebody at risk ({cite(notSafeToTell)}). Look at who must not be
              told, at orders, and at what is going on with the police or a court.
            </p>
            {careful.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Lines that may not be safe to tell</h2>
                <ul class="govuk-list govuk-list--bullet">
                  {careful.map((line) => (
                    <li>
                      {lineInWords(line, 'a parent')} {line.careful}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        ),
        send: 'Prepare the report',
        form: prepareReportForm(recipients, careful.length > 0),
        keep: async (answers) => {
          const { recipient = '', standsAs = '', from, until } = answers
          if (from === undefined || until === undefined) throw new NotFound('days of a report')
          const leaveOut = 'leaveOut' in answers && answers.leaveOut === true
          return await prepareLooksReport(ctx, { childId, recipient, standsAs, from, until, leaveOut })
        },
        after: () => redirect(paths.looksReports(childId), 'The report is prepared. A manager looks at it.'),
      })
    },
  )
}

async function decide(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params, site } = request
  const [childId, id] = [params['id'] ?? '', params['reportId'] ?? '']
  return await withRecord(
    request,
    'report of who looked',
    childId,
    async (tx) => (await looksReports(tx, childId)).find((each) => each.id === id),
    async (report) => {
      if (report.decision !== null) return redirect(paths.looksReports(childId), 'This report is decided on.')
      return await ask(request, sent, {
        title: 'Look at a report of who looked',
        caption: `For ${report.recipientName}, ${report.standsAs}; ${plainDate(report.from)} to ${plainDate(report.until)}`,
        back: paths.looksReports(childId),
        intro: (
          <>
            <h2 class="govuk-heading-m">What {report.recipientName} reads</h2>
            <ul class="govuk-list govuk-list--bullet">
              {report.lines.length === 0 ? (
                <li>Nobody opened it in this time.</li>
              ) : (
                report.lines.map((line) => <li>{line}</li>)
              )}
            </ul>
            <h2 class="govuk-heading-m">What is left out</h2>
            <p class="govuk-body">{report.leftOut === '' ? 'Nothing.' : report.leftOut}</p>
          </>
        ),
        send: 'Record the decision',
        form: decideReportForm,
        keep: async ({ decision, because = '' }) =>
          await decideReport(ctx, site.dataDirectory, {
            childId,
            id,
            decision: decision ?? 'not safe to tell',
            because,
          }),
        after: () => redirect(paths.looksReports(childId), 'The decision is recorded.'),
      })
    },
  )
}

export const looksReportRoutes: readonly Route[] = [
  get(paths.looksReports(), preparers, showAll),
  ...formRoutes(paths.newLooksReport(), preparers, prepare),
  ...formRoutes(paths.looksReport(), deciders, decide),
]
