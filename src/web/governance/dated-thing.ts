import { appointedDays, asEngineSettings, type ReasonedSetting } from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedSetters } from '#domains/governance/set-dated.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { cite } from '#engine/citation.ts'
import { plainDate } from '#kernel/dates.ts'
import { lawOn, limitOn } from '#practice/dated-settings.ts'

/** Who reads what holds from a day; fewer set it. */
export const readers = [
  'administrator',
  'head of service',
  'director',
  'team manager',
  'inspector',
] as const satisfies Role[]

/** Whether a role sets what holds from a day. */
export const mayChange = (role: Role): boolean => datedSetters.some((setter) => setter === role)

/** The name of a setting as it stands in an address. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('/', '_')
    .replaceAll(/[^a-z0-9_]+/g, '-')
}

/** What is set, in the words of the page: the step before what is owed. */
export function called(thing: DatedThing): string {
  if (thing.kind === 'law') return thing.law.says
  if (thing.kind === 'edition') return thing.text.source
  const { what, where } = thing.limit
  return where === '' ? what : `${where}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
}

/** What something is on a day, and by what. */
export interface Standing {
  readonly now: string
  readonly by: string
}

/** What it is today, and by what. */
export function standing(thing: DatedThing, today: Temporal.PlainDate, kept: readonly ReasonedSetting[]): Standing {
  if (thing.kind === 'law') return { now: lawOn(thing.law, today, appointedDays(kept)), by: cite(thing.law.law) }
  if (thing.kind === 'edition') {
    const set = kept.findLast(({ name, since }) => name === thing.name && Temporal.PlainDate.compare(since, today) <= 0)
    const written = thing.text.editions.findLast(({ since }) => since === undefined || since <= today.toString())
    return { now: set?.value ?? written?.edition ?? '', by: set?.restsOn ?? thing.text.law.url }
  }
  const { length, law, since } = limitOn(thing.limit, today, asEngineSettings(kept))
  return { now: length, by: `${cite(law)}, since ${since}` }
}

/** What is set and still to come. */
export function toCome(thing: DatedThing, today: Temporal.PlainDate, kept: readonly ReasonedSetting[]): string {
  const next = kept.filter(({ name, since }) => name === thing.name && Temporal.PlainDate.compare(since, today) > 0)
  return next.map(({ value, since }) => `${value} from ${plainDate(since)}`).join('; ')
}

/** Whether a number is our own and not the law’s. */
export const isLocal = (thing: DatedThing) => thing.kind === 'limit' && thing.limit.limits[0].law.kind === 'local'
