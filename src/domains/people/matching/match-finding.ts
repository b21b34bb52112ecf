/** What is compared when people are matched, and what is found. */

import type { Named } from '#domains/people/name.ts'

/** What is told, or known, of a person. Lists hold earlier ones too: a child moves, and changes school and name. */
export interface PersonDetails extends Named {
  /** Also known as, known before as, spelt elsewhere as. */
  readonly otherNames?: readonly Named[] | undefined
  readonly bornOn?: Temporal.PlainDate | undefined
  /** Of a child not yet born when this was recorded. */
  readonly expectedOn?: Temporal.PlainDate | undefined
  readonly sex?: 'F' | 'M' | 'U' | undefined
  readonly addresses?:
    | readonly { readonly firstLine?: string | undefined; readonly postcode?: string | undefined }[]
    | undefined
  readonly schools?: readonly string[] | undefined
  readonly phones?: readonly string[] | undefined
  readonly nhsNumber?: string | undefined
  /** The present unique pupil number and any former ones. */
  readonly upns?: readonly string[] | undefined
  /** Parents and others who care for the child, by full name. */
  readonly parents?: readonly string[] | undefined
  readonly siblings?: readonly Named[] | undefined
}

export type ToldPerson = PersonDetails
export type KnownPerson = PersonDetails

export type Compared =
  | 'NHS number'
  | 'unique pupil number'
  | 'given name'
  | 'surname'
  | 'date of birth'
  | 'sex'
  | 'address'
  | 'postcode'
  | 'phone number'
  | 'school'
  | 'parent'
  | 'sibling'

export interface Finding {
  readonly what: Compared
  readonly how: 'same' | 'nearly' | 'differs'
  /** For whoever decides: "Surname spelt nearly alike: Okafor / Okafur". */
  readonly says: string
}
