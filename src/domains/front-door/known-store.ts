import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { type Home, homesOf, homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import { marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import { day, maybe, maybeDay, moment, rowsOf } from '#domains/people/json-rows-store.ts'
import type { Citation } from '#engine/citation.ts'

/** What is known of a person that a decision must have in view, in one question. */

const historyLine = z.object({
  id: z.string(),
  on: maybeDay,
  kind: z.string(),
  title: maybe,
  says: maybe,
  outcome: maybe,
  because: maybe,
})

/** One thing that happened, as the view of everything known of a person has it. */
export type HistoryLine = z.infer<typeof historyLine>

const relative = z.object({
  /** Absent where the relative is restricted: then only whom to ring. */
  personId: maybe,
  kind: z.string(),
  givenName: maybe,
  familyName: maybe,
  bornOn: maybeDay,
  ringName: maybe,
  ringPhone: maybe,
  /** What the view of their history has of plans and of being in care. */
  history: z.array(historyLine),
})

/** Somebody of the family: what they are to the child, and their plans or their own care. */
export type Relative = z.infer<typeof relative>

const person = z.object({
  personId: z.string(),
  givenName: maybe,
  familyName: maybe,
  authorityNumber: maybe,
  bornOn: maybeDay,
  history: z.array(historyLine),
  family: z.array(relative),
  homes: homesRead,
  marks: marksRead,
  household: z.array(z.object({ givenName: maybe, familyName: maybe, bornOn: maybeDay, standsAs: z.string() })),
  open: z.array(z.object({ episodeId: z.string(), referredOn: day, workerName: maybe, teamName: maybe })),
})

export interface PersonKnown extends Omit<z.infer<typeof person>, 'homes' | 'marks'> {
  /** Where the person lives now. */
  readonly homes: readonly Home[]
}

const lines = (of: ReturnType<typeof sql>, only = sql`true`) =>
  rowsOf(sql`
  select h.source_id as id, h.happened_on as on, h.kind, h.title, h.says, h.outcome, h.because
  from person_history h where h.person_id = ${of} and ${only}
  order by h.happened_on desc nulls last, h.source_id desc limit 500`)

const ofFamily = sql`h.kind in ('plan', 'care history')`

const family = rowsOf(sql`
  select q.id as "personId", r.kind, q.given_name as "givenName", q.family_name as "familyName", q.born_on as "bornOn",
    w.name as "ringName", w.phone as "ringPhone", ${lines(sql`q.id`, ofFamily)} as history
  from (
      select person_id as of_id, kind from relationship where other_id = p.id and ended_on is null
      union select other_id, kind from relationship
        where person_id = p.id and ended_on is null and kind in ('sibling', 'half-sibling')
      union select theirs.other_id, 'sibling' from relationship mine
        join relationship theirs on theirs.person_id = mine.person_id and theirs.other_id <> p.id
        where mine.other_id = p.id and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
      union select theirs.person_id, 'child of the household' from residence mine
        join residence theirs on theirs.household_id = mine.household_id and theirs.person_id <> p.id
        join person o on o.id = theirs.person_id and o.is_child
        where mine.person_id = p.id and mine.lived_until is null and theirs.lived_until is null
          and not exists (select from relationship x where p.id in (x.person_id, x.other_id)
            and theirs.person_id in (x.person_id, x.other_id))
    ) r
    left join person q on q.id = r.of_id
    left join account w on q.id is null and w.id = house.ring_about(r.of_id)
  order by r.kind, q.born_on, r.of_id`)

/** What is known of one person, or `undefined` when there is none for whoever asks. */
export async function personKnown(tx: Tx, personId: string): Promise<PersonKnown | undefined> {
  const query = rowsOf(sql`
    select p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.born_on as "bornOn",
      (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as "authorityNumber",
      ${lines(sql`p.id`)} as history, ${family} as family,
      ${homesSql(sql`array[p.id]`)} as homes, ${marksSql(sql`array[p.id]`)} as marks,
      ${rowsOf(sql`select o.given_name as "givenName", o.family_name as "familyName", o.born_on as "bornOn",
          theirs.stands_as as "standsAs"
        from residence mine join residence theirs on theirs.household_id = mine.household_id and theirs.person_id <> p.id
          join person o on o.id = theirs.person_id
        where mine.person_id = p.id and mine.lived_until is null and theirs.lived_until is null
        order by o.born_on, o.id`)} as household,
      ${rowsOf(sql`select e.id as "episodeId", e.referred_on as "referredOn", w.name as "workerName", t.name as "teamName"
        from episode e left join allocation a on a.episode_id = e.id and a.ended_on is null
          left join account w on w.id = a.account_id left join team t on t.id = a.team_id
        where e.child_id = p.id and e.closed_on is null and not e.no_further_action`)} as open
    from person p where p.id = ${personId}`)
  const { rows } = await sql<{ readonly found: unknown }>`select ${query} as found`.execute(tx)
  const known = z.array(person).parse(rows[0]?.found)[0]
  if (known === undefined) return undefined
  const { homes, marks, ...rest } = known
  return { ...rest, homes: homesOf(rest.personId, homes, marks).filter(({ until }) => until === undefined) }
}

/** The ids of everything in the history of these people: what must have been shown before a decision about them. */
export async function historyIds(tx: Tx, personIds: readonly string[], but: string): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ readonly id: string }>`
    select distinct source_id as id from person_history
    where person_id = any (${personIds}::uuid[]) and source_id <> ${but}`.execute(tx)
  return rows.map(({ id }) => id)
}

const nearby = z.object({
  contactId: z.string(),
  reference: z.string(),
  toldAt: moment,
  toldByName: z.string(),
  children: z.string(),
  postcode: z.string(),
  outcome: maybe,
  because: maybe,
})

/** Another contact about the same postcode, with what was decided on it. */
export type Nearby = z.infer<typeof nearby>

/** Other contacts in which a child of one of these postcodes was told of, the newest first; none whose address is kept from whoever reads. */
export async function contactsNearby(
  tx: Tx,
  contactId: string,
  postcodes: readonly string[],
): Promise<readonly Nearby[]> {
  if (postcodes.length === 0) return []
  const query = rowsOf(sql`
    select c.id as "contactId", c.reference, c.told_at as "toldAt", c.told_by_name as "toldByName", n.children, n.postcode,
      d.outcome, d.reason as because
    from (select cc.contact_id, min(t.postcode) as postcode,
          string_agg(concat_ws(' ', nullif(cc.given_name, ''), nullif(cc.family_name, '')), ', ' order by cc.id) as children
        from house.told_at(${[...postcodes]}::text[]) t join contact_child cc on cc.id = t.contact_child_id
        where cc.contact_id <> ${contactId}
        group by cc.contact_id) n
      join contact_masked c on c.id = n.contact_id left join contact_decision_masked d on d.contact_id = c.id
    order by c.told_at desc, c.id desc limit 20`)
  const { rows } = await sql<{ readonly found: unknown }>`select ${query} as found`.execute(tx)
  return z.array(nearby).parse(rows[0]?.found)
}

const standing = z.object({
  stepId: z.string(),
  outcome: maybe,
  byAccountId: maybe,
  byName: maybe,
  on: day,
  answers: z.record(z.string(), z.unknown()),
  version: z.number(),
})

/** What somebody proposed and a manager has yet to decide. */
export type Proposal = z.infer<typeof standing>

const decided = z.object({
  stepId: z.string(),
  outcome: z.string(),
  reason: z.string(),
  at: moment,
  byName: z.string(),
  authorisedByName: maybe,
  transcript: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
  steps: z.array(z.object({ stepId: z.string(), childId: z.string() })),
  /** `joined`: work was open with the child before. */
  episodes: z.array(z.object({ childId: z.string(), referredOn: day, refersAgain: z.boolean(), joined: z.boolean() })),
  owed: z.array(
    z.object({ clockId: z.string(), kind: z.string(), what: z.string(), whose: z.string(), dueOn: maybeDay }),
  ),
})

export type Decision = z.infer<typeof decided>

/** What was proposed, or decided, on a contact so far. */
export async function standingOf(
  tx: Tx,
  contactId: string,
): Promise<{ readonly proposal: Proposal | undefined; readonly decision: Decision | undefined }> {
  const proposals = rowsOf(sql`
    select s.id as "stepId", s.outcome, s.decided_by as "byAccountId", a.name as "byName", s.began_on as on, s.answers, s.version
    from step_masked s left join account a on a.id = s.decided_by
    where s.contact_id = ${contactId} and s.kind = 'contact-screening' and s.concluded_on is null`)
  const decisions = rowsOf(sql`
    select d.step_id as "stepId", d.outcome, d.reason, d.decided_at as at, a.name as "byName",
      m.name as "authorisedByName", s.transcript,
      ${rowsOf(sql`select t.id as "stepId", t.child_id as "childId" from step t
          join contact_child cc on cc.person_id = t.child_id and cc.contact_id = d.contact_id
        where t.kind = 'strategy-discussion' and t.concluded_on is null order by t.id`)} as steps,
      ${rowsOf(sql`select e.child_id as "childId", e.referred_on as "referredOn", e.refers_again as "refersAgain",
          e.contact_id is distinct from d.contact_id as joined from episode e
          join contact_child cc on cc.person_id = e.child_id and cc.contact_id = d.contact_id
        where e.closed_on is null and not e.no_further_action
          and d.outcome in ('referral', 'strategyDiscussion') order by e.id`)} as episodes,
      ${rowsOf(sql`select k.id as "clockId", k.kind, k.what, k.whose, k.due_on as "dueOn" from clock_masked k
        where k.contact_id = d.contact_id and k.met_on is null and k.ended_on is null
          and (k.kind in ('referrer-told', 'family-told') or k.kind like 'contact-screening/%')
        order by k.due_on, k.id`)} as owed
    from contact_decision_masked d join account a on a.id = d.decided_by
      left join step_masked s on s.id = d.step_id left join account m on m.id = s.authorised_by and m.id <> d.decided_by
    where d.contact_id = ${contactId}`)
  const { rows } = await sql<{ readonly proposals: unknown; readonly decisions: unknown }>`
    select ${proposals} as proposals, ${decisions} as decisions`.execute(tx)
  return {
    proposal: z.array(standing).parse(rows[0]?.proposals)[0],
    decision: z.array(decided).parse(rows[0]?.decisions)[0],
  }
}

const clock = z.object({
  what: z.string(),
  dueOn: maybeDay,
  explanation: z.string(),
  law: z.custom<Citation>((kept) => typeof kept === 'object' && kept !== null),
  notKnown: maybe,
  metOn: maybeDay,
})

/** The clock by which a contact is screened. */
export type ScreeningClock = z.infer<typeof clock>

export async function screeningClock(tx: Tx, contactId: string): Promise<ScreeningClock | undefined> {
  const query = rowsOf(sql`
    select what, due_on as "dueOn", explanation, law, not_known as "notKnown", met_on as "metOn" from clock_masked
    where contact_id = ${contactId} and kind = 'contact-screened' order by id desc limit 1`)
  const { rows } = await sql<{ readonly found: unknown }>`select ${query} as found`.execute(tx)
  return z.array(clock).parse(rows[0]?.found)[0]
}
