import { fullName, nameWords, sameName } from '#domains/people/name.ts'
import type { Finding, KnownPerson, ToldPerson } from './match-finding.ts'
import { sameGivenName } from './match-names.ts'
import { jaroWinkler } from './name-likeness.ts'

/** Parents and siblings. A sibling's name where the child's own is told is the sign of another child of the same family. */
export function compareRelatives(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  return [...compareParents(told.parents ?? [], known.parents ?? []), ...compareSiblings(told, known)]
}

function compareParents(told: readonly string[], known: readonly string[]): readonly Finding[] {
  const pairs = told.flatMap((one) => known.map((other) => ({ one, other })))
  const same = pairs.find(({ one, other }) => sameName(one, other))
  if (same !== undefined) return [{ what: 'parent', how: 'same', says: `Same parent or carer: ${same.other}` }]
  const near = pairs.find(({ one, other }) => nearlySameName(one, other))
  if (near === undefined) return []
  return [
    { what: 'parent', how: 'nearly', says: `Parent or carer of nearly the same name: ${near.one} / ${near.other}` },
  ]
}

function nearlySameName(one: string, other: string): boolean {
  const [ones, others] = [nameWords(one), nameWords(other)]
  if (ones.length < 2 || others.length < 2) return false
  const [last = '', otherLast = ''] = [ones.at(-1), others.at(-1)]
  return sameGivenName(one, other) ? last === otherLast : jaroWinkler(ones.join(' '), others.join(' ')) >= 0.94
}

function compareSiblings(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  const asSibling = (known.siblings ?? []).find((sibling) => sameGivenName(told.given, sibling.given))
  const isKnownsOwn = [known, ...(known.otherNames ?? [])].some((name) => sameGivenName(told.given, name.given))
  if (asSibling !== undefined && !isKnownsOwn)
    return [
      {
        what: 'sibling',
        how: 'differs',
        says: `${told.given} is the name of this child’s brother or sister: ${fullName(asSibling)}`,
      },
    ]
  const shared = (told.siblings ?? []).find((one) =>
    (known.siblings ?? []).some((other) => sameGivenName(one.given, other.given)),
  )
  if (shared === undefined) return []
  return [{ what: 'sibling', how: 'same', says: `Brother or sister of the same name: ${shared.given}` }]
}
