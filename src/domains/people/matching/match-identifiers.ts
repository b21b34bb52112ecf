import { formatNhsNumber, parseNhsNumber } from '#domains/people/nhs-number.ts'
import { parseUpn } from '#domains/people/upn.ts'
import type { Finding, KnownPerson, ToldPerson } from './match-finding.ts'

/** NHS and unique pupil numbers that are valid on both sides; a mistyped number is evidence of nothing. */
export function compareIdentifiers(told: ToldPerson, known: KnownPerson): readonly Finding[] {
  return [...compareNhsNumbers(told.nhsNumber, known.nhsNumber), ...compareUpns(told.upns ?? [], known.upns ?? [])]
}

function compareNhsNumbers(told = '', known = ''): readonly Finding[] {
  const [one, other] = [parseNhsNumber(told), parseNhsNumber(known)]
  if (!one.ok || !other.ok) return []
  const [shown, alsoShown] = [formatNhsNumber(one.nhsNumber), formatNhsNumber(other.nhsNumber)]
  return one.nhsNumber === other.nhsNumber
    ? [{ what: 'NHS number', how: 'same', says: `Same NHS number: ${shown}` }]
    : [{ what: 'NHS number', how: 'differs', says: `NHS numbers differ: ${shown} / ${alsoShown}` }]
}

function compareUpns(told: readonly string[], known: readonly string[]): readonly Finding[] {
  const valid = (written: readonly string[]) => written.map(parseUpn).flatMap((read) => (read.ok ? [read] : []))
  const [ones, others] = [valid(told), valid(known)]
  const shared = ones.find((one) => others.some((other) => other.upn === one.upn))
  if (shared !== undefined)
    return [{ what: 'unique pupil number', how: 'same', says: `Same unique pupil number: ${shared.upn}` }]
  const [one, other] = [ones.find((each) => !each.temporary), others.find((each) => !each.temporary)]
  if (one === undefined || other === undefined) return []
  return [
    { what: 'unique pupil number', how: 'differs', says: `Unique pupil numbers differ: ${one.upn} / ${other.upn}` },
  ]
}
