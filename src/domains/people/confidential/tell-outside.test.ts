import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { view } from '#domains/ledger/view.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { aFamilyInHiding, type FamilyInHiding } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('what a worker types for another agency about a family in hiding', () => {
  let house: TestHouse
  let family: FamilyInHiding

  before(async () => {
    house = await testHouse('tell outside')
    family = await aFamilyInHiding(house, 'outside')
  })
  after(async () => await house.close())

  const saidOf = async (text: string, childId = family.kit) => {
    const { worker } = family.team
    const typed = { text, answerAt: 'wanted' }
    const came = await view(worker, 'test', childId, async (tx) => {
      const refusal = await tellsTooMuch(tx, childId, { kind: 'agency', name: 'Clear Water' }, typed)
      return { says: refusal?.unmet[0].says ?? '' }
    })
    return came.says
  }

  it('is refused where it says the street, the school, the mother’s number or the carer, by its kind and never in its words', async () => {
    assert.match(
      await saidOf('Please visit Kit in ELM TREE RD on Mondays.'),
      /^What you wrote says the address of .* Ferris, which is confidential. Leave it out: tell Clear Water by telephone/,
    )
    assert.match(await saidOf('He is at Harbour Lights.'), /says the school of Kit Ferris/)
    assert.match(await saidOf('Ring Dana on +44 1632 960123.'), /says the number of Dana Ferris/)
    assert.match(await saidOf('Mrs Holt brings him.'), /says the name of/)
  })

  it('is refused of a sister of the same household too, and not where it says nothing', async () => {
    assert.match(await saidOf('Mia is at 14 Elm Tree Road.', family.mia), /says the address of/)
    assert.equal(await saidOf('Kit sleeps badly and asks for his cat.'), '')
  })
})
