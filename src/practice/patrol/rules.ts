import type { Citation } from '#engine/citation.ts'
import { integrityAndConfidentiality, needToKnow, securityOfProcessing } from './law.ts'

/**
 * The rules by which looks are gone over. Each says what it looks at and why that may be innocent: an alert is a question to a
 * colleague, and never a finding. They look at the looks of people who work here. No child is scored, and no colleague: a rule
 * names what it saw.
 */

export interface PatrolRule {
  readonly id: string
  readonly title: string
  /** What it sees in the ledger, as a sentence after "You…" or a name. */
  readonly looksAt: string
  readonly mayBeInnocent: string
  readonly law: readonly Citation[]
}

const law = [integrityAndConfidentiality, securityOfProcessing, needToKnow]

export const patrolRules = [
  {
    id: 'self',
    title: 'Their own record',
    looksAt: 'opened a record that is, or seems to be, their own',
    mayBeInnocent:
      'Somebody else may have the same name and birth date; a colleague may have asked them to check a detail.',
    law,
  },
  {
    id: 'address',
    title: 'Somebody at their own address',
    looksAt: 'opened the record of somebody who lives or lived at their own address',
    mayBeInnocent: 'They may have moved in after the family left, or live in a house of flats under one number.',
    law,
  },
  {
    id: 'postcode',
    title: 'Somebody at their own postcode',
    looksAt: 'opened the record of somebody at their own postcode whom they do not work with',
    mayBeInnocent: 'A postcode holds some fifteen homes; work that is not on the record yet may lie behind it.',
    law,
  },
  {
    id: 'family-name',
    title: 'Somebody of their own family name',
    looksAt: 'opened the record of somebody of their own uncommon family name whom they do not work with',
    mayBeInnocent: 'People of one name need not be related.',
    law,
  },
  {
    id: 'colleague',
    title: 'A colleague, or somebody who lives with one',
    looksAt: 'opened the record of a colleague, or of somebody at a colleague’s address, without work on it',
    mayBeInnocent: 'Names are shared; a manager may have asked for it.',
    law,
  },
  {
    id: 'no-relation',
    title: 'No relation to their work',
    looksAt:
      'read in the record of a child whom neither they nor their team work with, whose family they do not work with, about whom nobody had told us, for a purpose that the record does not bear out',
    mayBeInnocent:
      'The work may not be on the record yet: a consultation, a transfer that is being talked over, a request from court.',
    law,
  },
  {
    id: 'one-after-another',
    title: 'One after another',
    looksAt: 'opened house after house of a street, or one result of a search after another, without work on them',
    mayBeInnocent: 'Somebody may have looked for a child whose name was heard wrong.',
    law,
  },
  {
    id: 'bulk',
    title: 'Very many at once',
    looksAt: 'opened many more records than they usually do',
    mayBeInnocent: 'An audit, a return for the department, a handover of a colleague’s work.',
    law,
  },
] as const satisfies readonly PatrolRule[]

export function patrolRuleOf(id: string): PatrolRule | undefined {
  return patrolRules.find((rule) => rule.id === id)
}

/** The numbers of the rules: local, dated, and set by the data protection officer. */
export interface PatrolNumbers {
  /** A grant, an allocation or an act explains a look so many days before and after it. */
  readonly workDays: number
  /** A contact explains a look so many days after it. */
  readonly contactDays: number
  /** The same user, rule and person are not told again within so many days. */
  readonly quietDays: number
  /** A family name is uncommon when at most so many people on the record bear it. */
  readonly rareName: number
  /** A record was read in, and not opened by mistake: so many pages, or so many minutes between the first and the last. */
  readonly unrelatedPages: number
  readonly unrelatedMinutes: number
  /** Homes of one postcode. */
  readonly streetHouseholds: number
  /** Results of one search, opened within so many minutes of it. */
  readonly walk: number
  readonly walkMinutes: number
  /** Records a day: at least so many, and so many times the user’s own usual; or, without work on them, within an hour. */
  readonly bulkLeast: number
  readonly bulkTimes: number
  readonly bulkHour: number
}

const settings: readonly { readonly since: string; readonly numbers: PatrolNumbers }[] = [
  {
    since: '2013-04-15',
    numbers: {
      ...{ workDays: 14, contactDays: 28, quietDays: 30, rareName: 30, unrelatedPages: 3, unrelatedMinutes: 20 },
      ...{ streetHouseholds: 3, walk: 5, walkMinutes: 60, bulkLeast: 30, bulkTimes: 3, bulkHour: 12 },
    },
  },
]

/** The numbers in force on a day. */
export function patrolNumbersOn(day: Temporal.PlainDate): PatrolNumbers {
  const [first, ...later] = settings
  if (first === undefined) throw new RangeError('The patrol has no numbers.')
  return later.reduce(
    (standing, setting) =>
      Temporal.PlainDate.compare(Temporal.PlainDate.from(setting.since), day) <= 0 ? setting : standing,
    first,
  ).numbers
}

/** What may be found, in the order of how grave it is. */
export const patrolFindings = {
  right: 'It was right: they had work on it that the record did not show',
  explained: 'It was explained, and no harm was done',
  mistake: 'It was a mistake: the wrong record, and closed at once',
  breach: 'It was a breach: they had no right to look',
} as const

export type PatrolFinding = keyof typeof patrolFindings

/** What may follow from a finding. */
export const patrolDone = {
  'head of service told': 'The head of service is told',
  'Commissioner told': 'The Information Commissioner is told',
  'Commissioner not told': 'The Information Commissioner is not told: a risk to anybody is unlikely',
  'family told': 'The child or the family is told',
  'family not told': 'The child or the family is not told: it is not safe, or no high risk to them is likely',
  employment: 'It is taken up with their employer or their regulator',
  'access changed': 'Their access is ended, or bound to less',
  'access not changed': 'Their access stays as it is',
  other: 'Something else is done',
} as const

export type PatrolDone = keyof typeof patrolDone

/** What must be decided before a case of this finding is closed: each a choice of one. */
export function toDecideBeforeClosing(finding: PatrolFinding, done: readonly string[]): readonly string[] {
  if (finding !== 'breach') return []
  const choices: readonly { readonly any: readonly PatrolDone[]; readonly says: string }[] = [
    { any: ['head of service told'], says: 'Tell the head of service' },
    {
      any: ['Commissioner told', 'Commissioner not told'],
      says: 'Decide whether the Information Commissioner is told, and say why',
    },
    { any: ['family told', 'family not told'], says: 'Decide whether the child or the family is told, and say why' },
    {
      any: ['access changed', 'access not changed'],
      says: 'Decide whether they keep their access, and say why',
    },
  ]
  return choices.filter(({ any }) => !any.some((one) => done.includes(one))).map(({ says }) => says)
}
