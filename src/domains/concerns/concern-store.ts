import { sql } from 'kysely'
import type { Concern, ConcernAnswer, Naming } from '#domains/concerns/concern.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** A concern as it is kept, repeats included. */
export interface NewConcern {
  readonly id: string
  readonly reference: string
  readonly childId: string
  readonly aboutPersonId: string | null
  readonly aboutAccountId: string | null
  readonly aboutName: string
  readonly aboutSays: string
  readonly says: string
  readonly howKnown: string
  readonly inDangerNow: Concern['inDangerNow']
  readonly raisedAt: Temporal.Instant
  readonly raisedByAccountId: string | null
  readonly raisedByName: string
  readonly raisedByStandsAs: string
  readonly anonymous: boolean
  readonly safeReply: string
  readonly joinedToId: string | null
}

const columns = sql`c.id, c.reference, c.child_id as "childId", c.about_person_id as "aboutPersonId",
  c.about_account_id as "aboutAccountId", c.about_name as "aboutName", c.about_says as "aboutSays", c.says,
  c.how_known as "howKnown", c.in_danger_now as "inDangerNow", c.raised_at as "raisedAt",
  c.raised_by_account_id as "raisedByAccountId", c.raised_by_name as "raisedByName",
  c.raised_by_stands_as as "raisedByStandsAs", c.anonymous, c.safe_reply as "safeReply", c.joined_to_id as "joinedToId"`

const notStruck = sql`not exists (select from striking s where s.struck_id = c.id)`

function asConcern(row: NewConcern): Concern {
  return {
    ...row,
    aboutPersonId: row.aboutPersonId ?? undefined,
    aboutAccountId: row.aboutAccountId ?? undefined,
    raisedByAccountId: row.raisedByAccountId ?? undefined,
    raisedByName: row.raisedByName === '' ? undefined : row.raisedByName,
    joinedToId: row.joinedToId ?? undefined,
  }
}

/** Of whom a concern is, for whoever may read it: needed before the record is opened. */
export async function childOfConcern(
  tx: Tx,
  concernId: string,
): Promise<{ readonly childId: string; readonly headId: string; readonly answererId: string | undefined } | undefined> {
  const { rows } = await sql<{ childId: string; headId: string; answererId: string | null }>`
    select c.child_id as "childId", coalesce(c.joined_to_id, c.id) as "headId", n.account_id as "answererId"
    from concern c left join concern_naming_masked n on n.concern_id = coalesce(c.joined_to_id, c.id) and n.ended_at is null
    where c.id = ${concernId} and ${notStruck}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : { ...row, answererId: row.answererId ?? undefined }
}

/** A concern and those that joined it, the first first; empty where there is none that may be read. */
export async function concernWithRepeats(tx: Tx, headId: string): Promise<readonly Concern[]> {
  const { rows } = await sql<NewConcern>`select ${columns} from concern_masked c
    where (c.id = ${headId} or c.joined_to_id = ${headId}) and ${notStruck}
    order by c.joined_to_id is not null, c.raised_at, c.id`.execute(tx)
  return rows.map(asConcern)
}

/** Holds a concern until the act ends, so that nothing joins it and nobody else answers it meanwhile. */
export async function holdConcern(tx: Tx, headId: string): Promise<void> {
  await sql`select c.id from concern c where c.id = ${headId} for update`.execute(tx)
}

/** Who was named to answer, the earliest first; the last without an end stands. */
export async function namingsOf(tx: Tx, headId: string): Promise<readonly Naming[]> {
  const { rows } = await sql<Omit<Naming, 'endedAt'> & { readonly endedAt: Temporal.Instant | null }>`
    select n.account_id as "accountId", b.name, n.named_at as "namedAt", n.reason, n.ended_at as "endedAt",
      coalesce((select r.role from account_role r where r.account_id = b.id and r.held_from <= house.today()
        and (r.held_until is null or r.held_until >= house.today()) order by r.held_from, r.id limit 1), '') as role
    from concern_naming_masked n join account b on b.id = n.account_id
    where n.concern_id = ${headId} order by n.named_at, n.id`.execute(tx)
  return rows.map((row) => ({ ...row, endedAt: row.endedAt ?? undefined }))
}

/** The answers to a concern and its repeats: the same finding, each told in its own way. */
export async function answersOf(tx: Tx, headId: string): Promise<readonly ConcernAnswer[]> {
  const { rows } = await sql<ConcernAnswer>`
    select a.concern_id as "concernId", a.finding, a.reasons, a.done, a.reply, a.told_how as "toldHow",
      a.answered_at as "answeredAt", b.name as "answeredByName"
    from concern_answer_masked a join concern c on c.id = a.concern_id join account b on b.id = a.answered_by
    where coalesce(c.joined_to_id, c.id) = ${headId} order by a.answered_at, a.id`.execute(tx)
  return rows
}

/** The concern that a repeat joins, held until the act ends. */
export async function concernToJoin(
  tx: Tx,
  about: {
    readonly childId: string
    readonly personId: string | null
    readonly accountId: string | null
    readonly name: string
  },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select house.concern_to_join(${about.childId}, ${about.personId}, ${about.accountId}, ${about.name}) as id`.execute(
    tx,
  )
  return rows[0]?.id ?? undefined
}

/** Who is to answer: the manager of the child's team, else a head of service, else a director; nobody it is about. */
export async function answererOf(
  tx: Tx,
  about: { readonly childId: string; readonly accountId: string | null; readonly name: string },
): Promise<{ readonly accountId: string; readonly name: string } | undefined> {
  const { rows } = await sql<{ accountId: string; name: string }>`
    select b.id as "accountId", b.name from account b
    where b.id = house.answerer_of(${about.childId}, ${about.accountId}, ${about.name})`.execute(tx)
  return rows[0]
}

export async function keepConcern(tx: Tx, concern: NewConcern): Promise<void> {
  await tx
    .insertInto('concern')
    .values({
      id: concern.id,
      reference: concern.reference,
      child_id: concern.childId,
      about_person_id: concern.aboutPersonId,
      about_account_id: concern.aboutAccountId,
      about_name: concern.aboutName,
      about_says: concern.aboutSays,
      says: concern.says,
      how_known: concern.howKnown,
      in_danger_now: concern.inDangerNow,
      raised_at: concern.raisedAt,
      raised_by_account_id: concern.raisedByAccountId,
      raised_by_name: concern.raisedByName,
      raised_by_stands_as: concern.raisedByStandsAs,
      anonymous: concern.anonymous,
      safe_reply: concern.safeReply,
      joined_to_id: concern.joinedToId,
    })
    .execute()
}

export async function keepNaming(
  tx: Tx,
  naming: {
    readonly id: string
    readonly childId: string
    readonly concernId: string
    readonly accountId: string
    readonly at: Temporal.Instant
    readonly reason: string
  },
): Promise<void> {
  await tx
    .insertInto('concern_naming')
    .values({
      id: naming.id,
      child_id: naming.childId,
      concern_id: naming.concernId,
      account_id: naming.accountId,
      named_at: naming.at,
      reason: naming.reason,
    })
    .execute()
}

/** Ends whoever's naming stands. */
export async function endNaming(tx: Tx, headId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('concern_naming')
    .set({ ended_at: at })
    .where('concern_id', '=', headId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function keepAnswer(
  tx: Tx,
  answer: {
    readonly id: string
    readonly childId: string
    readonly concernId: string
    readonly finding: string
    readonly reasons: string
    readonly done: string
    readonly reply: string
    readonly toldHow: string
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('concern_answer')
    .values({
      id: answer.id,
      child_id: answer.childId,
      concern_id: answer.concernId,
      finding: answer.finding,
      reasons: answer.reasons,
      done: answer.done,
      reply: answer.reply,
      told_how: answer.toldHow,
      answered_at: answer.at,
      answered_by: answer.by,
    })
    .execute()
}

/** The day by which a concern must be answered, while its clock stands; nothing where it was met, or is not known. */
export async function answerBy(tx: Tx, headId: string): Promise<Temporal.PlainDate | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select('due_on')
    .where('about_id', '=', headId)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('began_at', 'desc')
    .executeTakeFirst()
  return row?.due_on ?? undefined
}

/** Hands the clock of a concern to somebody else. Its date stays. */
export async function handConcernClock(tx: Tx, headId: string, accountId: string): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ whose_account_id: accountId })
    .where('about_id', '=', headId)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .execute()
}
