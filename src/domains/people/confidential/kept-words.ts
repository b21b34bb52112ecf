/** What stands in a text in the place of what is kept from whoever reads: written by house.without_what_is_kept. */
export const keptSays = '[confidential]'

/** Every text in something that was read, in the order in which it stands there: no id, and no value that is not a text. */
export function textsIn(told: unknown): readonly string[] {
  if (typeof told === 'string') return isSearched(told) ? [told] : []
  if (Array.isArray(told)) return told.flatMap(textsIn)
  return isPlain(told) ? Object.values(told).flatMap(textsIn) : []
}

/** The same thing with other texts in the places of its own. */
export function withTexts<T>(told: T, texts: readonly string[]): T {
  const rest = texts.values()
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return isSearched(value) ? (rest.next().value ?? '') : value
    if (Array.isArray(value)) return value.map(changed)
    if (!isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one)]))
  }
  return changed(told) as T
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isSearched(text: string): boolean {
  return text !== '' && !id.test(text)
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
