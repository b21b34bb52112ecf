import type { Service } from '#domains/commissioning/service-store.ts'
import { formatPounds, pence } from '#kernel/money.ts'

/** "4 to 11 years", "before birth to 2 years". */
export function agesServed({ agesFrom, agesTo }: Pick<Service, 'agesFrom' | 'agesTo'>): string {
  return `${agesFrom < 0 ? 'before birth' : agesFrom} to ${agesTo} years`
}

/** "3 of 8 places free", or that it has no fixed number of them. */
export function placesFree({ places, served }: Pick<Service, 'places' | 'served'>): string {
  if (places === null) return `No fixed number of places, ${served} served now`
  const free = Math.max(0, places - served)
  return free === 0 ? `No place free, of ${places}` : `${free} of ${places} places free`
}

export function weeklyCost({ weeklyPence }: Pick<Service, 'weeklyPence'>): string {
  return weeklyPence === null ? 'Not bought by the week' : `${formatPounds(pence(weeklyPence))} a week`
}

/** An age as the register and providers know it: years, and no birth date. */
export function ageKnown(age: number | null | undefined): string {
  if (age === null || age === undefined) return 'age not known'
  return age === 0 ? 'under 1 year old' : `${age} ${age === 1 ? 'year' : 'years'} old`
}
