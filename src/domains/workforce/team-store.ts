import type { Tx } from '#domains/ledger/context.ts'

export interface Team {
  readonly id: string
  readonly name: string
  /** What the team is for: `assessment`, `care`… */
  readonly does: string
}

/** Every team, by name. */
export async function teams(tx: Tx): Promise<readonly Team[]> {
  return await tx.selectFrom('team').select(['id', 'name', 'does']).orderBy('name').orderBy('id').execute()
}

export async function teamById(tx: Tx, id: string): Promise<Team | undefined> {
  return await tx.selectFrom('team').select(['id', 'name', 'does']).where('id', '=', id).executeTakeFirst()
}

export async function keepTeam(tx: Tx, team: Team): Promise<void> {
  await tx.insertInto('team').values(team).execute()
}
