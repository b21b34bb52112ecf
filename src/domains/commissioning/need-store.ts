import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export type NeedState = 'open' | 'service asked' | 'unmet' | 'service running' | 'ended'

export interface Need {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly kind: string
  readonly title: string
  readonly why: string
  readonly namedOn: Temporal.PlainDate
  readonly childAge: number | undefined
  readonly state: NeedState
  readonly ending: EndingShown | undefined
}

export interface EndingShown {
  readonly how: string
  readonly says: string
  readonly on: Temporal.PlainDate
  readonly byName: string
  /** Who accepted it and when we check, where it was passed on. */
  readonly acceptedBy: string | undefined
  readonly checkOn: Temporal.PlainDate | undefined
}

interface NeedRow {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly kind: string
  readonly title: string
  readonly why: string
  readonly namedOn: Temporal.PlainDate
  readonly childAge: number | null
  readonly state: NeedState
  readonly endedHow: string | null
  readonly endedSays: string | null
  readonly endedOn: Temporal.PlainDate | null
  readonly endedByName: string | null
  readonly acceptedBy: string | null
  readonly checkOn: Temporal.PlainDate | null
}

const columns = sql`n.id, n.child_id as "childId", n.episode_id as "episodeId", n.kind, n.title, n.why,
  n.named_on as "namedOn", n.child_age as "childAge", e.how as "endedHow", e.says as "endedSays", e.ended_on as "endedOn",
  ended_by.name as "endedByName", e.accepted_by as "acceptedBy", e.check_on as "checkOn",
  case
    when e.id is not null then 'ended'
    when exists (select from service_delivery d where d.need_id = n.id and d.ended_on is null) then 'service running'
    when exists (select from unmet_need u where u.need_id = n.id and u.ended_on is null) then 'unmet'
    when exists (select from service_request q where q.need_id = n.id and (q.answer is null or q.answer = 'accepted'
      and not exists (select from service_delivery d where d.request_id = q.id))) then 'service asked'
    else 'open'
  end as state`

const standing = sql`need_masked n left join need_ending_masked e on e.need_id = n.id left join account ended_by on ended_by.id = e.ended_by
  where not exists (select from striking s where s.struck_id = n.id)`

function asNeed(row: NeedRow): Need {
  const { endedHow, endedSays, endedOn, endedByName, acceptedBy, checkOn, childAge, ...rest } = row
  const ending =
    endedHow === null || endedSays === null || endedOn === null
      ? undefined
      : {
          how: endedHow,
          says: endedSays,
          on: endedOn,
          byName: endedByName ?? '',
          acceptedBy: acceptedBy ?? undefined,
          checkOn: checkOn ?? undefined,
        }
  return { ...rest, childAge: childAge ?? undefined, ending }
}

/** A child's needs, struck-out ones left out, the newest first. */
export async function needsOfChild(tx: Tx, childId: string): Promise<readonly Need[]> {
  const { rows } = await sql<NeedRow>`select ${columns} from ${standing} and n.child_id = ${childId}
    order by n.named_on desc, n.id desc`.execute(tx)
  return rows.map(asNeed)
}

export async function needById(tx: Tx, needId: string): Promise<Need | undefined> {
  const { rows } = await sql<NeedRow>`select ${columns} from ${standing} and n.id = ${needId}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : asNeed(row)
}

export async function keepNeed(
  tx: Tx,
  need: {
    readonly id: string
    readonly childId: string
    readonly episodeId: string
    readonly stepId: string | null
    readonly kind: string
    readonly title: string
    readonly why: string
    readonly namedOn: Temporal.PlainDate
    readonly childAge: number | null
  },
): Promise<void> {
  await tx
    .insertInto('need')
    .values({
      id: need.id,
      child_id: need.childId,
      episode_id: need.episodeId,
      step_id: need.stepId,
      kind: need.kind,
      title: need.title,
      why: need.why,
      named_on: need.namedOn,
      child_age: need.childAge,
    })
    .execute()
}

/** Says anew how a need ended that another agency had accepted; what was said before stands in the history. */
export async function changeNeedEnding(tx: Tx, ending: Omit<NeedEnding, 'id' | 'childId'>): Promise<void> {
  await tx
    .updateTable('need_ending')
    .set({
      how: ending.how,
      says: ending.says,
      ended_on: ending.on,
      ended_by: ending.by,
      accepted_by: ending.acceptedBy,
      check_on: ending.checkOn,
    })
    .where('need_id', '=', ending.needId)
    .execute()
}

/**
 * Makes two people who do something about the same need wait for each other, so that the second finds what the first did. Asked
 * before the need is read; also of those who may only read it.
 */
export async function holdNeed(tx: Tx, needId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${needId}, 0))`.execute(tx)
}

/** Of whom a need is, for whoever may read it: needed before the record is opened. */
export async function childOfNeed(tx: Tx, needId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('need').select('child_id').where('id', '=', needId).executeTakeFirst()
  return row?.child_id
}

/** Whether nothing is under way for a need, so that something must be asked for again. */
export async function needLeftOpen(tx: Tx, needId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select house.need_left_open(${needId}) as open`.execute(tx)
  return rows[0]?.open ?? false
}

/** A child as the pages of needs name it. */
export interface ChildOfNeed {
  readonly id: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber: string | null
  readonly restricted: boolean
}

export async function childOfRecord(tx: Tx, childId: string): Promise<ChildOfNeed | undefined> {
  const { rows } = await sql<ChildOfNeed>`
    select p.id, p.given_name as "givenName", p.family_name as "familyName", p.restricted,
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1)
        as "authorityNumber"
    from person p where p.id = ${childId}`.execute(tx)
  return rows[0]
}

export interface NeedEnding {
  readonly id: string
  readonly childId: string
  readonly needId: string
  readonly how: string
  readonly says: string
  readonly on: Temporal.PlainDate
  readonly by: string
  readonly acceptedBy: string | null
  readonly checkOn: Temporal.PlainDate | null
}

export async function keepNeedEnding(tx: Tx, ending: NeedEnding): Promise<void> {
  await tx
    .insertInto('need_ending')
    .values({
      id: ending.id,
      child_id: ending.childId,
      need_id: ending.needId,
      how: ending.how,
      says: ending.says,
      ended_on: ending.on,
      ended_by: ending.by,
      accepted_by: ending.acceptedBy,
      check_on: ending.checkOn,
    })
    .execute()
}

/** The child's age in whole years, or null when no birth is known; and the open episode, if any. */
export async function childForNeed(
  tx: Tx,
  childId: string,
): Promise<{ readonly bornOn: Temporal.PlainDate | undefined; readonly episodeId: string | undefined } | undefined> {
  // Held until the act ends, so that the work is not closed meanwhile without this need.
  await tx
    .selectFrom('episode')
    .select('id')
    .where('child_id', '=', childId)
    .where('closed_on', 'is', null)
    .forUpdate()
    .execute()
  const row = await tx
    .selectFrom('person')
    .leftJoin('episode', (join) => join.onRef('episode.child_id', '=', 'person.id').on('closed_on', 'is', null))
    .select(['person.born_on', 'episode.id as episode_id'])
    .where('person.id', '=', childId)
    .orderBy('episode.referred_on', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { bornOn: row.born_on ?? undefined, episodeId: row.episode_id ?? undefined }
}
