/**
 * NHS numbers: ten digits, of which the last checks the others (NHS Data Dictionary, "NHS number"; ISB 0149).
 * Whether a number was ever issued, and to whom, only the Personal Demographics Service can say.
 */

declare const nhsNumber: unique symbol

/** Ten digits without spaces whose check digit is right. */
export type NhsNumber = string & { readonly [nhsNumber]: true }

export type NhsNumberRead =
  | { readonly ok: true; readonly nhsNumber: NhsNumber }
  | { readonly ok: false; readonly says: string }

/** Reads a number as people write it, with spaces or hyphens; a refusal is a sentence for whoever typed it. */
export function parseNhsNumber(written: string): NhsNumberRead {
  const digits = written.replaceAll(/[\s\-\u2010-\u2015]/g, '')
  if (digits === '') return refused('Enter an NHS number.')
  if (!/^\d*$/.test(digits)) return refused('An NHS number has digits only, like 999 000 0018.')
  if (digits.length !== 10) return refused(`An NHS number has 10 digits. This has ${digits.length}.`)
  if (/^(\d)\1{9}$/.test(digits)) return refused('The same digit ten times is not anyone’s NHS number.')
  if (checkDigitOf(digits.slice(0, 9)) !== Number(digits[9]))
    return refused('This is not an NHS number: its last digit does not fit the others. Check each digit.')
  return { ok: true, nhsNumber: digits as NhsNumber }
}

export function isNhsNumber(value: unknown): value is NhsNumber {
  return typeof value === 'string' && /^\d{10}$/.test(value) && parseNhsNumber(value).ok
}

/** In the groups of three, three and four in which it is read aloud. */
export function formatNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}

/**
 * The tenth digit for the first nine: 11 less the remainder by 11 of their sum weighted 10 to 2; 11 is written 0.
 * Undefined where it would be 10: no number with those nine digits exists.
 */
export function checkDigitOf(firstNine: string): number | undefined {
  if (!/^\d{9}$/.test(firstNine)) throw new RangeError('A check digit is made from nine digits.')
  const sum = Array.from(firstNine).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

function refused(says: string): NhsNumberRead {
  return { ok: false, says }
}
