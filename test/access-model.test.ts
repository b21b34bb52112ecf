import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepDeputy } from '#domains/access/deputies/deputy-store.ts'
import { keepShift } from '#domains/access/duty/shift-store.ts'
import { openRecord } from '#domains/access/open-record.ts'
import type { GrantRight, GrantWhy } from '#domains/access/opening/grant-store.ts'
import { liftRestriction } from '#domains/access/restriction/lift-restriction.ts'
import { keepDuty } from '#domains/access/restriction/named-duty-store.ts'
import { readChild } from '#domains/casework/child/read-child.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'
import { keepTie } from '#domains/people/family/family-store.ts'
import { endBar } from '#domains/people/opening/answer-declaration.ts'
import { type Random, seededRandom } from '#kernel/random.ts'
import {
  findingOf,
  isBarred,
  type ModelAccount,
  type ModelPerson,
  type ModelWorld,
  type Moment,
  readsTie,
  type SearchedBy,
  sightOf,
} from '#test/access-model.ts'
import { everythingShown, newerTables } from '#test/access-model-store.ts'
import { aKnownChild, bar, endRoles, grant, type KnownChild, restrict, search } from '#test/access-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const setting = defineAct('set a situation', [])

const givenNames = [
  'Abel',
  'Birgit',
  'Casimir',
  'Dorothea',
  'Emeka',
  'Fionnuala',
  'Gustav',
  'Hyacinth',
  'Ignatius',
  'Jemima',
  'Kwabena',
  'Lavinia',
]
const familyNames = ['Quillfeather', 'Oyelaran', 'Brzezinski']
const roles: readonly Role[] = [
  'front door',
  'front door',
  'duty',
  'social worker',
  'social worker',
  'social worker',
  'team manager',
  'team manager',
  'head of service',
  'director',
  'inspector',
  'partner',
  'carer',
  'provider',
  'reviewer',
  'commissioner',
  'conference chair',
  'reviewing officer',
  'family help lead',
  'designated officer',
  'administrator',
  'data protection officer',
  'council client',
]
/** Who opens no child's page, whatever they may know of a person. */
const withoutPages: readonly Role[] = [
  ...(['partner', 'carer', 'provider', 'commissioner', 'reviewer', 'designated officer'] as const),
  ...(['administrator', 'data protection officer', 'council client'] as const),
]
const rights: readonly (readonly [GrantRight, GrantWhy])[] = [
  ['record', 'allocation'],
  ['record', 'team'],
  ['record', 'named access'],
  ['record', 'learning review'],
  ['record', 'break glass'],
  ['placement', 'placement'],
  ['placement', 'service'],
  ['share', 'share'],
  ['contribution', 'share'],
  ['record', 'sealed record'],
]

/** Days of chance, and reads of one person by one account after each in every way that the database has. */
const rounds = 13

describe('who may see whom: the application and the database against a model of the rules', () => {
  let house: TestHouse
  let service: Ctx
  let chance: Random
  let teller: Ctx
  let lifter: Ctx
  const world: ModelWorld = { accounts: [], people: [], grants: [], bars: [], duties: [], shifts: [] }
  const actors = new Map<string, Ctx>()
  const known = new Map<string, KnownChild & { readonly name: string; readonly bornOn: string }>()
  const barIds = new Map<object, string>()
  const ties: (readonly [ModelPerson, ModelPerson])[] = []
  const deputies = new Set<string>()
  let reads = 0
  let refusals = 0

  before(async () => {
    house = await testHouse('access model', '2026-03-02T07:00:00Z')
    service = house.asService('the model')
    chance = seededRandom('who may see whom')
    teller = await house.someone('partner', 'Wex Primary School')
    lifter = await house.someone('head of service', 'Hester Vane')
    const accounts: ModelAccount[] = []
    for (const [index, role] of roles.entries()) {
      const ctx = await house.someone(role, `Somebody ${index}`)
      actors.set(ctx.actor.accountId, ctx)
      accounts.push({ id: ctx.actor.accountId, role })
    }
    const people: ModelPerson[] = []
    for (const [index, familyName] of familyNames.entries()) {
      const members: ModelPerson[] = []
      const family = new Set<string>()
      for (let place = 0; place < 4; place++) {
        const [givenName = ''] = [givenNames[index * 4 + place]]
        const bornOn = `20${10 + place}-0${index + 1}-1${place}`
        const child = await aKnownChild(service, {
          givenName,
          familyName,
          bornOn,
          nhsNumber: `99900${index}${place}018`,
          toldBy: teller.actor.accountId,
        })
        known.set(child.personId, { ...child, name: `${givenName} ${familyName}`, bornOn })
        const person = { id: child.personId, family, restricted: false, sealed: false }
        family.add(person.id)
        members.push(person)
      }
      for (const [place, sibling] of members.slice(1).entries()) await tied(members[0], sibling, 'mother', place)
      for (const sibling of members.slice(2)) await tied(members[1], sibling, 'sibling', 0)
      people.push(...members)
    }
    await tied(people[1], people[5], 'cousin', 0)
    Object.assign(world, { accounts, people })
  })
  after(async () => await house.close())

  async function tied(person: ModelPerson | undefined, other: ModelPerson | undefined, kind: string, _place: number) {
    assert.ok(person && other)
    await act(service, setting, [other.id], async (tx) => {
      await keepTie(tx, { id: service.ids.next(), personId: person.id, childId: other.id, kind })
      return done(undefined)
    })
    ties.push([person, other])
  }

  const moment = (): Moment => ({ now: house.clock.now(), today: house.clock.today() })
  const asked = (account: ModelAccount): Ctx => {
    const ctx = actors.get(account.id)
    assert.ok(ctx)
    return ctx
  }

  async function something(): Promise<void> {
    const account = chance.pick(world.accounts)
    const person = chance.pick(world.people)
    const ring = world.accounts[6]
    assert.ok(ring)
    const { now, today } = moment()
    switch (
      chance.pick([
        'grant',
        'grant',
        'grant',
        'restrict',
        'lift',
        'bar',
        'bar',
        'unbar',
        'seal',
        'duty',
        'leave',
        'shift',
        'deputy',
      ])
    ) {
      case 'grant': {
        const [right, why] = chance.pick(rights)
        const endless = ['allocation', 'team', 'placement', 'service', 'share'].includes(why) && chance.chance(0.5)
        const from = now.add({ hours: chance.whole(0, 20) })
        const until = endless ? undefined : from.add({ hours: chance.whole(1, 120) })
        await grant(service, person.id, { accountId: account.id, right, why, from, until })
        world.grants.push({ accountId: account.id, personId: person.id, right, why, from, until })
        return
      }
      case 'restrict':
        if (person.restricted || person.sealed) return
        await restrict(service, person.id, ring.id)
        person.restricted = true
        return
      case 'lift':
        if (!person.restricted || person.sealed) return
        assert.ok((await liftRestriction(lifter, { personId: person.id, because: 'No longer needed.' })).ok)
        person.restricted = false
        return
      case 'bar': {
        if (isBarred(world, account, person, moment()) || account.id === ring.id) return
        const id = await bar(service, person.id, account.id, ring.id)
        const made = { accountId: account.id, personId: person.id, from: now }
        barIds.set(made, id)
        world.bars.push(made)
        return
      }
      case 'unbar': {
        const sealed = new Set(world.people.filter((one) => one.sealed).map(({ id }) => id))
        const standing = world.bars.find(({ until, personId }) => until === undefined && !sealed.has(personId))
        if (standing === undefined) return
        assert.ok((await endBar(lifter, barIds.get(standing) ?? '', 'Another family.')).ok)
        standing.until = now
        return
      }
      case 'seal':
        if (person.sealed || world.people.filter(({ sealed }) => sealed).length >= 3) return
        await act(service, setting, [person.id], async (tx) => {
          await keepSeal(tx, service, { id: service.ids.next(), personId: person.id, orderMadeOn: today })
          return done(undefined)
        })
        person.sealed = true
        person.restricted = false
        for (const [index, given] of world.grants.entries())
          if (
            given.personId === person.id &&
            (given.until === undefined || Temporal.Instant.compare(given.until, now) > 0)
          )
            world.grants[index] = { ...given, until: now }
        return
      case 'duty': {
        const until = today.add({ days: chance.whole(1, 6) })
        await act(service, setting, [account.id], async (tx) => {
          await keepDuty(tx, service, {
            id: service.ids.next(),
            duty: 'adoption records',
            standsAs: 'named',
            accountId: account.id,
            from: today,
            until,
            reason: 'Chance.',
          })
          return done(undefined)
        })
        world.duties.push({ accountId: account.id, duty: 'adoption records', from: today, until })
        return
      }
      case 'shift': {
        const until = now.add({ hours: chance.whole(4, 60) })
        if (world.shifts.some((shift) => shift.accountId === account.id)) return
        await act(service, setting, [account.id], async (tx) => {
          const id = service.ids.next()
          await keepShift(tx, { id, accountId: account.id, part: 'duty worker', from: now, until })
          return done(undefined)
        })
        world.shifts.push({ accountId: account.id, from: now, until })
        return
      }
      // Whoever stands in for another is shown nothing by it: the model knows of no deputies.
      case 'deputy': {
        const covers = chance.pick(world.accounts)
        if (covers.id === account.id || deputies.has(account.id)) return
        deputies.add(account.id)
        await act(service, setting, [account.id], async (tx) => {
          await keepDeputy(tx, {
            ...{
              id: service.ids.next(),
              forAccountId: account.id,
              deputyId: covers.id,
              namedBy: lifter.actor.accountId,
            },
            ...{ from: today, until: today.add({ days: 20 }), reason: 'Chance.' },
          })
          return done(undefined)
        })
        return
      }
      default:
        if (account.lastDay !== undefined || account.id === ring.id || chance.chance(0.6)) return
        await endRoles(service, account.id)
        account.lastDay = today.subtract({ days: 1 })
    }
  }

  /** Everybody asks at once, as on any morning: the database answers on as many cores as there are. */
  async function everyAccount(ask: (account: ModelAccount) => Promise<void>): Promise<void> {
    await Promise.all(world.accounts.map(ask))
  }

  /** What the model says of every person and every way, for one account. */
  function expected(account: ModelAccount): readonly string[] {
    const at = moment()
    const said: string[] = []
    for (const person of world.people) {
      const sight = sightOf(world, account, person, at)
      if (sight !== 'nothing') said.push(`person ${person.id}`)
      if (sight !== 'record') continue
      for (const table of ['note', 'identifier', 'contact', 'contact child', 'reply', ...newerTables])
        said.push(`${table} ${person.id}`)
    }
    for (const tie of ties) if (readsTie(world, account, tie, at)) said.push(`tie ${tie[0].id} ${tie[1].id}`)
    return said.toSorted()
  }

  it(`agrees after ${rounds} rounds of chance, now, in history and as known: no leak, and no wrongful refusal`, async () => {
    for (let round = 0; round < rounds; round++) {
      house.clock.moveTo(house.clock.now().add({ hours: chance.whole(3, 30) }))
      for (let happened = 0; happened < 12; happened++) await something()
      await everyAccount(async (account) => {
        const should = expected(account)
        const shown = await everythingShown(service, asked(account).actor, [...known.values()])
        for (const [view, found] of Object.entries(shown)) {
          reads += world.people.length
          refusals += world.people.length - should.filter((row) => row.startsWith('person ')).length
          assert.deepEqual(found, should, `round ${round}, ${account.role}, ${view}`)
        }
      })
    }
    assert.ok(reads >= 10_000, `${reads} reads`)
    // Neither a model that opens everything nor one that opens nothing would be told from the rules.
    assert.ok(refusals > reads / 4 && refusals < (reads * 3) / 4, `${refusals} of ${reads} refused`)
    assert.ok(world.shifts.length > 2 && deputies.size > 2)
    assert.ok(world.people.some(({ sealed }) => sealed) && world.people.some(({ restricted }) => restricted))
    assert.ok(world.bars.length > 4)
  })

  it('agrees on what each search finds: somebody, whom to ring, or nobody', async () => {
    await everyAccount(async (account) => {
      for (const person of chance.shuffle(world.people).slice(0, 5)) {
        const one = known.get(person.id)
        assert.ok(one)
        const by: Readonly<Record<SearchedBy, Parameters<typeof search>[1]>> = {
          name: { name: one.name },
          number: { identifier: one.nhsNumber },
          'name and birth date': { name: one.name, bornOn: one.bornOn },
          'name nearly right and birth date': { name: one.name.replace(/.$/, 'x'), bornOn: one.bornOn },
        }
        for (const [way, wanted] of Object.entries(by) as [SearchedBy, Parameters<typeof search>[1]][]) {
          const hit = (await search(asked(account), wanted)).find(({ personId }) => personId === person.id)
          const found = hit === undefined ? 'nothing' : hit.ring === null ? 'found' : 'ring'
          assert.equal(
            found,
            findingOf(world, account, person, moment(), way),
            `${account.role}: ${one.name} by ${way}`,
          )
        }
      }
    })
  })

  it('agrees on whose page opens, by the page’s own reading', async () => {
    await everyAccount(async (account) => {
      if (withoutPages.includes(account.role)) return
      for (const person of world.people) {
        const ctx = { ...asked(account), purpose: 'test' }
        const sight = sightOf(world, account, person, moment())
        const opening = openRecord(ctx, 'child’s page', person.id, async (tx) => await readChild(tx, ctx, person.id))
        if (sight === 'nothing') await assert.rejects(opening, NotFound, account.role)
        else {
          const opened = await opening
          assert.equal(opened.kind, 'open')
          const says = JSON.stringify(opened)
          assert.equal(says.includes('Spoke with the school.'), sight === 'record', account.role)
          for (const other of world.people)
            if (other !== person && sightOf(world, account, other, moment()) === 'nothing')
              assert.ok(
                !says.includes(known.get(other.id)?.name.split(' ')[0] ?? '?'),
                `${account.role} reads of another`,
              )
        }
      }
    })
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
