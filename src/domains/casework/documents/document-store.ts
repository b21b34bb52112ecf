import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: Uint8Array
  readonly receivedOn: Temporal.PlainDate
  readonly byName: string
  readonly recordedAt: Temporal.Instant
}

const select = sql`select d.id, d.title, d.file_name as "fileName", d.media_type as "mediaType", d.bytes, d.sha256,
    d.received_on as "receivedOn", a.name as "byName", d.recorded_at as "recordedAt"
  from document_masked d join account a on a.id = d.attached_by`

/** The child’s documents, struck-out ones too, the latest received first. */
export async function documentsOf(tx: Tx, childId: string): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`${select} where d.child_id = ${childId}
    order by d.received_on desc, d.id desc`.execute(tx)
  return rows
}

export async function documentById(tx: Tx, childId: string, documentId: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`${select} where d.child_id = ${childId} and d.id = ${documentId}`.execute(tx)
  return rows[0]
}

/** The title under which the same bytes already stand, not struck out, on the child’s record. */
export async function titleOfSame(tx: Tx, childId: string, sha256: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`select d.title from document_masked d
    where d.child_id = ${childId} and d.sha256 = ${sha256}
      and not exists (select from striking s where s.struck_id = d.id) limit 1`.execute(tx)
  return rows[0]?.title
}

export async function keepDocument(
  tx: Tx,
  document: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string | null
    readonly title: string
    readonly fileName: string
    readonly mediaType: string
    readonly bytes: number
    readonly sha256: Buffer
    readonly receivedOn: Temporal.PlainDate
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      id: document.id,
      child_id: document.childId,
      episode_id: document.episodeId,
      title: document.title,
      file_name: document.fileName,
      media_type: document.mediaType,
      bytes: document.bytes,
      sha256: document.sha256,
      received_on: document.receivedOn,
      attached_by: document.by,
    })
    .execute()
}
