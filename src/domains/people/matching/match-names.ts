import { givenNameWords, type Named, nameWords, sameName } from '#domains/people/name.ts'
import type { Finding, KnownPerson, PersonDetails, ToldPerson } from './match-finding.ts'
import { jaroWinkler, oneSlipApart } from './name-likeness.ts'
import { standForEachOther } from './name-short-forms.ts'

/** Given names and surnames, under every name either is known by; what agrees best is what is said. */
export function compareNames(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  const pairs = namesOf(told).flatMap((one) => namesOf(known).map((other) => ({ one, other })))
  if (pairs.some(({ one, other }) => isOtherWayAbout(one, other))) return otherWayAbout(told)
  return [
    ...best(pairs.flatMap(({ one, other }) => compareGiven(one.given, other.given))),
    ...best(pairs.flatMap(({ one, other }) => compareSurname(one.family, other.family))),
  ]
}

/** Whether a given name told is this one's, as the same or as a form of the same. */
export function sameGivenName(one: string | undefined, other: string | undefined): boolean {
  const [left = '', right = ''] = [givenNameWords(one)[0], givenNameWords(other)[0]]
  return left !== '' && right !== '' && (left === right || standForEachOther(left, right))
}

function namesOf(person: PersonDetails): readonly Named[] {
  return [person, ...(person.otherNames ?? [])]
}

function best(findings: readonly Finding[]): readonly Finding[] {
  const found =
    findings.find(({ how }) => how === 'same') ?? findings.find(({ how }) => how === 'nearly') ?? findings[0]
  return found === undefined ? [] : [found]
}

function compareGiven(told: string | undefined, known: string | undefined): readonly Finding[] {
  const [ones, others] = [givenNameWords(told), givenNameWords(known)]
  const [one, other] = [ones[0], others[0]]
  if (one === undefined || other === undefined) return []
  const both = `${told} / ${known}`
  if (one === other || ones.join('') === others.join(''))
    return [{ what: 'given name', how: 'same', says: `Same given name: ${known}` }]
  if (standForEachOther(one, other))
    return [{ what: 'given name', how: 'nearly', says: `Given names that are forms of one another: ${both}` }]
  if (others.includes(one) || ones.includes(other))
    return [{ what: 'given name', how: 'nearly', says: `One is among the other’s given names: ${both}` }]
  if (one[0] === other[0] && Math.min(one.length, other.length) > 3 && jaroWinkler(one, other) >= 0.92)
    return [{ what: 'given name', how: 'nearly', says: `Given name spelt nearly alike: ${both}` }]
  return [{ what: 'given name', how: 'differs', says: `Given names differ: ${both}` }]
}

function compareSurname(told: string | undefined, known: string | undefined): readonly Finding[] {
  const [ones, others] = [nameWords(told), nameWords(known)]
  if (ones.length === 0 || others.length === 0) return []
  const [one, other] = [ones.join(''), others.join('')]
  const both = `${told} / ${known}`
  if (sameName(told ?? '', known ?? '')) return [{ what: 'surname', how: 'same', says: `Same surname: ${known}` }]
  if (spelledNearlyAlike(one, other))
    return [{ what: 'surname', how: 'nearly', says: `Surname spelt nearly alike: ${both}` }]
  if (ones.some((word) => word.length > 2 && others.includes(word)))
    return [{ what: 'surname', how: 'nearly', says: `Part of the surname is the same: ${both}` }]
  return [{ what: 'surname', how: 'differs', says: `Surnames differ: ${both}` }]
}

function spelledNearlyAlike(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  return shortest > 3 && (oneSlipApart(one, other) || jaroWinkler(one, other) >= 0.92)
}

function isOtherWayAbout(one: Named, other: Named): boolean {
  if (sameName(one.given ?? '', one.family ?? '')) return false
  return sameName(one.given ?? '', other.family ?? '') && sameName(one.family ?? '', other.given ?? '')
}

function otherWayAbout(told: ToldPerson): readonly Finding[] {
  const says = `Given name and surname the other way about: ${told.given} ${told.family}`
  return [
    { what: 'given name', how: 'nearly', says },
    { what: 'surname', how: 'nearly', says },
  ]
}
