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
  if (mark.people.some(({ id, name }) => id === undefined && sameName(name, standingName(recipient))))
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

/** Whether two names are one person’s as they are written: titles, capitals and what stands between the words make no difference. */
export function sameName(one: string | undefined, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replaceAll(/\b(mr|mrs|ms|miss|dr)\b|[^a-z]+/g, '')
  return one !== undefined && plain(one) !== '' && plain(one) === plain(other)
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
