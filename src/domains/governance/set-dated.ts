import {
  appointedDays,
  editionSetting,
  keepReason,
  keepSetting,
  lawSetting,
  type ReasonedSetting,
  reasonedSettings,
  standingSettings,
} from '#domains/access/duty/local-setting-store.ts'
import { localSetters } from '#domains/access/duty/set-locally.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { limitInForce } from '#engine/limit.ts'
import { longDate } from '#kernel/dates.ts'
import { isByTheClock } from '#kernel/working-days/count.ts'
import { formatLength, parseLength } from '#kernel/working-days/length.ts'
import { editedTexts, everyLimit, laws } from '#practice/dated-settings.ts'
import { wasInForce } from '#practice/legal/dated-law.ts'
import { settableNumbers, standingNumberIds } from '#practice/standing/settable.ts'

/** What can be set from a day. Its name is the name under which it is kept. */
export type DatedThing =
  | { readonly kind: 'law'; readonly name: string; readonly law: (typeof laws)[number] }
  | { readonly kind: 'edition'; readonly name: string; readonly text: (typeof editedTexts)[number] }
  | { readonly kind: 'limit'; readonly name: string; readonly limit: (typeof everyLimit)[number] }

export const datedThings: readonly DatedThing[] = [
  ...laws.map((law) => ({ kind: 'law', name: lawSetting(law.id), law }) as const),
  ...editedTexts.map((text) => ({ kind: 'edition', name: editionSetting(text.source), text }) as const),
  ...everyLimit.map((limit) => ({ kind: 'limit', name: limit.limitId, limit }) as const),
  ...settableNumbers.map(({ id, title, limits }) => {
    const limit = { limitId: id, what: title, where: '', limits }
    return { kind: 'limit', name: id, limit } as const
  }),
]

/** Who sets what holds from a day: as for what is local. Everybody who manages, and the administrator, may read it. */
export const datedSetters = localSetters

export const settingDated = defineAct('set what holds from a day', datedSetters)

export interface NewDated {
  readonly name: string
  /** A length, or the edition; nothing for law, which only begins. */
  readonly value: string
  readonly since: Temporal.PlainDate
  readonly reason: string
  readonly decidedBy: string
  /** The instrument or edition that gives it. */
  readonly restsOn: string
}

/** Everything that was set, in the order in which it began to hold. */
export async function readDated(ctx: Ctx): Promise<readonly ReasonedSetting[]> {
  return await list(
    ctx,
    'what holds from a day',
    async (tx) => await reasonedSettings(tx),
    () => [],
  )
}

/**
 * Sets a number, an edition or the day of a law, from a day that is still to come. It binds only what begins on or after that day;
 * what has begun stays under what was in force then.
 */
export async function setDated(ctx: Ctx, set: NewDated): Promise<Outcome<undefined>> {
  const thing = datedThings.find(({ name }) => name === set.name)
  if (thing === undefined) throw new NotFound('what holds from a day')
  const wrong = refusedFor([...wrongValue(thing, set), ...wrongDay(ctx, set), ...wrongReasons(thing, set)])
  if (wrong !== undefined) return wrong
  return await act(ctx, settingDated, [], async (tx, entry) => {
    if (
      thing.kind === 'law' &&
      wasInForce(thing.law, ctx.clock.today(), appointedDays(standingSettings(await reasonedSettings(tx))))
    )
      return refused('It is in force already. Law that was in force is not taken back here.', 'since')
    const id = ctx.ids.next()
    const value = thing.kind === 'law' ? 'in force' : keptAs(thing, set.value)
    const [decidedBy, reason, restsOn] = [set.decidedBy.trim(), set.reason.trim(), set.restsOn.trim()]
    await keepSetting(tx, id, { name: set.name, value, since: set.since, decidedBy })
    await keepReason(tx, { id, reason, restsOn, by: ctx.actor.accountId, on: ctx.clock.today() })
    entry.note({ setting: set.name, value, since: set.since.toString() })
    return done(undefined)
  })
}

function keptAs(thing: DatedThing, typed: string): string {
  const read = parseLength(typed)
  return thing.kind === 'limit' && read.ok ? formatLength(read.length) : typed.trim()
}

function wrongValue(thing: DatedThing, { value }: NewDated): readonly Unmet[] {
  if (thing.kind === 'law') return []
  if (value.trim() === '')
    return [
      {
        says: thing.kind === 'edition' ? 'Enter the edition' : 'Enter how long, like “10 working days”',
        answerAt: 'value',
      },
    ]
  if (thing.kind === 'edition') return []
  const read = parseLength(value)
  if (!read.ok) return [{ says: read.says, answerAt: 'value' }]
  const { within } = thing.limit.limits.at(-1) ?? thing.limit.limits[0]
  if (standingNumberIds.includes(thing.name) && read.length.unit !== within.unit)
    return [
      { says: `A gate counts this in ${within.unit}: enter it so, like “${formatLength(within)}”`, answerAt: 'value' },
    ]
  const byTheClock = isByTheClock(within)
  if (isByTheClock(read.length) === byTheClock) return []
  const says = byTheClock
    ? 'This is counted by the clock: enter hours or minutes, like “72 hours”'
    : 'This is counted in days: enter days, weeks or months, like “10 working days”'
  return [{ says, answerAt: 'value' }]
}

function wrongDay(ctx: Ctx, { since }: NewDated): readonly Unmet[] {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(since, today) > 0) return []
  const says = `It can hold from a day after today, ${longDate(today)}: what has begun stays as it began`
  return [{ says, answerAt: 'since' }]
}

function wrongReasons(thing: DatedThing, { reason, decidedBy, restsOn, since }: NewDated): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (reason.trim() === '') unmet.push({ says: 'Enter why it is set', answerAt: 'reason' })
  if (decidedBy.trim() === '') unmet.push({ says: 'Enter who decided it, and when', answerAt: 'decidedBy' })
  const published =
    thing.kind !== 'limit' || (limitInForce(thing.limit.limits, since) ?? thing.limit.limits[0]).law.kind !== 'local'
  if (published && restsOn.trim() === '')
    unmet.push({
      says: 'This is not ours to set: enter the regulations or the edition that change it',
      answerAt: 'restsOn',
    })
  return unmet
}
