import {
  asEngineSettings,
  reasonedSettings,
  settingsThen,
  standingSettings,
} from '#domains/access/duty/local-setting-store.ts'
import {
  type Compared,
  compareClock,
  type Differs,
  type KeptClock,
  type Rules,
} from '#domains/governance/clocks/compare-clock.ts'
import { citedAs, type KeptRow, keptClocks } from '#domains/governance/clocks/kept-clocks-store.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'
import { atOneMoment } from '#domains/ledger/verify-store.ts'
import { englandAndWales, type WorkingCalendar } from '#kernel/working-days/calendar.ts'
import { isOfStepItself, limitsOfKind } from '#practice/limits.ts'

/** One clock that comes out otherwise today. It names no child: the record is opened by whoever may. */
export interface Difference {
  readonly clock: string
  readonly kind: string
  readonly kept: string
  readonly now: string
  /** Whether something dated explains it (a line of law, a setting, a bank holiday), or only the source is another. */
  readonly differs: Differs
  readonly because: string
}

export interface ComparedClocks {
  readonly clocks: number
  readonly children: number
  readonly same: number
  readonly differences: readonly Difference[]
}

export interface Wanted {
  /** Those that were met or ended too. */
  readonly all: boolean
  /** The rules to count by, where not those of this release. */
  readonly limitsOf?: Rules['limitsOf']
  readonly calendar?: WorkingCalendar
}

/** Counts every clock again by the rules of today, and compares it with what is kept. Nothing is changed by it. */
export async function compareClocks(owner: TrustDatabase, wanted: Wanted): Promise<ComparedClocks> {
  const { all, limitsOf = limitsOfKind, calendar = englandAndWales } = wanted
  return await atOneMoment(owner, async (tx) => {
    const kept = await reasonedSettings(tx)
    const by = (settings: typeof kept): Rules => ({ limitsOf, settings: asEngineSettings(settings), calendar })
    const rules = by(standingSettings(kept))
    // What was counted before a setting was struck out stays as it was counted.
    const counts = (row: KeptRow): Compared => {
      const now = compareClock(asKept(row), rules)
      if (now.same || kept.every(({ struck }) => struck === undefined)) return now
      const then = compareClock(asKept(row), by(settingsThen(kept, Temporal.PlainDate.from(row.beganOn))))
      return then.same ? then : now
    }
    const counted = new Map<string, Compared>()
    const children = new Set<string>()
    const differences: Difference[] = []
    let clocks = 0
    for await (const rows of keptClocks(tx, { all }))
      for (const row of rows) {
        clocks += 1
        if (row.childId !== null) children.add(row.childId)
        const alike = alikeAs(row)
        const compared = counted.get(alike) ?? counts(row)
        counted.set(alike, compared)
        if (!compared.same) differences.push(differenceOf(row, compared))
      }
    return { clocks, children: children.size, same: clocks - differences.length, differences }
  })
}

/** Clocks that are alike in all of this are counted once. */
function alikeAs({ kind, countedFrom, stepBeganOn, beganOn, dueOn, dueAt, law, decided }: KeptRow): string {
  return [kind, countedFrom, stepBeganOn, beganOn, dueOn, dueAt, law, decided].join('|')
}

/** What the database keeps of a clock, in days and moments. */
export function asKept(row: KeptRow): KeptClock {
  const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
  return {
    kind: row.kind,
    countedFrom: day(row.countedFrom),
    lawOf: day(isOfStepItself(row.kind) ? (row.stepBeganOn ?? row.countedFrom) : row.countedFrom),
    beganOn: day(row.beganOn),
    dueOn: row.dueOn === null ? undefined : day(row.dueOn),
    dueAt: row.dueAt === null ? undefined : Temporal.Instant.from(row.dueAt),
    law: citedAs(row.law),
    decided: row.decided,
  }
}

function differenceOf(row: KeptRow, compared: Exclude<Compared, { readonly same: true }>): Difference {
  const { now, differs, because } = compared
  return { clock: row.id, kind: row.kind, kept: row.dueAt ?? row.dueOn ?? 'not known', now, differs, because }
}
