import type { Carried } from '#domains/ledger/add-job-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import type { Senders } from '#kernel/messages/way.ts'

/** What a job is given: the house acting as itself, where it keeps files, and how it reaches people. */
export interface JobSetting {
  readonly ctx: Ctx
  readonly dataDirectory: string
  readonly senders: Senders
  /** Where Holdfast is opened in a browser. */
  readonly address: string
}

/** A time of day in London as `22:00`, or each minute: what rings it. A job without one is added by an act. */
export type Rings = `${number}:${number}` | 'each minute'

export interface Job {
  /** What it does, as the administrator reads it. */
  readonly does: string
  readonly rings?: Rings
  /**
   * Does it, through `act` like anyone. It may run twice, so it looks first whether it is still wanted; it may throw, and is
   * then tried again, later and later.
   */
  readonly run: (setting: JobSetting, carries: Carried) => Promise<void>
}

export type Jobs = Readonly<Record<string, Job>>

/** The jobs without what they do: for the administrator's page. */
export function timetable(all: Jobs): readonly { name: string; does: string; rings?: Rings }[] {
  return Object.entries(all).map(([name, { does, rings }]) => ({
    name,
    does,
    ...(rings === undefined ? {} : { rings }),
  }))
}
