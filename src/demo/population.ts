import { calibration } from '#demo/calibration.ts'

/**
 * The children who are known to the trust by the last day are two kinds: a stock, of whom the system before this one knew when
 * the city began, and those told of in the time that is lived. Both follow from how many people under eighteen the city stands
 * for, at the national rates; so that number follows from how many children are to be known.
 */
export interface Population {
  readonly underEighteen: number
  /** The part of a year that is lived. */
  readonly years: number
  /** In care when the city begins. */
  readonly inCare: number
  /** On a child protection plan when the city begins, and still when it ends. */
  readonly onPlan: number
  /** In need, in neither of these, when the city begins, and still when it ends. */
  readonly inNeed: number
  /** Who have left care and are seventeen to twenty-one. */
  readonly leavers: number
  /** Children whom somebody tells of. */
  readonly told: number
}

/** A family is told of again within the time that is lived: so many tellings to one. */
const tellings = 1.1

/** Weeks pass from a telling to a plan: the plans of the first weeks are the stock's. */
const daysToPlan = 30

/** The city in which so many children are known by the last day, after so many days. */
export function populationOf(known: number, days: number): Population {
  const rates = calibration.perTenThousand
  const years = days / 365
  const decided = calibration.contactOutcomes.reduce((sum, { weight }) => sum + weight, 0)
  const asWork = calibration.contactOutcomes
    .filter(({ value }) => value === 'referral' || value === 'strategyDiscussion')
    .reduce((sum, { weight }) => sum + weight, 0)
  const onPlan = rates.onPlan * longerThan(calibration.onPlanFor, days - daysToPlan)
  const stayInCare = rates.inCare - rates.leftCare * years
  const perTenThousand = {
    ...{ inCare: rates.inCare, onPlan },
    inNeed: Math.max(60, rates.inNeed * longerThan(calibration.inNeedFor, days) - stayInCare - onPlan),
    leavers: rates.leavers,
    told: (rates.referred * years * decided) / asWork / tellings,
  }
  const all = Object.values(perTenThousand).reduce((sum, rate) => sum + rate, 0)
  const underEighteen = Math.round((known / all) * 10_000)
  const of = (rate: number): number => Math.round((rate * underEighteen) / 10_000)
  return {
    ...{ underEighteen, years, inCare: of(perTenThousand.inCare), onPlan: of(perTenThousand.onPlan) },
    ...{ inNeed: of(perTenThousand.inNeed), leavers: of(perTenThousand.leavers), told: of(perTenThousand.told) },
  }
}

/** How often what happens so many times to 10,000 in a year happens in the time that is lived. */
export function oftenIn({ underEighteen, years }: Population, perTenThousand: number): number {
  return Math.round((perTenThousand * underEighteen * years) / 10_000)
}

/** How long something has lasted, by the month up to which each share of it has. */
export type Lasting = readonly { readonly months: number; readonly share: number }[]

const daysOfMonth = 365 / 12

/** The share of what stands that has stood for longer than so many days. */
export function longerThan(lasting: Lasting, days: number): number {
  const total = lasting.reduce((sum, { share }) => sum + share, 0)
  let from = 0
  let longer = 0
  for (const { months, share } of lasting) {
    const until = months * daysOfMonth
    longer += (share * Math.max(0, until - Math.max(from, days))) / (until - from)
    from = until
  }
  return longer / total
}

/** For how many days something has stood that has stood for longer than `days`: `chance`, from 0 to 1, says where in the table. */
export function daysLasted(lasting: Lasting, days: number, chance: number): number {
  const total = lasting.reduce((sum, { share }) => sum + share, 0)
  let left = chance * longerThan(lasting, days) * total
  let from = 0
  for (const { months, share } of lasting) {
    const until = months * daysOfMonth
    const begins = Math.max(from, days)
    const here = until <= begins ? 0 : (share * (until - begins)) / (until - from)
    if (here > 0 && left <= here) return Math.round(begins + ((until - begins) * left) / here)
    left -= here
    from = until
  }
  return Math.round(from)
}
