import type { SaidChild, SaidEpisode } from '#domains/returns/import-census/said-child.ts'
import { plainDate } from '#kernel/dates.ts'

/** The tables that a return fills beside the person's own. */
export const censusTables = [
  'episode',
  'assessment',
  'enquiry',
  'conference',
  'plan',
  'plan_review',
  'closure',
] as const

export type CensusTable = (typeof censusTables)[number]
export type Value = string | number | boolean | null | readonly string[]

/** A row as the return says it should stand. */
export interface SaidRow {
  readonly table: CensusTable
  /** What the row is known by from one return to the next: its table, what it is, its day, and which of those on that day. */
  readonly key: string
  /** The row that it hangs on, by its key: an episode, or for a review a plan. */
  readonly on: string | undefined
  /** "the assessment begun on 6 May 2026" */
  readonly name: string
  /** The columns that never change after: its own days and kind. */
  readonly fixed: Readonly<Record<string, Value>>
  /** The columns that a later return may say otherwise. */
  readonly values: Readonly<Record<string, Value>>
}

/** Names the rows of one day in their order: 0 the first, 1 the second. */
export function keyMaker(): (table: CensusTable, what: string) => string {
  const met = new Map<string, number>()
  return (table, what) => {
    const place = met.get(`${table}/${what}`) ?? 0
    met.set(`${table}/${what}`, place + 1)
    return `${table}/${what}/${place}`
  }
}

/** By when an enquiry without a conference was concluded: the census gives no day. */
export interface Reckoned {
  /** The last day of the census year. */
  readonly referenceDate: string
}

/** Every row that a return asks for, each after what it hangs on. */
export function saidRows(child: SaidChild, reckoned: Reckoned): readonly SaidRow[] {
  const key = keyMaker()
  return child.episodes.flatMap((episode) =>
    rowsOfEpisode(episode, wentFurther(episode, child.episodes), reckoned, key),
  )
}

/** Where the return does not say whether a referral went further: it did, unless nothing followed and another case was open then. */
function wentFurther(episode: SaidEpisode, all: readonly SaidEpisode[]): boolean {
  if (episode.noFurtherAction !== undefined) return !episode.noFurtherAction
  if (episode.closureDate !== undefined || hasWork(episode)) return true
  return !all.some(
    (other) =>
      other !== episode &&
      other.noFurtherAction !== true &&
      (other.closureDate === undefined || other.closureDate > episode.referralDate),
  )
}

function hasWork({ assessments, enquiries, plans, protectionPlans, initialConferenceDate }: SaidEpisode): boolean {
  return (
    assessments.length + enquiries.length + plans.length + protectionPlans.length > 0 ||
    initialConferenceDate !== undefined
  )
}

type MakeKey = ReturnType<typeof keyMaker>

function rowsOfEpisode(episode: SaidEpisode, further: boolean, reckoned: Reckoned, key: MakeKey): SaidRow[] {
  const own = key('episode', episode.referralDate)
  const name = `the referral of ${told(episode.referralDate)}`
  const { closureDate, closureReason } = episode
  return [
    {
      table: 'episode',
      key: own,
      on: undefined,
      name,
      fixed: { referred_on: episode.referralDate, came_from: 'census' },
      values: {
        source_code: episode.referralSource ?? '10',
        primary_need: episode.primaryNeed ?? null,
        no_further_action: !further,
        closed_on: closureDate ?? null,
      },
    },
    ...episode.assessments.map((assessment) => assessmentRow(assessment, own, key)),
    ...episode.enquiries.map((enquiry) => enquiryRow(enquiry, episode, own, reckoned, key)),
    ...conferenceRows(episode, own, key),
    ...episode.plans.map(
      ({ start, end }): SaidRow => ({
        table: 'plan',
        key: key('plan', `child in need/${start}`),
        on: own,
        name: `the child in need plan begun on ${told(start)}`,
        fixed: { kind: 'child in need', began_on: start },
        values: { ended_on: end ?? null },
      }),
    ),
    ...episode.protectionPlans.flatMap((plan) => protectionPlanRows(plan, own, key)),
    ...(closureDate === undefined
      ? []
      : [
          {
            table: 'closure',
            key: `closure/${own}`,
            on: own,
            name: `the closure of ${name}`,
            fixed: {},
            values: { closed_on: closureDate, census_code: closureReason ?? null },
          } satisfies SaidRow,
        ]),
  ]
}

function assessmentRow(assessment: SaidEpisode['assessments'][number], on: string, key: MakeKey): SaidRow {
  const { start, internalReview, authorised, factors } = assessment
  return {
    table: 'assessment',
    key: key('assessment', start),
    on,
    name: `the assessment begun on ${told(start)}`,
    fixed: { began_on: start },
    values: { internal_review_on: internalReview ?? null, authorised_on: authorised ?? null, factors },
  }
}

function enquiryRow(
  enquiry: SaidEpisode['enquiries'][number],
  episode: SaidEpisode,
  on: string,
  { referenceDate }: Reckoned,
  key: MakeKey,
): SaidRow {
  const { start, conferenceTarget, conferenceDate, conferenceNotRequired } = enquiry
  const closed = episode.closureDate
  const over = conferenceDate === undefined && (conferenceNotRequired === true || closed !== undefined)
  return {
    table: 'enquiry',
    key: key('enquiry', start),
    on,
    name: `the section 47 enquiry begun on ${told(start)}`,
    fixed: { began_on: start },
    values: {
      conference_target_on: conferenceTarget ?? null,
      conference_on: conferenceDate ?? null,
      conference_not_required: conferenceNotRequired ?? null,
      concluded_on: over ? latest(start, closed ?? referenceDate) : null,
    },
  }
}

function conferenceRows(episode: SaidEpisode, on: string, key: MakeKey): SaidRow[] {
  const days = [episode.initialConferenceDate, ...episode.enquiries.map(({ conferenceDate }) => conferenceDate)]
  const held = new Set(days.filter((day) => day !== undefined))
  return [...held].map((day) => ({
    table: 'conference',
    key: key('conference', `initial/${day}`),
    on,
    name: `the initial conference of ${told(day)}`,
    fixed: { kind: 'initial', held_on: day },
    values: {},
  }))
}

function protectionPlanRows(plan: SaidEpisode['protectionPlans'][number], on: string, key: MakeKey): SaidRow[] {
  const { start, end, initialCategory, latestCategory, previousPlans, reviews } = plan
  const own = key('plan', `child protection/${start}`)
  const name = `the child protection plan begun on ${told(start)}`
  return [
    {
      table: 'plan',
      key: own,
      on,
      name,
      fixed: { kind: 'child protection', began_on: start },
      values: {
        ended_on: end ?? null,
        initial_category: initialCategory ?? null,
        latest_category: latestCategory ?? null,
        earlier_plans: previousPlans ?? null,
      },
    },
    ...[...new Set(reviews)].sort().map(
      (day): SaidRow => ({
        table: 'plan_review',
        key: `plan_review/${own}/${day}`,
        on: own,
        name: `the review on ${told(day)} of ${name}`,
        fixed: { held_on: day },
        values: {},
      }),
    ),
  ]
}

function latest(one: string, other: string): string {
  return one < other ? other : one
}

/** A day of a return, in words. */
export function told(day: string): string {
  return plainDate(Temporal.PlainDate.from(day))
}
