import { putOnDuty } from '#domains/access/duty/put-on-duty.ts'
import { setLocally } from '#domains/access/duty/set-locally.ts'
import type { Part } from '#domains/access/duty/shift.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'

interface RotaOfCity {
  /** By night, at weekends and on holidays. */
  readonly nights: readonly [Actor, ...Actor[]]
  readonly days: readonly [Actor, ...Actor[]]
  readonly managers: readonly [Actor, ...Actor[]]
  /** The last day that is lived: the rota is made for four weeks beyond it. */
  readonly until: Temporal.PlainDate
}

/** As many days before the last one as there is a rota for, and after it. */
const [daysBefore, daysAfter] = [3, 28]

/** Sets the duty number, and puts somebody on duty day and night: from some days before the last day, for a month. */
export async function settleRota(service: Ctx, { nights, days, managers, until }: RotaOfCity): Promise<void> {
  const number = { name: 'duty-number', value: '01632 960999', decidedBy: 'The trust board' }
  await setLocally(service, { ...number, since: service.clock.today() })
  for (let number = -daysBefore; number <= daysAfter; number += 1) {
    const day = until.add({ days: number })
    const turn = number + daysBefore
    const morning = instantInLondon(day, '08:00')
    const evening = instantInLondon(day, '17:00')
    const next = instantInLondon(day.add({ days: 1 }), '08:00')
    const put = async (
      who: readonly [Actor, ...Actor[]],
      part: Part,
      from: Temporal.Instant,
      end: Temporal.Instant,
    ) => {
      const { accountId } = who[turn % who.length] ?? who[0]
      await putOnDuty(service, { accountId, part, from, until: end })
    }
    const weekend = day.dayOfWeek > 5
    await put(weekend ? nights : days, 'duty worker', morning, evening)
    await put(nights, 'duty worker', evening, next)
    await put(managers, 'duty manager', morning, next)
  }
}
