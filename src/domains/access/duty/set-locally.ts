import { keepSetting } from '#domains/access/duty/local-setting-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { parseLength } from '#kernel/working-days/length.ts'
import {
  alarmRingsAgain,
  contactLookedAt,
  handoverAccepted,
  urgentContactLookedAt,
} from '#practice/obligations/out-of-hours.ts'

/** Who sets what is local. Local: as the trust's scheme of delegation says. */
export const localSetters = ['head of service', 'director'] as const

export const settingLocally = defineAct('set what is local', localSetters)

/** The limits of duty that the trust sets in minutes. */
export const dutyLimits = [urgentContactLookedAt, contactLookedAt, alarmRingsAgain, handoverAccepted] as const

/** Sets the duty telephone number, or a limit of duty, from a day on. It binds only what begins from then. */
export async function setLocally(
  ctx: Ctx,
  set: {
    readonly name: string
    readonly value: string
    readonly since: Temporal.PlainDate
    readonly decidedBy: string
  },
): Promise<Outcome<undefined>> {
  const value = set.value.trim()
  if (set.name === 'duty-number') {
    if (value.replaceAll(/\D/g, '').length < 10)
      return refused('Enter a telephone number with its area code, like 01632 960999', 'value')
  } else {
    if (!dutyLimits.some(({ id }) => id === set.name)) return refused('Select what you set', 'name')
    const read = parseLength(value)
    if (!read.ok || read.length.unit !== 'minutes' || read.length.count < 1)
      return refused('Enter whole minutes, like 15 minutes', 'value')
  }
  if (Temporal.PlainDate.compare(set.since, ctx.clock.today()) < 0)
    return refused('It can hold from today or a later day', 'since')
  if (set.decidedBy.trim() === '') return refused('Enter who decided it', 'decidedBy')
  return await act(ctx, settingLocally, [], async (tx) => {
    await keepSetting(tx, ctx.ids.next(), { ...set, value, decidedBy: set.decidedBy.trim() })
    return done(undefined)
  })
}
