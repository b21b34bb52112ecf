import { normaliseName } from '#domains/people/name.ts'
import type { Compared, Finding, KnownPerson, PersonDetails, ToldPerson } from './match-finding.ts'

/** Where a child lives, goes to school and is reached. Only agreement is said: families move, and a child has many addresses. */
export function comparePlaces(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  return [
    ...compareAddresses(told, known),
    ...shared('phone number', 'Same phone number', told.phones, known.phones, phoneDigits),
    ...shared('school', 'Same school', told.schools, known.schools, schoolName),
  ]
}

function compareAddresses(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  const knownAt = new Map(homes(known).map((home) => [home.firstLine + home.postcode, home.written]))
  const home = homes(told).find(({ firstLine, postcode }) => knownAt.has(firstLine + postcode))
  if (home !== undefined) return [{ what: 'address', how: 'same', says: `Same address: ${home.written}` }]
  const postcodes = (person: PersonDetails) => (person.addresses ?? []).map(({ postcode }) => postcode ?? '')
  return shared('postcode', 'Same postcode', postcodes(told), postcodes(known), realPostcode)
}

/** Addresses that have both a first line and a postcode: neither alone is a home. */
function homes(person: PersonDetails) {
  return (person.addresses ?? []).flatMap(({ firstLine = '', postcode = '' }) => {
    const home = {
      firstLine: normaliseName(firstLine),
      postcode: realPostcode(postcode),
      written: `${firstLine}, ${postcode}`,
    }
    return home.firstLine === '' || home.postcode === '' ? [] : [home]
  })
}

function shared(
  what: Compared,
  says: string,
  told: readonly string[] = [],
  known: readonly string[] = [],
  normalise: (written: string) => string,
): readonly Finding[] {
  const knownAs = new Set(known.map(normalise))
  const found = told.find((each) => normalise(each) !== '' && knownAs.has(normalise(each)))
  return found === undefined ? [] : [{ what, how: 'same', says: `${says}: ${found}` }]
}

/** ZZ99 postcodes say that there is no address (NHS Postcode Directory), so two of them agree about nothing. */
function realPostcode(written: string): string {
  const postcode = written.replaceAll(/\s/g, '').toUpperCase()
  return postcode.startsWith('ZZ99') ? '' : postcode
}

function phoneDigits(written: string): string {
  const digits = written.replace(/^\s*\+44\s*(\(0\))?/, '0').replaceAll(/\D/g, '')
  return digits.length < 7 ? '' : digits
}

function schoolName(written: string): string {
  return normaliseName(written.replaceAll('&', ' and '))
    .replaceAll(/\b(the|school|academy)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
