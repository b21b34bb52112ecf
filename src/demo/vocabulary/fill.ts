/**
 * Sentences with places to fill: `{child}`, `{mother}`, `{day}` and the like; `{she}` stands for she or he,
 * `{her}` for her or him, and `{hers}` for her or his, as in `{hers} coat`. A name of a place that begins with
 * a capital, `{She}`, begins a sentence. Every sentence bank of the invented city is of these.
 */
export type Template = string

export type Slots = Readonly<Record<string, string>>

/** The pronouns of a child in sentences. A child not yet born, or of unknown sex, is named again instead. */
export function pronouns(sex: 'F' | 'M' | 'U', name: string): Slots {
  if (sex === 'F') return { she: 'she', her: 'her', hers: 'her', herself: 'herself', girl: 'girl' }
  if (sex === 'M') return { she: 'he', her: 'him', hers: 'his', herself: 'himself', girl: 'boy' }
  return { she: name, her: name, hers: `${name}’s`, herself: name, girl: 'child' }
}

/** Fills a sentence. A place without a filling is a mistake in the bank or in the story: it throws. */
export function fill(template: Template, slots: Slots): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, place: string) => {
    const filling = slots[place] ?? slots[place.charAt(0).toLowerCase() + place.slice(1)]
    if (filling === undefined) throw new RangeError(`Nothing fills {${place}} in “${template}”.`)
    return /^[A-Z]/.test(place) ? filling.charAt(0).toUpperCase() + filling.slice(1) : filling
  })
}

/** The places that a sentence has, in small letters, each once. */
export function placesIn(template: Template): readonly string[] {
  const places = [...template.matchAll(/\{(\w+)\}/g)].map(
    ([, place = '']) => place.charAt(0).toLowerCase() + place.slice(1),
  )
  return [...new Set(places)]
}

/** What the sentence banks may ask for. The one who lives the city brings all of them for every child. */
export const placesOffered = [
  'child',
  'she',
  'her',
  'hers',
  'herself',
  'girl',
  'age',
  'mother',
  'father',
  'carer',
  'sibling',
  'grandmother',
  'school',
  'worker',
  'street',
  'day',
  'month',
  'service',
] as const
