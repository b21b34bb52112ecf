import { type Kysely, sql } from 'kysely'

/**
 * Copies a migrated template into a new database; makes the template first where it is absent. Copying takes some tens of
 * milliseconds, migrating seconds.
 */
export async function onTemplate(
  admin: Kysely<unknown>,
  template: string,
  database: string,
  makeTemplate: (database: string) => Promise<void>,
): Promise<void> {
  const { rows } = await sql`select from pg_database where datname = ${template}`.execute(admin)
  if (rows.length === 0) {
    const making = `${template}_making`
    await sql`drop database if exists ${sql.id(making)} with (force)`.execute(admin)
    await sql`create database ${sql.id(making)}`.execute(admin)
    await makeTemplate(making)
    await sql`alter database ${sql.id(making)} rename to ${sql.id(template)}`.execute(admin)
  }
  await dropped(admin, database)
  await sql`create database ${sql.id(database)} template ${sql.id(template)} strategy file_copy`.execute(admin)
}

/** Removes a database, whoever is still connected to it. */
export async function dropped(admin: Kysely<unknown>, database: string): Promise<void> {
  await sql`drop database if exists ${sql.id(database)} with (force)`.execute(admin)
}
