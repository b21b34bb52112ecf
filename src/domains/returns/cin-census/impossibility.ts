import { plainDate } from '#kernel/dates.ts'
import type { AcceptedChild, AcceptedEpisode } from './accepted-child.ts'
import type { CensusChild } from './census-child.ts'
import type { TypedChild } from './type-child.ts'

/** What a child is judged by beside the file's own words. */
export interface Reckoning {
  /** The last day of the census year. */
  readonly referenceDate: Temporal.PlainDate
  /** The day on which the return is loaded. */
  readonly importedOn: Temporal.PlainDate
}

export interface Judged extends TypedChild {
  readonly raw: CensusChild
}

/** Where a rule stands. */
export interface RuleSource {
  /** As a sentence ends with it: "CIN census rule 8608"; for a rule of our own, "our own rule". */
  readonly at: string
  readonly title: string
  readonly url: string
}

/**
 * Something that cannot have been. A record that says so would be false whichever of its values is the wrong one, so nothing of the child is loaded
 * until the authority has put it right.
 */
export interface Impossibility {
  readonly name: string
  /** Why it cannot have been. */
  readonly because: string
  readonly source: RuleSource
  /** A clause for each time the child's record says it. */
  find(judged: Judged, reckoning: Reckoning): readonly string[]
}

const title = 'Children in need census 2025 to 2026: validation rules'
const url = 'https://www.gov.uk/guidance/children-in-need-census'

export function census(...rules: readonly string[]): RuleSource {
  const listed = rules.length === 1 ? `rule ${rules[0]}` : `rules ${rules.slice(0, -1).join(', ')} and ${rules.at(-1)}`
  return { at: `CIN census ${listed}`, title, url }
}

/** The census has no rule for it and needs none: the layout gives one value, or time runs one way. */
export const ours: RuleSource = { at: 'our own rule', title: 'What the layout of the census takes for granted', url }

/** The days of a child's record on which something is said to have begun or happened, each as a clause begins with it. */
export function happenings({ episodes }: AcceptedChild): (readonly [what: string, on: Temporal.PlainDate])[] {
  return episodes
    .flatMap((episode) => happeningsOf(episode))
    .flatMap(([what, on]) => (on === undefined ? [] : [[what, on] as const]))
}

function happeningsOf(episode: AcceptedEpisode): (readonly [string, Temporal.PlainDate | undefined])[] {
  const of = `of ${called.referral(episode)}`
  return [
    ['the referral', episode.referralDate],
    [`the closure ${of}`, episode.closureDate],
    [`the initial conference ${of}`, episode.initialConferenceDate],
    ...episode.assessments.flatMap(({ start, authorised }) => [
      [`the start of an assessment ${of}`, start] as const,
      [`the authorisation of an assessment ${of}`, authorised] as const,
    ]),
    ...episode.plans.flatMap(({ start, end }) => [
      [`the start of a child in need plan ${of}`, start] as const,
      [`the end of a child in need plan ${of}`, end] as const,
    ]),
    ...episode.enquiries.flatMap(({ start, conferenceDate }) => [
      [`the start of a section 47 enquiry ${of}`, start] as const,
      [`the conference after a section 47 enquiry ${of}`, conferenceDate] as const,
    ]),
    ...episode.protectionPlans.flatMap(({ start, end, reviews }) => [
      [`the start of a child protection plan ${of}`, start] as const,
      [`the end of a child protection plan ${of}`, end] as const,
      ...reviews.map((review) => [`a review of a child protection plan ${of}`, review] as const),
    ]),
  ]
}

interface Begun {
  readonly start: Temporal.PlainDate
}

/** How the parts of a record are called in a sentence. */
export const called = {
  referral: ({ referralDate }: Pick<AcceptedEpisode, 'referralDate'>): string =>
    `the referral of ${plainDate(referralDate)}`,
  assessment: ({ start }: Begun): string => `the assessment begun on ${plainDate(start)}`,
  plan: ({ start }: Begun): string => `the child in need plan begun on ${plainDate(start)}`,
  enquiry: ({ start }: Begun): string => `the section 47 enquiry begun on ${plainDate(start)}`,
  protectionPlan: ({ start }: Begun): string => `the child protection plan begun on ${plainDate(start)}`,
}
