import { sql } from 'kysely'
import { z } from 'zod'
import type { Allegation, EntryKind } from '#domains/concerns/allegations/allegation.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, moment, rowsOf } from '#domains/people/json-rows-store.ts'
import type { Citation } from '#engine/citation.ts'
import type { Due } from '#engine/due.ts'

export interface NewAllegation extends Omit<Allegation, 'childId' | 'adultAccountId'> {
  readonly childId: string | null
  readonly adultAccountId: string | null
  readonly reportedBy: string
}

export async function keepAllegation(tx: Tx, row: NewAllegation): Promise<void> {
  await tx
    .insertInto('allegation')
    .values({
      id: row.id,
      reference: row.reference,
      child_id: row.childId,
      adult_account_id: row.adultAccountId,
      adult: row.adult,
      works_as: row.worksAs,
      employer: row.employer,
      limbs: [...row.limbs],
      says: row.says,
      how_known: row.howKnown,
      in_danger_now: row.inDangerNow,
      known_on: row.knownOn,
      told_at: row.toldAt,
      reported_by: row.reportedBy,
      told_by: row.toldBy,
    })
    .execute()
}

export async function keepAllegationClock(
  tx: Tx,
  row: { readonly id: string; readonly allegationId: string; readonly due: Due; readonly metOn?: Temporal.PlainDate },
): Promise<void> {
  const { due } = row
  await tx
    .insertInto('allegation_clock')
    .values({
      id: row.id,
      allegation_id: row.allegationId,
      kind: due.limitId,
      what: due.what,
      counted_from: due.countedFrom,
      due_on: due.due ?? null,
      explanation: due.explanation,
      law: JSON.stringify(due.law),
      met_on: row.metOn ?? null,
    })
    .execute()
}

export async function meetAllegationClocks(
  tx: Tx,
  allegationId: string,
  kinds: readonly string[],
  on: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('allegation_clock')
    .set({ met_on: on })
    .where('allegation_id', '=', allegationId)
    .where('kind', 'in', [...kinds])
    .where('met_on', 'is', null)
    .execute()
}

export async function keepEntry(
  tx: Tx,
  row: {
    readonly id: string
    readonly allegationId: string
    readonly kind: EntryKind
    readonly on: Temporal.PlainDate
    readonly says: string
    readonly by: string
  },
): Promise<void> {
  const { id, allegationId, kind, on, says, by } = row
  await tx
    .insertInto('allegation_entry')
    .values({ id, allegation_id: allegationId, kind, happened_on: on, says, written_by: by })
    .execute()
}

export async function keepHelper(
  tx: Tx,
  row: {
    readonly id: string
    readonly allegationId: string
    readonly accountId: string
    readonly at: Temporal.Instant
    readonly reason: string
  },
): Promise<void> {
  const { id, allegationId, accountId, at, reason } = row
  await tx
    .insertInto('allegation_naming')
    .values({ id, allegation_id: allegationId, account_id: accountId, named_at: at, reason })
    .execute()
}

export async function endHelper(
  tx: Tx,
  allegationId: string,
  namingId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable('allegation_naming')
    .set({ ended_at: at })
    .where('id', '=', namingId)
    .where('allegation_id', '=', allegationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function keepOutcome(
  tx: Tx,
  row: {
    readonly id: string
    readonly allegationId: string
    readonly outcome: string
    readonly judged: unknown
    readonly transcript: unknown
    readonly reply: string
    readonly on: Temporal.PlainDate
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('allegation_outcome')
    .values({
      id: row.id,
      allegation_id: row.allegationId,
      outcome: row.outcome,
      judged: JSON.stringify(row.judged),
      transcript: JSON.stringify(row.transcript),
      reply: row.reply,
      concluded_on: row.on,
      concluded_by: row.by,
    })
    .execute()
}

const line = z.object({ question: z.string(), answer: z.string() })

const whole = z.object({
  id: z.string(),
  reference: z.string(),
  childId: maybe,
  adult: z.string(),
  adultAccountId: maybe,
  worksAs: z.string(),
  employer: z.string(),
  limbs: z.array(z.string()),
  says: z.string(),
  howKnown: z.string(),
  inDangerNow: z.string(),
  knownOn: day,
  toldAt: moment,
  toldBy: z.string(),
  leads: z.boolean(),
  child: z.array(
    z.object({ givenName: maybe, familyName: maybe, bornOn: maybeDay, worker: maybe, workerPhone: maybe }),
  ),
  helpers: z.array(
    z.object({ id: z.string(), accountId: z.string(), name: z.string(), reason: z.string(), standing: z.boolean() }),
  ),
  workMayEnd: z.boolean(),
  entries: z.array(z.object({ id: z.string(), kind: z.string(), on: day, says: z.string(), by: z.string() })),
  clocks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      what: z.string(),
      dueOn: maybeDay,
      metOn: maybeDay,
      explanation: z.string(),
      law: z.custom<Citation>((kept) => typeof kept === 'object' && kept !== null),
    }),
  ),
  outcome: z.array(
    z.object({ outcome: z.string(), on: day, by: z.string(), reply: z.string(), transcript: z.array(line) }),
  ),
})

/** An allegation with all that stands beside it. */
export type WholeAllegation = z.output<typeof whole>

export async function allegationById(tx: Tx, id: string): Promise<WholeAllegation | undefined> {
  const query = sql`select a.id, a.reference, a.child_id as "childId", a.adult, a.adult_account_id as "adultAccountId",
      a.works_as as "worksAs", a.employer, a.limbs, a.says, a.how_known as "howKnown", a.in_danger_now as "inDangerNow",
      a.known_on as "knownOn", a.told_at as "toldAt", a.told_by as "toldBy", house.leads_allegation(a.id) as leads,
      ${rowsOf(sql`select given_name as "givenName", family_name as "familyName", born_on as "bornOn", worker,
        worker_phone as "workerPhone" from house.child_of_allegation(a.id)`)} as child,
      ${rowsOf(sql`select n.id, n.account_id as "accountId", b.name, n.reason, n.ended_at is null as standing
        from allegation_naming_masked n join account b on b.id = n.account_id where n.allegation_id = a.id
        order by n.named_at, n.id`)} as helpers,
      ${rowsOf(sql`select e.id, e.kind, e.happened_on as "on", e.says, b.name as by from allegation_entry_masked e
        join account b on b.id = e.written_by where e.allegation_id = a.id
        order by e.happened_on desc, e.recorded_at desc, e.id desc`)} as entries,
      coalesce((select e.kind = 'work may end' from allegation_entry e where e.allegation_id = a.id
        and e.kind in ('work may end', 'work may not end') order by e.recorded_at desc, e.id desc limit 1), false) as "workMayEnd",
      ${rowsOf(sql`select k.id, k.kind, k.what, k.due_on as "dueOn", k.met_on as "metOn", k.explanation, k.law
        from allegation_clock k where k.allegation_id = a.id order by k.met_on is not null, k.due_on, k.id`)} as clocks,
      ${rowsOf(sql`select o.outcome, o.concluded_on as "on", b.name as by, o.reply, o.transcript from allegation_outcome_masked o
        join account b on b.id = o.concluded_by where o.allegation_id = a.id`)} as outcome
    from allegation_masked a where a.id = ${id}`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(whole).parse(rows[0]?.found)[0]
}

const listed = z.object({
  id: z.string(),
  reference: z.string(),
  adult: z.string(),
  worksAs: z.string(),
  inDangerNow: z.string(),
  toldAt: moment,
  concludedOn: maybeDay,
  dueOn: maybeDay,
  dueWhat: maybe,
})

export type ListedAllegation = z.output<typeof listed>

/** Every allegation that whoever asks deals with: those that stand first, by what is due. */
export async function allegationsDealtWith(tx: Tx): Promise<readonly ListedAllegation[]> {
  const query = sql`select a.id, a.reference, a.adult, a.works_as as "worksAs", a.in_danger_now as "inDangerNow",
      a.told_at as "toldAt", o.concluded_on as "concludedOn", k.due_on as "dueOn", k.what as "dueWhat"
    from allegation_masked a left join allegation_outcome o on o.allegation_id = a.id
      left join lateral (select c.due_on, c.what from allegation_clock c where c.allegation_id = a.id and c.met_on is null
        order by c.due_on nulls first, c.id limit 1) k on true
    order by o.concluded_on is not null, k.due_on nulls last, a.told_at, a.id limit 300`
  const { rows } = await sql<{ readonly found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  return z.array(listed).parse(rows[0]?.found)
}

/** All that a child's record shows: since when something is being dealt with, and whom to ring. */
export async function allegationsOfChild(
  tx: Tx,
  childId: string,
): Promise<
  readonly {
    readonly toldOn: Temporal.PlainDate
    readonly ringName: string | null
    readonly ringPhone: string | null
  }[]
> {
  const { rows } = await sql<{ toldOn: Temporal.PlainDate; ringName: string | null; ringPhone: string | null }>`
    select told_on as "toldOn", ring_name as "ringName", ring_phone as "ringPhone"
    from house.allegations_dealt_with(${childId})`.execute(tx)
  return rows
}

export interface ToldByMe {
  readonly id: string
  readonly reference: string
  readonly adult: string
  readonly says: string
  readonly toldAt: Temporal.Instant
  readonly ringName: string | null
  readonly ringPhone: string | null
  readonly reply: string | null
  readonly concludedOn: Temporal.PlainDate | null
}

/** What somebody told the designated officer: their own words, whom to ring, and the reply. */
export async function allegationsToldByMe(tx: Tx): Promise<readonly ToldByMe[]> {
  const { rows } = await sql<ToldByMe>`select id, reference, adult, says, told_at as "toldAt", ring_name as "ringName",
    ring_phone as "ringPhone", reply, concluded_on as "concludedOn" from house.allegations_told_by_me()`.execute(tx)
  return rows
}

/** Whom to ring about an allegation: never the one it is about. */
export async function officerOf(
  tx: Tx,
  allegationId: string,
): Promise<{ readonly name: string; readonly phone: string | null } | undefined> {
  return await tx
    .selectFrom('account')
    .select(['name', 'phone'])
    .where('id', '=', sql<string>`house.officer_of(${allegationId})`)
    .executeTakeFirst()
}
