import { sql } from 'kysely'
import { z } from 'zod'
import { type AskedKind, askedKinds } from '#domains/governance/asked-of-us/asked.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, maybeMoment, rowsOf } from '#domains/people/json-rows-store.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import type { Citation } from '#engine/citation.ts'
import type { Due } from '#engine/due.ts'

export async function keepAsked(
  tx: Tx,
  row: {
    readonly id: string
    readonly reference: string
    readonly kind: AskedKind
    readonly askedBy: string
    readonly about: string
    readonly says: string
    readonly beganOn: Temporal.PlainDate
    readonly answers: AnswersJson
  },
): Promise<void> {
  await tx
    .insertInto('asked_of_us')
    .values({
      id: row.id,
      reference: row.reference,
      kind: row.kind,
      asked_by: row.askedBy,
      about: row.about,
      says: row.says,
      began_on: row.beganOn,
      answers: JSON.stringify(row.answers),
    })
    .execute()
}

/** Keeps the answers in the version that was shown; whether it still stood so. */
export async function changeAsked(tx: Tx, id: string, version: number, answers: AnswersJson): Promise<boolean> {
  const result = await tx
    .updateTable('asked_of_us')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('concluded_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function concludeKept(
  tx: Tx,
  id: string,
  concluded: {
    readonly outcome: string
    readonly judged: unknown
    readonly transcript: unknown
    readonly on: Temporal.PlainDate
    readonly by: string
  },
): Promise<void> {
  await tx
    .updateTable('asked_of_us')
    .set({
      outcome: concluded.outcome,
      judged: JSON.stringify(concluded.judged),
      transcript: JSON.stringify(concluded.transcript),
      concluded_on: concluded.on,
      concluded_by: concluded.by,
    })
    .where('id', '=', id)
    .execute()
}

export async function keepAskedClock(tx: Tx, id: string, askedId: string, due: Due): Promise<void> {
  await tx
    .insertInto('asked_of_us_clock')
    .values({
      id,
      asked_id: askedId,
      kind: due.limitId,
      what: due.what,
      whose: due.whose,
      due_on: due.due ?? null,
      due_at: due.dueAt ?? null,
      not_known: due.notKnown ?? null,
      explanation: due.explanation,
      law: JSON.stringify(due.law),
    })
    .execute()
}

/** Marks what is owed as done on a day; without one it stands again. */
export async function meetAskedClock(tx: Tx, clockId: string, on: Temporal.PlainDate | undefined): Promise<void> {
  await tx
    .updateTable('asked_of_us_clock')
    .set({ met_on: on ?? null })
    .where('id', '=', clockId)
    .execute()
}

export async function endAskedClock(tx: Tx, clockId: string, because: string): Promise<void> {
  await tx.updateTable('asked_of_us_clock').set({ ended_because: because }).where('id', '=', clockId).execute()
}

export async function keepAskedRecord(
  tx: Tx,
  row: { readonly id: string; readonly askedId: string; readonly personId: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('asked_of_us_record')
    .values({ id: row.id, asked_id: row.askedId, person_id: row.personId, named_by: row.by })
    .execute()
}

export async function endAskedRecord(tx: Tx, id: string, on: Temporal.PlainDate, because: string): Promise<void> {
  await tx
    .updateTable('asked_of_us_record')
    .set({ ended_on: on, ended_because: because })
    .where('id', '=', id)
    .execute()
}

/** Whose record it is about. The name is there for whoever may open the record. */
const record = z.object({
  id: z.string(),
  personId: z.string(),
  givenName: maybe,
  familyName: maybe,
  namedBy: z.string(),
  endedOn: maybeDay,
  endedBecause: maybe,
})

const clock = z.object({
  id: z.string(),
  kind: z.string(),
  what: z.string(),
  whose: z.string(),
  dueOn: maybeDay,
  dueAt: maybeMoment,
  explanation: z.string(),
  law: z.custom<Citation>((kept) => typeof kept === 'object' && kept !== null),
  metOn: maybeDay,
  endedBecause: maybe,
})

const asked = z.object({
  id: z.string(),
  reference: z.string(),
  kind: z.enum(askedKinds),
  askedBy: z.string(),
  about: z.string(),
  says: z.string(),
  beganOn: day,
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  outcome: maybe,
  transcript: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
  concludedOn: maybeDay,
  concludedBy: maybe,
  version: z.number(),
  clocks: z.array(clock),
  records: z.array(record),
})

/** Something asked of the trust, with what is owed on it. */
export type Asked = z.output<typeof asked>
export type AskedClock = z.output<typeof clock>

const columns = sql`a.id, a.reference, a.kind, a.asked_by as "askedBy", a.about, a.says, a.began_on as "beganOn", a.answers,
  a.outcome, a.transcript, a.concluded_on as "concludedOn", b.name as "concludedBy", a.version,
  ${rowsOf(sql`select k.id, k.kind, k.what, k.whose, k.due_on as "dueOn", k.due_at as "dueAt", k.explanation, k.law,
    k.met_on as "metOn", k.ended_because as "endedBecause" from asked_of_us_clock k where k.asked_id = a.id
    order by k.met_on is not null or k.ended_because is not null, k.due_on, k.id`)} as clocks,
  ${rowsOf(sql`select r.id, r.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", n.name as "namedBy", r.ended_on as "endedOn", r.ended_because as "endedBecause"
    from asked_of_us_record_masked r join account n on n.id = r.named_by left join person p on p.id = r.person_id
    where r.asked_id = a.id order by r.id`)} as records`

async function read(tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Asked[]> {
  const query = sql`select ${columns} from asked_of_us_masked a left join account b on b.id = a.concluded_by where ${where}
    order by a.concluded_on is not null, a.began_on, a.id limit 300`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(asked).parse(rows[0]?.found)
}

export async function askedById(tx: Tx, id: string): Promise<Asked | undefined> {
  return (await read(tx, sql`a.id = ${id}`))[0]
}

/** Everything asked of the trust that whoever asks answers for: what stands first, the oldest first. */
export async function askedOfUs(tx: Tx): Promise<readonly Asked[]> {
  return await read(tx, sql`true`)
}
