/** A published list of codes and what each means. The lists stand beside this file, one a file. */

export interface Coded {
  /** Exactly as published: returns carry it. */
  readonly code: string
  /** In sentence case, as shown to a practitioner. */
  readonly label: string
  /** No longer offered; still read where an older record has it. */
  readonly retired?: true
  /** Not to be chosen together with any other. */
  readonly exclusive?: true
}

export type CodeList = readonly Coded[]

/** The codes of a list, as a type. */
export type CodeOf<List extends CodeList> = List[number]['code']

/** What a code of this list means, also when it is retired. */
export function labelOf<List extends CodeList>(list: List, code: CodeOf<List>): string {
  const entry = list.find((each) => each.code === code)
  if (entry === undefined) throw new RangeError(`No code ${code} in a list that begins with ${list[0]?.code}.`)
  return entry.label
}

/** Whether a value read from outside is a code of this list. Retired codes are: an older record may carry them. */
export function isCode<List extends CodeList>(list: List, value: unknown): value is CodeOf<List> {
  return list.some((each) => each.code === value)
}

/** The entries that may be chosen today: all but the retired. */
export function offered<List extends CodeList>(list: List): readonly List[number][] {
  return list.filter((each) => each.retired !== true)
}

/** Whether these codes may be recorded together: none twice, and an exclusive one only by itself. */
export function standTogether<List extends CodeList>(list: List, codes: readonly CodeOf<List>[]): boolean {
  if (new Set(codes).size !== codes.length) return false
  const alone = list.some((each) => each.exclusive === true && codes.includes(each.code))
  return !alone || codes.length === 1
}
