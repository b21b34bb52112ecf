/**
 * What is confidential: an address, a school, a telephone number, a placement or a name that is kept from somebody. Such a detail
 * is a type, not a flag: code that holds a `Masked` has no value to show.
 */

export const detailKinds = ['address', 'school', 'phone', 'placement', 'name'] as const
export type DetailKind = (typeof detailKinds)[number]

export const keptFroms = ['people', 'outside', 'all but named workers'] as const
export type KeptFrom = (typeof keptFroms)[number]

/** Why one detail, or every one of its kind, of one person is kept, and from whom. */
export interface Mark {
  readonly id: string
  readonly personId: string
  readonly kind: DetailKind
  /** The one home, number, school or placement that is meant; otherwise every one of the kind, now and to come. */
  readonly rowId: string | undefined
  readonly keptFrom: KeptFrom
  /** Other words that would give it away. */
  readonly words: readonly string[]
  readonly reason: string
  readonly since: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  readonly togetherId: string
  readonly setBy: string
  /** Whether the detail itself is kept from whoever reads this. */
  readonly hidden: boolean
  /** A mark of its own, or that somebody must not know the address. */
  readonly from: 'confidentiality' | 'must_not'
  readonly version: number
  readonly people: readonly Barred[]
  readonly workers: readonly { readonly id: string; readonly name: string }[]
}

/** Somebody from whom it is kept: of the record, or known by name alone. A name is absent where that record is restricted. */
export interface Barred {
  readonly id: string | undefined
  readonly name: string | undefined
}

/** A detail that whoever reads may see, with the marks that say to whom it must not be said. */
export interface Shown<T> {
  readonly kind: 'shown'
  readonly value: T
  readonly marks: readonly Mark[]
}

/** That there is something, and nothing of what it is. */
export interface Masked {
  readonly kind: 'masked'
  readonly marks: readonly Mark[]
}

export type Detail<T> = Shown<T> | Masked

export function shown<T>(value: T, marks: readonly Mark[] = []): Shown<T> {
  return { kind: 'shown', value, marks }
}

/** What stands in the place of what is masked, on every page, print and file. */
export const confidentialSays = 'Confidential'

/** Who may be asked for what is kept from whoever reads: somebody of the trust who set it, or whom it names. */
export function whomToAsk(marks: readonly Mark[]): string {
  const hiding = marks.filter(({ hidden }) => hidden)
  return listed(
    [...new Set(hiding.flatMap(({ setBy, workers }) => [setBy, ...workers.map(({ name }) => name)]))].filter(
      (name) => name !== '',
    ),
  )
}

/** From whom, in words: "Robert Ferris", "everybody outside the trust". */
export function fromWhom(mark: Mark): string {
  if (mark.keptFrom === 'outside') return 'everybody outside the trust'
  if (mark.keptFrom === 'all but named workers')
    return `everybody but ${listed([...new Set([mark.setBy, ...mark.workers.map(({ name }) => name)])].filter((name) => name !== ''))}`
  return listed(mark.people.map(({ name }) => name ?? 'somebody whose record is restricted')) || 'people who are named'
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Which marks cover a detail of somebody: of its kind, and meant for every one of the kind or for this one. */
export function covering(
  marks: readonly Mark[],
  detail: {
    readonly kind: DetailKind
    readonly personId: string
    readonly rowId?: string
    readonly until?: Temporal.PlainDate | undefined
  },
): readonly Mark[] {
  return marks.filter(
    ({ kind, personId, rowId, since }) =>
      kind === detail.kind &&
      personId === detail.personId &&
      (rowId === undefined
        ? detail.until === undefined || Temporal.PlainDate.compare(detail.until, since) > 0
        : rowId === detail.rowId),
  )
}

/** A detail as whoever reads may have it: masked where any mark that covers it hides it from them. */
export function detailOf<T>(value: T, marks: readonly Mark[]): Detail<T> {
  return marks.some(({ hidden }) => hidden) ? { kind: 'masked', marks } : { kind: 'shown', value, marks }
}

/** Those marks that hide, together where they hide the same: what is kept twice is masked once. */
export function hiddenTogether(marks: readonly Mark[]): readonly (readonly [Mark, ...Mark[]])[] {
  const groups = new Map<string, [Mark, ...Mark[]]>()
  for (const mark of marks.filter(({ hidden }) => hidden)) {
    const key = `${mark.personId} ${mark.kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mark])
    else group.push(mark)
  }
  return [...groups.values()]
}

/** The value, or what is said in its place. */
export function saidOf<T>(detail: Detail<T>, say: (value: T) => string): string {
  return detail.kind === 'masked' ? confidentialSays : say(detail.value)
}

/** The same with the word on from whom it is kept, for those who may know both: "14 Elm Road (confidential from Rob Ferris)". */
export function saidWithMark<T>(detail: Detail<T>, say: (value: T) => string): string {
  const said = saidOf(detail, say)
  if (detail.kind === 'masked' || detail.marks.length === 0) return said
  return `${said} (confidential from ${[...new Set(detail.marks.map(fromWhom))].join('; and ')})`
}
