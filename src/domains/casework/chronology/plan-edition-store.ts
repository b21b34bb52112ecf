import { sql } from 'kysely'
import { type PlanEdition, plansAndReviews } from '#domains/casework/chronology/plan-editions.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import type { TranscriptLine } from '#engine/transcript.ts'

/** Every plan and review that was concluded for a child, the earliest first, without the words that are kept from whoever reads. */
export async function planEditionsOf(tx: Tx, childId: string): Promise<readonly PlanEdition[]> {
  const { rows } = await sql<{
    stepId: string
    kind: string
    concludedOn: Temporal.PlainDate
    decidedBy: string | null
    transcript: readonly TranscriptLine[] | null
  }>`select s.id as "stepId", s.kind, s.concluded_on as "concludedOn", a.name as "decidedBy", s.transcript
    from step_masked s left join account a on a.id = s.decided_by
    where s.child_id = ${childId} and s.concluded_on is not null and s.kind = any (${[...plansAndReviews]})
    order by s.concluded_on, s.id`.execute(tx)
  const editions = rows.map((row) => ({
    ...row,
    decidedBy: row.decidedBy ?? undefined,
    transcript: row.transcript ?? [],
  }))
  return await withoutWhatIsKept(tx, childId, editions)
}
