import { plainDate } from '#kernel/dates.ts'
import { isBefore, isSame } from './census-date.ts'
import type { Oddity } from './element.ts'
import { flagsOnEpisode } from './flags-on-episode.ts'
import { called, happenings, type Judged, type Reckoning } from './impossibility.ts'
import { capital, quoted } from './wording.ts'

/** What is doubtful in a child's record, in sentences; each can be so, and nothing is kept out for it. */
export function flagsOnChild(judged: Judged, reckoning: Reckoning): string[] {
  return [
    ...onOddities(judged.raw.oddities),
    ...onNumbers(judged, reckoning),
    ...onPerson(judged, reckoning),
    ...onDeath(judged),
    ...afterYear(judged, reckoning),
    ...onReferrals(judged),
    ...judged.child.episodes.flatMap((episode) => flagsOnEpisode(episode, reckoning)),
  ]
}

/** Told one by one up to this many: a child in a layout of another kind would drown what matters. */
const mostOddities = 20

function onOddities(oddities: readonly Oddity[]): string[] {
  const told = oddities.slice(0, mostOddities).map(oddly)
  const more = oddities.length - told.length
  return more > 0 ? [...told, `${more} more things were not read that the census does not have.`] : told
}

function oddly(oddity: Oddity): string {
  const { within } = oddity
  switch (oddity.kind) {
    case 'unknown element':
      return `${quoted(within)} holds an element ${quoted(oddity.name)} that the census does not have there; it was not read.`
    case 'stray text':
      return `${quoted(within)} holds stray text, ${quoted(oddity.words)}; it was not read.`
    case 'repeated':
      return `${quoted(within)} holds ${oddity.name} ${oddity.values.length} times; the first was read.`
  }
}

function onNumbers({ raw, child }: Judged, { referenceDate }: Reckoning): string[] {
  const flags: string[] = []
  const goesFurther = child.episodes.some(({ noFurtherAction }) => noFurtherAction === false)
  if (child.upnUnknown === 'UN7' && goesFurther) {
    flags.push(
      'The reason for having no UPN is UN7, no further action, but a referral went further (CIN census rule 8772).',
    )
  }
  if (raw.upn !== undefined && raw.upnUnknown !== undefined) {
    flags.push(`There is a UPN and also a reason for having none, ${quoted(raw.upnUnknown)}.`)
  }
  const { birthDate } = child
  const ofSchoolAge = birthDate !== undefined && !isBefore(referenceDate.subtract({ years: 4 }), birthDate)
  if (
    goesFurther &&
    ofSchoolAge &&
    raw.upn === undefined &&
    (child.upnUnknown === undefined || child.upnUnknown === 'UN1')
  ) {
    flags.push('A child of school age has no UPN, or only UN1 as the reason (CIN census rule 8770Q).')
  }
  return flags
}

function onPerson({ raw, child }: Judged, { referenceDate }: Reckoning): string[] {
  const flags: string[] = []
  if (raw.sex === undefined && raw.genderCurrent === undefined) flags.push('The sex is missing (CIN census rule 4180).')
  if (
    raw.birthDate === undefined &&
    child.expectedBirthDate !== undefined &&
    child.sex !== undefined &&
    child.sex !== 'U'
  ) {
    flags.push(`The child is not yet born, but the sex is ${child.sex} (CIN census rule 8750).`)
  }
  if (raw.ethnicity === undefined) flags.push('The ethnicity is missing (CIN census rule 4220).')
  const goesFurther = child.episodes.some(({ noFurtherAction }) => noFurtherAction === false)
  if (child.birthDate !== undefined && goesFurther && raw.disabilities.length === 0) {
    flags.push('No disability is given, nor NONE (CIN census rule 8540).')
  }
  const { birthDate, expectedBirthDate } = child
  if (birthDate !== undefined && isBefore(birthDate.add({ years: 25 }), referenceDate)) {
    flags.push(`The child was over 25 at the end of the census year (CIN census rule 8775Q).`)
  }
  if (expectedBirthDate !== undefined && outsideExpectation(expectedBirthDate, referenceDate)) {
    flags.push(
      `The expected birth, ${plainDate(expectedBirthDate)}, is not between 30 days before and nine months after the end of the census year (CIN census rule 8530Q).`,
    )
  }
  return flags
}

function outsideExpectation(expected: Temporal.PlainDate, referenceDate: Temporal.PlainDate): boolean {
  return (
    isBefore(expected, referenceDate.subtract({ days: 30 })) || isBefore(referenceDate.add({ months: 9 }), expected)
  )
}

function onDeath({ child: { deathDate, episodes } }: Judged): string[] {
  const flags: string[] = []
  if (deathDate === undefined) {
    if (episodes.some(({ closureReason }) => closureReason === 'RC2')) {
      flags.push('A case was closed because the child died, but there is no date of death (CIN census rule 8585Q).')
    }
    return flags
  }
  for (const episode of episodes) {
    if (isBefore(deathDate, episode.referralDate))
      flags.push(`${capital(called.referral(episode))} is after the child’s death (CIN census rule 8555Q).`)
    const late = [...episode.plans.map((plan) => plan.end), ...episode.protectionPlans.map((plan) => plan.end)]
    if (late.some((end) => end === undefined || isBefore(deathDate, end))) {
      flags.push(
        `A plan of ${called.referral(episode)} was left open after the child’s death (CIN census rules 4009Q and 8920).`,
      )
    }
  }
  return flags
}

function afterYear({ child }: Judged, { referenceDate }: Reckoning): string[] {
  return happenings(child)
    .filter(([, on]) => isBefore(referenceDate, on))
    .map(
      ([what, on]) =>
        `${capital(what)}, on ${plainDate(on)}, is after the end of the census year on ${plainDate(referenceDate)}, which the return should not yet tell.`,
    )
}

function onReferrals({ child: { episodes } }: Judged): string[] {
  if (episodes.length === 0) return ['The child has no referral in the return (CIN census rule 8590).']
  const flags: string[] = []
  for (const [at, one] of episodes.entries()) {
    for (const other of episodes.slice(at + 1)) {
      if (isSame(one.referralDate, other.referralDate))
        flags.push(`Two referrals are dated ${plainDate(one.referralDate)}.`)
    }
    const during = episodes.find(
      (other) => other !== one && one.noFurtherAction !== false && within(one.referralDate, other),
    )
    if (during !== undefined) {
      flags.push(
        `${capital(called.referral(one))} came while the case of ${called.referral(during)} was open (CIN census rule 8820).`,
      )
    }
  }
  return flags
}

function within(
  day: Temporal.PlainDate,
  { referralDate, closureDate, noFurtherAction }: Judged['child']['episodes'][number],
): boolean {
  if (!isBefore(referralDate, day)) return false
  return closureDate === undefined ? noFurtherAction === false : isBefore(day, closureDate)
}
