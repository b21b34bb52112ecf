import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface NewNoteRow {
  readonly id: string
  readonly childId: string
  readonly episodeId: string | null
  readonly togetherId: string
  readonly kind: string
  readonly happenedAt: Temporal.Instant
  readonly withWhom: string
  readonly says: string
  readonly significant: boolean
  readonly by: string
}

export async function keepNote(tx: Tx, note: NewNoteRow): Promise<void> {
  await tx
    .insertInto('case_note')
    .values({
      id: note.id,
      child_id: note.childId,
      episode_id: note.episodeId,
      together_id: note.togetherId,
      kind: note.kind,
      happened_at: note.happenedAt,
      with_whom: note.withWhom,
      says: note.says,
      significant: note.significant,
      written_by: note.by,
    })
    .execute()
}

export async function isNoteRecorded(tx: Tx, togetherId: string): Promise<boolean> {
  const row = await tx.selectFrom('case_note').select('id').where('together_id', '=', togetherId).executeTakeFirst()
  return row !== undefined
}

export interface Note {
  readonly id: string
  readonly kind: string
  readonly happenedAt: Temporal.Instant
  readonly withWhom: string
  readonly says: string
  readonly significant: boolean
  readonly byName: string
  readonly recordedAt: Temporal.Instant
}

/** The child’s case notes, struck-out ones too, the latest first. */
export async function notesOf(tx: Tx, childId: string): Promise<readonly Note[]> {
  const { rows } =
    await sql<Note>`select n.id, n.kind, n.happened_at as "happenedAt", n.with_whom as "withWhom", n.says,
      n.significant, a.name as "byName", n.recorded_at as "recordedAt"
    from case_note n join account a on a.id = n.written_by
    where n.child_id = ${childId} order by n.happened_at desc, n.id desc`.execute(tx)
  return rows
}
