import { sql } from 'kysely'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'
import type { LimitSetting, LocalSetting } from '#engine/limit.ts'
import type { Clock } from '#kernel/clock.ts'
import { parseLength } from '#kernel/working-days/length.ts'

/** The number that is answered day and night, as it is set today; `undefined` where none has been set. */
export async function dutyNumber(database: TrustDatabase, clock: Clock): Promise<string | undefined> {
  const { rows } = await sql<{ number: string | null }>`select house.duty_number(${clock.now()}) as number`.execute(
    database.tables,
  )
  return rows[0]?.number ?? undefined
}

/** What was set, when it began to hold, and who decided it. */
export interface KeptSetting {
  readonly name: string
  readonly value: string
  readonly since: Temporal.PlainDate
  readonly decidedBy: string
}

/** Everything that was ever set and not struck out, in the order in which it began to hold. */
export async function keptSettings(tx: Tx): Promise<readonly KeptSetting[]> {
  const rows = await tx
    .selectFrom('local_setting')
    .select(['setting', 'value', 'since', 'decided_by'])
    .where('id', 'not in', tx.selectFrom('setting_striking').select('id'))
    .orderBy('since')
    .orderBy('id')
    .execute()
  return rows.map(({ setting, value, since, decided_by }) => ({ name: setting, value, since, decidedBy: decided_by }))
}

/** The limits that the trust has set otherwise than practice says. */
export async function localLimits(tx: Tx): Promise<readonly LimitSetting[]> {
  return (await keptSettings(tx)).flatMap(({ name, value, since, decidedBy }) => {
    const read = parseLength(value)
    return read.ok ? [{ limitId: name, since: since.toString(), within: read.length, decidedBy }] : []
  })
}

export async function keepSetting(tx: Tx, id: string, { name, value, since, decidedBy }: KeptSetting): Promise<void> {
  await tx.insertInto('local_setting').values({ id, setting: name, value, since, decided_by: decidedBy }).execute()
}

const beforeEdition = 'edition:'
const beforeLaw = 'law:'

/** The names under which an edition of a text, and the day appointed for a law, are set. */
export const editionSetting = (source: string): string => `${beforeEdition}${source}`
export const lawSetting = (id: string): string => `${beforeLaw}${id}`

/** A setting with why it was set, and on what text it rests. */
export interface ReasonedSetting extends KeptSetting {
  readonly id: string
  readonly reason: string
  /** The edition or instrument that gives it; empty where nothing but a decision of the trust does. */
  readonly restsOn: string
  readonly setBy: string
  /** The account of whoever set it; left out where no reason was asked. */
  readonly setById: string | undefined
  readonly setOn: Temporal.PlainDate | undefined
  /** A mistake: it holds no more, and what had begun under it stays as it began. */
  readonly struck: { readonly on: Temporal.PlainDate; readonly by: string; readonly because: string } | undefined
}

/** Everything that was ever set, with its reason where one was asked, in the order in which it began to hold. */
export async function reasonedSettings(tx: Tx): Promise<readonly ReasonedSetting[]> {
  const { rows } = await sql<{
    id: string
    name: string
    value: string
    since: Temporal.PlainDate
    decidedBy: string
    reason: string | null
    restsOn: string | null
    setBy: string | null
    setById: string | null
    setOn: Temporal.PlainDate | null
    struckOn: Temporal.PlainDate | null
    struckBy: string | null
    struckBecause: string | null
  }>`select s.id, s.setting as name, s.value, s.since, s.decided_by as "decidedBy", r.reason, r.rests_on as "restsOn",
      a.name as "setBy", a.id as "setById", r.set_on as "setOn", x.struck_on as "struckOn", b.name as "struckBy", x.reason as "struckBecause"
    from local_setting s left join setting_reason r on r.id = s.id left join account a on a.id = r.set_by
      left join setting_striking x on x.id = s.id left join account b on b.id = x.struck_by
    order by s.since, s.id`.execute(tx)
  return rows.map(({ reason, restsOn, setBy, setById, setOn, struckOn, struckBy, struckBecause, ...set }) => ({
    ...set,
    struck: struckOn === null ? undefined : { on: struckOn, by: struckBy ?? '', because: struckBecause ?? '' },
    reason: reason ?? '',
    restsOn: restsOn ?? '',
    setBy: setBy ?? '',
    setById: setById ?? undefined,
    setOn: setOn ?? undefined,
  }))
}

/** Whether it was struck out by this: two may strike out the same at once. */
export async function keepStriking(
  tx: Tx,
  kept: { readonly id: string; readonly reason: string; readonly by: string; readonly on: Temporal.PlainDate },
): Promise<boolean> {
  const { id, reason, by, on } = kept
  const struck = await tx
    .insertInto('setting_striking')
    .values({ id, reason, struck_by: by, struck_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return struck.length === 1
}

/** What stands: without what was struck out. */
export function standingSettings(kept: readonly ReasonedSetting[]): readonly ReasonedSetting[] {
  return kept.filter(({ struck }) => struck === undefined)
}

/** What was counted with on a day: also what was struck out since, and on that day. */
export function settingsThen(kept: readonly ReasonedSetting[], day: Temporal.PlainDate): readonly ReasonedSetting[] {
  return kept.filter(({ struck }) => struck === undefined || Temporal.PlainDate.compare(struck.on, day) >= 0)
}

export async function keepReason(
  tx: Tx,
  kept: {
    readonly id: string
    readonly reason: string
    readonly restsOn: string
    readonly by: string
    readonly on: Temporal.PlainDate
  },
): Promise<void> {
  const { id, reason, restsOn, by, on } = kept
  await tx.insertInto('setting_reason').values({ id, reason, rests_on: restsOn, set_by: by, set_on: on }).execute()
}

/** What was read in a transaction: the clocks of one act are counted under the same settings. */
const readIn = new WeakMap<Tx, Promise<readonly LocalSetting[]>>()

/** What the house has set of limits and editions, as the engine counts with it. */
export async function settingsOfTheHouse(tx: Tx): Promise<readonly LocalSetting[]> {
  const known = readIn.get(tx) ?? readSettings(tx)
  readIn.set(tx, known)
  return await known
}

async function readSettings(tx: Tx): Promise<readonly LocalSetting[]> {
  return asEngineSettings(standingSettings(await reasonedSettings(tx)))
}

export function asEngineSettings(
  kept: readonly Pick<ReasonedSetting, 'name' | 'value' | 'since' | 'decidedBy' | 'restsOn'>[],
): readonly LocalSetting[] {
  return kept.flatMap(({ name, value, since, decidedBy, restsOn }): readonly LocalSetting[] => {
    const told = { since: since.toString(), decidedBy }
    if (name.startsWith(beforeEdition)) return [{ ...told, source: name.slice(beforeEdition.length), edition: value }]
    const read = parseLength(value)
    if (!read.ok) return []
    return [{ ...told, limitId: name, within: read.length, ...(restsOn === '' ? {} : { edition: restsOn }) }]
  })
}

/**
 * The days appointed for law that was enacted and not in force, by its id; of several, the last that was set, which may be for an earlier
 * day. The record of a child asks the same (`loadRecord`).
 */
export function appointedDays(
  kept: readonly Pick<ReasonedSetting, 'id' | 'name' | 'since'>[],
): Readonly<Record<string, Temporal.PlainDate>> {
  const laws = kept
    .filter(({ name }) => name.startsWith(beforeLaw))
    .toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)))
  return Object.fromEntries(laws.map(({ name, since }) => [name.slice(beforeLaw.length), since]))
}
