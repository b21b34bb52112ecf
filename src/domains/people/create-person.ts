import type { Ctx, Tx } from '#domains/ledger/context.ts'
import {
  householdAt,
  keepHousehold,
  keepIdentifier,
  keepPerson,
  keepResidence,
} from '#domains/people/create-person-store.ts'

/** Somebody new to the record. What isn't known is left out, never guessed. */
export interface NewPerson {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
  readonly bornOn?: Temporal.PlainDate | undefined
  readonly expectedOn?: Temporal.PlainDate | undefined
  readonly sex?: 'F' | 'M' | 'U' | undefined
  readonly isChild: boolean
  /** Ten digits whose check digit is right. */
  readonly nhsNumber?: string | undefined
  /** Thirteen characters whose check letter is right. */
  readonly upn?: string | undefined
  /** Where the numbers come from: "told by Wex Primary School". */
  readonly source: string
  readonly home?: Home | undefined
}

export interface Home {
  readonly lines: readonly string[]
  readonly postcode?: string | undefined
}

/** Enters somebody, inside an act that names them: with identifiers, and at the household of that address. Returns the id. */
export async function createPerson(tx: Tx, ctx: Ctx, person: NewPerson): Promise<string> {
  const id = ctx.ids.next()
  await keepPerson(tx, id, person)
  const { nhsNumber, upn, source, home } = person
  if (nhsNumber !== undefined)
    await keepIdentifier(tx, { id: ctx.ids.next(), personId: id, kind: 'NHS number', value: nhsNumber, source })
  if (upn !== undefined) await keepIdentifier(tx, { id: ctx.ids.next(), personId: id, kind: 'UPN', value: upn, source })
  if (home !== undefined) await moveIn(tx, ctx, id, home, person.isChild ? 'child' : 'adult')
  return id
}

/** Enters where somebody lives: at the household of the same first line and postcode where one is known. */
export async function moveIn(tx: Tx, ctx: Ctx, personId: string, home: Home, standsAs: string): Promise<void> {
  const [firstLine] = home.lines
  if (firstLine === undefined) return
  const known = home.postcode === undefined ? undefined : await householdAt(tx, firstLine, home.postcode)
  const householdId = known ?? ctx.ids.next()
  if (known === undefined) await keepHousehold(tx, householdId, home)
  await keepResidence(tx, { id: ctx.ids.next(), personId, householdId, standsAs })
}
