import { whoLooked } from '#domains/casework/child/looks-read-store.ts'
import { digestOf, keepFile } from '#domains/casework/documents/document-file.ts'
import { keepDocument } from '#domains/casework/documents/document-store.ts'
import { lineInWords, linesOf } from '#domains/governance/looks-report/looks-report.ts'
import {
  type Barred,
  decideLooksReport,
  keepLooksReport,
  type LooksReport,
  looksReports,
  whoMayAsk,
} from '#domains/governance/looks-report/looks-report-store.ts'
import { reportPdf } from '#domains/governance/looks-report/report-pdf.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { isCalled } from '#domains/people/confidential/recipient.ts'
import { instantInLondon } from '#kernel/clock.ts'

export const preparingReport = defineAct('prepare a report of who looked', [
  'social worker',
  'team manager',
  'head of service',
])
export const decidingReport = defineAct('decide on a report of who looked', ['team manager', 'head of service'])

const mostLooks = 20_000

export interface ReportTyped {
  readonly childId: string
  /** The child’s own id, or of somebody with parental responsibility. */
  readonly recipient: string
  readonly standsAs: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly leaveOut: boolean
}

/** Whether somebody is one of those who must not be told: by the record, or by what was written of them. */
function isBarred(barred: readonly Barred[], person: { readonly id: string | null; readonly name: string }): boolean {
  return barred.some(({ id, name }) => (id === undefined ? isCalled(name, person.name) : id === person.id))
}

/** Who asks, by name; refused where they must not be told. Asked again when it is released: somebody may be barred meanwhile. */
async function recipientOf(tx: Tx, ctx: Ctx, childId: string, recipient: string): Promise<Outcome<string>> {
  const who = await whoMayAsk(tx, childId, ctx.clock.today())
  if (who === undefined) throw new NotFound('child of a report')
  if (recipient === childId) return done(who.name ?? 'the child')
  const person = who.people.find(({ id }) => id === recipient)
  if (person === undefined) return refused('Select who asks', 'recipient')
  return isBarred(who.barred, person)
    ? refused(
        `Something of this child must not be told to ${person.name}, or they must have no contact: no report is made for them.`,
        'recipient',
      )
    : done(person.name)
}

/** @throws NotFound when there is no such child for whoever asks. */
export async function prepareLooksReport(ctx: Ctx, typed: ReportTyped): Promise<Outcome<{ readonly id: string }>> {
  const { childId, from, until } = typed
  return await act(ctx, preparingReport, [childId], async (tx) => {
    const name = await recipientOf(tx, ctx, childId, typed.recipient)
    if (!name.ok) return name
    if (Temporal.PlainDate.compare(from, until) > 0) return refused('The last day can’t be before the first', 'until')
    const wanted = {
      childId,
      from: instantInLondon(from),
      until: instantInLondon(until.add({ days: 1 })),
      atMost: mostLooks,
    }
    const lines = linesOf(await whoLooked(tx, wanted))
    const told = typed.leaveOut ? lines.filter(({ careful }) => careful === undefined) : lines
    const id = ctx.ids.next()
    await keepLooksReport(tx, ctx, {
      id,
      childId,
      recipientId: typed.recipient,
      recipientName: name.value,
      standsAs: typed.standsAs,
      from,
      until,
      lines: told.map((line) => lineInWords(line, typed.standsAs)),
      leftOut: lines
        .filter((line) => !told.includes(line))
        .map((line) => `${lineInWords(line, typed.standsAs)} ${line.careful ?? ''}`)
        .join('\n'),
    })
    return done({ id })
  })
}

/**
 * Releases a report, or decides that it is not safe: never by whoever prepared it. What is released is kept as a document with its
 * recipient.
 *
 * @throws NotFound when there is no such report for whoever asks.
 */
export async function decideReport(
  ctx: Ctx,
  dataDirectory: string,
  typed: {
    readonly childId: string
    readonly id: string
    readonly decision: 'released' | 'not safe to tell'
    readonly because: string
  },
): Promise<Outcome<undefined>> {
  return await act(ctx, decidingReport, [typed.childId], async (tx) => {
    const report = (await looksReports(tx, typed.childId)).find(({ id }) => id === typed.id)
    if (report === undefined) throw new NotFound('report of who looked')
    if (report.decision !== null) return refused('Somebody has decided on this report already.', 'decision')
    if (report.preparedById === ctx.actor.accountId)
      return refused('You prepared this report. Somebody else looks at it.', 'decision')
    let documentId: string | null = null
    if (typed.decision === 'released') {
      const barred = await stillBarred(tx, ctx, report)
      if (barred !== undefined) return refused(barred, 'decision')
      documentId = await keepAsDocument(tx, ctx, dataDirectory, report)
    }
    await decideLooksReport(tx, ctx, report.id, { decision: typed.decision, because: typed.because.trim(), documentId })
    return done(undefined)
  })
}

async function stillBarred(tx: Tx, ctx: Ctx, report: LooksReport): Promise<string | undefined> {
  const who = await whoMayAsk(tx, report.childId, ctx.clock.today())
  const recipient = { id: report.recipientId, name: report.recipientName }
  return who !== undefined && isBarred(who.barred, recipient)
    ? `Something of this child must not be told to ${report.recipientName} now.`
    : undefined
}

async function keepAsDocument(tx: Tx, ctx: Ctx, dataDirectory: string, report: LooksReport): Promise<string> {
  const id = ctx.ids.next()
  const bytes = await reportPdf(report)
  const sha256 = await keepFile(dataDirectory, bytes, id)
  if (!sha256.equals(digestOf(bytes))) throw new Error('The report was not kept whole.')
  await keepDocument(tx, {
    id,
    childId: report.childId,
    episodeId: null,
    title: `Who opened the record: for ${report.recipientName}`,
    fileName: 'who-opened-the-record.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256,
    receivedOn: ctx.clock.today(),
    by: ctx.actor.accountId,
  })
  return id
}
