import { sql } from 'kysely'
import type { Strikeable } from '#domains/casework/visits/striking.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'

/** That something was struck out: by whom, when and why. */
export interface Striking {
  readonly struckId: string
  readonly reason: string
  readonly on: Temporal.PlainDate
  readonly byName: string
  readonly belongsToId: string | null
}

const select = sql`select s.struck_id as "struckId", s.reason, s.struck_on as "on", a.name as "byName",
    s.belongs_to_id as "belongsToId" from striking_masked s join account a on a.id = s.struck_by`

/** What has been struck out of a child’s record, by what was struck. */
export async function strikingsOf(tx: Tx, childId: string): Promise<ReadonlyMap<string, Striking>> {
  const { rows } = await sql<Striking>`${select} where s.child_id = ${childId}`.execute(tx)
  return new Map(rows.map((row) => [row.struckId, row]))
}

export async function strikingOf(tx: Tx, rowId: string): Promise<Striking | undefined> {
  const { rows } = await sql<Striking>`${select} where s.struck_id = ${rowId}`.execute(tx)
  return rows[0]
}

/** Something of the record that may be struck out, in words short enough to recognise it by. */
export interface StrikeableEntry {
  readonly id: string
  readonly recordedBy: string
  readonly byName: string
  readonly on: Temporal.PlainDate
  readonly title: string
  readonly says: string
  readonly aboutAccountId: string | undefined
}

const sources: Readonly<Record<Strikeable, ReturnType<typeof sql>>> = {
  visit: sql`select id, recorded_by, child_id, visited_on as happened, 'Visit: ' || purpose as title,
      case when seen = 'seen' then coalesce(nullif(words, ''), observed) else not_seen_why end as says,
      null::uuid as about from visit_masked`,
  case_note: sql`select id, recorded_by, child_id, (happened_at at time zone 'Europe/London')::date as happened,
      kind as title, says, null::uuid as about from case_note_masked`,
  document: sql`select id, recorded_by, child_id, received_on as happened, title, file_name as says,
      null::uuid as about from document_masked`,
  need: sql`select id, recorded_by, child_id, named_on as happened, title, why as says, null::uuid as about from need_masked`,
  concern: sql`select id, recorded_by, child_id, (raised_at at time zone 'Europe/London')::date as happened,
      'Concern about ' || about_name as title, says, about_account_id as about from concern_masked`,
  injury: sql`select id, recorded_by, child_id, seen_on as happened, 'Injury: ' || kind as title, explanation as says,
      null::uuid as about from injury_masked`,
  missed_appointment: sql`select id, recorded_by, child_id, missed_on as happened, 'Health appointment missed' as title, what as says,
      null::uuid as about from missed_appointment_masked`,
  contact_child: sql`select cc.id, cc.recorded_by, cc.person_id as child_id,
      (c.told_at at time zone 'Europe/London')::date as happened, 'Contact from ' || c.told_by_name as title,
      c.seen as says, null::uuid as about from contact_child cc join contact_masked c on c.id = cc.contact_id`,
}

export async function entryToStrike(
  tx: Tx,
  childId: string,
  table: Strikeable,
  rowId: string,
): Promise<StrikeableEntry | undefined> {
  const { rows } = await sql<{
    id: string
    recordedBy: string
    byName: string | null
    on: Temporal.PlainDate
    title: string
    says: string
    about: string | null
  }>`select e.id, e.recorded_by as "recordedBy", a.name as "byName", e.happened as "on", e.title, e.says, e.about
    from (${sources[table]}) e left join account a on a.id = e.recorded_by
    where e.id = ${rowId} and e.child_id = ${childId}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const { about, byName, ...entry } = await withoutWhatIsKept(tx, childId, row)
  return { ...entry, byName: byName ?? 'somebody', aboutAccountId: about ?? undefined }
}

/** Why a concern can’t be struck out by whoever is acting: they are named to answer it, or it does not stand on the record of the child whose it is. */
export async function concernStandsElsewhere(
  tx: Tx,
  concernId: string,
  ownerId: string | undefined,
): Promise<{ readonly mineToAnswer: boolean; readonly raisedThere: boolean }> {
  const { rows } = await sql<{ mineToAnswer: boolean; raisedThere: boolean }>`select
      exists (select from concern_naming n where n.concern_id = coalesce(c.joined_to_id, c.id) and n.ended_at is null
        and n.account_id = house.actor()) as "mineToAnswer",
      exists (select from concern o where o.child_id = ${ownerId ?? null}::uuid and o.recorded_at >= c.recorded_at
        and not exists (select from striking s where s.struck_id = o.id)) as "raisedThere"
    from concern c where c.id = ${concernId}`.execute(tx)
  return rows[0] ?? { mineToAnswer: false, raisedThere: false }
}

export async function keepStriking(
  tx: Tx,
  striking: {
    readonly id: string
    readonly childId: string
    readonly table: Strikeable
    readonly rowId: string
    readonly reason: string
    readonly on: Temporal.PlainDate
    readonly by: string
    readonly belongsToId: string | null
  },
): Promise<void> {
  await tx
    .insertInto('striking')
    .values({
      id: striking.id,
      child_id: striking.childId,
      struck_table: striking.table,
      struck_id: striking.rowId,
      reason: striking.reason,
      struck_on: striking.on,
      struck_by: striking.by,
      belongs_to_id: striking.belongsToId,
    })
    .execute()
}

/** The child with this NHS number or authority’s number, among those whom whoever asks may see. */
export async function childWithNumber(tx: Tx, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select distinct p.id from identifier i join person p on p.id = i.person_id
    where p.is_child and i.kind in ('NHS number', 'authority''s number')
      and replace(i.value, ' ', '') = replace(${number}, ' ', '')`.execute(tx)
  return rows.length === 1 ? rows[0]?.id : undefined
}

/**
 * Clocks that a struck-out visit had met stand as if it had not been: met by the earliest other sighting since they began, or
 * by none.
 */
export async function withdrawSighting(tx: Tx, childId: string, visitId: string): Promise<void> {
  await sql`update clock c set met_on = other.visited_on, met_by_id = other.id,
      met_by_kind = case when other.id is null then null else 'visit' end
    from clock k left join lateral (
      select v.id, v.visited_on from visit v
        where v.child_id = ${childId} and v.seen = 'seen' and v.id <> ${visitId} and v.visited_on >= k.counted_from
          and not exists (select from striking s where s.struck_id = v.id)
        order by v.visited_on, v.id limit 1) other on true
    where c.id = k.id and k.child_id = ${childId} and k.met_by_id = ${visitId}`.execute(tx)
}
