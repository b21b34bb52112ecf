import type { PatrolReason } from '#domains/governance/patrol/patrol-case.ts'
import type { PatrolPerson } from '#domains/governance/patrol/patrol-case-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { patrolRuleOf } from '#practice/patrol/rules.ts'
import { purposeInWords } from '#web/people/purpose-words.ts'

/** A person of the record as whoever works the case may know them: a restricted one has no name here. */
export function personInWords(person: PatrolPerson | undefined): string {
  if (person === undefined) return 'Somebody who is not on the record any more'
  if (person.name !== null) return person.name
  return person.ringName === null ? 'Name not known' : `A restricted person: ring ${person.ringName}`
}

/** The ids of everybody a reason is about. */
export function personsOf({ personId, detail }: PatrolReason): readonly string[] {
  const many = detail['persons']
  const listed = Array.isArray(many) ? many.filter((id) => typeof id === 'string') : []
  return personId === undefined ? listed : [personId, ...listed]
}

function numberOf(detail: PatrolReason['detail'], name: string): number | undefined {
  const value = detail[name]
  return typeof value === 'number' ? value : undefined
}

/** What a rule saw, beyond whose record it was. */
export function sawInWords({ detail, pages, firstAt, lastAt }: PatrolReason): string {
  const parts: string[] = []
  const [records, usual, hour, households] = ['records', 'usual', 'hour', 'households'].map((name) =>
    numberOf(detail, name),
  )
  if (records !== undefined && usual !== undefined) parts.push(`${records} records in a day, usually ${usual}`)
  if (hour !== undefined) parts.push(`${hour} records within an hour`)
  if (households !== undefined) parts.push(`${households} homes of one postcode`)
  if (detail['how'] === 'search') parts.push('results of one search')
  if (detail['how'] === 'address') parts.push('lives at the colleague’s address')
  if (typeof detail['purpose'] === 'string') parts.push(`purpose given: “${purposeInWords(detail['purpose'])}”`)
  parts.push(pages === 1 ? '1 page' : `${pages} pages`)
  parts.push(firstAt.equals(lastAt) ? dateAndTime(firstAt) : `from ${dateAndTime(firstAt)} to ${dateAndTime(lastAt)}`)
  return parts.join('; ')
}

export function ruleTitle(id: string): string {
  return patrolRuleOf(id)?.title ?? id
}
