import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, maybeDay, maybeMoment, moment, rowsOf } from '#domains/people/json-rows-store.ts'

/** What happened, as it was written down: contacts, visits, notes, documents, and what was struck out of them. One question. */

const whole = z.object({
  contacts: z.array(
    z.object({
      id: z.string(),
      rowId: z.string(),
      reference: z.string(),
      toldAt: moment,
      byName: z.string(),
      byRole: z.string(),
      sourceCode: z.string(),
      agency: maybe,
      seen: z.string(),
      said: z.string(),
      done: z.string(),
      inDangerNow: z.boolean(),
      outcome: maybe,
      reason: maybe,
      decidedAt: maybeMoment,
      decidedBy: maybe,
      recordedAt: moment,
    }),
  ),
  visits: z.array(
    z.object({
      id: z.string(),
      togetherId: z.string(),
      on: day,
      at: z.string(),
      by: z.string(),
      byId: z.string(),
      place: z.string(),
      placeSays: z.string(),
      purpose: z.string(),
      seen: z.enum(['seen', 'not seen']),
      alone: maybe,
      aloneWhy: z.string(),
      notSeenTruth: maybe,
      notSeenWhy: z.string(),
      whoWasThere: z.string(),
      words: z.string(),
      observed: z.string(),
      shared: z.string(),
      recordedAt: moment,
    }),
  ),
  notes: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      happenedAt: moment,
      withWhom: z.string(),
      says: z.string(),
      /** What belongs to this child alone, of a note that may be about brothers and sisters too. */
      own: z.string(),
      words: z.string(),
      significant: z.boolean(),
      by: z.string(),
      byId: z.string(),
      recordedAt: moment,
    }),
  ),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      fileName: z.string(),
      receivedOn: day,
      by: z.string(),
      byId: z.string(),
      recordedAt: moment,
    }),
  ),
  looks47: z.array(
    z.object({
      id: z.string(),
      on: day,
      decision: z.string(),
      reasons: z.string(),
      by: z.string(),
      recordedAt: moment,
    }),
  ),
  strikings: z.array(
    z.object({
      struckTable: z.string(),
      struckId: z.string(),
      reason: z.string(),
      on: day,
      by: z.string(),
      belongsToId: maybe,
    }),
  ),
  injuries: z.array(
    z.object({
      id: z.string(),
      on: day,
      kind: z.string(),
      regions: z.array(z.string()),
      explanation: z.string(),
      /** What was seen or said of brothers and sisters together; empty where it was recorded for one. */
      together: z.string(),
      judged: maybe,
      byId: z.string(),
      recordedAt: moment,
    }),
  ),
  missed: z.array(
    z.object({ id: z.string(), on: day, what: z.string(), why: z.string(), byId: z.string(), recordedAt: moment }),
  ),
  needs: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      why: z.string(),
      namedOn: day,
      endedHow: maybe,
      endedSays: maybe,
      endedOn: maybeDay,
      checkOn: maybeDay,
      unmetSince: maybeDay,
      asked: z.array(
        z.object({
          service: maybe,
          wanted: z.string(),
          on: day,
          answer: maybe,
          answeredOn: maybeDay,
          answerSays: z.string(),
        }),
      ),
      services: z.array(
        z.object({ service: z.string(), agency: z.string(), from: day, until: maybeDay, outcome: maybe }),
      ),
    }),
  ),
  concerns: z.array(
    z.object({
      id: z.string(),
      aboutAccountId: maybe,
      aboutName: z.string(),
      says: z.string(),
      raisedAt: moment,
      raisedBy: z.string(),
      namedName: maybe,
      answeredAt: maybeMoment,
      finding: maybe,
    }),
  ),
})

export type ChildStory = z.output<typeof whole>
export type VisitRead = ChildStory['visits'][number]
export type NeedRead = ChildStory['needs'][number]
export type ConcernRead = ChildStory['concerns'][number]
export type StrikingRead = ChildStory['strikings'][number]

/** Everything that was written of a child, without the words in it that are kept from whoever reads. */
export async function childStory(tx: Tx, id: string): Promise<ChildStory> {
  const { rows } = await sql`select
    ${rowsOf(sql`select c.id, cc.id as "rowId", c.reference, c.told_at as "toldAt", c.told_by_name as "byName",
        c.told_by_role as "byRole", c.source_code as "sourceCode", g.name as agency, c.seen, c.said, c.done, c.in_danger_now as "inDangerNow",
        d.outcome, d.reason, d.decided_at as "decidedAt", a.name as "decidedBy", c.recorded_at as "recordedAt"
      from contact_child cc join contact_masked c on c.id = cc.contact_id left join agency g on g.id = c.told_by_agency_id
        left join contact_decision_masked d on d.contact_id = c.id left join account a on a.id = d.decided_by
      where cc.person_id = ${id} order by c.told_at desc, c.id desc`)} as contacts,
    ${rowsOf(sql`select v.id, v.together_id as "togetherId", v.visited_on as "on", v.visited_at as "at", a.name as by, v.recorded_by as "byId",
        v.place, v.place_says as "placeSays", v.purpose, v.seen, v.alone, v.alone_why as "aloneWhy",
        v.not_seen_truth as "notSeenTruth", v.not_seen_why as "notSeenWhy", v.who_was_there as "whoWasThere", v.words,
        v.observed, v.shared, v.recorded_at as "recordedAt"
      from visit_masked v join account a on a.id = v.visited_by where v.child_id = ${id}
      order by v.visited_on desc, v.visited_at desc, v.id desc`)} as visits,
    ${rowsOf(sql`select n.id, n.kind, n.happened_at as "happenedAt", n.with_whom as "withWhom", n.says, n.significant,
        coalesce(o.says, '') as own, coalesce(o.childs_words, '') as words,
        a.name as by, n.recorded_by as "byId", n.recorded_at as "recordedAt"
      from case_note_masked n join account a on a.id = n.written_by left join case_note_part_masked o on o.id = n.id where n.child_id = ${id}
      order by n.happened_at desc, n.id desc`)} as notes,
    ${rowsOf(sql`select d.id, d.title, d.file_name as "fileName", d.received_on as "receivedOn", a.name as by, d.recorded_by as "byId",
        d.recorded_at as "recordedAt"
      from document_masked d join account a on a.id = d.attached_by where d.child_id = ${id}
      order by d.received_on desc, d.id desc`)} as documents,
    ${rowsOf(sql`select l.id, l.looked_on as "on", l.decision, l.reasons, a.name as by, l.recorded_at as "recordedAt"
      from section_47_look_masked l join account a on a.id = l.decided_by where l.child_id = ${id}
      order by l.looked_on desc, l.id desc`)} as looks47,
    ${rowsOf(sql`select i.id, i.seen_on as "on", i.kind, i.regions, i.explanation, i.recorded_by as "byId",
        coalesce((select t.says from injury_shared_words_masked t where t.id = i.id), '') as together, i.recorded_at as "recordedAt",
        (select j.finds from injury_judgement j where j.injury_id = i.id order by j.judged_on desc, j.id desc limit 1) as judged
      from injury_masked i where i.child_id = ${id} order by i.seen_on desc, i.id desc`)} as injuries,
    ${rowsOf(sql`select m.id, m.missed_on as "on", m.what, m.why, m.recorded_by as "byId", m.recorded_at as "recordedAt"
      from missed_appointment_masked m where m.child_id = ${id} order by m.missed_on desc, m.id desc`)} as missed,
    ${rowsOf(sql`select s.struck_table as "struckTable", s.struck_id as "struckId", s.reason, s.struck_on as "on",
        a.name as by, s.belongs_to_id as "belongsToId"
      from striking_masked s join account a on a.id = s.struck_by where s.child_id = ${id}`)} as strikings,
    ${rowsOf(needs(id))} as needs,
    ${rowsOf(sql`select c.id, c.about_account_id as "aboutAccountId", c.about_name as "aboutName", c.says,
        c.raised_at as "raisedAt",
        case when c.anonymous then 'somebody who did not give a name' else c.raised_by_name end as "raisedBy",
        (select a.name from concern_naming m join account a on a.id = m.account_id
          where m.concern_id = c.id and m.ended_at is null limit 1) as "namedName",
        w.answered_at as "answeredAt", w.finding
      from concern_masked c left join concern_answer w on w.concern_id = c.id
      where c.child_id = ${id} and c.joined_to_id is null order by c.raised_at desc, c.id desc`)} as concerns`.execute(
    tx,
  )
  return await withoutWhatIsKept(tx, id, whole.parse(rows[0]))
}

const needs = (id: string) => sql`select n.id, n.kind, n.title, n.why, n.named_on as "namedOn",
    e.how as "endedHow", e.says as "endedSays", e.ended_on as "endedOn", e.check_on as "checkOn",
    (select min(u.since) from unmet_need u where u.need_id = n.id and u.ended_on is null) as "unmetSince",
    ${rowsOf(sql`select s.name as service, q.wanted, q.asked_on as "on", q.answer, q.answered_on as "answeredOn",
        q.answer_says as "answerSays"
      from service_request_masked q left join service s on s.id = q.service_id where q.need_id = n.id
      order by q.asked_on desc, q.id desc`)} as asked,
    ${rowsOf(sql`select s.name as service, g.name as agency, d.started_on as "from", d.ended_on as "until", d.outcome
      from service_delivery_masked d join service s on s.id = d.service_id join agency g on g.id = s.agency_id
      where d.need_id = n.id order by d.started_on desc, d.id desc`)} as services
  from need_masked n left join need_ending_masked e on e.need_id = n.id where n.child_id = ${id}
  order by n.named_on desc, n.id desc`
