import { handbook } from '#practice/handbook.ts'
import type { HandbookRule } from '#practice/handbook-shape.ts'

/** The rules of a step or of an obligation of one type, each once. */
export function rulesOf(element: (id: string) => boolean, type: HandbookRule['type']): readonly HandbookRule[] {
  const found = handbook().rules.filter((rule) => rule.type === type && element(rule.element))
  const once = new Map(found.map((rule) => [`${rule.element} ${rule.citation} ${rule.from ?? ''}`, rule]))
  return [...once.values()]
}

/** Whether an id is one of the list of timed rules: the others are elements that the list does not have. */
export function isListed(id: string): boolean {
  return /^[A-Z]{2}-\d{2}$/.test(id)
}
