import type { DetailKind } from '#domains/people/confidential/confidential.ts'

/**
 * Whether a text says what is confidential, in the ways in which addresses, postcodes, numbers, schools and names are usually
 * written: other spaces, capitals and accents, Rd for Road, the street alone, +44 for 0, one letter wrong.
 */

/** One thing that a text must not say. */
export interface Secret {
  readonly kind: DetailKind | 'word'
  /** Whose: "Kit Ferris". */
  readonly whose: string
  /** Address lines and postcode; a number; the name of a school, of somebody, or another word. */
  readonly says: string
}

export interface SecretFound {
  readonly secret: Secret
  /** Where in the text, in characters from its beginning. */
  readonly from: number
  readonly to: number
}

interface Token {
  readonly plain: string
  readonly capital: boolean
  readonly from: number
  readonly to: number
}

/** A text as it is searched: what is found out of it for one secret serves for all. */
interface Searched {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The same, where only words with a capital may be a name. */
  readonly capitals: () => readonly Token[]
  readonly letters: () => Letters
}

/** The bare letters and digits of a text, and where in it each stands. */
interface Letters {
  readonly bare: string
  readonly at: readonly number[]
}

function searched(text: string): Searched {
  const tokens = tokensOf(text)
  let capitals: readonly Token[] | undefined
  let letters: Letters | undefined
  return {
    ...{ text, tokens },
    capitals: () => (capitals ??= tokens.map(lowerIsOther)),
    letters: () => (letters ??= lettersOf(text)),
  }
}

/** Every place in a text that says one of the secrets, in the order of the text; those that overlap are one. */
export function secretsIn(text: string, secrets: readonly Secret[]): readonly SecretFound[] {
  if (secrets.length === 0) return []
  const where = searched(text)
  const found = secrets.flatMap((secret) => placesOf(where, secret).map(([from, to]) => ({ secret, from, to })))
  const kept: SecretFound[] = []
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last === undefined || one.from >= last.to) kept.push(one)
    else if (one.to > last.to) kept[kept.length - 1] = { ...last, to: one.to }
  }
  return kept
}

/**
 * The secrets that the text of a file says, as `secretsIn` finds them, and also where the file breaks a word over two lines, or draws
 * every letter by itself: there no place can be named.
 */
export function secretsInFile(text: string, secrets: readonly Secret[]): readonly Secret[] {
  const texts = [text, text.replaceAll(/-?[^\S\n]*\n\s*/g, ''), text.replaceAll(/[^\S\n]*\n\s*/g, ' ')]
  const placed = texts.flatMap((one) => secretsIn(one, secrets).map(({ secret }) => secret))
  const letters = compact(text)
  const drawn = secrets.filter(({ says }) => {
    const wanted = compact(says)
    return wanted.length >= 9 && letters.includes(wanted)
  })
  return [...new Set([...placed, ...drawn])]
}

/** The text without what it says of the secrets. */
export function withoutSecrets(text: string, secrets: readonly Secret[], instead: string): string {
  let rest = text
  // Of an address that is kept for a whole family every one of them has a secret: here it is the same.
  const different = new Map(secrets.map((secret) => [`${secret.kind} ${secret.says}`, secret]))
  for (const { from, to } of secretsIn(text, [...different.values()]).toReversed())
    rest = rest.slice(0, from) + instead + rest.slice(to)
  return rest
}

type Place = readonly [number, number]

function placesOf(where: Searched, { kind, says }: Secret): readonly Place[] {
  switch (kind) {
    case 'phone':
      return says.includes('@') ? compactPlaces(where, says) : phonePlaces(where.text, says)
    case 'address':
      return addressPlaces(where, says)
    case 'school':
    case 'placement': {
      const words = plainTokens(says)
      return [...phrasePlaces(where.tokens, words), ...barePlaces(where, words, institutionWords)]
    }
    case 'name':
      return namePlaces(where, plainTokens(says))
    case 'word':
      return [...phrasePlaces(where.tokens, plainTokens(says)), ...compactPlaces(where, says)]
  }
}

function namePlaces(where: Searched, name: readonly string[]): readonly Place[] {
  const family = name.at(-1) ?? ''
  return [...phrasePlaces(where.tokens, name), ...(family.length >= 3 ? phrasePlaces(where.capitals(), [family]) : [])]
}

/** A family name alone is written with a capital; the same letters without one are another word. */
function lowerIsOther(token: Token): Token {
  return token.capital ? token : { ...token, plain: '' }
}

const postcode = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/

function addressPlaces(where: Searched, says: string): readonly Place[] {
  const bare = compact(says)
  if (postcode.test(bare)) return compactPlaces(where, says, alike)
  const parts = says.split(/[,\n]/)
  const places = parts.flatMap((part) => {
    const words = plainTokens(part).filter((word) => !/^(?:\d+[a-z]?|flat|apartment|unit|floor)$/.test(word))
    if (words.length === 0) return []
    const street = streetWords.has(words.at(-1) ?? '')
    return [
      ...phrasePlaces(where.tokens, words),
      ...(words.join('').length >= 8 ? compactPlaces(where, words.join('')) : []),
      ...(street ? barePlaces(where, words, streetWords) : []),
    ]
  })
  return places.map(([from, to]) => [from - numberBefore(where.text.slice(0, from)), to])
}

/** How long the number of a house or flat is that stands before a street: what is left of an address without its street is still half of it. */
function numberBefore(text: string): number {
  return (
    /(?:\b(?:flat|apartment|unit)\s*)?\b\d{1,4}[a-z]?(?:\s*[-–]\s*\d{1,4}[a-z]?)?[\s,]+$/i.exec(text.slice(-40))?.[0]
      .length ?? 0
  )
}

/** The name of a street or school without the word that says what it is. One common word alone says nothing. */
function barePlaces(where: Searched, words: readonly string[], kinds: ReadonlySet<string>): readonly Place[] {
  const bare = words.filter((word) => !kinds.has(word))
  if (bare.length === 0 || bare.length === words.length) return []
  if (bare.length === 1 && ((bare[0] ?? '').length < 4 || common.has(bare[0] ?? ''))) return []
  return phrasePlaces(bare.length === 1 ? where.capitals() : where.tokens, bare)
}

function phrasePlaces(tokens: readonly Token[], words: readonly string[]): readonly Place[] {
  if (words.length === 0) return []
  const places: Place[] = []
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    if (!words.every((word, next) => isLike(tokens[at + next]?.plain ?? '', word))) continue
    places.push([tokens[at]?.from ?? 0, tokens[at + words.length - 1]?.to ?? 0])
  }
  return places
}

/** The same word, or one of six letters and more with one letter wrong, missing, added or changed about. */
function isLike(written: string, wanted: string): boolean {
  if (written === wanted) return true
  if (wanted.length < 6 || Math.abs(written.length - wanted.length) > 1) return false
  let first = 0
  while (first < Math.min(written.length, wanted.length) && written[first] === wanted[first]) first += 1
  const [rest, other] = [written.slice(first), wanted.slice(first)]
  const swapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
  return swapped || rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other
}

/** However it is spaced or broken: "ElmTreeRoad", "Z Z 1 2 A B". */
function compactPlaces(
  where: Searched,
  says: string,
  same: (letters: string) => string = (letters) => letters,
): readonly Place[] {
  const wanted = same(compact(says))
  const places: Place[] = []
  if (wanted.length < 5) return places
  const { bare, at } = where.letters()
  const written = same(bare)
  for (let found = written.indexOf(wanted); found >= 0; found = written.indexOf(wanted, found + 1))
    places.push([at[found] ?? 0, (at[found + wanted.length - 1] ?? 0) + 1])
  return places
}

/** Nought and O, one and I or L, are written for one another in a postcode. */
function alike(letters: string): string {
  return letters.replaceAll('o', '0').replaceAll(/[il]/g, '1')
}

function phonePlaces(text: string, says: string): readonly Place[] {
  const wanted = nationalDigits(says)
  if (wanted.length < 6) return []
  const local = wanted.slice(-6)
  return [...text.matchAll(/(?:\+|\b00|\b)?\d[\d\s().\-–/]{3,}\d/g)].flatMap((run): readonly Place[] => {
    const digits = nationalDigits(run[0])
    const same = digits.includes(wanted.slice(-9)) || (digits.length <= 8 && digits.endsWith(local))
    return same ? [[run.index, run.index + run[0].length]] : []
  })
}

function nationalDigits(written: string): string {
  return written.replace(/^\s*(?:\+|00)44\s*(?:\(0\))?/, '0').replaceAll(/\D/g, '')
}

function lettersOf(text: string): Letters {
  const at: number[] = []
  let bare = ''
  for (let index = 0; index < text.length; index += 1)
    for (const letter of compact(text[index] ?? '')) {
      bare += letter
      at.push(index)
    }
  return { bare, at }
}

function plainly(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
}

/** Nothing in it has an accent or is not to be seen. */
const isAscii = /^[ -~\n\r\t]*$/

function compact(text: string): string {
  return plainly(text).replaceAll(/[^a-z0-9]/g, '')
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}'’‘]+/gu)].flatMap((match) => {
    const plain = plainly(match[0]).replaceAll(/[^a-z0-9]/g, '')
    if (plain === '') return []
    return [
      {
        plain: written[plain] ?? plain,
        capital: /^[^\p{L}]*\p{Lu}/u.test(match[0]),
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })
}

function plainTokens(text: string): readonly string[] {
  return tokensOf(text).map(({ plain }) => plain)
}

/** How words of an address are shortened. */
const written: Readonly<Record<string, string>> = {
  rd: 'road',
  str: 'street',
  ave: 'avenue',
  av: 'avenue',
  ln: 'lane',
  cl: 'close',
  clo: 'close',
  dr: 'drive',
  cres: 'crescent',
  cr: 'crescent',
  ct: 'court',
  gdns: 'gardens',
  gdn: 'garden',
  tce: 'terrace',
  terr: 'terrace',
  pl: 'place',
  sq: 'square',
  gr: 'grove',
  pk: 'park',
  saint: 'st',
}

const streetWords = new Set(
  'road street st avenue lane close drive crescent court gardens garden terrace place square grove park way walk row hill rise view mews green wharf quay yard parade'.split(
    ' ',
  ),
)

const institutionWords = new Set(
  'school primary secondary infant infants junior academy college nursery high church of england the ce rc house home lodge cottage refuge preschool community'.split(
    ' ',
  ),
)

/** Words that stand in any text: none of them alone gives a street away. */
const common = new Set(
  'church station school park high mill main green london king queen kings queens north south east west new old long bank bridge market chapel mount hill wood woods spring field fields manor victoria albert george castle abbey priory river water lake orchard grange farm court hall union'.split(
    ' ',
  ),
)
