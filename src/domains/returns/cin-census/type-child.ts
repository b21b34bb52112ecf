import { isUpn, type Upn } from '#domains/people/upn.ts'
import { plainDate } from '#kernel/dates.ts'
import { type Disability, disability } from '#practice/code-lists/disability.ts'
import { ethnicity } from '#practice/code-lists/ethnicity.ts'
import { primaryNeed } from '#practice/code-lists/primary-need.ts'
import { reasonForClosure } from '#practice/code-lists/reason-for-closure.ts'
import { referralSource } from '#practice/code-lists/referral-source.ts'
import { type Sex, sex } from '#practice/code-lists/sex.ts'
import { upnUnknownReason } from '#practice/code-lists/upn-unknown-reason.ts'
import type { AcceptedChild, AcceptedEpisode } from './accepted-child.ts'
import type { CensusChild, CensusEpisode } from './census-child.ts'
import { dateFrom } from './census-date.ts'
import { typeModules } from './type-modules.ts'
import { type ValueReader, valueReader } from './value-reader.ts'
import { quoted } from './wording.ts'

/** A child with every value typed that could be, and what could not. */
export interface TypedChild {
  /** As `AcceptedChild`, but its number may be empty or malformed and what cannot be is not yet ruled out. */
  readonly child: AcceptedChild
  readonly flags: readonly string[]
  readonly unreadable: readonly string[]
  readonly unbegun: readonly string[]
}

/** Types a child's values one by one. What one value says against another is left to the rules. */
export function typeChild(raw: CensusChild): TypedChild {
  const read = valueReader()
  const child: AcceptedChild = {
    laChildId: raw.laChildId ?? '',
    upn: upnFrom(raw.upn, 'The UPN', 'rules 1510, 1540 and 1550', read),
    formerUpn: upnFrom(raw.formerUpn, 'The former UPN', 'rule 1560Q', read),
    upnUnknown: read.code(raw.upnUnknown, upnUnknownReason, 'The reason for having no UPN', 'CIN census rule 8770Q'),
    birthDate: read.orderingDate(raw.birthDate, 'the date of birth'),
    expectedBirthDate: read.orderingDate(raw.expectedBirthDate, 'the expected date of birth'),
    deathDate: read.orderingDate(raw.deathDate, 'the date of death'),
    sex: sexFrom(raw, read),
    ethnicity: read.code(raw.ethnicity, ethnicity, 'The ethnicity', 'CIN census rule 4220'),
    disabilities: disabilitiesFrom(raw.disabilities, read),
    episodes: raw.episodes.flatMap((episode, at) => episodeFrom(episode, at, read)),
  }
  return { child, flags: read.flags, unreadable: read.unreadable, unbegun: read.unbegun }
}

function upnFrom(words: string | undefined, what: string, rules: string, read: ValueReader): Upn | undefined {
  const upn = words?.toUpperCase()
  if (upn === undefined || isUpn(upn)) return upn
  read.flag(
    `${what} is ${quoted(upn)}, which is not thirteen characters with the right check letter (CIN census ${rules}); it was left out.`,
  )
  return undefined
}

/** The codes of GenderCurrent, which Sex replaced in 2024 to 2025: not known, male, female, neither. */
const genders: Readonly<Record<string, Sex>> = { '0': 'U', '1': 'M', '2': 'F', '9': 'U' }

function sexFrom(raw: CensusChild, read: ValueReader): Sex | undefined {
  const given = read.code(raw.sex, sex, 'The sex', 'CIN census rule 4180')
  if (raw.sex !== undefined) return given
  const gender = raw.genderCurrent
  if (gender === undefined) return undefined
  const known = Object.hasOwn(genders, gender) ? genders[gender] : undefined
  if (known === undefined) return read.code(gender, sex, 'The gender', 'CIN census rule 4180')
  if (gender === '9') read.flag('The gender is coded 9, neither male nor female; the sex was kept as not known.')
  return known
}

function disabilitiesFrom(words: readonly string[], read: ValueReader): Disability[] {
  const rules = { unknown: 'CIN census rule 8540', twice: 'CIN census rule 8794' }
  const codes = read.codes(words, disability, 'A disability', rules)
  if (codes.length < 2 || !codes.includes('NONE')) return codes
  read.flag('Disabilities are given together with NONE (CIN census rule 8790); NONE was left out.')
  return codes.filter((code) => code !== 'NONE')
}

function episodeFrom(raw: CensusEpisode, at: number, read: ValueReader): AcceptedEpisode[] {
  const begun = dateFrom(raw.referralDate ?? '')
  const which = begun === undefined ? `referral ${at + 1} in the file` : `the referral of ${plainDate(begun)}`
  const of = `of ${which}`
  const referralDate = read.orderingDate(raw.referralDate, `the date ${of}`)
  const episode = {
    referralSource: read.code(raw.referralSource, referralSource, `The source ${of}`, 'CIN census rule 8866'),
    primaryNeed: read.code(raw.primaryNeed, primaryNeed, `The primary need ${of}`, 'CIN census rule 8650'),
    noFurtherAction: read.truth(raw.noFurtherAction, `“No further action” ${of}`),
    closureDate: read.orderingDate(raw.closureDate, `the closure date ${of}`),
    closureReason: read.code(
      raw.closureReason,
      reasonForClosure,
      `The reason for closure ${of}`,
      'CIN census rule 8640',
    ),
    initialConferenceDate: read.orderingDate(raw.initialConferenceDate, `the initial conference date ${of}`),
    ...typeModules(raw, of, read),
  }
  if (raw.referralDate === undefined) read.unbegun.push(`${which} has no date (CIN census rule 8600)`)
  return referralDate === undefined ? [] : [{ referralDate, ...episode }]
}
