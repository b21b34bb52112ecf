import { performance } from 'node:perf_hooks'
import { type ClockTemplate, makeOpenCity } from '#bench/open-city-store.ts'
import type { Row } from '#bench/table.ts'
import type { House } from '#cli/house.ts'
import { compareClocks } from '#domains/governance/clocks/compare-clocks.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { obligations } from '#practice/registry.ts'

const wantedSeconds = 30
const wantedChildren = 12_000
const firstDay = Temporal.PlainDate.from('2025-07-01')
const days = 450

/** Every obligation of the record on every third day of fifteen months, as the engine counts it. */
function templates(): readonly ClockTemplate[] {
  const dates = Array.from({ length: days / 3 }, (_, index) => firstDay.add({ days: index * 3 }))
  return obligations.flatMap((obligation, number) =>
    dates
      .filter((_, index) => (index + number) % 3 === 0)
      .map((day) => {
        const due = dueFor(obligation, fromOf(obligation.limits[0].within.unit, day), englandAndWales)
        return {
          kind: due.limitId,
          what: due.what,
          whose: due.whose,
          countedFrom: due.countedFrom.toString(),
          countedFromSays: due.countedFromSays,
          dueOn: due.due?.toString() ?? null,
          dueAt: due.dueAt?.toString() ?? null,
          notKnown: due.notKnown ?? null,
          explanation: due.explanation,
          law: JSON.stringify(due.law),
        }
      }),
  )
}

/** What is counted by the clock begins at a moment, and everything else on a day. */
function fromOf(unit: string, day: Temporal.PlainDate): Temporal.PlainDate | Temporal.Instant {
  if (unit !== 'hours' && unit !== 'minutes') return day
  return day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:30' }).toInstant()
}

export async function makeCityOfClocks(house: House, children: number): Promise<void> {
  await makeOpenCity(house.owner, children, templates())
}

/** Every clock of a city counted again and compared, against the seconds that it may take. */
export async function benchClocks(house: House, children: number): Promise<Row> {
  const began = performance.now()
  const { clocks, differences } = await compareClocks(house.owner, { all: true })
  const seconds = (performance.now() - began) / 1000
  const allowed = (wantedSeconds * children) / wantedChildren
  return {
    what: `clocks of ${children.toLocaleString('en-GB')} open children counted again (${clocks.toLocaleString('en-GB')})`,
    measured: `${seconds.toFixed(1)} s, ${differences.length} otherwise`,
    against: `${allowed.toFixed(0)} s, none otherwise`,
    ratio: seconds / allowed,
    wanted: 'at most 1',
    good: seconds <= allowed && differences.length === 0,
  }
}
