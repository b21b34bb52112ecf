import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Questions about the whole record, asked with the owner's login each morning of the simulated quarter. */

async function sentences(
  owner: TrustDatabase,
  query: ReturnType<typeof sql<{ says: string }>>,
): Promise<readonly string[]> {
  const { rows } = await query.execute(owner.tables)
  return rows.map((row) => row.says)
}

/** Open assessments and enquiries for which no clock stands. */
export async function openStepsWithoutClock(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select s.kind || ' of ' || p.given_name as says from step s join person p on p.id = s.child_id
      where s.concluded_on is null and s.kind in ('child-and-family-assessment', 'section-47-enquiry')
        and not exists (select from clock c where c.episode_id = s.episode_id and c.kind like s.kind || '/%')`,
  )
}

/** Open children with neither a worker nor a clock that asks for one. */
export async function openChildrenWithNobody(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select p.given_name as says from episode e join person p on p.id = e.child_id
      where e.closed_on is null and not e.no_further_action
        and not exists (select from allocation a where a.episode_id = e.id and a.ended_on is null)
        and not exists (select from clock c where c.episode_id = e.id and c.kind = 'child-allocated'
          and c.met_on is null and c.ended_on is null)`,
  )
}

/** Needs of closed cases that neither ended, nor stand in the register, nor have a service that runs for them. */
export async function needsLetGo(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select n.title as says from need n join episode e on e.id = n.episode_id
      where e.closed_on is not null and not exists (select from need_ending x where x.need_id = n.id)
        and not exists (select from unmet_need u where u.need_id = n.id and u.ended_on is null)
        and not exists (select from service_delivery d where d.need_id = n.id and d.ended_on is null)
        and not exists (select from striking s where s.struck_id = n.id)`,
  )
}

/** Cases closed on or after the day of a concern that nobody had answered by then. */
export async function closedOverConcern(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select c.reference as says from concern c join closure k on k.child_id = c.child_id
        join history.closure h on h.id = k.id and h.recorded_from > c.raised_at
      where not exists (select from concern_answer a where a.concern_id = c.id and a.answered_at <= h.recorded_from)`,
  )
}

/** Clocks whose due date was moved after it was set. */
export async function movedDueDates(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select min(what) as says from history.clock group by id having count(distinct due_on) > 1`,
  )
}

/** Clocks that have neither a due date nor the reason why it is not known. */
export async function clocksWithoutDate(owner: TrustDatabase): Promise<readonly string[]> {
  return await sentences(owner, sql`select what as says from clock where due_on is null and not_known is null`)
}

/** Looks at a child's record, after a moment, by anybody who had no grant for it then. */
export async function looksWithoutGrant(
  owner: TrustDatabase,
  childId: string,
  after: Temporal.Instant,
): Promise<readonly string[]> {
  return await sentences(
    owner,
    sql`select l.what || ' by ' || a.name as says from house.ledger_entry l join account a on a.id = l.actor_id
      where l.subject_id = ${childId} and l.kind = 'view' and l.at > ${after}
        and not exists (select from access_grant g where g.person_id = ${childId} and g.account_id = l.actor_id
          and g.granted_from <= l.at and (g.granted_until is null or g.granted_until > l.at))`,
  )
}

/** A child with open work, the first by id. */
export async function anOpenChild(owner: TrustDatabase): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select e.child_id as id from episode e
    join allocation a on a.episode_id = e.id and a.ended_on is null where e.closed_on is null order by 1 limit 1`.execute(
    owner.tables,
  )
  return rows[0]?.id
}

/** One text that stands for everything that was ever done: two cities are the same when it is. */
export async function everythingDone(owner: TrustDatabase): Promise<string> {
  const { rows } = await sql<{ all: string }>`select encode(sha256(convert_to(
    string_agg(encode(hash, 'hex'), '' order by subject_id, seq), 'UTF8')), 'hex') as all from house.ledger_entry`.execute(
    owner.tables,
  )
  return rows[0]?.all ?? ''
}

/** How often each step was begun and concluded, of whatever kind of record it is kept in. */
export async function stepsLived(
  owner: TrustDatabase,
): Promise<ReadonlyMap<string, { readonly begun: number; readonly concluded: number }>> {
  const { rows } = await sql<{ kind: string; begun: number; concluded: number }>`
    select kind, count(*) as begun, count(concluded_on) as concluded from step group by kind
    union all select kind, count(*), count(concluded_on) from asked_of_us group by kind
    union all select 'allegation', count(*), count(o.id) from allegation a left join allegation_outcome o on o.allegation_id = a.id
    union all select 'closure', count(*), count(*) from closure having not exists (select from step where kind = 'closure')`.execute(
    owner.tables,
  )
  return new Map(rows.map(({ kind, begun, concluded }) => [kind, { begun, concluded }]))
}

/** How many children a step was begun for. */
export async function childrenOfStep(owner: TrustDatabase, kind: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(distinct child_id) as count from step where kind = ${kind}`.execute(owner.tables)
  return rows[0]?.count ?? 0
}

/** How often a child was given another worker. */
export async function workersChanged(owner: TrustDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from allocation where ended_on is not null
    and exists (select from allocation other where other.episode_id = allocation.episode_id
      and other.allocated_on >= allocation.ended_on and other.id <> allocation.id)`.execute(owner.tables)
  return rows[0]?.count ?? 0
}

async function countOf(owner: TrustDatabase, query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  const { rows } = await query.execute(owner.tables)
  return rows[0]?.count ?? 0
}

/** Managers of teams whose role has ended. */
export async function managersGone(owner: TrustDatabase): Promise<number> {
  return await countOf(
    owner,
    sql`select count(*) as count from account_role where role = 'team manager' and held_until is not null`,
  )
}

/** Social workers who have left. */
export async function workersGone(owner: TrustDatabase): Promise<number> {
  return await countOf(
    owner,
    sql`select count(*) as count from account_role where role = 'social worker' and held_until is not null`,
  )
}

/** Second injuries of children of which somebody found this. */
export async function secondInjuriesJudged(owner: TrustDatabase, finds: string): Promise<number> {
  return await countOf(
    owner,
    sql`select count(*) as count from injury_judgement j join injury i on i.id = j.injury_id
      where j.finds = ${finds} and exists (select from injury b where b.child_id = i.child_id and b.seen_on < i.seen_on)`,
  )
}

/** Prompts of a pattern, or of all: how often asked, answered, and waiting. */
export async function promptsOf(
  owner: TrustDatabase,
  pattern?: string,
): Promise<{ readonly asked: number; readonly answered: number; readonly waiting: number }> {
  const { rows } = await sql<{ asked: number; answered: number; waiting: number }>`select count(*) as asked,
      count(*) filter (where ended_how = 'answered') as answered, count(*) filter (where ended_on is null) as waiting
    from pattern_prompt where ${pattern ?? null}::text is null or pattern = ${pattern ?? null}`.execute(owner.tables)
  return rows[0] ?? { asked: 0, answered: 0, waiting: 0 }
}

/** Concerns that a foster carer raised and that somebody has answered. */
export async function carersAnswered(owner: TrustDatabase): Promise<number> {
  return await countOf(
    owner,
    sql`select count(*) as count from concern c join account_role r on r.account_id = c.recorded_by and r.role = 'carer'
      where exists (select from concern_answer a where a.concern_id = c.id)`,
  )
}
