import { sql } from 'kysely'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { lookBack, setContext } from '#domains/ledger/entry-store.ts'
import type { KnownChild } from '#test/access-store.ts'

/** Tables that came later, of which each child has a row, and whoever reads the record reads it. */
export const newerTables = [
  'case_note_part',
  'visit',
  'injury',
  'document',
  'paper',
  'pattern_prompt',
  'significance',
] as const

/** Every row of these people that the application's login is shown, as one sorted list for each way in. */
export async function everythingShown(
  service: Ctx,
  actor: Actor,
  people: readonly KnownChild[],
): Promise<{
  readonly now: readonly string[]
  readonly history: readonly string[]
  readonly asKnown: readonly string[]
}> {
  return await service.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, { ...service, actor }, undefined)
    const [now, history] = [await shown(tx, 'public', people), await shown(tx, 'history', people)]
    await lookBack(tx, service.clock.now())
    return { now, history, asKnown: await shown(tx, 'as_known', people) }
  })
}

async function shown(tx: Tx, schema: string, people: readonly KnownChild[]): Promise<readonly string[]> {
  const ids = people.map(({ personId }) => personId)
  const contacts = people.map(({ contactId }) => contactId)
  const ofContact = new Map(people.map(({ contactId, personId }) => [contactId, personId]))
  const table = (name: string) => sql.id(schema, name)
  const { rows } = await sql<{ table: string; id: string; other: string | null }>`
    select 'person' as table, id, null as other from ${table('person')} where id = any (${ids}::uuid[])
    union select 'note', child_id, null from ${table('case_note')} where child_id = any (${ids}::uuid[])
    ${sql.join(
      newerTables.map(
        (name) =>
          sql`union select ${sql.lit(name)}, child_id, null from ${table(name)} where child_id = any (${ids}::uuid[])`,
      ),
      sql` `,
    )}
    union select 'identifier', person_id, null from ${table('identifier')} where person_id = any (${ids}::uuid[])
    union select 'contact', id, null from ${table('contact')} where id = any (${contacts}::uuid[])
    union select 'contact child', contact_id, null from ${table('contact_child')} where contact_id = any (${contacts}::uuid[])
    union select 'reply', contact_id, null from ${table('contact_reply')} where contact_id = any (${contacts}::uuid[])
    union select 'tie', person_id, other_id::text from ${table('relationship')} where other_id = any (${ids}::uuid[])`.execute(
    tx,
  )
  return rows
    .map(({ table: of, id, other }) => [of, ofContact.get(id) ?? id, ...(other === null ? [] : [other])].join(' '))
    .toSorted()
}
