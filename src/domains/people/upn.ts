/**
 * Unique pupil numbers: a check letter, then twelve characters of which the first three are a local authority's number.
 * A temporary number ends in a letter. Source: Department for Education, "Unique pupil numbers", and rule 1510 of the children in need census.
 * That the last letter of a temporary number counts by its place in the alphabet below is not stated there in so many words.
 * https://www.gov.uk/government/publications/unique-pupil-numbers
 */

declare const upn: unique symbol

/** Thirteen characters in capitals whose check letter is right. */
export type Upn = string & { readonly [upn]: true }

export type UpnRead =
  | { readonly ok: true; readonly upn: Upn; readonly temporary: boolean }
  | { readonly ok: false; readonly says: string }

/** The alphabet without I, O and S, which are taken for digits. A letter's value is its place, from 0. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Reads a number as people write it; a refusal is a sentence for whoever typed it. */
export function parseUpn(written: string): UpnRead {
  const number = written.replaceAll(/[\s-]/g, '').toUpperCase()
  if (number === '') return refused('Enter a unique pupil number.')
  if (number.length !== 13) return refused(`A unique pupil number has 13 characters. This has ${number.length}.`)
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(number))
    return refused(
      'A unique pupil number is a letter and 12 digits (a temporary one ends in a letter). It has no I, O or S.',
    )
  if (checkLetterOf(number.slice(1)) !== number[0])
    return refused('This is not a unique pupil number: its first letter does not fit the rest. Check each character.')
  return { ok: true, upn: number as Upn, temporary: !/\d$/.test(number) }
}

export function isUpn(value: unknown): value is Upn {
  return typeof value === 'string' && value.length === 13 && value === value.toUpperCase() && parseUpn(value).ok
}

/** The first letter for the other twelve characters: their sum weighted 2 to 13, its remainder by 23 read in the alphabet above. */
export function checkLetterOf(lastTwelve: string): string {
  if (!/^\d{11}[\dA-HJ-NP-RT-Z]$/.test(lastTwelve))
    throw new RangeError('A check letter is made from twelve characters, digits but perhaps the last.')
  const sum = Array.from(lastTwelve).reduce((total, each, index) => total + worth(each) * (index + 2), 0)
  return letters.charAt(sum % letters.length)
}

function worth(character: string): number {
  return /\d/.test(character) ? Number(character) : letters.indexOf(character)
}

function refused(says: string): UpnRead {
  return { ok: false, says }
}
