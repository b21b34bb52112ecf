/** Names made ready to be compared. What is shown and kept is always the name as it was given; this is never stored in its place. */

export interface Named {
  readonly given?: string | undefined
  readonly family?: string | undefined
}

/** Letters that do not come apart into a plain letter and an accent. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
}

/** Words that stand where a name is not yet known, above all for a baby. */
const placeholders = new Set(
  'baby babe infant newborn unborn unknown unnamed boy girl child male female twin triplet one two a b c'.split(' '),
)

/**
 * A name in small plain letters: no accents, no apostrophes, hyphens and full stops as spaces.
 * `O’Súilleabháin-Reid` becomes `osuilleabhain reid`.
 */
export function normaliseName(name: string): string {
  return Array.from(name.normalize('NFKD').toLowerCase(), (letter) => spelledOut[letter] ?? letter)
    .join('')
    .replaceAll(/\p{Mark}|['’‘`´ʼʻ]/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** The words of a name, normalised, in the order given. */
export function nameWords(name: string | undefined): readonly string[] {
  const normal = normaliseName(name ?? '')
  return normal === '' ? [] : normal.split(' ')
}

/** The words of a given name, or none where it only says that there is none yet, as in "Baby" or "Unborn twin 2". */
export function givenNameWords(given: string | undefined): readonly string[] {
  const words = nameWords(given)
  return words.every((word) => placeholders.has(word) || /^\d+$/.test(word)) ? [] : words
}

/** Whether two names have the same words, in whatever order, joined or apart. */
export function sameName(one: string, other: string): boolean {
  const [left, right] = [nameWords(one), nameWords(other)]
  if (left.length === 0 || right.length === 0) return false
  return left.join('') === right.join('') || left.toSorted().join(' ') === right.toSorted().join(' ')
}

/** A name as said: given name first. */
export function fullName(name: Named): string {
  return [name.given, name.family].filter((part) => part !== undefined && part.trim() !== '').join(' ')
}
