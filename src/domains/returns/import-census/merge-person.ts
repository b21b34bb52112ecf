import { identifierDiffers, personDiffers } from '#domains/returns/import-census/difference.ts'
import type { IdentifierKind, KeptChild, PersonColumn } from '#domains/returns/import-census/kept-child.ts'
import { isEmpty, same } from '#domains/returns/import-census/likeness.ts'
import type { SaidChild } from '#domains/returns/import-census/said-child.ts'
import type { Value } from '#domains/returns/import-census/said-rows.ts'

export interface NewIdentifier {
  readonly kind: IdentifierKind
  readonly value: string
}

export function personOf(said: SaidChild): Readonly<Record<PersonColumn, Value>> {
  return {
    born_on: said.birthDate ?? null,
    expected_on: said.expectedBirthDate ?? null,
    died_on: said.deathDate ?? null,
    sex: said.sex ?? null,
    ethnicity: said.ethnicity ?? null,
    disabilities: said.disabilities,
  }
}

/** What a return changes of the child: never to nothing, and not what people have written. */
export function mergePerson(kept: KeptChild, said: SaidChild) {
  const before = kept.latest === undefined ? undefined : personOf(kept.latest.said)
  const set: Partial<Record<PersonColumn, Value>> = {}
  const flags: string[] = []
  for (const [column, value] of Object.entries(personOf(said)) as [PersonColumn, Value][]) {
    const stands = kept.person[column]
    if (isEmpty(value) || same(value, stands)) continue
    const asImported = isEmpty(stands) || (before !== undefined && same(before[column], stands))
    if (asImported && !(column === 'died_on' && kept.worked)) set[column] = value
    else flags.push(personDiffers(column, value, stands))
  }
  return { set, flags }
}

export function identifiersOf(said: SaidChild): readonly NewIdentifier[] {
  const { upn, formerUpn } = said
  return [
    ...(upn === undefined ? [] : [{ kind: 'UPN' as const, value: upn }]),
    ...(formerUpn === undefined ? [] : [{ kind: 'former UPN' as const, value: formerUpn }]),
  ]
}

export function mergeIdentifiers(kept: KeptChild, said: SaidChild) {
  const add: NewIdentifier[] = []
  const flags: string[] = []
  for (const { kind, value } of identifiersOf(said)) {
    const ofKind = kept.identifiers.filter((each) => each.kind === kind)
    if (ofKind.some((each) => each.value === value)) continue
    const [one] = ofKind
    if (one === undefined) add.push({ kind, value })
    else flags.push(identifierDiffers(kind, value, one.value))
  }
  return { add, flags }
}
