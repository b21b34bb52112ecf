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

/** How the note begins that says why a manager has sent a step back. */
export const sentBackSays = (title: string): string => `“${title}” sent back: `

export interface SentBack {
  readonly says: string
  readonly by: string
  readonly on: Temporal.PlainDate
}

/** The last words with which a manager sent a step back that is worked on again, unless they were struck out. */
export async function lastSentBack(
  tx: Tx,
  step: { readonly childId: string; readonly episodeId: string; readonly beganOn: Temporal.PlainDate },
  title: string,
): Promise<SentBack | undefined> {
  const begins = sentBackSays(title)
  const { rows } = await sql<SentBack>`select substr(n.says, ${begins.length + 1}) as says, a.name as by,
      (n.happened_at at time zone 'Europe/London')::date as "on"
    from case_note_masked n join account a on a.id = n.written_by
    where n.child_id = ${step.childId} and n.episode_id = ${step.episodeId} and starts_with(n.says, ${begins})
      and (n.happened_at at time zone 'Europe/London')::date >= ${step.beganOn}::date
      and not exists (select from striking s where s.struck_id = n.id)
    order by n.happened_at desc, n.id desc limit 1`.execute(tx)
  return rows[0]
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
