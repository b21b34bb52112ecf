import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** That somebody looked at a whole file for whoever it is for: which bytes, for whom, what they looked at, who and when. */
export interface FileLook {
  readonly sha256: Uint8Array
  readonly recipientSays: string
  readonly says: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** The looks at the file of a paper, the latest first. */
export async function looksAtFile(tx: Tx, paperId: string): Promise<readonly FileLook[]> {
  const { rows } = await sql<FileLook>`select l.sha256, l.recipient_says as "recipientSays", l.says, a.name as by,
      l.looked_at as at
    from paper_look_masked l join account a on a.id = l.looked_by where l.paper_id = ${paperId}
    order by l.looked_at desc, l.id desc`.execute(tx)
  return rows
}

export async function keepFileLook(
  tx: Tx,
  look: Omit<FileLook, 'by'> & {
    readonly id: string
    readonly childId: string
    readonly paperId: string
    readonly byId: string
  },
): Promise<void> {
  await tx
    .insertInto('paper_look')
    .values({
      id: look.id,
      child_id: look.childId,
      paper_id: look.paperId,
      sha256: Buffer.from(look.sha256),
      recipient_says: look.recipientSays,
      says: look.says,
      looked_by: look.byId,
      looked_at: look.at,
    })
    .execute()
}
