/** Whether a child was seen, told truly when not. A gate that can only be passed by "seen" would breed lies. */

export const seenOptions = {
  seen: 'The child was seen',
  refused: 'We were refused',
  missing: 'The child is missing',
  abroad: 'The child is abroad',
  unborn: 'The child is not yet born',
  died: 'The child has died',
} as const

export type Sighting = keyof typeof seenOptions

/** The truths after which attempts, and a manager's decision on section 47, are asked for. */
export const couldNotBeSeen = ['refused', 'missing', 'abroad'] as const satisfies readonly Sighting[]

export function isUnseen(sighting: Sighting | undefined): boolean {
  return couldNotBeSeen.some((truth) => truth === sighting)
}

/**
 * Too young to be spoken with alone: under three, by the date of birth on the record. Local. To ask a signature for each baby would
 * teach people to write "yes".
 */
export function isVeryYoung(
  { dateOfBirth }: { readonly dateOfBirth?: Temporal.PlainDate },
  today: Temporal.PlainDate,
): boolean {
  return dateOfBirth !== undefined && Temporal.PlainDate.compare(today, dateOfBirth.add({ years: 3 })) < 0
}

/** Nobody is a child to be seen from the eighteenth birthday: a personal adviser, or an adult's worker, comes instead. */
export function isEighteen(
  { dateOfBirth }: { readonly dateOfBirth?: Temporal.PlainDate | undefined },
  on: Temporal.PlainDate,
): boolean {
  return dateOfBirth !== undefined && Temporal.PlainDate.compare(dateOfBirth.add({ years: 18 }), on) <= 0
}

/** Why a truth cannot be so by the record: "unborn" and "died" ask for no attempts, and must not be the easy answer. */
export function disagrees(
  sighting: Sighting | undefined,
  { dateOfBirth, diedOn }: { readonly dateOfBirth?: Temporal.PlainDate; readonly diedOn?: Temporal.PlainDate },
): string | undefined {
  if (sighting === 'unborn' && dateOfBirth !== undefined)
    return 'The record has a date of birth, so the child is born. Select whether the child was seen.'
  if (sighting === 'died' && diedOn === undefined)
    return 'Record the date on which the child died, or select what is so.'
  return undefined
}

/** From when weeks of a pregnancy are counted: forty weeks before the expected birth. Undefined once the child is born. */
export function pregnancyDatedFrom({
  dateOfBirth,
  expectedDateOfBirth,
}: {
  readonly dateOfBirth?: Temporal.PlainDate
  readonly expectedDateOfBirth?: Temporal.PlainDate
}): Temporal.PlainDate | undefined {
  return dateOfBirth === undefined ? expectedDateOfBirth?.subtract({ weeks: 40 }) : undefined
}
