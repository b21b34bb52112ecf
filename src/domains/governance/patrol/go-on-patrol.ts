import {
  goOver,
  keepAlert,
  keepRun,
  lastDayGoneOver,
  type PatrolFound,
  retiredRules,
} from '#domains/governance/patrol/patrol-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { patrolNumbersOn } from '#practice/patrol/rules.ts'

export const goingOnPatrol = defineAct('go over who looked', [])

/** So many days are gone over at once: what a machine holds easily. */
const daysAtOnce = 92

export interface Patrolled {
  readonly days: number
  readonly alerts: number
}

/** Goes over every day from the one after the last, until yesterday: by itself each night, and for every night that was missed. */
export async function goOnPatrol(ctx: Ctx): Promise<Outcome<Patrolled>> {
  const yesterday = ctx.clock.today().subtract({ days: 1 })
  const last = await list(ctx, 'day that was gone over last', lastDayGoneOver, () => [])
  const from = last === undefined ? yesterday : last.add({ days: 1 })
  return await patrolDays(ctx, from, yesterday)
}

/** Goes over days, both included; nothing where they are none. Every alert of them is raised now. */
export async function patrolDays(
  ctx: Ctx,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Outcome<Patrolled>> {
  let [days, alerts] = [0, 0]
  for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: daysAtOnce })) {
    const whole = day.add({ days: daysAtOnce - 1 })
    const last = Temporal.PlainDate.compare(whole, until) < 0 ? whole : until
    const outcome = await patrolOnce(ctx, day, last)
    if (!outcome.ok) return outcome
    days += outcome.value.days
    alerts += outcome.value.alerts
  }
  return done({ days, alerts })
}

async function patrolOnce(ctx: Ctx, from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Outcome<Patrolled>> {
  return await act(ctx, goingOnPatrol, [], async (tx, entry) => {
    const retired = await retiredRules(tx)
    const all = await goOver(tx, from, until, patrolNumbersOn(until))
    const found = all.filter(({ rule }) => !retired.includes(rule))
    const raised = new Map<string, number>()
    for (const reasons of byUserAndDay(found)) {
      const day = reasons[0]?.onDay.toString() ?? ''
      if (await keepAlert(tx, ctx, reasons)) raised.set(day, (raised.get(day) ?? 0) + 1)
    }
    let days = 0
    for (let day = from; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
      await keepRun(tx, ctx, day, raised.get(day.toString()) ?? 0)
      days += 1
    }
    const alerts = [...raised.values()].reduce((sum, count) => sum + count, 0)
    entry.note({ from: from.toString(), until: until.toString(), alerts })
    return done({ days, alerts })
  })
}

/** What was found, grouped as it is told: one user, one day. */
export function byUserAndDay(found: readonly PatrolFound[]): readonly (readonly PatrolFound[])[] {
  const groups = new Map<string, PatrolFound[]>()
  for (const one of found) {
    const key = `${one.accountId} ${one.onDay.toString()}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}
