import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { keepGenerations } from '#test/genogram-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'

const setting = defineAct('set a situation', [])

describe('the genogram: three generations and several homes', () => {
  let house: TestHouse
  let team: Team
  const ids: Record<string, string> = {}

  before(async () => {
    house = await testHouse('genogram')
    team = await aTeam(house, 'North')
    const people = [
      ['Kit', true],
      ['Ada', true],
      ['Dana', false],
      ['Rafe', false],
      ['Olive', false],
      ['Bram', false],
      ['Una', false],
      ['Pip', true],
    ] as const
    for (const [givenName, isChild] of people)
      ids[givenName] = await aPerson(house, { givenName, familyName: 'Ferris', isChild })
    const id = (name: string) => ids[name] ?? ''
    await anEpisode(house, id('Kit'))
    await allocated(team, id('Kit'))
    const service = house.asService('a family of three generations')
    did(
      await act(service, setting, Object.values(ids), async (tx) => {
        await keepGenerations(tx, service, {
          // Dana and Rafe are Kit’s and Ada’s; Olive and Bram are Dana’s and Una’s; Pip is Una’s.
          parents: [
            ['mother', 'Dana', 'Kit'],
            ['father', 'Rafe', 'Kit'],
            ['mother', 'Dana', 'Ada'],
            ['mother', 'Olive', 'Dana'],
            ['father', 'Bram', 'Dana'],
            ['mother', 'Olive', 'Una'],
            ['mother', 'Una', 'Pip'],
          ].map(([kind = '', parent = '', child = '']) => ({ kind, parent: id(parent), child: id(child) })),
          homes: [
            [id('Kit'), id('Dana'), id('Ada')],
            [id('Olive'), id('Bram')],
            [id('Una'), id('Pip')],
          ],
        })
        return done(undefined)
      }),
    )
  })
  after(async () => await house.close())

  it('draws the grandparents, the aunt and the cousin, each home by a letter, and tells the same in words', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${ids['Kit'] ?? ''}`)
    await page.follow('Genogram: three generations, and every home')
    page.says(
      'Olive Ferris, grandparent; lives in home B',
      'Bram Ferris, grandparent; lives in home B',
      'Dana Ferris, mother; lives in the household',
      'Rafe Ferris, father; lives elsewhere',
      'Una Ferris, aunt or uncle; lives in home C',
      'Pip Ferris, cousin; lives in home C; child of Una Ferris',
      'Ada Ferris, half-sibling; lives in the household; child of Dana Ferris',
    )
    assert.equal([...page.html.matchAll(/class="hf-fam-home"/g)].length, 3)
  })

  it('leaves out whoever is restricted, in the picture and in the words', async () => {
    const head = await house.someone('head of service', 'Hanif Orrin')
    const user = { name: 'Marion Sele', email: 'marion.sele@wexmoor.example', role: 'team manager' } as const
    const ring = did(await addUser(house.asService('test'), { ...user, phone: '01632 960123' }))
    did(
      await placeRestriction(head, {
        ...{ personId: ids['Una'] ?? '', reason: 'She works here.', ringAccountId: ring.accountId },
        reviewOn: house.clock.today().add({ months: 2 }),
      }),
    )
    const page = await visitor(house, team.worker)
    await page.open(`/children/${ids['Kit'] ?? ''}/genogram`)
    page.says('Olive Ferris, grandparent')
    page.saysNot('Una Ferris')
    assert.equal(page.html.includes('Una Ferris'), false)
  })
})
