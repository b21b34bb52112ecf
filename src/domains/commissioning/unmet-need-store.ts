import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export interface UnmetNeed {
  readonly id: string
  readonly needId: string
  readonly childId: string
  readonly kind: string
  readonly title: string
  readonly childAge: number | null
  readonly since: Temporal.PlainDate
  readonly tried: string
  readonly costsTheChild: string
  readonly endedOn: Temporal.PlainDate | null
  readonly endedBecause: string | null
  /** Under whose name it stands when the case was closed over it. */
  readonly leftOpenByName: string | null
  readonly leftOpenReason: string | null
  readonly caseOpen: boolean
  /** The child's name, where whoever reads the register may know it. */
  readonly givenName: string | null
  readonly familyName: string | null
  readonly enteredByName: string
  /** A service that was found, and has not started. */
  readonly foundName: string | null
}

const select = sql`select u.id, u.need_id as "needId", u.child_id as "childId", n.kind, n.title, n.child_age as "childAge",
    u.since, u.tried, u.costs_the_child as "costsTheChild", u.ended_on as "endedOn", u.ended_because as "endedBecause",
    a.name as "leftOpenByName", u.left_open_reason as "leftOpenReason", u.left_open_by is null as "caseOpen",
    p.given_name as "givenName", p.family_name as "familyName", by.name as "enteredByName",
    (select s.name from service_request q join service s on s.id = q.service_id
      where q.need_id = n.id and q.answer = 'accepted'
        and not exists (select from service_delivery d where d.request_id = q.id) order by q.answered_on desc limit 1)
      as "foundName"
  from unmet_need_masked u join need_masked n on n.id = u.need_id join account by on by.id = u.entered_by
    left join account a on a.id = u.left_open_by left join person p on p.id = n.child_id`

/** The register: what stands unmet, the longest first; only that of a worker's own children where one is named. */
export async function register(tx: Tx, ofWorker?: string): Promise<readonly UnmetNeed[]> {
  const { rows } = await sql<UnmetNeed>`${select} where u.ended_on is null
    and (${ofWorker ?? null}::uuid is null or u.entered_by = ${ofWorker ?? null} or exists (select from allocation l
      where l.child_id = u.child_id and l.account_id = ${ofWorker ?? null} and l.ended_on is null))
    and not house.struck_out(n.id)
    order by u.since, u.id limit 500`.execute(tx)
  return rows
}

export async function unmetNeedById(tx: Tx, id: string): Promise<UnmetNeed | undefined> {
  const { rows } = await sql<UnmetNeed>`${select} where u.id = ${id} and not house.struck_out(n.id)`.execute(tx)
  return rows[0]
}

/** What stands, or stood, in the register for one need. */
export async function unmetOfNeed(tx: Tx, needId: string): Promise<readonly UnmetNeed[]> {
  const { rows } = await sql<UnmetNeed>`${select} where u.need_id = ${needId} order by u.since`.execute(tx)
  return rows
}

export async function keepUnmetNeed(
  tx: Tx,
  unmet: {
    readonly id: string
    readonly childId: string
    readonly needId: string
    readonly since: Temporal.PlainDate
    readonly tried: string
    readonly costsTheChild: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('unmet_need')
    .values({
      id: unmet.id,
      child_id: unmet.childId,
      need_id: unmet.needId,
      since: unmet.since,
      tried: unmet.tried,
      costs_the_child: unmet.costsTheChild,
      entered_by: unmet.by,
    })
    .execute()
}

/** Puts a need of a closed case under somebody's name, for nobody holds the child. */
export async function leftOpenUnder(
  tx: Tx,
  needId: string,
  left: { readonly by: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('unmet_need')
    .set({ left_open_by: left.by, left_open_reason: left.reason })
    .where('need_id', '=', needId)
    .where('ended_on', 'is', null)
    .execute()
}

/** Takes a need off the register, with why. Nothing else does: not a closure, not time. */
export async function endUnmetNeed(
  tx: Tx,
  needId: string,
  ended: { readonly on: Temporal.PlainDate; readonly because: string },
): Promise<void> {
  await tx
    .updateTable('unmet_need')
    .set({ ended_on: sql`greatest(since, ${ended.on}::date)`, ended_because: ended.because })
    .where('need_id', '=', needId)
    .where('ended_on', 'is', null)
    .execute()
}
