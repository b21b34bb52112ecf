import { sql } from 'kysely'
import { fileOf } from '#domains/casework/documents/document-file.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The file of the paper that went last. */
export async function fileOfPaper(dataDirectory: string, owner: TrustDatabase): Promise<Uint8Array> {
  const { rows } = await sql<{
    sha256: Buffer
  }>`select sha256 from paper_sent order by sent_at desc, id desc limit 1`.execute(owner.tables)
  const stored = rows[0] === undefined ? undefined : await fileOf(dataDirectory, rows[0].sha256)
  if (stored?.state !== 'whole') throw new Error('Nothing went.')
  return stored.bytes
}
