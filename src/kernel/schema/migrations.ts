import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'

/** Plain SQL files, `000001_name.sql` and on, run forward only, each in a transaction of its own. */
function sqlFiles(folder: string): MigrationProvider {
  return {
    async getMigrations() {
      const migrations: Record<string, Migration> = {}
      for (const name of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
        const text = await readFile(join(folder, name), 'utf8')
        migrations[name.slice(0, -'.sql'.length)] = { up: async (db) => void (await sql.raw(text).execute(db)) }
      }
      return migrations
    },
  }
}

/** What all the migrations of a folder come to: a template database made from it can be known again. */
export async function digestOfMigrations(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort())
    hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Brings the database to the newest migration. Gives the names of those that were run, oldest first; throws the fault of
 * the first that failed, having changed nothing by it. Safe when two processes start at once: the second waits.
 */
export async function migrate(owner: Kysely<unknown>, folder: string): Promise<readonly string[]> {
  if (await isNewest(owner, folder)) return []
  const migrator = new Migrator({
    db: owner,
    provider: sqlFiles(folder),
    migrationTableSchema: 'migrated',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Whether every migration of the folder was run and no other: the migrator would first read every table and column there is. */
async function isNewest(owner: Kysely<unknown>, folder: string): Promise<boolean> {
  const { rows: tables } = await sql`select where to_regclass('migrated.migration') is not null`.execute(owner)
  if (tables.length === 0) return false
  const { rows } = await sql<{ name: string }>`select name from migrated.migration order by name`.execute(owner)
  const run = rows.map(({ name }) => `${name}.sql`)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return run.length === files.length && files.every((name, at) => name === run[at])
}
