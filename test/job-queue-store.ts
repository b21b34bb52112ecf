import { sql } from 'kysely'
import type { Tables } from '#db/types.generated.ts'
import { openDatabase } from '#kernel/database.ts'
import type { TestHouse } from '#test/house.ts'

/** What stands in the queue, as its owner sees it. */
export async function queued(
  house: TestHouse,
): Promise<readonly { readonly job: string; readonly attempts: number; readonly lastError: string | null }[]> {
  const { rows } = await sql<{ job: string; attempts: number; lastError: string | null }>`
    select task_identifier as job, attempts, last_error as "lastError" from graphile_worker.jobs order by id`.execute(
    house.owner.tables,
  )
  return rows
}

/** As if the wait before the next try were over. */
export async function makeTriesDue(house: TestHouse): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = '2000-01-01'`.execute(house.owner.tables)
}

/** Reads people under the runner's login. */
export async function peopleAsRunner(house: TestHouse): Promise<void> {
  const runner = openDatabase<Tables>(house.runner, { most: 1 })
  try {
    await sql`select id from public.person`.execute(runner.tables)
  } finally {
    await runner.close()
  }
}

/** Reads the queue under the application's login. */
export async function queueAsApplication(house: TestHouse): Promise<void> {
  await sql`select * from graphile_worker.jobs`.execute(house.database.tables)
}
