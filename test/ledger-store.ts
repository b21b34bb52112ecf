import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** The entries of one chain, oldest first, as the owner reads them. */
export async function entriesOf(owner: TrustDatabase, subjectId: string) {
  return await owner.tables
    .selectFrom('house.ledger_entry')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('seq')
    .execute()
}

/** How many versions of a team's row the history holds. */
export async function historyCount(owner: TrustDatabase, teamId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from history.team where id = ${teamId}`.execute(owner.tables)
  return rows[0]?.count ?? 0
}

export async function addTeam(tx: Tx, id: string, name: string): Promise<void> {
  await tx.insertInto('team').values({ id, name, does: 'assessment' }).execute()
}

export async function renameTeam(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('team').set({ name }).where('id', '=', id).execute()
}

export async function teamOf(tx: Tx, id: string): Promise<{ name: string; version: number } | undefined> {
  return await tx.selectFrom('team').select(['name', 'version']).where('id', '=', id).executeTakeFirst()
}
