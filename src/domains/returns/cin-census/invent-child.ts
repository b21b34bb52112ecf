import { checkLetterOf } from '#domains/people/upn.ts'
import type { Random } from '#kernel/random.ts'
import { assessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import { categoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import { offered } from '#practice/code-lists/code-list.ts'
import { disability } from '#practice/code-lists/disability.ts'
import { ethnicity } from '#practice/code-lists/ethnicity.ts'
import { referralSource } from '#practice/code-lists/referral-source.ts'
import { isBefore, isWeekend } from './census-date.ts'

/** A part of a file: an element and what it holds. Absent parts are left out. */
export type Part = readonly [name: string, holds: string | readonly (Part | undefined)[]]

type Day = Temporal.PlainDate

/** What comes of a referral, roughly as often as in England. */
const courses = [
  { value: 'no further action', weight: 22 },
  { value: 'assessed and closed', weight: 30 },
  { value: 'child in need plan', weight: 26 },
  { value: 'enquiry without conference', weight: 10 },
  { value: 'child protection plan', weight: 12 },
] as const

const factors = offered(assessmentFactors).filter(({ code }) => code !== '21')
const categories = offered(categoryOfAbuse)
const disabilities = disability.filter(({ code }) => code !== 'NONE')

/** A `Child` element of an invented child, possible in every value unless `mistaken`. */
export function inventChild(number: number, referenceDate: Day, random: Random, mistaken: boolean): Part {
  const unborn = random.chance(0.02)
  const born = unborn ? undefined : referenceDate.subtract({ days: random.whole(400, 17 * 365) })
  const expected = unborn ? referenceDate.add({ days: random.whole(10, 100) }) : undefined
  const referred = referenceDate.subtract({ days: unborn ? random.whole(20, 120) : random.whole(20, 360) })
  const course = unborn ? 'child protection plan' : random.weighted(courses)
  const earlier =
    !unborn && random.chance(0.15)
      ? [episode('no further action', referred.subtract({ days: 3 }), referenceDate, random)]
      : []
  const nfaOnly = course === 'no further action'
  return [
    'Child',
    [
      [
        'ChildIdentifiers',
        [
          ['LAchildID', `HF${String(number).padStart(8, '0')}`],
          ...upnParts(number, born, referenceDate, nfaOnly),
          born === undefined ? undefined : day('PersonBirthDate', born),
          expected === undefined ? undefined : day('ExpectedPersonBirthDate', expected),
          mistaken ? mistakeIn(born) : undefined,
          ['Sex', unborn ? 'U' : random.pick(['F', 'M'])],
        ],
      ],
      [
        'ChildCharacteristics',
        [['Ethnicity', random.pick(ethnicity).code], unborn ? undefined : ['Disabilities', disabilityParts(random)]],
      ],
      ...earlier,
      episode(course, referred, referenceDate, random),
    ],
  ]
}

function mistakeIn(born: Day | undefined): Part {
  return [born === undefined ? 'PersonBirthDate' : 'ExpectedPersonBirthDate', '2020-02-02']
}

function upnParts(number: number, born: Day | undefined, referenceDate: Day, nfaOnly: boolean): readonly Part[] {
  if (nfaOnly) return [['UPNunknown', 'UN7']]
  if (born === undefined || isBefore(referenceDate.subtract({ years: 4 }), born)) return [['UPNunknown', 'UN1']]
  // 999 is the number of no authority, so that no child has this UPN.
  const lastTwelve = `999${String(number).padStart(9, '0')}`
  return [['UPN', `${checkLetterOf(lastTwelve)}${lastTwelve}`]]
}

function disabilityParts(random: Random): readonly Part[] {
  if (random.chance(0.87)) return [['Disability', 'NONE']]
  return random
    .shuffle(disabilities)
    .slice(0, random.whole(1, 3))
    .map(({ code }) => ['Disability', code])
}

function episode(course: (typeof courses)[number]['value'], referred: Day, referenceDate: Day, random: Random): Part {
  const further = course !== 'no further action'
  const upTo = (on: Day): Day | undefined => (isBefore(referenceDate, on) ? undefined : on)
  const assessed = upTo(referred.add({ days: random.whole(10, 60) }))
  const followed = further
    ? modulesOf(course, referred, assessed, random, upTo)
    : { parts: [], closed: undefined, reason: '' }
  return [
    'CINdetails',
    [
      day('CINreferralDate', referred),
      ['ReferralSource', random.pick(referralSource).code],
      further ? ['PrimaryNeedCode', random.pick(['N1', 'N1', 'N1', 'N2', 'N4', 'N5'])] : undefined,
      followed.closed === undefined ? undefined : day('CINclosureDate', followed.closed),
      followed.closed === undefined ? undefined : ['ReasonForClosure', followed.reason],
      ...followed.parts,
      ['ReferralNFA', further ? 'false' : 'true'],
    ],
  ]
}

interface Followed {
  readonly parts: readonly Part[]
  readonly closed: Day | undefined
  readonly reason: string
}

function modulesOf(
  course: (typeof courses)[number]['value'],
  referred: Day,
  assessed: Day | undefined,
  random: Random,
  upTo: (on: Day) => Day | undefined,
): Followed {
  const parts: Part[] = [assessment(referred, assessed, random)]
  if (course === 'assessed and closed') return { parts, closed: assessed, reason: random.pick(['RC8', 'RC9']) }
  if (course === 'enquiry without conference') parts.push(enquiry(referred, undefined))
  if (course === 'child protection plan') {
    const conference = upTo(weekday(referred.add({ days: random.whole(12, 18) })))
    parts.push(enquiry(referred, conference, conference === undefined))
    if (conference !== undefined) parts.push(protectionPlan(conference, random, upTo))
    return { parts, closed: undefined, reason: '' }
  }
  if (assessed === undefined) return { parts, closed: undefined, reason: '' }
  const ended = upTo(assessed.add({ days: random.whole(30, 200) }))
  parts.push([
    'CINPlanDates',
    [day('CINPlanStartDate', assessed), ended === undefined ? undefined : day('CINPlanEndDate', ended)],
  ])
  return { parts, closed: ended, reason: 'RC7' }
}

function assessment(start: Day, authorised: Day | undefined, random: Random): Part {
  const found = random.shuffle(factors).slice(0, random.whole(1, 5))
  return [
    'Assessments',
    [
      day('AssessmentActualStartDate', start),
      authorised === undefined ? undefined : day('AssessmentAuthorisationDate', authorised),
      authorised === undefined
        ? undefined
        : ['FactorsIdentifiedAtAssessment', found.map(({ code }) => ['AssessmentFactors', code] as const)],
    ],
  ]
}

function enquiry(start: Day, conference: Day | undefined, pending = false): Part {
  return [
    'Section47',
    [
      day('S47ActualStartDate', start),
      day('InitialCPCtarget', weekday(start.add({ days: 21 }))),
      conference === undefined ? undefined : day('DateOfInitialCPC', conference),
      ['ICPCnotRequired', conference === undefined && !pending ? 'true' : 'false'],
    ],
  ]
}

function protectionPlan(start: Day, random: Random, upTo: (on: Day) => Day | undefined): Part {
  const category = random.pick(categories).code
  const reviews = [start.add({ days: 85 }), start.add({ days: 260 })].flatMap((on) => upTo(weekday(on)) ?? [])
  return [
    'ChildProtectionPlans',
    [
      day('CPPstartDate', start),
      ['InitialCategoryOfAbuse', category],
      ['LatestCategoryOfAbuse', category],
      [
        'NumberOfPreviousCPP',
        String(
          random.weighted([
            { value: 0, weight: 8 },
            { value: 1, weight: 2 },
          ]),
        ),
      ],
      ...reviews.map((review): Part => ['Reviews', [day('CPPreviewDate', review)]]),
    ],
  ]
}

function day(name: string, on: Day): Part {
  return [name, on.toString()]
}

/** The day itself, or the Monday after a weekend. */
function weekday(on: Day): Day {
  return isWeekend(on) ? on.add({ days: 8 - on.dayOfWeek }) : on
}
