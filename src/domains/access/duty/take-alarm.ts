import type { Alarm } from '#domains/access/duty/alarm.ts'
import { alarmCalled, keepTaken } from '#domains/access/duty/alarm-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const takingAlarm = defineAct('take an alarm', practitioners)

/**
 * Takes an alarm: it stops ringing, and whoever took it has what it rang for. Of two who take it at once one has it, and the other is told
 * who.
 *
 * @throws NotFound when there is no such alarm.
 */
export async function takeAlarm(ctx: Ctx, alarmId: string): Promise<Outcome<Pick<Alarm, 'kind' | 'aboutId'>>> {
  return await act(ctx, takingAlarm, [alarmId], async (tx) => {
    const alarm = await alarmCalled(tx, alarmId)
    if (alarm === undefined) throw new NotFound('alarm')
    if (alarm.takenBy !== undefined) return refused(`${alarm.takenBy} has taken this alarm.`)
    if (alarm.ended) return refused('This alarm has ended: somebody has opened what it rang for.')
    await keepTaken(tx, ctx.ids.next(), alarmId, ctx)
    return done({ kind: alarm.kind, aboutId: alarm.aboutId })
  })
}
