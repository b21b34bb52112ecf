import { sql } from 'kysely'
import { keepRole } from '#domains/access/account/account-store.ts'
import { keepInterest } from '#domains/access/opening/declared-interest-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { keepRestriction } from '#domains/access/restriction/restriction-store.ts'
import type { StandingGrant } from '#domains/access/rule.ts'
import { act } from '#domains/ledger/act.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Tx } from '#domains/ledger/context.ts'
import { lookBack, setContext } from '#domains/ledger/entry-store.ts'
import { list } from '#domains/ledger/view.ts'

/** A child of the record with a note, and with a contact that somebody told us, for asking who sees what. */

export interface KnownChild {
  readonly personId: string
  readonly noteId: string
  readonly contactId: string
  readonly nhsNumber: string
}

const setting = defineAct('set a situation', [])

export interface SettingOfChild {
  readonly givenName?: string
  readonly familyName?: string
  readonly bornOn?: string
  readonly nhsNumber?: string
  /** The account that told us about the child. */
  readonly toldBy: string
}

let told = 0

export async function aKnownChild(service: Ctx, child: SettingOfChild): Promise<KnownChild> {
  const [personId, noteId, contactId] = [service.ids.next(), service.ids.next(), service.ids.next()]
  const nhsNumber = child.nhsNumber ?? '9990000018'
  told += 1
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  const reference = `TEST-${[1, 24, 576].map((unit) => letters[Math.floor(told / unit) % 24]).join('')}2`
  await act(service, setting, [personId], async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id: personId,
        given_name: child.givenName ?? 'Kit',
        family_name: child.familyName ?? 'Ferris',
        born_on: Temporal.PlainDate.from(child.bornOn ?? '2015-03-04'),
        is_child: true,
      })
      .execute()
    await tx
      .insertInto('identifier')
      .values({ id: service.ids.next(), person_id: personId, kind: 'NHS number', value: nhsNumber, source: 'test' })
      .execute()
    await keepNote(tx, noteId, personId, child.toldBy, service.clock.now())
    await keepNewer(tx, service, { noteId, childId: personId, by: child.toldBy })
    await tx
      .insertInto('contact')
      .values({
        id: contactId,
        reference,
        told_by_account_id: child.toldBy,
        told_by_name: 'Wex Primary School',
        source_code: '2B',
        in_danger_now: false,
        told_at: service.clock.now(),
        seen: 'A bruise on the arm.',
        family_knows: 'no',
      })
      .execute()
    await tx
      .insertInto('contact_child')
      .values({
        id: service.ids.next(),
        contact_id: contactId,
        given_name: 'Kit',
        person_id: personId,
        matched_how: 'same child',
      })
      .execute()
    await tx
      .insertInto('contact_reply')
      .values({
        id: service.ids.next(),
        contact_id: contactId,
        says: 'We are looking at it.',
        how: 'here',
        sent_at: service.clock.now(),
      })
      .execute()
    return done(undefined)
  })
  return { personId, noteId, contactId, nhsNumber }
}

/** A row of each of the tables that came later: a note's own part, a visit, an injury, a document, a paper, a pattern, what is significant. */
async function keepNewer(
  tx: Tx,
  service: Ctx,
  { noteId, childId, by }: { readonly noteId: string; readonly childId: string; readonly by: string },
): Promise<void> {
  const id = () => service.ids.next()
  const today = service.clock.today()
  await tx.insertInto('case_note_part').values({ id: noteId, child_id: childId, says: 'Hers alone.' }).execute()
  await tx
    .insertInto('visit')
    .values({
      ...{ id: id(), child_id: childId, together_id: id(), visited_on: today, visited_by: by },
      ...{ place: 'home', purpose: 'To see', seen: 'seen', alone: 'yes' },
    })
    .execute()
  await tx
    .insertInto('injury')
    .values({
      ...{ id: id(), child_id: childId, together_id: id(), seen_on: today, kind: 'bruise' },
      ...{ regions: ['left-forearm'], marks: '[]', moves_about: 'yes', recorded_by_account_id: by },
    })
    .execute()
  await tx
    .insertInto('document')
    .values({
      ...{ id: id(), child_id: childId, title: 'Letter', file_name: 'letter.txt', media_type: 'text/plain', bytes: 1 },
      ...{ sha256: Buffer.alloc(32), received_on: today, attached_by: by },
    })
    .execute()
  const paperId = id()
  await tx
    .insertInto('paper')
    .values({
      ...{ id: paperId, child_id: childId, kind: 'letter', title: 'Letter', recipient_kind: 'agency' },
      ...{ recipient_name: 'A school', made_on: today, made_by: by },
    })
    .execute()
  await tx
    .insertInto('pattern_prompt')
    .values({
      ...{ id: id(), prompt_id: id(), child_id: childId, pattern: 'not-seen', asked_on: today },
      ...{ evidence: '[]', asked_of: 'head of service' },
    })
    .execute()
  await tx
    .insertInto('significance')
    .values({
      ...{ id: id(), child_id: childId, entry_kind: 'note', entry_id: noteId, why: 'It is.' },
      ...{ marked_at: service.clock.now(), marked_by: by },
    })
    .execute()
}

async function keepNote(tx: Tx, id: string, childId: string, by: string, at: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('case_note')
    .values({
      id,
      child_id: childId,
      together_id: id,
      kind: 'phone call',
      happened_at: at,
      says: 'Spoke with the school.',
      written_by: by,
    })
    .execute()
}

/** Restricts without the command, as an import of an earlier system's record would. */
export async function restrict(service: Ctx, personId: string, ringAccountId: string): Promise<void> {
  await act(service, setting, [personId], async (tx) => {
    const placedOn = service.clock.today()
    await keepRestriction(tx, {
      id: service.ids.next(),
      personId,
      reason: 'Related to somebody who works here.',
      ringAccountId,
      placedOn,
      reviewOn: placedOn.add({ months: 3 }),
    })
    return done(undefined)
  })
}

export async function grant(service: Ctx, personId: string, given: StandingGrant): Promise<void> {
  await act(service, setting, [personId], async (tx) => {
    const { until, ...rest } = given
    await giveGrant(tx, service, {
      ...rest,
      personId,
      sourceId: service.ids.next(),
      ...(until === undefined ? {} : { until }),
    })
    return done(undefined)
  })
}

/** Bars an account from a person, as the declaration of a worker does; gives the id of the declaration. */
export async function bar(service: Ctx, personId: string, accountId: string, toldAccountId: string): Promise<string> {
  const id = service.ids.next()
  await act(service, setting, [personId], async (tx) => {
    await keepInterest(tx, service, {
      id,
      about: { personId },
      accountId,
      kind: 'family',
      says: 'The mother is a cousin.',
      toldAccountId,
    })
    return done(undefined)
  })
  return id
}

/** Ends every role of an account the day before. */
export async function endRoles(service: Ctx, accountId: string): Promise<void> {
  await act(service, setting, [accountId], async (tx) => {
    const yesterday = service.clock.today().subtract({ days: 1 })
    await tx
      .updateTable('account_role')
      .set({ held_from: yesterday.subtract({ days: 30 }), held_until: yesterday })
      .where('account_id', '=', accountId)
      .execute()
    return done(undefined)
  })
}

/** What PostgreSQL shows, of one child, to whoever is acting. */
export interface Shown {
  readonly person: boolean
  readonly note: boolean
  readonly identifier: boolean
  readonly contact: boolean
  readonly contactChild: boolean
  readonly reply: boolean
}

async function shown(tx: Tx, schema: string, child: KnownChild): Promise<Shown> {
  const table = (name: string) => sql.id(schema, name)
  const { rows } = await sql<Shown>`select
    exists (select from ${table('person')} where id = ${child.personId}) as person,
    exists (select from ${table('case_note')} where id = ${child.noteId}) as note,
    exists (select from ${table('identifier')} where person_id = ${child.personId}) as identifier,
    exists (select from ${table('contact')} where id = ${child.contactId}) as contact,
    exists (select from ${table('contact_child')} where contact_id = ${child.contactId}) as "contactChild",
    exists (select from ${table('contact_reply')} where contact_id = ${child.contactId}) as reply`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL gave no answer.')
  return row
}

class Undone extends Error {}

/** Asks as the application asks, by each way in: now, kept history, and as known. */
export async function whatIsShown(
  service: Ctx,
  actor: Actor,
  child: KnownChild,
): Promise<{ readonly now: Shown; readonly history: Shown; readonly asKnown: Shown }> {
  const ctx = { ...service, actor }
  return await service.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    const [now, history] = [await shown(tx, 'public', child), await shown(tx, 'history', child)]
    await lookBack(tx, service.clock.now())
    return { now, history, asKnown: await shown(tx, 'as_known', child) }
  })
}

/** Tries a write as the application would, and undoes it. False when PostgreSQL refuses it or it changes nothing. */
async function isLet(service: Ctx, actor: Actor, write: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  let let_ = false
  try {
    await service.database.tables.transaction().execute(async (tx) => {
      await setContext(tx, { ...service, actor }, service.ids.next())
      let_ = await write(tx)
      throw new Undone()
    })
  } catch (fault) {
    const refused = fault instanceof Error && 'code' in fault && fault.code === '42501'
    if (!(fault instanceof Undone) && !refused) throw fault
  }
  return let_
}

/** What somebody might write to reach further than they may: a role of their own, an account, access to a person. */
export async function whatRaisesThem(
  service: Ctx,
  actor: Actor,
  personId: string,
): Promise<{
  readonly role: boolean
  readonly account: boolean
  readonly access: boolean
  readonly breakGlass: boolean
}> {
  const accountId = actor.accountId
  const from = service.clock.now()
  const given = {
    accountId,
    personId,
    right: 'record',
    sourceId: personId,
    from,
    until: from.add({ hours: 4 }),
  } as const
  return {
    role: await isLet(service, actor, async (tx) => {
      await keepRole(tx, {
        id: service.ids.next(),
        accountId,
        role: 'director',
        teamId: null,
        agencyId: null,
        from: service.clock.today(),
        until: null,
      })
      return true
    }),
    account: await isLet(service, actor, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('account')
        .set({ phone: '01632 960999' })
        .where('id', '<>', accountId)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    }),
    access: await isLet(service, actor, async (tx) => {
      await giveGrant(tx, service, { ...given, why: 'named access' })
      return true
    }),
    breakGlass: await isLet(service, actor, async (tx) => {
      await giveGrant(tx, service, { ...given, why: 'break glass' })
      return true
    }),
  }
}

/** Whether PostgreSQL lets somebody write in the child's record and change who the child is. Nothing stays written. */
export async function whatIsWritten(
  service: Ctx,
  actor: Actor,
  child: KnownChild,
): Promise<{
  readonly note: boolean
  readonly noteChanged: boolean
  readonly personChanged: boolean
  readonly unrestricted: boolean
}> {
  const tried = async (write: (tx: Tx) => Promise<boolean>): Promise<boolean> => await isLet(service, actor, write)
  const changed = (result: { readonly numUpdatedRows: bigint }): boolean => result.numUpdatedRows === 1n
  return {
    note: await tried(async (tx) => {
      await keepNote(tx, service.ids.next(), child.personId, actor.accountId, service.clock.now())
      return true
    }),
    noteChanged: await tried(async (tx) =>
      changed(
        await tx
          .updateTable('case_note')
          .set({ says: 'Altered.' })
          .where('id', '=', child.noteId)
          .executeTakeFirstOrThrow(),
      ),
    ),
    personChanged: await tried(async (tx) =>
      changed(
        await tx.updateTable('person').set({ sex: 'F' }).where('id', '=', child.personId).executeTakeFirstOrThrow(),
      ),
    ),
    unrestricted: await tried(async (tx) => {
      const person = await tx
        .updateTable('person')
        .set({ restricted: false })
        .where('id', '=', child.personId)
        .returning('restricted')
        .executeTakeFirst()
      return person?.restricted === false
    }),
  }
}

export interface SearchedFor {
  readonly personId: string
  readonly ring: string | null
}

export async function search(
  ctx: Ctx,
  wanted: { readonly name?: string; readonly bornOn?: string; readonly identifier?: string },
): Promise<readonly SearchedFor[]> {
  const read = async (tx: Tx) => {
    const { rows } = await sql<SearchedFor>`select person_id as "personId", ring_account_id as ring
      from house.search_people(${wanted.name ?? ''}, ${wanted.bornOn ?? null}::date, ${wanted.identifier ?? ''}, 20)`.execute(
      tx,
    )
    return rows
  }
  return await list(ctx, 'search for a person', read, (hits) => hits.map(({ personId }) => personId))
}

/** How many children there are in all: as a measure counts them, restricted or not. */
export async function totalChildren(owner: Ctx['database']): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from person where is_child`.execute(
    owner.tables,
  )
  return rows[0]?.total ?? 0
}

/** Rows of a person's record that carry another mark than the person. */
export async function unmarked(
  owner: Ctx['database'],
  personId: string,
  restricted: boolean,
): Promise<readonly string[]> {
  const tables = await owner.tables
    .selectFrom('house.record_table')
    .selectAll()
    .where('marked_by', '<>', 'itself')
    .execute()
  const wrong: string[] = []
  for (const { name, subject_column } of tables) {
    const { rows } = await sql`select from ${sql.id('public', name)}
      where ${sql.id(subject_column)} = ${personId} and restricted <> ${restricted}`.execute(owner.tables)
    if (rows.length > 0) wrong.push(name)
  }
  return wrong
}
