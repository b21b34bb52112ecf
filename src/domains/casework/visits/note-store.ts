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

/** A child’s own part of a note: it has the note’s id. */
export async function keepNotePart(
  tx: Tx,
  part: { readonly id: string; readonly childId: string; readonly says: string; readonly childsWords: string },
): Promise<void> {
  const { id, childId, says, childsWords } = part
  await tx.insertInto('case_note_part').values({ id, child_id: childId, says, childs_words: childsWords }).execute()
}

export async function isNoteRecorded(tx: Tx, togetherId: string): Promise<boolean> {
  const row = await tx.selectFrom('case_note').select('id').where('together_id', '=', togetherId).executeTakeFirst()
  return row !== undefined
}
