import { ageOfChild, type ChildOfCity } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { must } from '#demo/must.ts'
import { agencies, generalPractices, schools } from '#demo/vocabulary/agencies.ts'
import { workersFamilyNames, workersGivenNames } from '#demo/vocabulary/names.ts'
import type { Theme } from '#demo/vocabulary/themes.ts'
import type { World } from '#demo/world.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'

interface Involved {
  readonly standsAs: string
  readonly agency: string
}

/** Who else works with a child whose difficulty is of this kind. */
const byTheme: Readonly<Partial<Record<Theme, Involved>>> = {
  'domestic abuse': { standsAs: 'Refuge worker', agency: 'Linnet House Refuge' },
  'parental mental health': {
    standsAs: 'Mother’s community nurse',
    agency: 'Aldenshire Partnership: adult mental health',
  },
  'child’s mental health': {
    standsAs: 'Clinical psychologist',
    agency: 'Wexmoor Child and Adolescent Mental Health Service',
  },
  exploitation: { standsAs: 'Police officer', agency: 'Aldenshire Police: Wexmoor public protection unit' },
  missing: { standsAs: 'Police officer', agency: 'Aldenshire Police: Wexmoor public protection unit' },
  'housing and money': { standsAs: 'Housing officer', agency: 'Wexmoor City Council: housing' },
}

/** School or health visitor, doctor, and whoever the family's difficulty has brought: with their numbers. */
export async function nameInvolved(world: World, life: FamilyLife): Promise<void> {
  const practice = life.family.random.pick(generalPractices)
  for (const one of openChildren(life)) {
    if (one.child.involvedKnown === true) continue
    one.child.involvedKnown = true
    const involved = [
      ...placeOfDay(one.child, world.clock.today()),
      { standsAs: 'GP', agency: practice.name },
      byTheme[life.family.theme],
    ]
    for (const each of involved) if (each !== undefined) await name(world, life, one, each)
  }
}

function placeOfDay(child: ChildOfCity, today: Temporal.PlainDate): readonly Involved[] {
  const age = ageOfChild(child, today)
  const health = { standsAs: 'Health visitor', agency: 'Wexmoor and Dray Valley NHS Trust: health visiting' }
  const school = {
    standsAs: age < 5 ? 'Key person' : age < 11 ? 'Class teacher' : 'Head of year',
    agency: child.school,
  }
  return [...(age < 5 ? [health] : []), ...(child.school === '' ? [] : [school])]
}

const known = [...schools, ...generalPractices, ...agencies]

async function name(
  world: World,
  life: FamilyLife,
  { childId }: ChildLife,
  { standsAs, agency }: Involved,
): Promise<void> {
  const { random } = life.family
  const workerName = `${random.pick(workersGivenNames)} ${random.pick(workersFamilyNames)}`
  const phone = known.find((each) => each.name === agency)?.phone ?? ''
  const involvement = { childId, agencyName: agency, workerName, standsAs, phone, email: '' }
  must(await recordInvolvement(world.as(life.worker), involvement), 'say who is involved')
}
