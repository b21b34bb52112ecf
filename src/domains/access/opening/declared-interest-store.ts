import { sql } from 'kysely'
import type { DeclaredInterest, InterestKind } from '#domains/access/opening/declared-interest.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'

/** Whom an account's declarations are told to: the manager of its team, else a head of service, else the director. */
export async function managerOf(tx: Tx, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select house.manager_of(${accountId}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** What is declared about: one of the two. */
export type InterestIn = { readonly personId: string } | { readonly contactId: string }

export interface NewInterest {
  readonly id: string
  readonly about: InterestIn
  readonly accountId: string
  readonly kind: InterestKind
  readonly says: string
  readonly toldAccountId: string
}

/** Bars follow from it by a trigger, in this transaction: whoever declares of themselves sees nothing more. */
export async function keepInterest(tx: Tx, ctx: Ctx, interest: NewInterest): Promise<void> {
  await tx
    .insertInto('declared_interest')
    .values({
      id: interest.id,
      person_id: 'personId' in interest.about ? interest.about.personId : null,
      contact_id: 'contactId' in interest.about ? interest.about.contactId : null,
      account_id: interest.accountId,
      kind: interest.kind,
      says: interest.says,
      declared_at: ctx.clock.now(),
      declared_by: ctx.actor.accountId,
      told_account_id: interest.toldAccountId,
    })
    .execute()
}

/** Whether whoever asks may see that person, or that contact. */
export async function isThere(tx: Tx, about: InterestIn): Promise<boolean> {
  const found =
    'personId' in about
      ? await tx.selectFrom('person').select('id').where('id', '=', about.personId).executeTakeFirst()
      : await tx.selectFrom('contact').select('id').where('id', '=', about.contactId).executeTakeFirst()
  return found !== undefined
}

/** Whether somebody is barred from a child: for whoever gives the child a worker, or access by name. */
export async function isBarred(tx: Tx, accountId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ barred: boolean }>`
    select house.account_barred(${accountId}, ${personId}) as barred`.execute(tx)
  return rows[0]?.barred === true
}

/** What somebody said of themselves: never of whom. */
export interface MyInterest {
  readonly declaredAt: Temporal.Instant
  readonly kind: InterestKind
  readonly toldName: string
  readonly toldPhone: string | null
}

export async function myInterests(tx: Tx): Promise<readonly MyInterest[]> {
  const { rows } = await sql<MyInterest>`select declared_at as "declaredAt", kind, told_name as "toldName",
    told_phone as "toldPhone" from house.my_declarations()`.execute(tx)
  return rows
}

interface Row {
  readonly id: string
  readonly personId: string | null
  readonly contactId: string | null
  readonly about: string | null
  readonly accountId: string
  readonly name: string
  readonly kind: InterestKind
  readonly says: string
  readonly declaredAt: Temporal.Instant
  readonly declaredByName: string
  readonly toldAccountId: string
  readonly toldName: string
  readonly holdsChild: boolean
  readonly doneBy: string | null
  readonly doneAt: Temporal.Instant | null
  readonly doneSays: string | null
  readonly endedBy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly endedBecause: string | null
}

/** Declarations that are told to whoever asks: all to heads of service, others their own team’s. Not those about themselves. */
export async function interestsTold(
  tx: Tx,
  ctx: Ctx,
  only: { readonly id?: string; readonly waiting?: true } = {},
): Promise<readonly DeclaredInterest[]> {
  const { rows } = await sql<Row>`
    select d.id, d.person_id as "personId", d.contact_id as "contactId",
      case when p.id is not null then coalesce(nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known')
        else 'contact ' || c.reference end as about,
      d.account_id as "accountId", who.name, d.kind, d.says, d.declared_at as "declaredAt", by.name as "declaredByName",
      d.told_account_id as "toldAccountId", told.name as "toldName",
      exists (select from allocation l where l.child_id = d.person_id and l.account_id = d.account_id and l.ended_on is null)
        as "holdsChild",
      doer.name as "doneBy", d.done_at as "doneAt", d.done_says as "doneSays", ender.name as "endedBy",
      d.ended_at as "endedAt", d.ended_because as "endedBecause"
    from declared_interest_masked d join account who on who.id = d.account_id join account by on by.id = d.declared_by
      join account told on told.id = d.told_account_id
      left join person p on p.id = d.person_id left join contact c on c.id = d.contact_id
      left join account doer on doer.id = d.done_by left join account ender on ender.id = d.ended_by
    where d.account_id <> ${ctx.actor.accountId}
      ${only.id === undefined ? sql`` : sql`and d.id = ${only.id}`}
      ${only.waiting === undefined ? sql`` : sql`and d.done_at is null and d.ended_at is null`}
    order by d.done_at is not null, d.ended_at is not null, d.declared_at desc, d.id limit 200`.execute(tx)
  return rows.map(interestOfRow)
}

function interestOfRow(row: Row): DeclaredInterest {
  const { doneBy, doneAt, doneSays, endedBy, endedAt, endedBecause, personId, contactId, about, ...rest } = row
  return {
    ...rest,
    personId: personId ?? undefined,
    contactId: contactId ?? undefined,
    about: about ?? undefined,
    done:
      doneBy === null || doneAt === null || doneSays === null
        ? undefined
        : { byName: doneBy, at: doneAt, says: doneSays },
    ended:
      endedBy === null || endedAt === null || endedBecause === null
        ? undefined
        : { byName: endedBy, at: endedAt, because: endedBecause },
  }
}

export async function keepInterestDone(tx: Tx, ctx: Ctx, id: string, says: string): Promise<void> {
  await tx
    .updateTable('declared_interest')
    .set({ done_at: ctx.clock.now(), done_by: ctx.actor.accountId, done_says: says })
    .where('id', '=', id)
    .execute()
}

/** The bars end with it, by a trigger. */
export async function keepInterestEnded(tx: Tx, ctx: Ctx, id: string, because: string): Promise<void> {
  await tx
    .updateTable('declared_interest')
    .set({ ended_at: ctx.clock.now(), ended_by: ctx.actor.accountId, ended_because: because })
    .where('id', '=', id)
    .execute()
}

/** Looks that were refused since somebody said so, the latest first. */
export async function looksRefused(
  tx: Tx,
  id: string,
): Promise<readonly { readonly at: Temporal.Instant; readonly what: string }[]> {
  const { rows } = await sql<{ at: Temporal.Instant; what: string }>`
    select at, what from house.looks_refused(${id})`.execute(tx)
  return rows
}
