import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { AllocationRead, ChildWork, EpisodeRead } from '#domains/casework/child/child-work-store.ts'
import { visitForm } from '#domains/casework/visits/visit.ts'
import { isUnseenTooLong, type UnseenLimit } from '#domains/casework/worklist/unseen.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { workingDaysBetween } from '#kernel/working-days/count.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'
import { isEighteen } from '#practice/sighting.ts'

/** When the child was last seen, by whom, alone or not, and where; or since when nobody has. */
export type Sighting =
  | {
      readonly kind: 'seen'
      readonly on: Temporal.PlainDate
      readonly days: number
      readonly by: string
      /** "alone", "not alone: the mother stayed in the room" */
      readonly alone: string
      readonly place: string
    }
  | { readonly kind: 'never seen'; readonly since: Temporal.PlainDate; readonly days: number }
  | { readonly kind: 'nobody looks' }

export interface ChildStatus {
  /** The open episode, or undefined when the child is not open to us. */
  readonly episode: EpisodeRead | undefined
  readonly lastEpisode: EpisodeRead | undefined
  readonly worker: AllocationRead | undefined
  /** Open, and nobody's: since when, and how many working days that is where the calendar knows. */
  readonly unallocated: { readonly since: Temporal.PlainDate; readonly workingDays: number | undefined } | undefined
  readonly sighting: Sighting
  /** Unseen for longer than the trust's limit: shown as a warning. */
  readonly unseenTooLong: boolean
}

export function childStatus(
  { person }: ChildPerson,
  work: ChildWork,
  on: Temporal.PlainDate,
  limit: UnseenLimit,
): ChildStatus {
  const episode = work.episodes.find(({ closedOn, noFurtherAction }) => closedOn === undefined && !noFurtherAction)
  const worker = work.allocations.find(({ episodeId, until }) => episodeId === episode?.id && until === undefined)
  const born = person.bornOn !== undefined && Temporal.PlainDate.compare(person.bornOn, on) <= 0
  const grown = isEighteen({ dateOfBirth: person.bornOn }, on)
  const sighting = sightingOf(work, episode, born && person.diedOn === undefined && !grown, on)
  return {
    episode,
    lastEpisode: work.episodes[0],
    worker,
    unallocated:
      episode === undefined || worker !== undefined ? undefined : unallocatedSince(episode, work.allocations, on),
    sighting,
    unseenTooLong: episode !== undefined && !grown && isTooLong(limit, sighting, on, visitBy(work)),
  }
}

function sightingOf(
  work: ChildWork,
  episode: EpisodeRead | undefined,
  canBeSeen: boolean,
  on: Temporal.PlainDate,
): Sighting {
  const [seen] = work.lastSeen
  if (seen !== undefined)
    return {
      kind: 'seen',
      on: seen.on,
      days: daysBetween(seen.on, on),
      by: seen.by,
      alone: aloneInWords(seen.alone, seen.aloneWhy),
      place: placeInWords(seen.place, seen.placeSays),
    }
  if (episode === undefined || !canBeSeen) return { kind: 'nobody looks' }
  return { kind: 'never seen', since: episode.referredOn, days: daysBetween(episode.referredOn, on) }
}

/** The day by which the rule of the placement has a child who is looked after visited. */
function visitBy({ clocks }: ChildWork): Temporal.PlainDate | undefined {
  return clocks
    .filter(({ kind }) => placementVisits.includes(kind))
    .flatMap(({ dueOn }) => (dueOn === undefined ? [] : [dueOn]))
    .toSorted((one, other) => Temporal.PlainDate.compare(one, other))[0]
}

function isTooLong(
  limit: UnseenLimit,
  sighting: Sighting,
  on: Temporal.PlainDate,
  by: Temporal.PlainDate | undefined,
): boolean {
  if (sighting.kind === 'nobody looks') return false
  const since = sighting.kind === 'seen' ? sighting.on : sighting.since
  return isUnseenTooLong(limit, since, on, by)
}

function unallocatedSince(episode: EpisodeRead, allocations: readonly AllocationRead[], on: Temporal.PlainDate) {
  const ended = allocations
    .filter(({ episodeId }) => episodeId === episode.id)
    .flatMap(({ until }) => (until === undefined ? [] : [until]))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const since = ended.at(-1) ?? episode.referredOn
  const passed = workingDaysBetween(since, on, englandAndWales)
  return { since, workingDays: passed.known ? passed.days : undefined }
}

export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days
}

/** "alone", or why not. */
export function aloneInWords(alone: string | undefined, why: string): string {
  if (alone === 'yes') return 'alone'
  return why === '' ? 'not alone' : `not alone: ${why.replace(/\.$/, '')}`
}

/** "inside the home"; a place that was described is told as it was. */
export function placeInWords(place: string, says: string): string {
  if (says !== '') return says
  const known: Readonly<Record<string, string>> = visitForm.place.options
  const label = known[place] ?? place
  return label.charAt(0).toLowerCase() + label.slice(1)
}
