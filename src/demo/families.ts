import { calibration } from '#demo/calibration.ts'
import { schools } from '#demo/vocabulary/agencies.ts'
import { wards } from '#demo/vocabulary/city.ts'
import { pronouns, type Slots } from '#demo/vocabulary/fill.ts'
import { addressIn, nhsNumberAt } from '#demo/vocabulary/identifiers.ts'
import { drawAdultsName, drawChildsName, drawFamily, heritagesOfThoseAlone } from '#demo/vocabulary/names.ts'
import { type Theme, themeWeights } from '#demo/vocabulary/themes.ts'
import { monthName, weekdayName } from '#kernel/dates.ts'
import type { Random } from '#kernel/random.ts'
import type { Disability } from '#practice/code-lists/disability.ts'
import type { Ethnicity } from '#practice/code-lists/ethnicity.ts'

export interface ChildOfCity {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: Temporal.PlainDate
  readonly sex: 'F' | 'M'
  readonly school: string
  readonly nhsNumber: string
  /** Of the census's list; none where the child has none. */
  readonly disabilities: readonly Disability[]
  /** Known once the front door has entered the child. */
  personId?: string
  /** What the worker has entered of the child, once: work that is taken up again does not enter it twice. */
  tied?: boolean
  responsibilityKnown?: boolean
  keptSafe?: boolean
  involvedKnown?: boolean
}

/** The grown-ups of a family, once a worker has entered them. */
export interface RelativesKnown {
  readonly motherId: string
  readonly fatherId: string
  readonly grandmotherId: string
}

export interface FamilyOfCity {
  /** Which family of the city it is: the numbers of its telephones follow from it. */
  readonly number: number
  readonly theme: Theme
  readonly ethnicity: Ethnicity
  readonly children: readonly ChildOfCity[]
  readonly mother: string
  readonly father: string
  readonly grandmother: string
  readonly address: string
  readonly postcode: string
  readonly random: Random
  relatives?: RelativesKnown
  reachKnown?: boolean
}

/** What a family is to be like, where a story asks for it: one child of this age. */
export interface Wanted {
  readonly theme: Theme
  readonly age: number
  /** Not older, however the day of birth is drawn. */
  readonly bornAfter?: Temporal.PlainDate
  /** On this day, where a story needs it to the day. */
  readonly bornOn?: Temporal.PlainDate
}

/** A family of the city, with children of the ages at which this difficulty shows. */
export function drawFamilyOfCity(
  random: Random,
  number: number,
  on: Temporal.PlainDate,
  wanted?: Wanted,
): FamilyOfCity {
  const born = drawFamily(random)
  const drawn = random.weighted(
    themeWeights.filter(({ ages: [from] }) => from >= 0).map((value) => ({ value, weight: value.weight })),
  )
  const { theme } = wanted ?? drawn
  const far = random.fork('alone')
  const alone = theme === 'alone in this country' ? far.pick(heritagesOfThoseAlone) : undefined
  const heritage = alone ?? born.heritage
  const familyName = alone === undefined ? born.familyName : far.pick(alone.families)
  const ward = random.weighted(wards.map((value) => ({ value, weight: value.weight })))
  const { firstLine, postcode } = addressIn(ward, random)
  const several = random.weighted([
    { value: 1, weight: 46 },
    { value: 2, weight: 32 },
    { value: 3, weight: 16 },
    { value: 4, weight: 6 },
  ])
  const children: ChildOfCity[] = []
  const count = wanted === undefined && alone === undefined ? several : 1
  const eldest = wanted?.age ?? random.whole(drawn.ages[0], Math.min(17, drawn.ages[1]))
  for (let place = 0; place < count; place++) {
    const age = place === 0 ? eldest : Math.max(0, eldest - random.whole(1, 3) * place)
    const drawn = laterOf(on.subtract({ years: age, days: random.whole(1, 360) }), wanted?.bornAfter)
    const bornOn = wanted?.bornOn ?? drawn
    const sex = random.chance(0.5) ? 'F' : 'M'
    const taken = children.map(({ givenName }) => givenName)
    if (children.some((child) => child.bornOn.year === bornOn.year)) continue
    children.push({
      ...{
        givenName: drawChildsName(heritage, sex, taken, random),
        familyName,
        bornOn,
        sex,
        school: schoolFor(age, random),
      },
      nhsNumber: nhsNumberAt(number * 5 + place),
      disabilities: disabilitiesIn(theme, place, random.fork(`disabilities ${place}`)),
    })
  }
  const mother = drawAdultsName(heritage, 'F', random)
  const father = `${drawAdultsName(heritage, 'M', random)} ${random.pick(heritage.families)}`
  let grandmother = drawAdultsName(heritage, 'F', random)
  while (grandmother === mother) grandmother = drawAdultsName(heritage, 'F', random)
  return {
    ...{ number, theme, ethnicity: heritage.ethnicity, children, address: firstLine, postcode, random },
    ...{ mother: `${mother} ${familyName}`, father, grandmother: `${grandmother} ${familyName}` },
  }
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return other === undefined || Temporal.PlainDate.compare(one, other) > 0 ? one : other
}

/** Of whoever came alone nobody of the family is in this country: they are spoken of, and not entered. */
export function isAlone({ theme }: Pick<FamilyOfCity, 'theme'>): boolean {
  return theme === 'alone in this country'
}

/** Whether the father must stay away: where he hurt the mother, and where he may have no contact with a child. */
export function mayNotLiveThere({ theme }: Pick<FamilyOfCity, 'theme'>): boolean {
  return theme === 'domestic abuse' || theme === 'sexual harm'
}

/** Always where the family's difficulty is a child's disability, and else so often that the city has as many as England. */
function disabilitiesIn(theme: Theme, place: number, random: Random): readonly Disability[] {
  if (theme === 'disability' && place === 0) return random.pick([['LD', 'COMM'], ['AUT'], ['MOB', 'PC'], ['AUT', 'LD']])
  const others = calibration.disabled - disabilityTheme
  return random.chance(others) ? random.pick([['LD'], ['AUT'], ['BEH'], ['HEAR'], ['DDA']]) : []
}

/** The first children of families whose difficulty is a disability, of all children: families have 1.8. */
const disabilityTheme = 0.07 / 1.8

function schoolFor(age: number, random: Random): string {
  const fitting = schools.filter(({ ages }) => age >= ages[0] && age <= ages[1])
  return fitting.length === 0 ? '' : random.pick(fitting).name
}

export function ageOfChild(child: ChildOfCity, on: Temporal.PlainDate): number {
  return child.bornOn.until(on, { largestUnit: 'years' }).years
}

/** What fills the sentences that are written of a child. */
export function slotsFor(family: FamilyOfCity, child: ChildOfCity, on: Temporal.PlainDate, more: Slots = {}): Slots {
  const day = on.subtract({ days: family.random.whole(1, 5) })
  const sibling = family.children.find((other) => other !== child)
  return {
    ...pronouns(child.sex, child.givenName),
    child: child.givenName,
    age: String(ageOfChild(child, on)),
    ...around(family),
    sibling: sibling?.givenName ?? 'the younger cousin',
    school: child.school === '' ? 'the family centre' : child.school,
    street: family.address,
    day: weekdayName(day),
    month: monthName(on.subtract({ months: 2 }).month),
    worker: 'the social worker',
    service: 'the service',
    ...more,
  }
}

/** Whoever came alone has nobody of the family here: a carer opens the door, and an uncle rings from abroad. */
function around(family: FamilyOfCity): Slots {
  if (isAlone(family))
    return { mother: 'the carer', father: 'the father', carer: 'the carer', grandmother: 'an uncle by telephone' }
  const [mother, father] = [firstName(family.mother), firstName(family.father)]
  return { mother, father, carer: mother, grandmother: firstName(family.grandmother) }
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
