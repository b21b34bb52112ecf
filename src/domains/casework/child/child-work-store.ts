import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, maybeDay, maybeMoment, moment, rowsOf } from '#domains/people/json-rows-store.ts'

/** What is being done for a child, in one question: the episode, who holds it, what is owed, and what the law’s steps made. */

const lawOfClock = z
  .object({ source: z.string(), at: z.string(), url: z.string(), edition: z.string(), kind: z.string() })
  .partial()

const whole = z.object({
  episodes: z.array(
    z.object({
      id: z.string(),
      referredOn: day,
      sourceCode: z.string(),
      primaryNeed: maybe,
      cameFrom: z.string(),
      refersAgain: z.boolean(),
      noFurtherAction: z.boolean(),
      closedOn: maybeDay,
      help: z.enum(['family help', 'section 17']),
    }),
  ),
  allocations: z.array(
    z.object({
      id: z.string(),
      episodeId: z.string(),
      accountId: z.string(),
      worker: z.string(),
      phone: maybe,
      team: z.string(),
      from: day,
      until: maybeDay,
      reason: z.string(),
      endedBecause: maybe,
    }),
  ),
  lastSeen: z.array(
    z.object({
      on: day,
      by: z.string(),
      alone: z.string(),
      aloneWhy: z.string(),
      place: z.string(),
      placeSays: z.string(),
    }),
  ),
  clocks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      what: z.string(),
      whose: z.string(),
      whoseName: maybe,
      countedFrom: day,
      countedFromSays: z.string(),
      dueOn: maybeDay,
      dueAt: maybeMoment,
      notKnown: maybe,
      managerOn: maybeDay,
      managerReason: maybe,
      explanation: z.string(),
      law: lawOfClock,
      overdueReason: maybe,
    }),
  ),
  settled: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      dueOn: maybeDay,
      metOn: maybeDay,
      endedOn: maybeDay,
      endedBecause: maybe,
      overdueReason: maybe,
    }),
  ),
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      beganOn: day,
      concludedOn: maybeDay,
      outcome: maybe,
      decidedBy: maybe,
      authorisedBy: maybe,
      authorisedOn: maybeDay,
      recordedAt: moment,
    }),
  ),
  assessments: z.array(
    z.object({ id: z.string(), stepId: maybe, beganOn: day, authorisedOn: maybeDay, factors: z.array(z.string()) }),
  ),
  enquiries: z.array(
    z.object({
      id: z.string(),
      stepId: maybe,
      beganOn: day,
      conferenceOn: maybeDay,
      conferenceNotRequired: z.boolean().nullable(),
      concludedOn: maybeDay,
    }),
  ),
  conferences: z.array(z.object({ id: z.string(), stepId: maybe, kind: z.string(), heldOn: day })),
  plans: z.array(
    z.object({
      id: z.string(),
      stepId: maybe,
      kind: z.string(),
      beganOn: day,
      endedOn: maybeDay,
      category: maybe,
      reviews: z.array(day),
    }),
  ),
  requests: z.array(
    z.object({ id: z.string(), askedOn: day, askedBy: z.string(), reason: z.string(), unmetCount: z.number() }),
  ),
  closures: z.array(
    z.object({
      id: z.string(),
      closedOn: day,
      reason: z.string(),
      censusCode: maybe,
      why: z.string(),
      askedBy: maybe,
      authorisedBy: maybe,
      overriddenBy: maybe,
      overrideReason: maybe,
      recordedAt: moment,
    }),
  ),
})

export type ChildWork = z.output<typeof whole>
export type EpisodeRead = ChildWork['episodes'][number]
export type AllocationRead = ChildWork['allocations'][number]
export type ClockRead = ChildWork['clocks'][number]
export type SettledClock = ChildWork['settled'][number]
export type StepRead = ChildWork['steps'][number]
export type PlanRead = ChildWork['plans'][number]

export async function childWork(tx: Tx, id: string, on: Temporal.PlainDate): Promise<ChildWork> {
  const { rows } = await sql`select ${held(id)}, ${owed(id, on)}, ${brought(id)}, ${closing(id)}`.execute(tx)
  return await withoutWhatIsKept(tx, id, whole.parse(rows[0]))
}

function held(id: string): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select id, referred_on as "referredOn", source_code as "sourceCode", primary_need as "primaryNeed",
        came_from as "cameFrom", refers_again as "refersAgain", no_further_action as "noFurtherAction",
        closed_on as "closedOn", coalesce((select h.help from episode_help h where h.episode_id = episode.id
          order by h.since desc, h.until nulls first limit 1), 'section 17') as help
      from episode where child_id = ${id} order by referred_on desc, id desc`)} as episodes,
    ${rowsOf(sql`select l.id, l.episode_id as "episodeId", l.account_id as "accountId", a.name as worker, a.phone,
        t.name as team, l.allocated_on as "from", l.ended_on as "until", l.reason, l.ended_because as "endedBecause"
      from allocation_masked l join account a on a.id = l.account_id join team t on t.id = l.team_id
      where l.child_id = ${id} order by l.ended_on desc nulls first, l.allocated_on desc, l.id desc`)} as allocations,
    ${rowsOf(sql`select v.visited_on as "on", a.name as by, v.alone, v.alone_why as "aloneWhy", v.place,
        v.place_says as "placeSays"
      from visit_masked v join account a on a.id = v.visited_by
      where v.child_id = ${id} and v.seen = 'seen' and not exists (select from striking s where s.struck_id = v.id)
      order by v.visited_on desc, v.visited_at desc, v.id desc limit 1`)} as "lastSeen"`
}

function owed(id: string, on: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select c.id, c.kind, c.what, c.whose, a.name as "whoseName", c.counted_from as "countedFrom",
        c.counted_from_says as "countedFromSays", c.due_on as "dueOn", c.due_at as "dueAt", c.not_known as "notKnown",
        c.manager_on as "managerOn", c.manager_reason as "managerReason", c.explanation, c.law,
        c.overdue_reason as "overdueReason"
      from clock_masked c left join account a on a.id = c.whose_account_id
      where c.child_id = ${id} and c.met_on is null and c.ended_on is null
      order by least(c.manager_on, c.due_on) nulls last, c.id`)} as clocks,
    ${rowsOf(sql`select c.id, c.what, c.due_on as "dueOn", c.met_on as "metOn", c.ended_on as "endedOn",
        c.ended_because as "endedBecause", c.overdue_reason as "overdueReason"
      from clock_masked c where c.child_id = ${id} and coalesce(c.met_on, c.ended_on) > ${on.subtract({ months: 6 })}
      order by coalesce(c.met_on, c.ended_on) desc, c.id desc limit 60`)} as settled`
}

function brought(id: string): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select s.id, s.kind, s.began_on as "beganOn", s.concluded_on as "concludedOn", s.outcome,
        d.name as "decidedBy", m.name as "authorisedBy", s.authorised_on as "authorisedOn", s.recorded_at as "recordedAt"
      from step s left join account d on d.id = s.decided_by left join account m on m.id = s.authorised_by
      where s.child_id = ${id} order by s.began_on desc, s.id desc`)} as steps,
    ${rowsOf(sql`select id, step_id as "stepId", began_on as "beganOn", authorised_on as "authorisedOn", factors
      from assessment where child_id = ${id} order by began_on desc, id desc`)} as assessments,
    ${rowsOf(sql`select id, step_id as "stepId", began_on as "beganOn", conference_on as "conferenceOn",
        conference_not_required as "conferenceNotRequired", concluded_on as "concludedOn"
      from enquiry where child_id = ${id} order by began_on desc, id desc`)} as enquiries,
    ${rowsOf(sql`select id, step_id as "stepId", kind, held_on as "heldOn" from conference where child_id = ${id}
      order by held_on desc, id desc`)} as conferences,
    ${rowsOf(sql`select p.id, p.step_id as "stepId", p.kind, p.began_on as "beganOn", p.ended_on as "endedOn",
        coalesce(p.latest_category, p.initial_category) as category,
        (select coalesce(json_agg(r.held_on order by r.held_on), '[]'::json) from plan_review r where r.plan_id = p.id)
          as reviews
      from plan p where p.child_id = ${id} order by p.began_on desc, p.id desc`)} as plans`
}

function closing(id: string): RawBuilder<unknown> {
  return sql`${rowsOf(sql`select r.id, r.asked_on as "askedOn", a.name as "askedBy", r.reason,
        jsonb_array_length(r.unmet) as "unmetCount"
      from closure_request_masked r join account a on a.id = r.asked_by
      where r.child_id = ${id} and r.withdrawn_on is null
        and not exists (select from closure k where k.episode_id = r.episode_id)
      order by r.asked_on desc, r.id desc`)} as requests,
    ${rowsOf(sql`select k.id, k.closed_on as "closedOn", k.reason, k.census_code as "censusCode", k.why,
        b.name as "askedBy", m.name as "authorisedBy", o.name as "overriddenBy", k.override_reason as "overrideReason",
        k.recorded_at as "recordedAt"
      from closure_masked k left join account b on b.id = k.asked_by left join account m on m.id = k.authorised_by
        left join account o on o.id = k.overridden_by
      where k.child_id = ${id} order by k.closed_on desc, k.id desc`)} as closures`
}
