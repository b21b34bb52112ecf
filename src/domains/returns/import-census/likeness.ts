import type { Value } from '#domains/returns/import-census/said-rows.ts'

/** Whether two values say the same, lists in whichever order. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return (one ?? null) === (other ?? null)
  const alike = new Set(other)
  return one.length === other.length && one.every((each) => alike.has(each))
}

export function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
