import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { signIn } from '#domains/access/sign-in/sign-in.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { endRoles } from '#test/access-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { everythingKeptAtSignIn, sessionHashes } from '#test/session-store.ts'

const password = 'three-random-words-here'

describe('signing in', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('sign-in')
  })
  after(async () => await house.close())

  const someone = async (email: string, role: Role = 'social worker'): Promise<string> => {
    const added = await addUser(house.asService('test'), { name: 'Wren Asker', email, role, password })
    assert.ok(added.ok)
    return added.value.accountId
  }
  const edge = () => ({ ...house, requestId: 'test' })
  const tryAs = async (email: string, typed = password, origin = '192.0.2.1') =>
    await signIn(edge(), { email, password: typed, origin })
  const later = (minutes: number) => house.clock.moveTo(house.clock.now().add({ minutes }))

  it('lets in whoever types their password, whatever the capitals of their address, and keeps an entry', async () => {
    const id = await someone('wren@wexmoor.example')
    const outcome = await tryAs(' Wren@Wexmoor.Example ')
    assert.ok(outcome.ok)
    assert.equal(outcome.value.role, 'social worker')
    assert.equal((await entriesOf(house.owner, id)).at(-1)?.what, 'sign in')
  })

  it('keeps the token as its hash only, and the password and address nowhere', async () => {
    await someone('hash@wexmoor.example')
    const outcome = await tryAs('hash@wexmoor.example')
    assert.ok(outcome.ok)
    const hash = createHash('sha256').update(outcome.value.token).digest('hex')
    assert.equal((await sessionHashes(house.owner)).includes(hash), true)
    const kept = await everythingKeptAtSignIn(house.owner)
    for (const secret of [outcome.value.token, password, 'hash@wexmoor.example'])
      assert.equal(kept.includes(secret), false)
  })

  it('refuses an unknown address, a wrong password and a role that has ended in the same words', async () => {
    await someone('known@wexmoor.example')
    const gone = await someone('gone@wexmoor.example')
    await endRoles(house.asService('test'), gone)
    const refusals = [
      await tryAs('nobody@wexmoor.example'),
      await tryAs('known@wexmoor.example', 'not-the-password'),
      await tryAs('gone@wexmoor.example'),
    ]
    for (const refusal of refusals) assert.deepEqual(refusal, refusals[0])
    assert.equal(refusals[0]?.ok, false)
  })

  it('looks at no sixth try for one address within a quarter of an hour, also with the right password', async () => {
    await someone('guessed@wexmoor.example')
    for (const origin of [1, 2, 3, 4, 5]) await tryAs('guessed@wexmoor.example', 'wrong', `198.51.100.${origin}`)
    const sixth = await tryAs('guessed@wexmoor.example')
    assert.match(sixth.ok ? '' : sixth.unmet[0].says, /too many tries/)
    assert.equal((await tryAs('known@wexmoor.example')).ok, true)
    later(16)
    assert.equal((await tryAs('guessed@wexmoor.example')).ok, true)
  })

  it('slows an address that nobody has just the same, so that it tells nothing', async () => {
    for (let tries = 0; tries < 5; tries += 1) await tryAs('unheard-of@wexmoor.example', 'wrong', '198.51.100.9')
    const sixth = await tryAs('unheard-of@wexmoor.example')
    assert.match(sixth.ok ? '' : sixth.unmet[0].says, /too many tries/)
  })

  it('counts anew after a success', async () => {
    await someone('forgetful@wexmoor.example')
    for (const round of [1, 2, 3]) {
      for (let tries = 0; tries < 4; tries += 1)
        await tryAs('forgetful@wexmoor.example', 'wrong', `198.51.100.${20 + round}`)
      later(1)
      assert.equal((await tryAs('forgetful@wexmoor.example')).ok, true, `round ${round}`)
      later(1)
    }
  })

  it('looks at no further try from one origin that has failed thirty times, whatever the addresses', async () => {
    for (let tries = 0; tries < 30; tries += 1) await tryAs(`list-${tries}@wexmoor.example`, 'wrong', '203.0.113.7')
    const next = await tryAs('known@wexmoor.example', password, '203.0.113.7')
    assert.match(next.ok ? '' : next.unmet[0].says, /too many tries/)
    assert.equal((await tryAs('known@wexmoor.example', password, '203.0.113.8')).ok, true)
  })

  it('lets no more tries through when they come all at once', async () => {
    await someone('burst@wexmoor.example')
    const outcomes = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, index) => await tryAs('burst@wexmoor.example', 'wrong', `203.0.113.${100 + index}`),
      ),
    )
    const lookedAt = outcomes.filter((outcome) => !outcome.ok && !/too many tries/.test(outcome.unmet[0].says))
    assert.ok(lookedAt.length <= 5, `${lookedAt.length} were looked at`)
  })
})
