import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

/**
 * Duties that are named to a person, from a day until a day, and come to nobody by their place: working the list of restricted
 * children, as its manager or as the deputy, and the sealed adoption records.
 */
export const duties = {
  manager: { duty: 'restricted children', says: 'Works the list of restricted children' },
  deputy: { duty: 'restricted children', says: 'Deputy for the list of restricted children' },
  named: { duty: 'adoption records', says: 'Opens sealed adoption records' },
} as const

export type StandsAs = keyof typeof duties
export type Duty = (typeof duties)[StandsAs]['duty']

/** Who names them. */
export const dutyNamers = ['head of service', 'director'] as const satisfies readonly Role[]

/** The longest that somebody is named for at once. Local. */
export const mostDutyMonths = 12

/** How many days before nobody is named the director is told. Local. */
export const gapDays = 14

export const dutyForm = form({
  who: text('Who?', { errorMissing: 'Choose whom you name' }),
  standsAs: oneOf(
    'What do they do?',
    { manager: duties.manager.says, deputy: duties.deputy.says, named: duties.named.says },
    { errorMissing: 'Select what they do' },
  ),
  from: date('From when?', { called: 'first day' }),
  until: date('Until when?', { called: 'last day', hint: `At most ${mostDutyMonths} months. For example, 7 9 2026` }),
  reason: longText('Why them?', { errorMissing: 'Enter why you name them', maxLength: 1000 }),
})

export interface DutyHeld {
  readonly id: string
  readonly duty: Duty
  readonly standsAs: StandsAs
  readonly accountId: string
  readonly name: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly namedByName: string
}

/** The first day within the coming weeks on which nobody works the list of restricted children; none where every day is held. */
export function gapFrom(held: readonly DutyHeld[], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const managers = held.filter(({ standsAs }) => standsAs === 'manager')
  for (let ahead = 0; ahead <= gapDays; ahead += 1) {
    const day = today.add({ days: ahead })
    const isHeld = managers.some(
      ({ from, until }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
    )
    if (!isHeld) return day
  }
  return undefined
}
