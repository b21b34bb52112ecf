import { sql } from 'kysely'
import { z } from 'zod'
import { asEngineSettings } from '#domains/access/duty/local-setting-store.ts'
import { familyHelpFacts, readFamilyHelp } from '#domains/casework/facts/record-family-help-store.ts'
import { healthOf, healthRead } from '#domains/casework/facts/record-health-store.ts'
import { careOf, careRead } from '#domains/casework/facts/record-looked-after-store.ts'
import { permanenceFacts } from '#domains/casework/facts/record-permanence-store.ts'
import { protectionFacts, readProtection } from '#domains/casework/facts/record-protection-store.ts'
import {
  officerFacts,
  officerRead,
  reviewingFacts,
  reviewingRead,
} from '#domains/casework/facts/record-reviewing-store.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildRecord, OpenNeed } from '#practice/record.ts'

/** What a rule may ask of a child's record, in one round trip: it is asked at every step, by a function that keeps its plan. */

const openStep = z.array(z.object({ id: z.string(), begunOn: day }))
const read = z.object({
  person: z.array(z.object({ bornOn: maybeDay, expectedOn: maybeDay, diedOn: maybeDay })),
  episode: z.array(
    z.object({ referredOn: day, toldOn: maybeDay, followed: z.boolean(), assessed: z.boolean(), done: z.boolean() }),
  ),
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

/** What is owed under the plan that stands, and what stood before it. */
const planned = z.object({ reviewDueOn: maybeDay, protectionEndedOn: maybeDay })

/**
 * The typed facts of a child's record, with those of one episode where they belong to it. Whether the history was shown is
 * for the page to say: here it was not.
 *
 * @param proposed the names of those with whom a report proposes that the child grows up.
 *
 * @throws NotFound when there is no such child for whoever asks.
 */
export async function loadRecord(
  tx: Tx,
  childId: string,
  episodeId: string,
  today: Temporal.PlainDate,
  proposed: readonly string[] = [],
): Promise<ChildRecord> {
  const { rows } = await sql<{
    found: unknown
    planned: unknown
    familyHelp: unknown
    care: unknown
    permanence: unknown
    protection: unknown
    health: unknown
    reviewing: unknown
    officer: unknown
    appointed: unknown
    settings: unknown
  }>`select house.record_of(${childId}, ${episodeId}, ${today}) as found, house.planned_of(${episodeId}) as planned,
    house.record_of_family_help(${childId}, ${episodeId}, ${today}) as "familyHelp",
    house.record_of_looked_after(${childId}, ${episodeId}, ${today}) as care,
    house.record_of_permanence(${childId}, ${[...proposed]}::text[]) as permanence,
    house.record_of_protection(${childId}, ${episodeId}, ${today}) as protection,
    house.record_of_health_and_liberty(${childId}, ${episodeId}, ${today}) as health,
    house.record_of_reviewing(${childId}, ${episodeId}, ${today}) as reviewing,
    house.open_with_officer(${childId}, ${[...proposed]}::text[]) as officer,
    (select json_object_agg(substr(s.setting, 5), s.since order by s.id) from local_setting s
      where s.setting like 'law:%' and not exists (select from setting_striking x where x.id = s.id)) as appointed,
    (select coalesce(json_agg(json_build_object('name', s.setting, 'value', s.value, 'since', s.since, 'decidedBy', s.decided_by,
        'restsOn', coalesce(r.rests_on, '')) order by s.since, s.id), '[]'::json)
      from local_setting s left join setting_reason r on r.id = s.id
      where s.setting not like 'law:%' and not exists (select from setting_striking x where x.id = s.id)) as settings`.execute(
    tx,
  )
  const found = read.parse(rows[0]?.found)
  if (found.person[0] === undefined) throw new NotFound('child')
  const record = asRecord(found, planned.parse(rows[0]?.planned))
  return {
    ...record,
    ...familyHelpFacts(readFamilyHelp.parse(rows[0]?.familyHelp), record),
    ...protectionFacts(readProtection.parse(rows[0]?.protection)),
    ...careOf(careRead.parse(rows[0]?.care)),
    ...permanenceFacts(rows[0]?.permanence, record.dateOfBirth, today),
    ...healthOf(healthRead.parse(rows[0]?.health)),
    ...reviewingFacts(reviewingRead.parse(rows[0]?.reviewing), record),
    ...officerFacts(officerRead.parse(rows[0]?.officer)),
    ...lawOf(appointedRead.parse(rows[0]?.appointed)),
    ...settingsIn(settingsRead.parse(rows[0]?.settings)),
  }
}

/** What the house has set, with its days: which of them holds is for what asks, by the day on which it began. */
const settingsRead = z.array(
  z.object({ name: z.string(), value: z.string(), since: day, decidedBy: z.string(), restsOn: z.string() }),
)

function settingsIn(set: z.output<typeof settingsRead>): Partial<ChildRecord> {
  return set.length === 0 ? {} : { settings: asEngineSettings(set) }
}

/** The days that were appointed for law: of one law the last that was set stands. */
const appointedRead = z.record(z.string(), day).nullable()

function lawOf(lawAppointed: z.output<typeof appointedRead>): Partial<ChildRecord> {
  return lawAppointed === null ? {} : { lawAppointed }
}

function asRecord(found: Read, plan: z.output<typeof planned>): ChildRecord {
  const [episode] = found.episode
  const [person] = found.person
  const [seen] = found.seen
  const [look] = found.look
  const [worker] = found.worker
  const planSince = (kind: string) => found.plans.find((plan) => plan.kind === kind)?.since
  return {
    ...known(person?.bornOn, (dateOfBirth) => ({ dateOfBirth })),
    ...known(person?.expectedOn, (expectedDateOfBirth) => ({ expectedDateOfBirth })),
    ...known(person?.diedOn, (diedOn) => ({ diedOn })),
    ...known(seen, ({ on, alone }) => ({ lastSeenOn: on, lastSeenAlone: alone === 'yes' })),
    attemptsToSee: found.attempts.map(({ on, place, truth, why }) => ({
      on,
      how: [place, truth, why].filter((part) => part !== undefined && part !== '').join('; '),
    })),
    ...known(look, ({ on, by, decision, reason }) => ({
      managersSection47Decision: {
        on,
        by,
        decision:
          decision === 'section 47 is needed' ? ('enquiries needed' as const) : ('enquiries not needed' as const),
        reason,
      },
    })),
    ...known(episode?.toldOn, (contactReceivedOn) => ({ contactReceivedOn })),
    ...known(episode?.referredOn, (referralOn) => ({ referralOn })),
    ...known(found.enquiries.at(-1)?.begunOn, (strategyDiscussionOn) => ({ strategyDiscussionOn })),
    historyShown: false,
    openNeeds: found.needs.map(asNeed),
    openConcerns: found.concerns,
    openDiscussions: found.discussions,
    openAssessments: found.assessments,
    openEnquiries: found.enquiries,
    openConferences: found.conferences,
    ...known(planSince('family help'), (familyHelpPlanOpenSince) => ({ familyHelpPlanOpenSince })),
    ...known(plan.reviewDueOn, (planReviewDueOn) => ({ planReviewDueOn })),
    ...known(plan.protectionEndedOn, (protectionPlanEndedOn) => ({ protectionPlanEndedOn })),
    ...known(planSince('child in need'), (childInNeedPlanOpenSince) => ({ childInNeedPlanOpenSince })),
    ...known(planSince('child protection'), (protectionPlanOpenSince) => ({ protectionPlanOpenSince })),
    workWasDone: episode?.done ?? false,
    nothingFollowedAssessment: episode?.assessed === true && !episode.followed,
    ...(episode?.assessed === true ? { assessedBefore: true } : {}),
    ...known(worker, (allocatedTo) => ({ allocatedTo })),
  }
}

function asNeed({ acceptedBy, acceptedOn, checkOn, ...need }: Read['needs'][number]): OpenNeed {
  if (acceptedBy === undefined || acceptedOn === undefined || checkOn === undefined) return need
  return { ...need, acceptedBy: { agency: acceptedBy, on: acceptedOn, checkOn } }
}

/** Leaves out what is not known, so that "not there" and "undefined" are one thing. */
function known<V, T extends object>(value: V | undefined, asFact: (value: V) => T): Partial<T> {
  return value === undefined ? {} : asFact(value)
}
