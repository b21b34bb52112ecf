/** Identifiers, telephone numbers and addresses that are right in form and belong to nobody. */

import { checkDigitOf, type NhsNumber, parseNhsNumber } from '#domains/people/nhs-number.ts'
import { checkLetterOf, parseUpn, type Upn } from '#domains/people/upn.ts'
import { present } from '#kernel/assert.ts'
import type { Random } from '#kernel/random.ts'
import { city, type Ward } from './city.ts'

/**
 * The NHS number of an index from 0 to 899,999, in the range 999 kept for tests: another for each index.
 * Of ten numbers that differ in the ninth digit at most one has no check digit, so nine of each ten are used.
 */
export function nhsNumberAt(index: number): NhsNumber {
  if (!Number.isInteger(index) || index < 0 || index >= 900_000) throw new RangeError(`No test number at ${index}.`)
  const firstEight = `999${String(Math.floor(index / 9)).padStart(5, '0')}`
  const nines = Array.from({ length: 10 }, (_, ninth) => `${firstEight}${ninth}`).filter(
    (nine) => checkDigitOf(nine) !== undefined,
  )
  const nine = present(nines[index % 9], 'Nine of ten numbers have a check digit.')
  const read = parseNhsNumber(`${nine}${checkDigitOf(nine)}`)
  if (!read.ok) throw new RangeError(read.says)
  return read.nhsNumber
}

/**
 * The unique pupil number of an index from 0 to 999,999, another for each: check letter, the city's authority number,
 * a school's four figures, the two of the year it was given, and three more.
 */
export function upnAt(index: number, givenInYear: number, authorityNumber: string = city.authorityNumber): Upn {
  if (!Number.isInteger(index) || index < 0 || index >= 1_000_000) throw new RangeError(`No pupil number at ${index}.`)
  const school = String(2000 + Math.floor(index / 1000)).padStart(4, '0')
  const twelve = `${authorityNumber}${school}${String(givenInYear % 100).padStart(2, '0')}${String(index % 1000).padStart(3, '0')}`
  const read = parseUpn(checkLetterOf(twelve) + twelve)
  if (!read.ok) throw new RangeError(read.says)
  return read.upn
}

/** A landline of an index from 0 to 999, in the range that Ofcom keeps for drama. */
export function mainline(index: number): string {
  return `01632 960${threeFigures(index)}`
}

/** A mobile number of an index, in the range that Ofcom keeps for drama: it has 1,000, so families in a large city share some. */
export function mobile(index: number): string {
  return `07700 900${threeFigures(index % 1000)}`
}

/** An address in a ward: the same postcode for the whole of a street's side, as in life. */
export function addressIn(ward: Ward, random: Random): { readonly firstLine: string; readonly postcode: string } {
  const street = random.whole(0, ward.streets.length - 1)
  const house = random.whole(1, 120)
  const flat = random.chance(0.2) ? `Flat ${random.whole(1, 24)}, ` : ''
  const inward = `${(street + 1) % 10}${inwardLetters[street]}${inwardLetters[(house % 2) * 6 + Math.floor(house / 41)]}`
  return { firstLine: `${flat}${house} ${ward.streets[street]}`, postcode: `${ward.postcodeDistrict} ${inward}` }
}

/** Letters that the second half of a postcode may have. */
const inwardLetters = 'ABDEFGHJLNPQRSTUWXYZ'

function threeFigures(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index > 999)
    throw new RangeError(`No number kept for drama at ${index}.`)
  return String(index).padStart(3, '0')
}
