import type { Role } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

/**
 * Duties that are named to a person, from a day until a day, and come to nobody by their place: working the list of restricted
 * children, as its manager, as the deputy or when the trust is closed, and the sealed adoption records.
 */
export const duties = {
  manager: { duty: 'restricted children', says: 'Works the list of restricted children' },
  deputy: { duty: 'restricted children', says: 'Deputy for the list of restricted children' },
  'closed days': {
    duty: 'restricted children',
    says: 'Works the list of restricted children at weekends and on bank holidays',
  },
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
    {
      manager: duties.manager.says,
      deputy: duties.deputy.says,
      'closed days': duties['closed days'].says,
      named: duties.named.says,
    },
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
  readonly phone: string | undefined
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly namedByName: string
}

function isHeldOn({ from, until }: DutyHeld, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0
}

/** Who is named to work the list of restricted children on a day, each once. */
export function namedOn(held: readonly DutyHeld[], day: Temporal.PlainDate): readonly DutyHeld[] {
  const named = held.filter((one) => one.duty === 'restricted children' && isHeldOn(one, day))
  return named.filter((one, index) => index === named.findIndex(({ accountId }) => accountId === one.accountId))
}

/** Who is asked first for the list, of those who are named: by day its manager, and when the trust is closed whoever is named for that. */
const askedFirst = {
  worked: ['manager', 'deputy', 'closed days'],
  closed: ['closed days', 'manager', 'deputy'],
} as const satisfies Readonly<Record<string, readonly StandsAs[]>>

/** Who owes the list of restricted children on a day: always somebody who is named, and nobody where nobody is. */
export function owesList(
  held: readonly DutyHeld[],
  day: Temporal.PlainDate,
  isWorked: (day: Temporal.PlainDate) => boolean,
): DutyHeld | undefined {
  const order = askedFirst[isWorked(day) ? 'worked' : 'closed']
  return order.flatMap((wanted) => held.filter(({ standsAs }) => standsAs === wanted)).find((one) => isHeldOn(one, day))
}

/** The first day within the coming weeks on which nobody works the list of restricted children; none where every day is held. */
export function gapFrom(held: readonly DutyHeld[], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const managers = held.filter(({ standsAs }) => standsAs === 'manager')
  for (let ahead = 0; ahead <= gapDays; ahead += 1) {
    const day = today.add({ days: ahead })
    if (!managers.some((one) => isHeldOn(one, day))) return day
  }
  return undefined
}
