import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import type { TestHouse } from '#test/house.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** A mother and two children who fled to a refuge, and the father they fled from. */
export interface FamilyInHiding {
  readonly team: Team
  readonly kit: string
  readonly mia: string
  readonly dana: string
  readonly rob: string
}

/** What must never be told to the father, to a carer, a partner or a provider: each as it stands in the record. */
export const hidden = {
  street: '14 Elm Tree Road',
  town: 'Brackwater',
  postcode: 'ZZ1 2AB',
  refuge: 'Anchor House',
  school: 'Harbour Lights Primary School',
  teacher: 'Ms Vane',
  schoolPhone: '01632 960111',
  phone: '01632 960123',
  carer: 'Marian Holt',
  carerPhone: '01632 960222',
} as const

/** The same as a pattern over a whole page, in the ways in which they are usually written. */
export const hiddenWords =
  /elm\s*tree|brackwater|zz1\s*2ab|anchor house|harbour\s*lights|vane\b|960\s*111|960\s*123|marian|\bholt\b|960\s*222/i

/** The family as it stands in the record, all of it kept: from the father by name, or from everybody outside. */
export async function aFamilyInHiding(
  house: TestHouse,
  keptFrom: 'people' | 'outside' = 'people',
): Promise<FamilyInHiding> {
  const team = await aTeam(house, 'North', 'Lena Crow')
  const kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn: day('2018-03-04') })
  for (const child of [kit]) await anEpisode(house, child)
  await allocated(team, kit)
  const relative = async (
    given: string,
    family: string,
    relation: 'mother' | 'father' | 'sibling' | 'foster carer',
  ) => {
    const isChild = relation === 'sibling'
    const answers = { givenName: given, familyName: family, relation, isChild, livesHere: false } as const
    const added = did(await addRelative(team.worker, { childId: kit, answers, existing: 'new' }))
    return added.kind === 'added' ? added.personId : ''
  }
  const dana = await relative('Dana', 'Ferris', 'mother')
  const rob = await relative('Robert', 'Ferris', 'father')
  const mia = await relative('Mia', 'Ferris', 'sibling')
  const marian = await relative('Marian', 'Holt', 'foster carer')
  await anEpisode(house, mia)
  await allocated(team, mia)
  const home = {
    lines: [hidden.street, hidden.town],
    postcode: hidden.postcode,
    movedOn: day('2026-09-01'),
    together: false,
  }
  for (const childId of [kit, mia, dana]) did(await moveHome(team.worker, { ...home, childId }))
  const school = {
    standsAs: 'school',
    agencyName: hidden.school,
    workerName: hidden.teacher,
    phone: hidden.schoolPhone,
    email: '',
  }
  did(await recordInvolvement(team.worker, { ...school, childId: kit }))
  const carer = {
    standsAs: 'respite foster carer',
    agencyName: 'Wexmoor fostering',
    workerName: hidden.carer,
    phone: hidden.carerPhone,
    email: '',
  }
  did(await recordInvolvement(team.worker, { ...carer, childId: kit }))
  did(
    await recordContactPoint(team.worker, {
      personId: dana,
      kind: 'phone',
      value: hidden.phone,
      safe: 'safe',
      how: '',
    }),
  )
  did(
    await keepConfidential(team.worker, {
      details: [
        ...[kit, mia, dana].map((personId) => ({ personId, kind: 'address' as const })),
        { personId: kit, kind: 'school' },
        { personId: kit, kind: 'placement' },
        { personId: dana, kind: 'phone' },
        { personId: marian, kind: 'name' },
      ],
      keptFrom,
      people: [rob],
      otherPerson: '',
      workers: [],
      words: [hidden.refuge, hidden.town],
      reason: 'He broke her arm and looks for them',
      reviewOn: day('2026-12-01'),
    }),
  )
  return { team, kit, mia, dana, rob }
}

/** A note of Kit alone that names the street, and a visit to both children that names the refuge. */
export async function writtenOf(house: TestHouse, { team, kit, mia }: FamilyInHiding): Promise<void> {
  did(
    await writeNote(team.worker, {
      childId: kit,
      childIds: [kit],
      kind: 'call',
      happenedAt: house.clock.now(),
      says: 'Dana rang from Elm Tree Rd. She is calmer.',
    }),
  )
  did(
    await recordVisit(team.worker, {
      childId: kit,
      shared: {
        visitedAt: house.clock.now(),
        place: 'home',
        purpose: 'To see them settle',
        whoWasThere: 'Dana and the staff of Anchor House',
        observed: 'Mia has nightmares; Kit sleeps beside her',
      },
      parts: [
        { childId: kit, seen: 'seen', alone: 'yes', words: 'I like it here', seemed: 'At ease' },
        { childId: mia, seen: 'seen', alone: 'yes', words: 'I want my cat', seemed: 'Tired' },
      ],
    }),
  )
}
