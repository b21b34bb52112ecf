import { sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** Rings a job of the timetable; true for the first to ring it at the time it fell due. It holds nothing about anybody. */
export async function ringJob(
  database: TrustDatabase,
  job: string,
  due: Temporal.Instant | undefined,
  at: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ rung: boolean }>`select house.ring_job(${job}, ${due ?? null}, ${at}) as rung`.execute(
    database.tables,
  )
  return rows[0]?.rung === true
}

/** Keeps how a job went. `fault` is its kind, never its words, which could quote somebody. */
export async function tellJob(
  database: TrustDatabase,
  job: string,
  at: Temporal.Instant,
  fault: string | undefined,
): Promise<void> {
  await sql`select house.tell_job(${job}, ${at}, ${fault ?? null})`.execute(database.tables)
}

/** How one kind of job has been going: counts and times, nothing about anybody. */
export interface JobState {
  readonly job: string
  /** In the last seven days. */
  readonly done: number
  readonly failed: number
  readonly lastDoneAt: Temporal.Instant | undefined
  readonly lastFailedAt: Temporal.Instant | undefined
  readonly lastFault: string | undefined
  readonly waiting: number
  /** Waiting after at least one failure. */
  readonly failing: number
  /** Tried as often as it may be. */
  readonly givenUp: number
}

interface Row {
  readonly job: string
  readonly done: number
  readonly failed: number
  readonly last_done_at: Temporal.Instant | null
  readonly last_failed_at: Temporal.Instant | null
  readonly last_fault: string | null
  readonly waiting: number
  readonly failing: number
  readonly given_up: number
}

/** Every kind of job that has run in the last week or waits, by name. */
export async function jobStates(database: TrustDatabase, today: Temporal.PlainDate): Promise<readonly JobState[]> {
  const { rows } = await sql<Row>`
    with week as (
      select t.job, sum(t.done)::integer as done, sum(t.failed)::integer as failed, max(t.last_done_at) as last_done_at,
        max(t.last_failed_at) as last_failed_at,
        (array_agg(t.last_fault order by t.last_failed_at desc nulls last))[1] as last_fault
      from house.job_tally t where t.on_day > ${today.subtract({ days: 7 })} group by t.job
    )
    select coalesce(week.job, w.job) as job, coalesce(week.done, 0) as done, coalesce(week.failed, 0) as failed,
      week.last_done_at, week.last_failed_at, week.last_fault, coalesce(w.waiting, 0) as waiting,
      coalesce(w.failing, 0) as failing, coalesce(w.given_up, 0) as given_up
    from week full join house.jobs_waiting() w on w.job = week.job order by 1`.execute(database.tables)
  return rows.map((row) => ({
    job: row.job,
    done: row.done,
    failed: row.failed,
    lastDoneAt: row.last_done_at ?? undefined,
    lastFailedAt: row.last_failed_at ?? undefined,
    lastFault: row.last_fault ?? undefined,
    waiting: row.waiting,
    failing: row.failing,
    givenUp: row.given_up,
  }))
}

/** Whether a job of this kind fails now: its latest run failed, or one waits that has failed. */
export function isFailing({ lastDoneAt, lastFailedAt, failing, givenUp }: JobState): boolean {
  if (failing > 0 || givenUp > 0) return true
  if (lastFailedAt === undefined) return false
  return lastDoneAt === undefined || Temporal.Instant.compare(lastFailedAt, lastDoneAt) > 0
}
