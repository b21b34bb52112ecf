import { ReturnRefused } from './return-refused.ts'
import { quoted } from './wording.ts'

/** An element of the file as it was read. */
export interface Element {
  readonly name: string
  readonly line: number
  /** The element's own words, untrimmed. */
  text: string
  readonly inside: Element[]
}

export function openElement(name: string, line: number): Element {
  return { name, line, text: '', inside: [] }
}

export function beyondLimitOfElements(most: number, line: number): ReturnRefused {
  return new ReturnRefused(
    'limit',
    `Line ${line}: one child or the header has more than ${most} elements, which no census return has. Check that it is the right file.`,
    line,
  )
}

export function valueTooLong(longest: number, { name, line }: Element): ReturnRefused {
  return new ReturnRefused(
    'limit',
    `Line ${line}: ${quoted(name)} holds more than ${longest} characters, which no census return has. Check that it is the right file.`,
    line,
  )
}

/** Something in the file that the census does not have there. What it held was not read, save the first of a repeated element. */
export type Oddity =
  | { readonly kind: 'unknown element'; readonly within: string; readonly name: string }
  | { readonly kind: 'stray text'; readonly within: string; readonly words: string }
  | { readonly kind: 'repeated'; readonly within: string; readonly name: string; readonly values: readonly string[] }

/** Which elements a group may hold: values that stand once, values that repeat, and groups. Letter case in the file does not matter. */
export interface Layout<Once extends string, Many extends string, Group extends string> {
  readonly kinds: ReadonlyMap<string, readonly ['once', Once] | ['many', Many] | ['group', Group]>
}

export function layout<Once extends string = never, Many extends string = never, Group extends string = never>(names: {
  readonly once?: readonly Once[]
  readonly many?: readonly Many[]
  readonly groups?: readonly Group[]
}): Layout<Once, Many, Group> {
  const kinds = new Map<string, readonly ['once', Once] | ['many', Many] | ['group', Group]>()
  for (const name of names.once ?? []) kinds.set(name.toLowerCase(), ['once', name])
  for (const name of names.many ?? []) kinds.set(name.toLowerCase(), ['many', name])
  for (const name of names.groups ?? []) kinds.set(name.toLowerCase(), ['group', name])
  return { kinds }
}

export interface Contents<Once extends string, Many extends string, Group extends string> {
  /** The trimmed words of an element that stands once; undefined where it is absent or blank. */
  value(name: Once): string | undefined
  /** The trimmed words of each, blank ones left out. */
  values(name: Many): readonly string[]
  groups(name: Group): readonly Element[]
}

/** What the given groups hold together, read by the layout; whatever does not fit goes to `oddities`. */
export function contentsOf<Once extends string, Many extends string, Group extends string>(
  elements: readonly Element[],
  { kinds }: Layout<Once, Many, Group>,
  oddities: Oddity[],
): Contents<Once, Many, Group> {
  const values = new Map<string, string[]>()
  const groups = new Map<string, Element[]>()
  for (const element of elements) {
    noteStrayText(element, oddities)
    for (const part of element.inside) {
      const kind = kinds.get(part.name.toLowerCase())
      if (kind === undefined) oddities.push({ kind: 'unknown element', within: element.name, name: part.name })
      else if (kind[0] === 'group') keep(groups, kind[1], part)
      else {
        noteElementsInValue(part, oddities)
        const words = part.text.trim()
        if (words !== '') keep(values, kind[1], words)
      }
    }
  }
  for (const [name, found] of values) {
    const [manner] = kinds.get(name.toLowerCase()) ?? []
    if (manner === 'once' && found.length > 1) {
      oddities.push({ kind: 'repeated', within: elements[0]?.name ?? '', name, values: found })
    }
  }
  return {
    value: (name) => values.get(name)?.[0],
    values: (name) => values.get(name) ?? [],
    groups: (name) => groups.get(name) ?? [],
  }
}

function keep<T>(kept: Map<string, T[]>, name: string, value: T): void {
  const list = kept.get(name)
  if (list === undefined) kept.set(name, [value])
  else list.push(value)
}

function noteStrayText(element: Element, oddities: Oddity[]): void {
  const words = element.text.trim()
  if (words !== '') oddities.push({ kind: 'stray text', within: element.name, words })
}

function noteElementsInValue(value: Element, oddities: Oddity[]): void {
  for (const part of value.inside) oddities.push({ kind: 'unknown element', within: value.name, name: part.name })
}
