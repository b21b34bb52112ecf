import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'
import type { ChildRecord, OpenNeed } from '#practice/record.ts'

/** What a rule may ask of a child's record, in one round trip: it is asked at every step. */

const openStep = z.array(z.object({ id: z.string(), begunOn: day }))
const read = z.object({
  person: z.array(z.object({ bornOn: maybeDay, expectedOn: maybeDay, diedOn: maybeDay })),
  episode: z.array(z.object({ referredOn: day, toldOn: maybeDay, followed: z.boolean(), done: z.boolean() })),
  worker: z.array(z.object({ id: z.string(), name: z.string() })),
  seen: z.array(z.object({ on: day, alone: maybe })),
  attempts: z.array(z.object({ on: day, place: z.string(), truth: maybe, why: z.string() })),
  look: z.array(z.object({ on: day, by: z.string(), decision: z.string(), reason: z.string() })),
  needs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['open', 'service asked', 'unmet', 'service running']),
      acceptedBy: maybe,
      acceptedOn: maybeDay,
      checkOn: maybeDay,
    }),
  ),
  concerns: z.array(z.object({ id: z.string(), aboutName: z.string(), raisedOn: day })),
  enquiries: openStep,
  conferences: openStep,
  discussions: openStep,
  assessments: openStep,
  plans: z.array(z.object({ kind: z.string(), since: day })),
})

type Read = z.output<typeof read>

const notStruck = (id: RawBuilder<unknown>) => sql`not exists (select from striking k where k.struck_id = ${id})`

/**
 * The typed facts of a child's record, with those of one episode where they belong to it. Whether the history was shown is
 * for the page to say: here it was not.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function loadRecord(
  tx: Tx,
  childId: string,
  episodeId: string,
  today: Temporal.PlainDate,
): Promise<ChildRecord> {
  const { rows } = await sql`select ${ofPerson(childId, today)}, ${ofEpisode(childId, episodeId)}`.execute(tx)
  const found = read.parse(rows[0])
  if (found.person[0] === undefined) throw new NotFound('child')
  return asRecord(found)
}

function ofPerson(childId: string, today: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`
    ${rowsOf(sql`select born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn"
      from person where id = ${childId}`)} as person,
    ${rowsOf(sql`select v.visited_on as "on", v.alone from visit v where v.child_id = ${childId} and v.seen = 'seen'
      and v.visited_on <= ${today} and ${notStruck(sql`v.id`)} order by v.visited_on desc, v.id desc limit 1`)} as seen,
    ${rowsOf(sql`select n.id, n.title, case
        when exists (select from service_delivery d where d.need_id = n.id and d.ended_on is null) then 'service running'
        when exists (select from unmet_need u where u.need_id = n.id and u.ended_on is null) then 'unmet'
        when exists (select from service_request q where q.need_id = n.id and (q.answer is null or q.answer = 'accepted'
          and not exists (select from service_delivery d where d.request_id = q.id))) then 'service asked'
        else 'open' end as state,
        g.accepted_by as "acceptedBy", g.ended_on as "acceptedOn", g.check_on as "checkOn"
      from need n left join need_ending g on g.need_id = n.id
      where n.child_id = ${childId} and (g.id is null or g.how = 'passed on and accepted' and g.check_on is not null)
        and ${notStruck(sql`n.id`)} order by n.named_on, n.id`)} as needs,
    ${rowsOf(sql`select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from house.open_concerns_of(${childId}) c`)} as concerns,
    ${rowsOf(sql`select kind, began_on as since from plan where child_id = ${childId} and ended_on is null`)} as plans`
}

function ofEpisode(childId: string, episodeId: string): RawBuilder<unknown> {
  return sql`
    ${rowsOf(sql`select e.referred_on as "referredOn", (c.told_at at time zone 'Europe/London')::date as "toldOn",
        exists (select from plan p where p.episode_id = e.id) or exists (select from enquiry q where q.episode_id = e.id)
        or exists (select from service_delivery d join need n on n.id = d.need_id where n.episode_id = e.id) as followed,
        exists (select from need n where n.episode_id = e.id and ${notStruck(sql`n.id`)})
        or exists (select from visit v where v.episode_id = e.id and v.seen = 'seen' and ${notStruck(sql`v.id`)})
        or exists (select from step s where s.episode_id = e.id and s.child_id is not null and s.concluded_on is not null)
        or exists (select from enquiry q where q.episode_id = e.id) or exists (select from plan p where p.episode_id = e.id)
        as done
      from episode e left join contact c on c.id = e.contact_id where e.id = ${episodeId}`)} as episode,
    ${rowsOf(sql`select w.id, w.name from allocation a join account w on w.id = a.account_id
      where a.episode_id = ${episodeId} and a.ended_on is null`)} as worker,
    ${rowsOf(sql`select v.visited_on as "on", v.place, v.not_seen_truth as truth, v.not_seen_why as why from visit v
      where v.child_id = ${childId} and v.seen = 'not seen' and ${notStruck(sql`v.id`)}
        and v.visited_on >= (select e.referred_on from episode e where e.id = ${episodeId})
      order by v.visited_on, v.id`)} as attempts,
    ${rowsOf(sql`select l.looked_on as "on", w.name as by, l.decision, l.reasons as reason
      from section_47_look l join account w on w.id = l.decided_by where l.episode_id = ${episodeId}
      order by l.looked_on desc, l.id desc limit 1`)} as look,
    ${rowsOf(sql`select coalesce(q.step_id, q.id) as id, q.began_on as "begunOn" from enquiry q
      where q.child_id = ${childId} and q.concluded_on is null and q.conference_on is null
      order by q.began_on, q.id`)} as enquiries,
    ${openStepsOf(childId, 'initial-child-protection-conference')} as conferences,
    ${openStepsOf(childId, 'strategy-discussion')} as discussions,
    ${openStepsOf(childId, 'child-and-family-assessment')} as assessments`
}

function openStepsOf(childId: string, kind: string): RawBuilder<unknown> {
  return rowsOf(sql`select s.id, s.began_on as "begunOn" from step s where s.child_id = ${childId} and s.kind = ${kind}
    and s.concluded_on is null order by s.began_on, s.id`)
}

function asRecord(found: Read): ChildRecord {
  const [episode] = found.episode
  const [person] = found.person
  const [seen] = found.seen
  const [look] = found.look
  const [worker] = found.worker
  const planSince = (kind: string) => found.plans.find((plan) => plan.kind === kind)?.since
  return given({
    dateOfBirth: person?.bornOn,
    expectedDateOfBirth: person?.expectedOn,
    diedOn: person?.diedOn,
    lastSeenOn: seen?.on,
    lastSeenAlone: seen === undefined ? undefined : seen.alone === 'yes',
    attemptsToSee: found.attempts.map(({ on, place, truth, why }) => ({
      on,
      how: [place, truth, why].filter((part) => part !== undefined && part !== '').join('; '),
    })),
    managersSection47Decision:
      look === undefined
        ? undefined
        : {
            on: look.on,
            by: look.by,
            decision: look.decision === 'section 47 is needed' ? 'enquiries needed' : 'enquiries not needed',
            reason: look.reason,
          },
    contactReceivedOn: episode?.toldOn,
    referralOn: episode?.referredOn,
    strategyDiscussionOn: found.enquiries.at(-1)?.begunOn,
    historyShown: false,
    openNeeds: found.needs.map(asNeed),
    openConcerns: found.concerns,
    openDiscussions: found.discussions,
    openAssessments: found.assessments,
    openEnquiries: found.enquiries,
    openConferences: found.conferences,
    childInNeedPlanOpenSince: planSince('child in need'),
    protectionPlanOpenSince: planSince('child protection'),
    workWasDone: episode?.done ?? false,
    nothingFollowedAssessment: episode !== undefined && !episode.followed,
    allocatedTo: worker,
  })
}

function asNeed({ acceptedBy, acceptedOn, checkOn, ...need }: Read['needs'][number]): OpenNeed {
  if (acceptedBy === undefined || acceptedOn === undefined || checkOn === undefined) return need
  return { ...need, acceptedBy: { agency: acceptedBy, on: acceptedOn, checkOn } }
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined }

/** Leaves out what is not known, so that "not there" and "undefined" are one thing. */
function given(record: Loose<ChildRecord>): ChildRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as ChildRecord
}
