import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay, moment, rowsOf } from '#domains/people/json-rows-store.ts'

/** Health, school, liberty and private arrangements of one child, in one question. */

const whole = z.object({
  health: z.array(
    z.object({
      stepId: z.string(),
      kind: z.enum(['initial', 'review']),
      came: z.enum(['seen', 'declined', 'not seen']),
      on: maybeDay,
      by: maybe,
      teethOn: maybeDay,
      immunised: z.boolean().nullable(),
    }),
  ),
  questionnaires: z.array(z.object({ stepId: z.string(), on: maybeDay, total: z.number().nullable(), whyNone: maybe })),
  plans: z.array(z.object({ stepId: z.string(), on: day })),
  outOfSchool: z.array(z.object({ stepId: z.string(), since: day, toldOn: maybeDay, until: maybeDay })),
  liberty: z.array(
    z.object({
      stepId: z.string(),
      authority: z.string(),
      from: moment,
      endsOn: maybeDay,
      registered: z.string(),
      until: maybeDay,
      because: maybe,
    }),
  ),
  fostering: z.array(
    z.object({ stepId: z.string(), since: day, until: maybeDay, cameOfIt: z.string(), lastSeenOn: maybeDay }),
  ),
  unaccompanied: z.array(
    z.object({ stepId: z.string(), since: day, until: maybeDay, because: maybe, ageDoubted: maybe }),
  ),
  breaks: z.array(z.object({ stepId: z.string(), basis: z.string(), counted: maybe, since: day, until: maybeDay })),
})

export type Wellbeing = z.output<typeof whole>

export async function readWellbeing(tx: Tx, childId: string): Promise<Wellbeing> {
  const { rows } = await sql`select
    ${rowsOf(sql`select step_id as "stepId", kind, came, assessed_on as "on", assessed_by as "by", teeth_on as "teethOn",
        immunised from health_assessment where child_id = ${childId}
      order by coalesce(assessed_on, (recorded_at at time zone 'Europe/London')::date) desc, id desc`)} as health,
    ${rowsOf(sql`select step_id as "stepId", filled_in_on as "on", total, why_none as "whyNone" from questionnaire
      where child_id = ${childId} order by recorded_at desc, id desc`)} as questionnaires,
    ${rowsOf(sql`select step_id as "stepId", held_on as "on" from education_plan where child_id = ${childId}
      order by held_on desc, id desc`)} as plans,
    ${rowsOf(sql`select step_id as "stepId", since, head_told_on as "toldOn", ended_on as until from out_of_school
      where child_id = ${childId} order by since desc, id desc`)} as "outOfSchool",
    ${rowsOf(sql`select step_id as "stepId", authority, held_from as "from", ends_on as "endsOn", registered,
        ended_on as until, ended_because as because from deprivation_of_liberty_masked where child_id = ${childId}
      order by held_from desc, id desc`)} as liberty,
    ${rowsOf(sql`select f.step_id as "stepId", f.began_on as since, f.ended_on as until, f.came_of_it as "cameOfIt",
        (select max(v.visited_on) from private_fostering_visit v where v.arrangement_id = f.id) as "lastSeenOn"
      from private_fostering f where f.child_id = ${childId} order by f.began_on desc, f.id desc`)} as fostering,
    ${rowsOf(sql`select step_id as "stepId", came_on as since, ended_on as until, ended_because as because,
        age_doubted as "ageDoubted" from unaccompanied_masked where child_id = ${childId} order by came_on desc, id desc`)}
      as unaccompanied,
    ${rowsOf(sql`select a.step_id as "stepId", a.basis, s.answers ->> 'counted' as counted, a.began_on as since,
        a.ended_on as until
      from short_break_agreement a join step_masked s on s.id = a.step_id
      where a.child_id = ${childId} order by a.began_on desc, a.id desc`)} as breaks`.execute(tx)
  return whole.parse(rows[0])
}
