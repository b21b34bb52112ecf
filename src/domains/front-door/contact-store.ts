import { sql } from 'kysely'
import type { Contact, ContactChild, Told, ToldChild } from '#domains/front-door/contact.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** What was told, and of whom: the rows of a contact. */

export async function keepContact(
  tx: Tx,
  kept: { readonly id: string; readonly reference: string; readonly toldAt: Temporal.Instant; readonly told: Told },
): Promise<void> {
  const { told } = kept
  await tx
    .insertInto('contact')
    .values({
      id: kept.id,
      reference: kept.reference,
      told_by_account_id: told.by.accountId ?? null,
      told_by_agency_id: told.by.agencyId ?? null,
      told_by_name: told.by.name,
      told_by_role: told.by.role,
      told_by_reach: told.by.reach,
      source_code: told.sourceCode,
      in_danger_now: told.inDangerNow,
      told_at: kept.toldAt,
      seen: told.seen,
      said: told.said,
      done: told.done,
      household: told.household,
      family_knows: told.familyKnows,
      family_knows_why: told.familyKnowsWhy,
      must_not_find_out: told.mustNotFindOut,
      parent_in_care: told.parentInCare,
      are_siblings: told.areSiblings,
    })
    .execute()
}

export async function keepContactChild(tx: Tx, id: string, contactId: string, child: ToldChild): Promise<void> {
  await tx
    .insertInto('contact_child')
    .values({
      id,
      contact_id: contactId,
      given_name: child.givenName,
      family_name: child.familyName,
      born_on: child.bornOn ?? null,
      about_age: child.aboutAge,
      sex: child.sex ?? null,
      school: child.school,
      address: child.address,
      postcode: child.postcode,
      nhs_number: child.nhsNumber,
      upn: child.upn,
    })
    .execute()
}

/** A contact, or `undefined` when there is none for whoever asks. */
export async function contactOf(tx: Tx, id: string): Promise<Contact | undefined> {
  const row = await tx
    .selectFrom('contact_masked as contact')
    .leftJoin('agency', 'agency.id', 'contact.told_by_agency_id')
    .selectAll('contact')
    .select(['agency.name as agency_name', 'agency.kind as agency_kind'])
    .where('contact.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    reference: row.reference,
    toldAt: row.told_at,
    by: {
      accountId: row.told_by_account_id ?? undefined,
      agencyId: row.told_by_agency_id ?? undefined,
      name: row.told_by_name,
      role: row.told_by_role,
      reach: row.told_by_reach,
      agencyName: row.agency_name ?? undefined,
      agencyKind: row.agency_kind ?? undefined,
    },
    sourceCode: row.source_code as Contact['sourceCode'],
    inDangerNow: row.in_danger_now,
    seen: row.seen,
    said: row.said,
    done: row.done,
    household: row.household,
    familyKnows: row.family_knows as Contact['familyKnows'],
    familyKnowsWhy: row.family_knows_why,
    mustNotFindOut: row.must_not_find_out,
    parentInCare: row.parent_in_care,
    areSiblings: row.are_siblings as Contact['areSiblings'],
    version: row.version,
  }
}

/** Holds a contact for the length of an act, so that two people cannot decide it at once. */
export async function holdContact(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select id from contact where id = ${id} for update`.execute(tx)
  return rows.length === 1
}

/** The children of a contact, in the order in which they were told; whoever was struck out of it is not among them. */
export async function childrenOf(tx: Tx, contactId: string): Promise<readonly ContactChild[]> {
  const rows = await tx
    .selectFrom('contact_child_masked as contact_child')
    .leftJoin('striking', 'striking.struck_id', 'contact_child.id')
    .selectAll('contact_child')
    .where('contact_id', '=', contactId)
    .where('striking.id', 'is', null)
    .orderBy('contact_child.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    contactId: row.contact_id,
    givenName: row.given_name,
    familyName: row.family_name,
    bornOn: row.born_on ?? undefined,
    aboutAge: row.about_age,
    sex: (row.sex as ContactChild['sex'] | null) ?? undefined,
    school: row.school,
    address: row.address,
    postcode: row.postcode,
    nhsNumber: row.nhs_number,
    upn: row.upn,
    personId: row.person_id ?? undefined,
    matchedHow: (row.matched_how as ContactChild['matchedHow'] | null) ?? undefined,
    version: row.version,
  }))
}

/** Says who a child told of is; `undefined` of both takes back what was said. */
export async function keepMatch(
  tx: Tx,
  contactChildId: string,
  match: { readonly personId: string | undefined; readonly how: 'same child' | 'new child' | undefined },
): Promise<void> {
  await tx
    .updateTable('contact_child')
    .set({ person_id: match.personId ?? null, matched_how: match.how ?? null })
    .where('id', '=', contactChildId)
    .execute()
}

/** Whether somebody holds one of these roles today. */
export async function holdsRole(
  tx: Tx,
  accountId: string,
  roles: readonly string[],
  on: Temporal.PlainDate,
): Promise<boolean> {
  const row = await tx
    .selectFrom('account_role')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', 'in', [...roles])
    .where('held_from', '<=', on)
    .where((is) => is.or([is('held_until', 'is', null), is('held_until', '>=', on)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Makes the screening somebody's own: who decides a contact that others may not see. */
export async function giveClock(tx: Tx, contactId: string, accountId: string): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ whose_account_id: accountId })
    .where('contact_id', '=', contactId)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .execute()
}

/** Hands a child told of to whoever has named access to a restricted person. */
export async function handOver(tx: Tx, contactChildId: string, personId: string): Promise<void> {
  await sql`select house.hand_over_contact_child(${contactChildId}, ${personId})`.execute(tx)
}

export interface Look {
  readonly at: Temporal.Instant
  readonly by: string
}

/** Who has opened the contact, the first first. */
export async function looksAt(tx: Tx, contactId: string): Promise<readonly Look[]> {
  const rows = await tx
    .selectFrom('contact_looked_at')
    .innerJoin('account', 'account.id', 'contact_looked_at.by_account_id')
    .select(['looked_at', 'account.name'])
    .where('contact_id', '=', contactId)
    .orderBy('looked_at')
    .execute()
  return rows.map((row) => ({ at: row.looked_at, by: row.name }))
}

/** Whether this person has opened it before. */
export async function hasLooked(tx: Tx, contactId: string, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('contact_looked_at')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('by_account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepLook(
  tx: Tx,
  look: { readonly id: string; readonly contactId: string; readonly accountId: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('contact_looked_at')
    .values({ id: look.id, contact_id: look.contactId, looked_at: look.at, by_account_id: look.accountId })
    .execute()
}

export interface ReplyKept {
  readonly says: string
  readonly how: string
  readonly sentAt: Temporal.Instant
}

export async function repliesTo(tx: Tx, contactId: string): Promise<readonly ReplyKept[]> {
  const rows = await tx
    .selectFrom('contact_reply_masked as contact_reply')
    .select(['says', 'how', 'sent_at'])
    .where('contact_id', '=', contactId)
    .orderBy('sent_at')
    .execute()
  return rows.map((row) => ({ says: row.says, how: row.how, sentAt: row.sent_at }))
}

export async function keepReply(
  tx: Tx,
  reply: ReplyKept & { readonly id: string; readonly contactId: string },
): Promise<void> {
  await tx
    .insertInto('contact_reply')
    .values({ id: reply.id, contact_id: reply.contactId, says: reply.says, how: reply.how, sent_at: reply.sentAt })
    .execute()
}

/** Keeps what the family was told of a decision, and how. */
export async function keepToldFamily(tx: Tx, contactId: string, says: string): Promise<void> {
  await tx.updateTable('contact_decision').set({ told_family: says }).where('contact_id', '=', contactId).execute()
}
