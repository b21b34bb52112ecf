/** Somebody of the record: a child, a relative, any adult in a child's life. */

export interface PersonNames {
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  /** The authority's own number for a child whose name did not come with the census. */
  readonly authorityNumber?: string | undefined
}

/** The name as every page shows it. A census holds no names: such a child is called by the authority's number. */
export function nameOf(person: PersonNames): string {
  const name = [person.givenName, person.familyName].filter((part) => part !== undefined).join(' ')
  if (name !== '') return name
  return person.authorityNumber === undefined
    ? 'Name not known'
    : `Name not known (authority’s number ${person.authorityNumber})`
}

/**
 * The day on which somebody came of age (Family Law Reform Act 1969, section 1); `undefined` before it. From then on nobody has parental
 * responsibility for them.
 */
export function ofAgeSince(
  bornOn: Temporal.PlainDate | undefined,
  on: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const eighteen = bornOn?.add({ years: 18 })
  return eighteen === undefined || Temporal.PlainDate.compare(eighteen, on) > 0 ? undefined : eighteen
}

/** Age in whole years on a day; below nought is not born yet. */
export function ageOn(bornOn: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return bornOn.until(on, { largestUnit: 'years' }).years
}

/** The age in words, as practitioners say it: weeks, months, then years. */
export function ageInWords(
  person: { readonly bornOn?: Temporal.PlainDate | undefined; readonly expectedOn?: Temporal.PlainDate | undefined },
  on: Temporal.PlainDate,
): string {
  if (person.bornOn === undefined) return person.expectedOn === undefined ? 'age not known' : 'not born yet'
  if (Temporal.PlainDate.compare(person.bornOn, on) > 0) return 'not born yet'
  const days = person.bornOn.until(on, { largestUnit: 'days' }).days
  const { years, months } = person.bornOn.until(on, { largestUnit: 'years' })
  if (days < 84) return counted(Math.floor(days / 7), 'week')
  if (years < 2) return counted(years * 12 + months, 'month')
  return counted(years, 'year')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} old`
}

/**
 * A restricted person is a type, not a flag: code that has only `Restricted` has no name to show.
 * `ring` is whoever to ring now, where the rule lets that be said; `shownId` the telling of it, to those who may go on from there
 * to the opening of the record when nobody answers.
 */
export type Known<P> =
  | { readonly kind: 'full'; readonly person: P }
  | {
      readonly kind: 'restricted'
      readonly ring: { readonly name: string; readonly phone: string | undefined }
      readonly shownId?: string | undefined
    }
  | { readonly kind: 'unknown' }
