import { type Detail, fromWhom, type Mark } from '#domains/people/confidential/confidential.ts'

/**
 * For whom something is made that leaves the trust. `sharing` are the marks, by what they were set together, that stand on this
 * person’s own record: a mother in hiding knows where she and her children live.
 */
export type Recipient =
  | { readonly kind: 'person'; readonly personId: string; readonly name: string; readonly sharing: readonly string[] }
  /** A solicitor, advocate or anybody else who stands for somebody, and from whom what is kept from that person is kept. */
  | {
      readonly kind: 'representative'
      readonly personId: string
      readonly name: string
      readonly standsFor: string
      readonly sharing: readonly string[]
    }
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'court'; readonly name: string }

/** "Hale and Marsh, for Robert Ferris" */
export function recipientSays(recipient: Recipient): string {
  return recipient.kind === 'representative' ? `${recipient.name}, for ${recipient.standsFor}` : recipient.name
}

/**
 * Why a detail is left out of what is made for a recipient; `undefined` where it may stand. What is kept from named people is
 * left out for an agency and a court too: an agency speaks with the whole family, and what a court is given every party reads
 * (an address is given to the court alone on form C8, Family Procedure Rules 2010 r.29.1).
 */
export function barredBecause(mark: Mark, recipient: Recipient): string | undefined {
  if (recipient.kind === 'court') return 'what the court is given is read by every party'
  if (recipient.kind === 'agency') return 'it is told to nobody outside the trust'
  // Nobody’s own detail is kept from themselves, unless they are named.
  const named = mark.people.some(({ id }) => id === recipient.personId)
  if (named) return `it is confidential from ${fromWhom(mark)}`
  if (mark.people.some(({ id, name }) => id === undefined && isCalled(name, standingName(recipient))))
    return `it is confidential from ${fromWhom(mark)}`
  if (mark.keptFrom === 'people' || mark.personId === recipient.personId) return undefined
  if (recipient.sharing.includes(mark.togetherId)) return undefined
  return `it is confidential from ${fromWhom(mark)}`
}

function standingName(recipient: Recipient): string {
  return recipient.kind === 'representative' ? recipient.standsFor : recipient.name
}

/** Somebody of the family, or who stands for them, and not the child: what the child said of home could be turned on the child. */
export function isOtherFamily(recipient: Recipient, childId: string): boolean {
  return (recipient.kind === 'person' || recipient.kind === 'representative') && recipient.personId !== childId
}

/**
 * Whether somebody is meant by what was written of them: by their name as it is, among other words (“Robert Ferris, the father: he looks for
 * them”), by their initial, or by a title and the family name: nearly as the database asks it (`house.is_called`).
 */
export function isCalled(written: string | undefined, name: string): boolean {
  const [said, called] = [nameWords(written ?? ''), nameWords(name).filter((word) => !titles.has(word))]
  const [first = '', family = ''] = [called[0], called.at(-1)]
  if (first === '' || said.length === 0) return false
  const untitled = said.filter((word) => !titles.has(word))
  if (untitled.join(' ') === called.join(' ')) return true
  if (!said.includes(family)) return false
  if (called.length > 1 && said.includes(first)) return true
  if (untitled.length === called.length && untitled[0] === first.charAt(0)) return true
  return untitled.length === 1 && untitled.length < said.length
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'professor', 'prof'])

function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’‘]s\b/gu, '')
    .replaceAll(/['’‘-]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

export function isBarred(marks: readonly Mark[], recipient: Recipient): boolean {
  return marks.some((mark) => barredBecause(mark, recipient) !== undefined)
}

/** A detail as a recipient may have it. */
export function forRecipient<T>(detail: Detail<T>, recipient: Recipient): Detail<T> {
  return detail.kind === 'masked' || isBarred(detail.marks, recipient)
    ? { kind: 'masked', marks: detail.marks }
    : detail
}
