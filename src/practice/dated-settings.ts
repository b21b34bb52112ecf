/** Everything that holds from a day: law that waits for its day, editions of published texts, and the length of every limit. */
import type { Citation, PublishedCitation } from '#engine/citation.ts'
import { type DatedLimits, type LocalSetting, limitAsSet, limitInForce } from '#engine/limit.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { formatLength, withinSays } from '#kernel/working-days/length.ts'
import { stepIds } from './contents.ts'
import type { TrustStep } from './define.ts'
import { type Appointed, type DatedLaw, datedLaw, wasInForce } from './legal/dated-law.ts'
import { anyStep, obligations } from './registry.ts'
import { shortBreakInOneStay, shortBreaksOfAYear } from './standing/asked-by-gates.ts'

/** A limit as it can be set: its id, what is owed by it, and at which step. */
export interface DatedLimitOf {
  readonly limitId: string
  readonly what: string
  /** "Section 47 enquiry", or empty for what comes from the record. */
  readonly where: string
  readonly limits: DatedLimits
}

/** Every limit that begins clocks, each once. */
export const everyLimit: readonly DatedLimitOf[] = [
  ...stepIds.flatMap((id) => limitsOf(anyStep[id])),
  ...obligations.map(({ id, title, limits }) => ({ limitId: id, what: title, where: '', limits })),
].filter(({ limitId }, index, all) => all.findIndex((other) => other.limitId === limitId) === index)

function limitsOf(step: TrustStep): readonly DatedLimitOf[] {
  const of = (id: string, what: string, limits: DatedLimits) => {
    return { limitId: `${step.id}/${id}`, what, where: step.title, limits }
  }
  const { putRight, becomesClock = [] } = step
  return [
    ...[
      ...step.timeLimits,
      ...Object.values(step.outcomes).flatMap(({ timeLimits = [] }) => timeLimits),
      ...becomesClock,
    ].map(({ id, what, limits }) => of(id, what, limits)),
    ...(putRight === undefined ? [] : [of('put-right', 'Put right what a protective act lacked', putRight.limits)]),
  ]
}

export const laws: readonly DatedLaw[] = Object.values(datedLaw)

/** A published text in its editions, as practice cites them. */
export interface Editions {
  readonly source: string
  readonly law: PublishedCitation
  /** The earliest first; `since` is left out where practice does not say from when. */
  readonly editions: readonly { readonly edition: string; readonly since?: string }[]
}

/** The texts that practice cites by an edition. */
export const editedTexts: readonly Editions[] = textsByEdition()

function textsByEdition(): readonly Editions[] {
  const found = new Map<string, { law: PublishedCitation; editions: Map<string, string | undefined> }>()
  const note = (law: Citation, since?: string) => {
    if (law.kind === 'local' || law.edition === undefined) return
    const text = found.get(law.source) ?? { law, editions: new Map<string, string | undefined>() }
    if (since !== undefined || !text.editions.has(law.edition)) text.editions.set(law.edition, since)
    found.set(law.source, text)
  }
  for (const id of stepIds) for (const law of anyStep[id].law) note(law)
  for (const { limits } of everyLimit) for (const { law, since } of limits) note(law, since)
  return Array.from(found, ([source, { law, editions }]) => ({
    source,
    law,
    editions: Array.from(editions, ([edition, since]) =>
      since === undefined ? { edition } : { edition, since },
    ).toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
  })).toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

/** When settings that a step began under were struck out, by what they set. */
export type Struck = Readonly<Record<string, Temporal.PlainDate>>

/** What counted when a step began, with what was struck out since. */
export interface Before {
  readonly settings: readonly LocalSetting[]
  readonly struck: Struck
  readonly appointed: Appointed
}

/** The laws by which a step decides whether it may go on. */
function lawsAt(step: TrustStep): readonly DatedLaw[] {
  const cited = new Set(
    [...step.toBegin, ...step.toConclude, ...Object.values(step.outcomes).flatMap(({ needs = [] }) => needs)].map(
      ({ law }) => law,
    ),
  )
  return laws.filter(({ law }) => cited.has(law))
}

/** Numbers that its gates ask for by the day on which the step began. */
function askedByItsGates({ id }: TrustStep): readonly DatedLimitOf[] {
  return [shortBreaksOfAYear, shortBreakInOneStay]
    .filter(({ keptBy }) => keptBy.some((keeper) => keeper === id))
    .map(({ id: limitId, title, limits }) => ({ limitId, what: title, where: '', limits }))
}

/**
 * What has changed between the day on which a step began and today, each as a sentence that says what the step stays under. What
 * was in force when it began applies to it for ever.
 */
export function lawChangedSince(
  step: TrustStep,
  began: Temporal.PlainDate,
  today: Temporal.PlainDate,
  settings: readonly LocalSetting[],
  appointed: Appointed,
  before: Before = { settings, struck: {}, appointed },
): readonly string[] {
  const limits = [...limitsOf(step), ...askedByItsGates(step)].flatMap(({ limitId, what, limits: dated }) => {
    const [then, now] = [
      limitAsSet(dated, limitId, began, before.settings),
      limitAsSet(dated, limitId, today, settings),
    ]
    if (then === undefined || now === undefined) return []
    const [was, is] = [formatLength(then.within), formatLength(now.within)]
    const struck = before.struck[limitId]
    const mistake = struck === undefined ? '' : `, under a setting that was struck out on ${longDate(struck)}`
    return was === is ? [] : [`${what}: ${was}, as when this began${mistake}. What begins now has ${is}.`]
  })
  const editions = editedTexts.flatMap(({ source }) => {
    const of = (on: Temporal.PlainDate, set: readonly LocalSetting[]) =>
      [
        ...step.law,
        ...limitsOf(step).flatMap(({ limitId, limits: dated }) => limitAsSet(dated, limitId, on, set)?.law ?? []),
      ]
        .filter((law) => law.kind !== 'local' && law.source === source)
        .map((law) => editionOf(law, on, set))
        .at(-1)
    const [then, now] = [of(began, before.settings), of(today, settings)]
    return then === undefined || now === undefined || then === now
      ? []
      : [`${source}: the ${then}, as when this began. What begins now is under the ${now}.`]
  })
  const inForce = lawsAt(step).flatMap((law) => {
    const [then, now] = [wasInForce(law, began, appointed), wasInForce(law, today, appointed)]
    if (now && !then) return [`Not asked here, for it came into force after this began: ${law.says}`]
    // What was never law binds nobody, also where it was thought to be when this began.
    return !then && wasInForce(law, began, before.appointed)
      ? [`Not asked any more, for its day was appointed here by mistake, and is struck out: ${law.says}`]
      : []
  })
  return [...new Set([...editions, ...limits, ...inForce])]
}

function editionOf(law: Citation, on: Temporal.PlainDate, settings: readonly LocalSetting[]): string | undefined {
  if (law.kind === 'local') return undefined
  const set = settings
    .filter((each) => 'source' in each)
    .filter(({ source, since }) => source === law.source && since <= on.toString())
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)
  return set?.edition ?? editionInTurn(law.source, on) ?? law.edition
}

/** Of a text that has followed itself in practice: the edition in force on a day, also where a step cites the text without its days. */
function editionInTurn(source: string, on: Temporal.PlainDate): string | undefined {
  return inTurn.get(source)?.findLast(({ since }) => since <= on.toString())?.edition
}

const inTurn: ReadonlyMap<string, readonly { readonly since: string; readonly edition: string }[]> = new Map(
  everyLimit
    .filter(({ limits }) => limits.length > 1)
    .flatMap(({ limits }) => {
      const editions = limits.flatMap(({ since, law }) =>
        law.kind === 'local' || law.edition === undefined ? [] : [{ since, edition: law.edition }],
      )
      const source = limits[0].law.kind === 'local' ? undefined : limits[0].law.source
      return source === undefined || editions.length < 2 ? [] : [[source, editions] as const]
    }),
)

/** What a limit is on a day, in words, and by what. */
export function limitOn(
  { limitId, limits }: DatedLimitOf,
  on: Temporal.PlainDate,
  settings: readonly LocalSetting[],
): { readonly length: string; readonly law: Citation; readonly since: string } {
  const limit = limitAsSet(limits, limitId, on, settings) ?? limits[0]
  const set = settings
    .filter((each) => 'limitId' in each)
    .filter((each) => each.limitId === limitId && each.since <= on.toString())
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)
  const since = set?.since ?? limitInForce(limits, on)?.since ?? limits[0].since
  return { length: withinSays(limit.within), law: limit.law, since: plainDate(Temporal.PlainDate.from(since)) }
}

/** "Not in force: no day is appointed", "In force since …", "Comes into force on …". */
export function lawOn(law: DatedLaw, today: Temporal.PlainDate, appointed: Appointed): string {
  const from = appointed[law.id] ?? (law.from === undefined ? undefined : Temporal.PlainDate.from(law.from))
  if (from === undefined) return 'Not in force: no day is appointed'
  return wasInForce(law, today, appointed)
    ? `In force since ${longDate(from)}`
    : `Comes into force on ${longDate(from)}`
}
