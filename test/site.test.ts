import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('a visitor without script, in process', () => {
  let house: TestHouse

  before(async () => {
    house = await testHouse('site')
  })
  after(async () => await house.close())

  it('is signed in by a session of their own, and signs out by the button', async () => {
    const visit = await visitor(house, await house.someone('social worker', 'Lena Crow'))
    await visit.open(paths.home())
    assert.equal(visit.status, 200)
    await visit.press('Sign out')
    assert.equal(visit.path, paths.signIn())
    visit.says('You are signed out.')
  })

  it('fills in a form by its labels, and is told what is wrong with it', async () => {
    const visit = await visitor(house)
    await visit.open(paths.home())
    assert.equal(visit.path, paths.signIn())
    visit.fill({ 'E-mail address': 'nobody@wexmoor.example' })
    await visit.press('Sign in')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['Enter your password'])
    assert.equal(visit.value('E-mail address'), 'nobody@wexmoor.example')
    assert.throws(() => visit.fill({ 'Favourite colour': 'green' }), /There are 0 fields called “Favourite colour”/)
  })
})
