import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import type { Mark } from '#domains/people/confidential/confidential.ts'
import { type Home, homesOf, homesRead, homesSql } from '#domains/people/confidential/confidential-homes-store.ts'
import { marksRead, marksSql } from '#domains/people/confidential/confidential-marks-store.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'
import { isInShortBreaks } from '#practice/looked-after/in-short-breaks.ts'

/** A child's care in one question: every period, legal status and placement, who reviews, and the reviews held. */

const whole = z.object({
  periods: z.array(z.object({ id: z.string(), since: day, until: maybeDay, endCode: maybe, endedBecause: maybe })),
  statuses: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      since: day,
      until: maybeDay,
      endsOn: maybeDay,
      endsSays: z.string(),
      stepId: maybe,
    }),
  ),
  placements: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      provider: maybe,
      carer: z.string(),
      carerAccountId: maybe,
      home: z.string(),
      householdId: maybe,
      outOfArea: z.boolean(),
      since: day,
      until: maybeDay,
      reason: z.string(),
      endCode: maybe,
      endedBecause: maybe,
      returnsTo: maybe,
      meantToLast: z.boolean(),
      beforeAssessment: z.enum(['connected person', 'parent']).nullable(),
      areaApprovedOn: maybeDay,
    }),
  ),
  officers: z.array(z.object({ accountId: z.string(), name: z.string(), since: day, until: maybeDay })),
  reviews: z.array(z.object({ id: z.string(), on: day, stepId: maybe, chair: maybe })),
  forAdoption: z.array(z.object({ by: z.string(), since: day })),
})

const withHomes = whole.extend({ homes: homesRead, marks: marksRead })

/** With the homes of the child, and what is confidential of them and of the placements. */
export interface Care extends z.output<typeof whole> {
  readonly homes: readonly Home[]
  readonly marks: readonly Mark[]
}
export type PlacementRead = Care['placements'][number]
export type StatusRead = Care['statuses'][number]

/** What has been read of the child already, and need not be asked again. */
type ReadAlready = Pick<Care, 'homes' | 'marks'>

export async function readCare(tx: Tx, childId: string, already?: ReadAlready): Promise<Care> {
  const homesToo =
    already === undefined
      ? sql`, ${homesSql(sql`array[${childId}]::uuid[]`)} as homes, ${marksSql(sql`array[${childId}]::uuid[]`)} as marks`
      : sql``
  const { rows } = await sql`select
    ${rowsOf(sql`select id, began_on as since, ended_on as until, end_code as "endCode", ended_because as "endedBecause"
      from period_of_care_masked where child_id = ${childId} order by began_on desc, id desc`)} as periods,
    ${rowsOf(sql`select id, code, began_on as since, ended_on as until, ends_on as "endsOn", ends_says as "endsSays",
        step_id as "stepId"
      from legal_status_masked where child_id = ${childId} order by began_on desc, id desc`)} as statuses,
    ${rowsOf(sql`select id, type_code as type, provider_code as provider, carer_name as carer,
        carer_account_id as "carerAccountId", home_name as home,
        household_id as "householdId", out_of_area as "outOfArea", began_on as since, ended_on as until, reason, end_code as "endCode",
        ended_because as "endedBecause", returns_to_id as "returnsTo", meant_to_last as "meantToLast",
        before_assessment as "beforeAssessment",
        (select o.approved_on from out_of_area_approval o where o.placement_id = p.id) as "areaApprovedOn"
      from placement_masked p where child_id = ${childId} order by began_on desc, id desc`)} as placements,
    ${rowsOf(sql`select r.account_id as "accountId", a.name, r.appointed_on as since, r.ended_on as until
      from reviewing_officer r join account a on a.id = r.account_id where r.child_id = ${childId}
      order by r.appointed_on desc, r.id desc`)} as officers,
    ${rowsOf(sql`select v.id, v.held_on as "on", v.step_id as "stepId", a.name as chair
      from care_review v left join account a on a.id = v.chaired_by where v.child_id = ${childId}
      order by v.held_on desc, v.id desc`)} as reviews,
    ${rowsOf(sql`select given_by as "by", began_on as since from adoption_authority
      where child_id = ${childId} and ended_on is null`)} as "forAdoption"${homesToo}`.execute(tx)
  if (already !== undefined) return { ...whole.parse(rows[0]), homes: already.homes, marks: already.marks }
  const { homes, marks, ...care } = withHomes.parse(rows[0])
  return { ...care, homes: homesOf(childId, homes, marks), marks }
}

/** What stands now: the period, the status, the placement, a temporary one inside it, and who reviews. */
export function standingCare(care: Care) {
  const standing = <T extends { readonly until: Temporal.PlainDate | undefined }>(rows: readonly T[]): T | undefined =>
    rows.find(({ until }) => until === undefined)
  const status = standing(care.statuses)
  const inShortBreaks = isInShortBreaks(status?.code)
  return {
    period: inShortBreaks ? undefined : standing(care.periods),
    status,
    /** Looked after on the days of an agreed series alone: since when. */
    shortBreaksSince: inShortBreaks ? status?.since : undefined,
    placement: standing(care.placements.filter(({ returnsTo }) => returnsTo === undefined)),
    temporary: standing(care.placements.filter(({ returnsTo }) => returnsTo !== undefined)),
    officer: standing(care.officers),
  }
}
