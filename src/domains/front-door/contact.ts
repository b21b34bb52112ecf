import type { OutcomeOf } from '#engine/step.ts'
import type { ReferralSource } from '#practice/code-lists/referral-source.ts'
import type { contactScreening } from '#practice/front-door/contact-screening.ts'

/** What somebody tells the trust about one or more children. A contact is never yet a referral: that is decided. */

/** As many children as one form asks about. */
export const mostChildren = 6

export type YesNoNotKnown = 'yes' | 'no' | 'not known'

/** What is decided on a contact. */
export type ScreeningOutcome = OutcomeOf<typeof contactScreening>

/** A child as told of: not yet matched with anybody known. Texts are empty where nothing was told. */
export interface ToldChild {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: Temporal.PlainDate | undefined
  /** "about six", "not born yet, due in March": where the date of birth is not known. */
  readonly aboutAge: string
  readonly sex: 'F' | 'M' | 'U' | undefined
  readonly school: string
  /** Lines, the first of them the house. */
  readonly address: string
  readonly postcode: string
  readonly nhsNumber: string
  readonly upn: string
}

/** Whoever tells. An account when they told us through their own page; none when somebody here wrote it down for them. */
export interface Teller {
  readonly accountId: string | undefined
  readonly agencyId: string | undefined
  /** Empty: they did not say who they are. */
  readonly name: string
  readonly role: string
  /** How they can be reached: what they asked us to use. */
  readonly reach: string
}

export interface Told {
  readonly by: Teller
  readonly sourceCode: ReferralSource
  readonly inDangerNow: boolean
  readonly seen: string
  /** In the words in which it was said. */
  readonly said: string
  readonly done: string
  readonly household: string
  readonly familyKnows: YesNoNotKnown
  readonly familyKnowsWhy: string
  readonly mustNotFindOut: string
  readonly parentInCare: string
  /** Whether the children told of are brothers and sisters. */
  readonly areSiblings: YesNoNotKnown
  readonly children: readonly ToldChild[]
}

/** A child told of, as kept, and whom that child was said to be. */
export interface ContactChild extends ToldChild {
  readonly id: string
  readonly contactId: string
  readonly personId: string | undefined
  /** `new child`: somebody looked at who it might be, and it is none of them. Undefined: nobody has said. */
  readonly matchedHow: 'same child' | 'new child' | undefined
  readonly version: number
}

/** A contact as kept. */
export interface Contact extends Omit<Told, 'children' | 'by'> {
  readonly id: string
  readonly reference: string
  readonly toldAt: Temporal.Instant
  readonly by: Teller & { readonly agencyName: string | undefined; readonly agencyKind: string | undefined }
  readonly version: number
}

/** The child's name as it was told, or what stands in its place. */
export function toldName(child: Pick<ToldChild, 'givenName' | 'familyName' | 'aboutAge'>): string {
  const name = [child.givenName, child.familyName].filter((part) => part !== '').join(' ')
  if (name !== '') return name
  return child.aboutAge === '' ? 'A child whose name was not told' : `A child, ${child.aboutAge}`
}

/** Who told us, in words: "Rosa Lindqvist, Alder Primary School". */
export function tellerName(by: { readonly name: string; readonly agencyName: string | undefined }): string {
  const name = by.name === '' ? 'Somebody who did not give a name' : by.name
  return by.agencyName === undefined ? name : `${name}, ${by.agencyName}`
}
