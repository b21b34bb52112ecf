import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { maybe, rowsOf } from '#domains/people/json-rows-store.ts'

const lines = z.array(z.string())

export interface LooksReport {
  readonly id: string
  readonly childId: string
  readonly recipientId: string | null
  readonly recipientName: string
  readonly standsAs: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly lines: readonly string[]
  readonly leftOut: string
  readonly preparedById: string
  readonly preparedBy: string
  readonly preparedAt: Temporal.Instant
  readonly decision: string | null
  readonly decidedBy: string | null
  readonly decidedBecause: string | null
  readonly documentId: string | null
}

interface Row extends Omit<LooksReport, 'lines'> {
  readonly lines: unknown
}

/** Reports made about a child, the latest first. */
export async function looksReports(tx: Tx, childId: string): Promise<readonly LooksReport[]> {
  const { rows } = await sql<Row>`select r.id, r.child_id as "childId", r.recipient_id as "recipientId",
      r.recipient_name as "recipientName", r.stands_as as "standsAs", r.from_day as "from", r.until_day as "until", r.lines, r.left_out as "leftOut", r.prepared_by as "preparedById",
      p.name as "preparedBy", r.prepared_at as "preparedAt", r.decision, d.name as "decidedBy",
      r.decided_because as "decidedBecause", r.document_id as "documentId"
    from looks_report_masked r join account p on p.id = r.prepared_by left join account d on d.id = r.decided_by
    where r.child_id = ${childId} order by r.prepared_at desc, r.id`.execute(tx)
  return rows.map((row) => ({ ...row, lines: lines.parse(row.lines) }))
}

const asking = z.object({
  name: maybe,
  people: z.array(z.object({ id: z.string(), name: z.string(), standsAs: z.string() })),
  barred: z.array(z.object({ id: maybe, name: maybe })),
})

/** Somebody who must not be told: of the record, or known by what was written of them alone. */
export type Barred = z.output<typeof asking>['barred'][number]

/** The child’s name, who may ask for the child, and who must not be told; `undefined` where there is no such child. */
export async function whoMayAsk(tx: Tx, childId: string, on: Temporal.PlainDate) {
  const { rows } = await sql<{ found: unknown }>`select json_build_object(
      'name', nullif(concat_ws(' ', c.given_name, c.family_name), ''),
      'people', ${rowsOf(sql`select p.id, coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'name not known') as name,
          'parental responsibility' as "standsAs"
        from parental_responsibility g join person p on p.id = g.holder_id
        where g.person_id = ${childId} and (g.held_until is null or g.held_until >= ${on}) order by 2, 1`)},
      'barred', ${rowsOf(sql`select m.about_id as id, m.about_name as name from must_not_masked m
        where m.person_id = ${childId} and (m.ended_on is null or m.ended_on > ${on})
        union select w.barred_id, w.barred_name from confidentiality c join confidentiality_whom_masked w on w.confidentiality_id = c.id
        where c.person_id = ${childId} and c.ended_on is null and num_nonnulls(w.barred_id, w.barred_name) > 0`)}) as found
    from person c where c.id = ${childId}`.execute(tx)
  return rows[0] === undefined ? undefined : asking.parse(rows[0].found)
}

export interface NewLooksReport {
  readonly id: string
  readonly childId: string
  readonly recipientId: string | null
  readonly recipientName: string
  readonly standsAs: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly lines: readonly string[]
  readonly leftOut: string
}

export async function keepLooksReport(tx: Tx, ctx: Ctx, report: NewLooksReport): Promise<void> {
  await tx
    .insertInto('looks_report')
    .values({
      id: report.id,
      child_id: report.childId,
      recipient_id: report.recipientId,
      recipient_name: report.recipientName,
      stands_as: report.standsAs,
      from_day: report.from,
      until_day: report.until,
      lines: JSON.stringify(report.lines),
      left_out: report.leftOut,
      prepared_by: ctx.actor.accountId,
      prepared_at: ctx.clock.now(),
    })
    .execute()
}

export async function decideLooksReport(
  tx: Tx,
  ctx: Ctx,
  id: string,
  decided: { readonly decision: string; readonly because: string; readonly documentId: string | null },
): Promise<void> {
  await tx
    .updateTable('looks_report')
    .set({
      decided_by: ctx.actor.accountId,
      decided_at: ctx.clock.now(),
      decision: decided.decision,
      decided_because: decided.because,
      document_id: decided.documentId,
    })
    .where('id', '=', id)
    .execute()
}
