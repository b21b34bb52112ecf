/**
 * Compares what we are told of a child with a person already known, and says in words what agrees and what does not.
 * It joins nothing and ranks nobody: the words are for a person who decides. Nothing told is never evidence either way.
 */

import { compareBirthDates } from './match-birth-date.ts'
import type { Compared, Finding, KnownPerson, ToldPerson } from './match-finding.ts'
import { compareIdentifiers } from './match-identifiers.ts'
import { compareNames } from './match-names.ts'
import { comparePlaces } from './match-places.ts'
import { compareRelatives } from './match-relatives.ts'

export type Strength = 'exact identifier' | 'strong' | 'possible' | 'weak'

export interface Comparison {
  readonly agreements: readonly Finding[]
  readonly disagreements: readonly Finding[]
  readonly strength: Strength
}

/** Compares a told person with a known one. Pure; the order of findings is that of `Compared`. */
export function compare(told: ToldPerson, known: KnownPerson): Comparison {
  const findings = [
    ...compareIdentifiers(told, known),
    ...compareNames(told, known),
    ...compareBirthDates(told, known),
    ...compareSex(told, known),
    ...comparePlaces(told, known),
    ...compareRelatives(told, known),
  ]
  return {
    agreements: findings.filter(({ how }) => how !== 'differs'),
    disagreements: findings.filter(({ how }) => how === 'differs'),
    strength: strengthOf(findings),
  }
}

function compareSex(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  const [one, other] = [told.sex ?? 'U', known.sex ?? 'U']
  if (one === 'U' || other === 'U' || one === other) return []
  return [{ what: 'sex', how: 'differs', says: 'Recorded as a boy in one and a girl in the other' }]
}

/**
 * How much stands behind it. Twins share surname, birth date, address, school and parents: so without an agreeing given name
 * nothing is more than possible, and neither is an identifier that came with another child's name.
 */
function strengthOf(findings: readonly Finding[]): Strength {
  const how = (what: Compared) => findings.find((finding) => finding.what === what)?.how
  const agrees = (what: Compared) => how(what) === 'same' || how(what) === 'nearly'
  const [given, surname, born] = [agrees('given name'), agrees('surname'), agrees('date of birth')]
  const home = agrees('address') || agrees('postcode') || agrees('phone number') || agrees('parent')

  if (how('NHS number') === 'same' || how('unique pupil number') === 'same') {
    const otherChild = how('given name') === 'differs' || (!given && how('date of birth') === 'differs')
    return otherChild ? 'possible' : 'exact identifier'
  }
  const otherNumber = how('NHS number') === 'differs'
  const twinPerhaps = how('given name') === 'nearly' && (how('sex') === 'differs' || how('sibling') === 'differs')
  if (given && !otherNumber && !twinPerhaps) {
    if (how('date of birth') === 'same' && (surname || home)) return 'strong'
    if (born && surname && home) return 'strong'
  }
  const namesAndDates = [given, surname, born].filter(Boolean).length
  if (namesAndDates === 3 || (namesAndDates === 2 && (born || home || how('date of birth') === undefined)))
    return 'possible'
  if (born && home && how('surname') !== 'differs') return 'possible'
  return 'weak'
}
