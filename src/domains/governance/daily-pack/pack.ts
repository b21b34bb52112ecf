/**
 * The daily pack: what duty must know of the children most at risk on a day when every system is down. This is what is in it;
 * how it is printed and how it is sealed stand beside.
 */

/** How long a pack is kept and may lie about on paper. Local: a week, by which a system is up again or rebuilt. */
export const packKeptDays = 7

/** By when in the evening the day's pack is made, as the clocks in London stand. Local: before the night's duty begins. */
export const packMadeBy = '18:00'

/** A pack older than this is late. Local: a day, and two hours for a job that was tried again. */
export const packLateHours = 26

export interface PackAdult {
  readonly name: string
  readonly standsAs: string
  /** How to reach them, with the word on whether it is safe. */
  readonly reach: readonly string[]
}

export interface PackChild {
  readonly id: string
  readonly name: string
  /** Born when and how old; or expected when. */
  readonly born: string
  readonly lives: string
  readonly worker: string
  readonly plan: { readonly category: string; readonly since: Temporal.PlainDate } | undefined
  readonly care: string | undefined
  readonly missing: string | undefined
  readonly isUnborn: boolean
  /** Who must not be told or have contact, warnings for whoever visits, orders in force: read first. */
  readonly warnings: readonly string[]
  /** By what order the authority holds parental responsibility beside those who are named. */
  readonly sharedBy: string | undefined
  readonly adults: readonly PackAdult[]
  /** How to reach the child: a young person who is missing or afraid is rung first. */
  readonly own: readonly string[]
  readonly health: string | undefined
  readonly keepsSafe: string | undefined
  /** Of the placement in which the child lives now, and of none before. */
  readonly decidesAtNight: string | undefined
  /** When health and safety were written down, where the child has moved since. */
  readonly toldBeforeMove: Temporal.PlainDate | undefined
  /** Who else is involved and has a number: a carer’s agency, a school, a health visitor. */
  readonly involved: readonly { readonly standsAs: string; readonly reach: string }[]
  readonly lastSeen: string | undefined
}

export interface PackNumber {
  readonly name: string
  readonly what: string
  readonly phone: string
}

/** Somebody on the rota: on which day the shift begins, from when until when, as what. */
export interface PackShift extends PackNumber {
  readonly day: Temporal.PlainDate
}

export interface PackRing {
  readonly name: string
  readonly phone: string | undefined
  readonly children: number
}

export interface PackContents {
  readonly trust: string
  readonly dutyNumber: string
  readonly asAt: Temporal.Instant
  readonly destroyAfter: Temporal.PlainDate
  readonly version: string
  readonly children: readonly PackChild[]
  readonly rings: readonly PackRing[]
  /** By the rota, in order: who is awake. */
  readonly rota: readonly PackShift[]
  /** Who holds a role that answers at night. */
  readonly duty: readonly PackNumber[]
  readonly agencies: readonly PackNumber[]
}

function isPackName(name: string): boolean {
  return packNamed.test(name)
}

const packNamed = /^holdfast-pack-(\d{4}-\d{2}-\d{2})-\d{4}\.zip\.age$/

/** `holdfast-pack-2026-11-22-1800.zip.age`: the day and time in London, and nothing else. */
export function packName(asAt: Temporal.Instant): string {
  const there = asAt.toZonedDateTimeISO('Europe/London')
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '')
  return `holdfast-pack-${there.toPlainDate().toString()}-${time}.zip.age`
}

/** Which packs in a folder are past their time: never the newest, so that a week of failures leaves the last good one. */
export function packsPast(names: readonly string[], today: Temporal.PlainDate, keptDays: number): readonly string[] {
  const packs = names.filter(isPackName).sort()
  return packs.slice(0, -1).filter((name) => {
    const day = packNamed.exec(name)?.[1]
    return (
      day !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(day).add({ days: keptDays }), today) < 0
    )
  })
}
