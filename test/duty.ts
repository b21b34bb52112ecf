import { jobs } from '#cli/jobs/contents.ts'
import type { Jobs } from '#cli/jobs/job.ts'
import { putOnDuty } from '#domains/access/duty/put-on-duty.ts'
import type { Part } from '#domains/access/duty/shift.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { did } from '#test/children.ts'
import type { TestHouse } from '#test/house.ts'

const ofDuty = ['ring alarms', 'watch over the handover', 'reach somebody about an alarm']

/** The jobs that duty stands on, and no others. */
export const dutyJobs: Jobs = Object.fromEntries(Object.entries(jobs).filter(([name]) => ofDuty.includes(name)))

/** A moment in London: `at('2026-09-11', '22:40')`. */
export function at(day: string, time: string): Temporal.Instant {
  return instantInLondon(Temporal.PlainDate.from(day), time)
}

/** Puts somebody on the rota: for the next twelve hours, when nothing else is said. */
export async function onDuty(
  house: TestHouse,
  who: Ctx,
  part: Part = 'duty worker',
  from = house.clock.now(),
  until = from.add({ hours: 12 }),
): Promise<string> {
  const { accountId } = who.actor
  return did(await putOnDuty(house.asService('the rota'), { accountId, part, from, until })).shiftId
}

/** Somebody on the rota as duty worker from now, for three days. */
export async function someoneOnDuty(house: TestHouse, name: string): Promise<Ctx> {
  const who = await house.someone('duty', name)
  await onDuty(house, who, 'duty worker', house.clock.now(), house.clock.now().add({ hours: 72 }))
  return who
}
