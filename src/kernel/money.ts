import { assert } from '#kernel/assert.ts'

/** Money in whole pence. The brand keeps pence from being mixed with pounds or with counts. */
export type Pence = bigint & { readonly unit: 'pence' }

/** A price for a period. The period stays with the amount, so that a week is never added to a month. */
export interface Rate {
  readonly pence: Pence
  readonly per: 'night' | 'day' | 'week' | 'month' | 'year'
}

/** Whole pence from a count of pence. Fractions are a fault. */
export function pence(count: bigint | number): Pence {
  assert(typeof count === 'bigint' || Number.isSafeInteger(count), 'Money is kept in whole pence.')
  return BigInt(count) as Pence
}

export function addPence(...amounts: readonly Pence[]): Pence {
  return amounts.reduce<bigint>((sum, amount) => sum + amount, 0n) as Pence
}

export function timesPence(amount: Pence, count: number): Pence {
  assert(Number.isSafeInteger(count), 'Money is multiplied by whole numbers; for parts of a period use shareOf.')
  return (amount * BigInt(count)) as Pence
}

/**
 * `part` of `whole` of an amount, rounded to the nearest penny, halves away from nought.
 * The rounding that contracts for placements use when a week is charged by days.
 */
export function shareOf(amount: Pence, part: number, whole: number): Pence {
  assert(Number.isSafeInteger(part) && Number.isSafeInteger(whole) && whole > 0, 'A share is a part of a whole.')
  const numerator = amount * BigInt(part)
  const sign = numerator < 0n ? -1n : 1n
  return (sign * ((2n * sign * numerator + BigInt(whole)) / (2n * BigInt(whole)))) as Pence
}

/** `£1,234.50`; a negative amount is `−£5.00`. Whole pounds keep their pence, so that columns line up. */
export function formatPounds(amount: Pence): string {
  const size = amount < 0n ? 0n - amount : amount
  const pounds = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '−' : ''}£${pounds}.${(size % 100n).toString().padStart(2, '0')}`
}

/** Reads what a person typed: `1,234.50`, `£1234.5`, `12`. Nothing else is guessed. */
export function parsePounds(typed: string): { ok: true; amount: Pence } | { ok: false; says: string } {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (match?.[1] === undefined) return { ok: false, says: 'Enter an amount in pounds and pence, like 1,234.50' }
  const pounds = BigInt(match[1].replaceAll(',', ''))
  return { ok: true, amount: pence(pounds * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))) }
}
