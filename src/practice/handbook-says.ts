import type { Citation } from '#engine/citation.ts'
import { plainDate } from '#kernel/dates.ts'
import type { Unit } from '#kernel/working-days/length.ts'
import type { HandbookRule } from './handbook-shape.ts'

/** How each unit is counted, in words. */
export const countingRules: Readonly<Record<Unit, string>> = {
  'working days':
    'The day it is counted from is day 0, and the next working day is day 1. Saturdays, Sundays and the bank holidays of England and Wales are not counted. It is in time until the end of the last day.',
  'calendar days': 'The day it is counted from is day 0. Every day after it is counted, weekends and holidays too.',
  weeks: 'A week is seven days, weekends and holidays included. The day it is counted from is day 0.',
  months: 'To the same date in the later month. Where that month has no such date, to its last day.',
  hours: 'Counted by the clock from the moment it begins, also across the change to or from summer time.',
  minutes: 'Counted by the clock from the moment it begins.',
  'school days': 'Days on which the child’s school is open. The day it is counted from is day 0.',
}

/** How sure we are of a citation, in a few words; empty where there is nothing to add. What each means is in `doubts`. */
export function doubtOf({ confidence, kind }: Pick<Citation, 'confidence' | 'kind'>): string {
  if (kind === 'local') return confidence === 'L' ? doubts.ours[0] : ''
  return { H: '', M: doubts.known[0], L: doubts.unchecked[0] }[confidence]
}

/** The words that stand beside a citation, and what they mean. */
export const doubts = {
  known: ['not re-read', 'we know the rule, and have not read its text again in full.'],
  unchecked: ['to be checked', 'look the rule up before you rely on it.'],
  ours: ['to be confirmed', 'our own, to begin with: the practice board has still to confirm it.'],
} as const

/** Between which days a rule binds: “from 1 April 2011”, “15 April 2013 to 17 March 2026”, “not in force: no day is appointed”. */
export function inForceSays({ from, to, corrected }: Pick<HandbookRule, 'from' | 'to' | 'corrected'>): string {
  if (from === 'to be appointed') return 'not in force: no day is appointed'
  if (from === null) return ''
  const day = (iso: string): string => plainDate(Temporal.PlainDate.from(iso))
  const binds = to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`
  return corrected === null ? binds : `${binds}. ${corrected}`
}
