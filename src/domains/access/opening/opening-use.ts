import { isOutOfHours, isWorked } from '#domains/access/duty/hours.ts'
import type { OpeningFinding } from '#domains/access/opening/opened.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { london } from '#kernel/clock.ts'

/**
 * How emergency opening is used, over some months: by whom and which team, at what hours, with how long a reason, how often to one record. It
 * measures nobody against anybody: each number is a question that a head of service or the director asks.
 */

/** Over how many months. Local. */
export const useMonths = 12

export const useForm = form({
  says: longText('What do you see, and what do you do about it?', {
    hint: 'For example: three of five in working hours were of one team: its manager rings first from today. Nothing stands out: say so.',
    errorMissing: 'Enter what you see, and what you do about it',
    maxLength: 4000,
  }),
})

/** One opening, as it is counted. */
export interface OpenedOnce {
  readonly kind: 'glass' | 'kept'
  readonly accountId: string
  readonly name: string
  readonly team: string | undefined
  readonly personId: string
  readonly at: Temporal.Instant
  readonly reason: string
  readonly finding: OpeningFinding | undefined
}

export interface Counts {
  readonly times: number
  /** Of these, in working hours, when somebody could be asked. */
  readonly inHours: number
  readonly notNeeded: number
  readonly reachable: number
  readonly notReviewed: number
}

export interface UseByPerson extends Counts {
  readonly accountId: string
  readonly name: string
  readonly team: string | undefined
  /** Of how many different people the record. */
  readonly records: number
  /** The most often that they opened one and the same record. */
  readonly sameRecord: number
  /** The words of their shortest reason. */
  readonly fewestWords: number
  /** How often they gave a reason that they had given before, in the same words. */
  readonly sameWords: number
}

export interface OpeningUse {
  readonly times: number
  readonly people: readonly UseByPerson[]
  readonly teams: readonly (Counts & { readonly team: string | undefined })[]
  readonly hours: readonly (Counts & { readonly hours: HoursOfUse })[]
  readonly months: readonly (Counts & { readonly month: Temporal.PlainYearMonth })[]
  /** Records that were opened once, more often, and the most often that one was, by whomever. */
  readonly records: { readonly once: number; readonly more: number; readonly most: number }
}

export const hoursOfUse = {
  working: 'Working hours',
  weekend: 'Weekend or bank holiday, by day',
  evening: 'Evening, until 10pm',
  night: 'Night, 10pm to 8am',
} as const

export type HoursOfUse = keyof typeof hoursOfUse

const nightBegins = 22
const nightEnds = 8
const dayEnds = 17

export function hoursOf(at: Temporal.Instant): HoursOfUse {
  const there = at.toZonedDateTimeISO(london)
  if (there.hour >= nightBegins || there.hour < nightEnds) return 'night'
  if (there.hour >= dayEnds) return 'evening'
  return isWorked(there.toPlainDate()) ? 'working' : 'weekend'
}

function wordsOf(reason: string): number {
  return reason.trim().split(/\s+/).length
}

function plain(reason: string): string {
  return reason
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function countsOf(opened: readonly OpenedOnce[]): Counts {
  const found = (wanted: OpeningFinding | undefined) => opened.filter(({ finding }) => finding === wanted).length
  return {
    times: opened.length,
    inHours: opened.filter(({ at }) => !isOutOfHours(at)).length,
    notNeeded: found('not needed'),
    reachable: found('reachable'),
    notReviewed: found(undefined),
  }
}

/** How often each comes, the most often first. */
function tally(keys: readonly string[]): readonly number[] {
  return [...Map.groupBy(keys, (key) => key).values()].map(({ length }) => length).toSorted((a, b) => b - a)
}

function byPerson(opened: readonly [OpenedOnce, ...OpenedOnce[]]): UseByPerson {
  const [{ accountId, name, team }] = opened
  const records = tally(opened.map(({ personId }) => personId))
  const reasons = tally(opened.map(({ reason }) => plain(reason)))
  return {
    ...countsOf(opened),
    accountId,
    name,
    team,
    records: records.length,
    sameRecord: records[0] ?? 0,
    fewestWords: Math.min(...opened.map(({ reason }) => wordsOf(reason))),
    sameWords: opened.length - reasons.length,
  }
}

function often(a: Counts, b: Counts): number {
  return b.times - a.times
}

function groups<Key>(opened: readonly OpenedOnce[], key: (one: OpenedOnce) => Key) {
  return [...Map.groupBy(opened, key)].flatMap(([of, [first, ...rest]]) =>
    first === undefined ? [] : [{ of, opened: [first, ...rest] as const }],
  )
}

/** Everything that was opened, put together: those who did it most often first. */
export function openingUse(opened: readonly OpenedOnce[]): OpeningUse {
  const records = tally(opened.map(({ personId }) => personId))
  const month = ({ at }: OpenedOnce) => at.toZonedDateTimeISO(london).toPlainDate().toPlainYearMonth().toString()
  return {
    times: opened.length,
    people: groups(opened, ({ accountId }) => accountId)
      .map((group) => byPerson([...group.opened]))
      .toSorted((a, b) => often(a, b) || b.notNeeded - a.notNeeded || (a.name < b.name ? -1 : 1)),
    teams: groups(opened, ({ team }) => team)
      .map((group) => ({ ...countsOf(group.opened), team: group.of }))
      .toSorted(often),
    hours: groups(opened, ({ at }) => hoursOf(at))
      .map((group) => ({ ...countsOf(group.opened), hours: group.of }))
      .toSorted(often),
    months: groups(opened, month)
      .map((group) => ({ ...countsOf(group.opened), month: Temporal.PlainYearMonth.from(group.of) }))
      .toSorted((a, b) => Temporal.PlainYearMonth.compare(b.month, a.month)),
    records: {
      once: records.filter((times) => times === 1).length,
      more: records.filter((times) => times > 1).length,
      most: records[0] ?? 0,
    },
  }
}
