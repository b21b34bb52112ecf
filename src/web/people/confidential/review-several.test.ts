import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { letGoOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { set } from '#test/closure-setting.ts'
import { reviewsKept } from '#test/confidential-store.ts'
import { aFamilyInHiding, type FamilyInHiding } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a family whose details are looked at again', () => {
  let house: TestHouse
  let family: FamilyInHiding

  before(async () => {
    house = await testHouse('review several')
    family = await aFamilyInHiding(house)
    const { kit, mia, team } = family
    const base = {
      people: [],
      otherPerson: 'Uncle Joe',
      workers: [],
      words: [],
      reason: 'He asks',
      keptFrom: 'people',
    } as const
    const reviewOn = Temporal.PlainDate.from('2026-09-10')
    const details = [
      ...[kit, mia].map((personId) => ({ personId, kind: 'address' as const })),
      { personId: kit, kind: 'school' as const },
    ]
    did(await keepConfidential(team.worker, { ...base, details, reviewOn }))
    did(await keepConfidential(team.worker, { ...base, details: [{ personId: kit, kind: 'placement' }], reviewOn }))
  })
  after(async () => await house.close())

  it('is one line of the worklist, with all of whom it is', async () => {
    const visit = await visitor(house, family.team.worker)
    await visit.open(paths.home())
    const lines = visit.text.match(/Look again at what is confidential: /g) ?? []
    assert.equal(lines.length, 1)
    visit.says('Look again at what is confidential: Kit Ferris, Mia Ferris (4 details, one look)', '1 due by')
  })

  it('is looked at once, and kept of each detail by itself, with a clock of its own', async () => {
    const visit = await visitor(house, family.team.worker)
    await visit.open(paths.childConfidential(family.kit))
    const form = 'Look at several again, at once'
    visit.fill({ [`${form} > What did you find, and why is it still kept?`]: 'He still asks' })
    visit.fill({ [`${form} > When is it looked at again?`]: '2027-01-10' })
    await visit.press('Keep what you found', form)
    assert.deepEqual(visit.errors(), ['Select what you looked at'])
    visit.fill({
      [`${form} > Which of these did you look at?`]: [
        'Address of Kit Ferris, from Uncle Joe: by 10 September 2026',
        'Address of Mia Ferris, from Uncle Joe: by 10 September 2026',
        'School of Kit Ferris, from Uncle Joe: by 10 September 2026',
        'Placement of Kit Ferris, from Uncle Joe: by 10 September 2026',
      ],
    })
    await visit.press('Keep what you found', form)
    visit.says('Saved.')
    const kept = await reviewsKept(house.owner)
    assert.deepEqual(
      kept.map(({ kind, says, nextOn, due }) => [kind, says, nextOn, due]),
      ['address', 'address', 'placement', 'school'].map((kind) => [kind, 'He still asks', '2027-01-10', '2027-01-10']),
    )
    await visit.open(paths.home())
    visit.saysNot('Look again at what is confidential')
  })

  it('what is kept of the mother, to whom nobody is allocated, is looked at by whoever holds her children; then by a head of service', async () => {
    const { kit, mia, dana, team } = family
    did(
      await keepConfidential(team.worker, {
        ...{ details: [{ personId: dana, kind: 'phone' }], keptFrom: 'outside', people: [], otherPerson: '' },
        ...{ workers: [], words: [], reason: 'He rings', reviewOn: Temporal.PlainDate.from('2026-09-10') },
      }),
    )
    const head = await house.someone('head of service', 'Hana Reed')
    const readers = { worker: team.worker, manager: team.manager, head }
    const told = async () => {
      const found: string[] = []
      for (const [who, ctx] of Object.entries(readers)) {
        const visit = await visitor(house, ctx)
        await visit.open(paths.worklist())
        if (visit.text.includes('Look again at what is confidential')) found.push(who)
      }
      return found
    }
    const hers = await visitor(house, team.worker)
    await hers.open(paths.home())
    hers.says('Look again at what is confidential: Dana Ferris')
    house.clock.moveTo(house.clock.now().add({ hours: 96 }))
    assert.deepEqual(await told(), ['worker', 'manager'])
    for (const childId of [kit, mia])
      await set(house, childId, async (tx) => await letGoOf(tx, childId, house.clock.today()))
    assert.deepEqual(await told(), ['head'])
  })
})
