import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import type { DetailKind, KeptFrom } from '#domains/people/confidential/confidential.ts'
import { keepMark, keepWhom } from '#domains/people/confidential/confidential-writing-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { readKept } from '#domains/people/confidential/read-kept.ts'
import { keepTie } from '#domains/people/family/family-store.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { bar, grant } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { barredFrom, type DetailRow, detailsGivenTo, everyDetail, isRefused } from '#test/kept-model-store.ts'
import { statementsOf } from '#test/statements-store.ts'

const setting = defineAct('set a situation', [])

interface Mark {
  readonly personId: string
  readonly kind: DetailKind
  readonly rowId?: string
  readonly keptFrom: KeptFrom
  readonly setBy: string
  readonly named: readonly string[]
}

interface Child {
  readonly personId: string
  readonly phone: string
  readonly phoneId: string
}

/**
 * The rule of what is kept, said once more in plain TypeScript, against what PostgreSQL gives: those inside are asked of few people only,
 * and the answer must be the one of asking of every row.
 */
describe('what is kept, by the rule and by PostgreSQL', () => {
  let house: TestHouse
  let service: Ctx
  const children: Child[] = []
  const marks: Mark[] = []
  const mustNot = new Set<string>()
  const barred = new Map<string, ReadonlySet<string>>()
  /** Who reads what is kept of whom, on duty, now. */
  const readings = new Map<string, ReadonlySet<string>>()
  const inside: Ctx[] = []
  const outside: Ctx[] = []

  const mark = async (kept: Mark, times = 1): Promise<void> => {
    await act(service, setting, [kept.personId], async (tx) => {
      const since = house.clock.today()
      const dated = { since, reviewOn: since.add({ days: 30 }), reason: 'Test', words: [] }
      for (let time = 0; time < times; time++) {
        const [id, togetherId] = [service.ids.next(), service.ids.next()]
        await keepMark(tx, { ...kept, ...dated, id, togetherId, rowId: kept.rowId })
        for (const accountId of kept.named)
          await keepWhom(tx, { id: service.ids.next(), personId: kept.personId, markId: id, accountId })
      }
      return done(undefined)
    })
    marks.push(kept)
  }

  before(async () => {
    house = await testHouse('kept of few')
    service = house.asService('kept of few')
    for (const name of ['Sets It', 'Is Named', 'Knows Nothing', 'Is Barred'])
      inside.push(await house.someone('social worker', name))
    inside.push(await house.someone('conference chair', 'Chairs Them'))
    for (const role of ['carer', 'partner', 'reviewer'] as const)
      outside.push(await house.someone(role, `Outside ${role}`))
    const [sets, named, , isBarred] = inside.map(({ actor }) => actor.accountId)
    assert.ok(sets !== undefined && named !== undefined && isBarred !== undefined)
    for (const number of [0, 1, 2, 3, 4, 5, 6]) {
      const home = { lines: [`${number + 1} Elm Tree Road`], postcode: 'ZZ1 2AB' }
      const personId = await aPerson(house, { givenName: 'Kit', familyName: `Ferris ${number}`, home })
      const phone = `01632 96010${number}`
      const point = { personId, kind: 'phone', safe: 'safe', how: '' }
      const { id: phoneId } = did(await recordContactPoint(service, { ...point, value: phone }))
      did(await recordContactPoint(service, { ...point, value: `01632 96020${number}` }))
      const school = { standsAs: 'school', workerName: 'Ms Vane', phone: '', email: '' }
      did(await recordInvolvement(service, { childId: personId, agencyName: `School ${number}`, ...school }))
      children.push({ personId, phone, phoneId })
      for (const { actor } of outside) {
        const given = { right: 'record', why: 'share', from: house.clock.now(), until: undefined } as const
        await grant(service, personId, { ...given, accountId: actor.accountId })
      }
    }
    const [first, ...others] = children
    const [fromOutside, fromPeople, strongly, bySomeoneElse, onePhone, hidden] = others
    assert.ok(first && fromOutside && fromPeople && strongly && bySomeoneElse && onePhone && hidden)
    await act(service, setting, [first.personId], async (tx) => {
      for (const { personId } of others)
        await keepTie(tx, { id: service.ids.next(), personId, childId: first.personId, kind: 'sibling' })
      return done(undefined)
    })
    for (const kind of ['address', 'phone', 'school'] as const) {
      await mark({ personId: fromOutside.personId, kind, keptFrom: 'outside', setBy: sets, named: [] })
      await mark({ personId: fromPeople.personId, kind, keptFrom: 'people', setBy: sets, named: [] })
      await mark({ personId: strongly.personId, kind, keptFrom: 'all but named workers', setBy: sets, named: [named] })
    }
    const only = { keptFrom: 'all but named workers', setBy: named, named: [] } as const
    await mark({ ...only, personId: bySomeoneElse.personId, kind: 'address' })
    await mark({ ...only, personId: onePhone.personId, kind: 'phone', rowId: onePhone.phoneId })
    const told = { childId: hidden.personId, aboutId: undefined, aboutName: 'Old Mr Ferris', reason: 'Test' }
    const reviewOn = house.clock.today().add({ days: 30 })
    did(await recordMustNot(service, { ...told, kind: 'must not know the address', reviewOn }))
    mustNot.add(hidden.personId)
    await bar(service, fromPeople.personId, isBarred, sets)
    barred.set(isBarred, await barredFrom(house.owner, isBarred))
    assert.ok(barred.get(isBarred)?.has(fromPeople.personId))
  })
  after(async () => await house.close())

  const isKept = ({ actor }: Ctx, personId: string, kind: DetailKind, rowId: string | undefined): boolean => {
    const isInside = inside.some((one) => one.actor.accountId === actor.accountId)
    const standing = marks.some(
      (each) =>
        each.personId === personId &&
        each.kind === kind &&
        (each.rowId === undefined || each.rowId === rowId) &&
        (!isInside || (each.keptFrom === 'all but named workers' && each.setBy !== actor.accountId)) &&
        !(isInside && readings.get(actor.accountId)?.has(personId)) &&
        !each.named.includes(actor.accountId),
    )
    return standing || (kind === 'address' && !isInside && mustNot.has(personId))
  }

  const isBarredFrom = ({ actor }: Ctx, personId: string) => barred.get(actor.accountId)?.has(personId) === true

  const isGiven = (ctx: Ctx, { table, id, personId }: DetailRow): boolean => {
    if (isBarredFrom(ctx, personId)) return false
    if (table === 'contact_point') return !isKept(ctx, personId, 'phone', id)
    if (table === 'involvement') return !isKept(ctx, personId, 'school', id)
    return !isKept(ctx, personId, 'address', undefined)
  }

  const agrees = async (): Promise<void> => {
    const every = await everyDetail(house.owner)
    assert.equal(every.length, 7 * 5)
    for (const ctx of [...inside, ...outside]) {
      const isPartner = ctx.actor.role === 'partner' || ctx.actor.role === 'carer' || ctx.actor.role === 'reviewer'
      const given = await detailsGivenTo(ctx)
      // A household is opened by nobody outside: what they may know of it goes to them by other ways.
      const should = every.filter((row) => isGiven(ctx, row) && !(isPartner && row.table === 'household'))
      assert.deepEqual(given.now, should, `${ctx.actor.name}, now`)
      assert.deepEqual(given.history, should, `${ctx.actor.name}, in the history`)
    }
  }

  const masks = async (): Promise<void> => {
    const [first] = children
    assert.ok(first)
    for (const ctx of inside) {
      const told = { says: children.map(({ phone }) => phone) }
      const read: { readonly says: readonly string[] } = await view(ctx, 'test', first.personId, async (tx) =>
        withoutWhatIsKept(tx, first.personId, told),
      )
      const should = children.map(({ personId, phone, phoneId }) =>
        isKept(ctx, personId, 'phone', phoneId) || isBarredFrom(ctx, personId) ? '[confidential]' : phone,
      )
      assert.deepEqual(read.says, should, ctx.actor.name)
    }
  }

  it('comes to the same for every row, whoever asks, now and in the history', agrees)

  it('comes to the same in words of a child whose brothers and sisters these are', masks)

  it('is asked once a transaction of words where nothing is kept, anew in the next, and of each text where something is', async () => {
    const [first] = children
    const [, , colleague] = inside
    assert.ok(first && colleague)
    const apart = await aPerson(house, { givenName: 'Ada', familyName: 'Marlin', bornOn: undefined })
    const askedFor = async (personId: string): Promise<number> => {
      const sent = await statementsOf(colleague, async (ctx) => {
        for (let look = 0; look < 2; look++)
          await view(ctx, 'test', personId, async (tx) => {
            for (let time = 0; time < 3; time++) await withoutWhatIsKept(tx, personId, { says: 'Ring us.' })
            return true
          })
      })
      return sent.filter((text) => text.includes('without_what_is_kept')).length
    }
    assert.equal(await askedFor(first.personId), 2 * 3)
    assert.equal(await askedFor(apart), 2)
  })

  it('asks of few people by hashes that name nobody, and of everybody for whoever is outside', async () => {
    const ids = new Set(children.map(({ personId }) => personId))
    for (const ctx of inside) {
      const { hashes } = await detailsGivenTo(ctx)
      assert.equal(hashes?.length, 5)
      assert.ok(hashes.every((hash) => Number.isInteger(hash) && !ids.has(String(hash))))
    }
    for (const ctx of outside) assert.equal((await detailsGivenTo(ctx)).hashes, null)
  })

  it('comes to the same while somebody on duty reads what is kept of one child, and when that has ended', async () => {
    const [, , knowsNothing, isBarred] = inside
    const [, , , strongly, , onePhone] = children
    assert.ok(knowsNothing && isBarred && strongly && onePhone)
    for (const ctx of [knowsNothing, isBarred]) await onDuty(house, ctx)
    const because = { reason: 'A child may be at risk now.', rang: 'Nobody answers.' }
    did(await readKept(knowsNothing, { childId: strongly.personId, ...because }))
    did(await readKept(isBarred, { childId: onePhone.personId, ...because }))
    readings.set(knowsNothing.actor.accountId, new Set([strongly.personId]))
    readings.set(isBarred.actor.accountId, new Set([onePhone.personId]))
    await agrees()
    await masks()
    house.clock.moveTo(house.clock.now().add({ hours: 2 }))
    readings.clear()
    await agrees()
    await masks()
  })

  it('comes to the same where so much is kept that it is asked of every row again', async () => {
    const [sets, named] = inside
    const [, , , strongly] = children
    assert.ok(sets && named && strongly)
    const kept = { kind: 'placement', keptFrom: 'all but named workers', named: [] } as const
    await mark({ ...kept, personId: strongly.personId, setBy: sets.actor.accountId }, 101)
    assert.equal((await detailsGivenTo(named)).hashes, null)
    await agrees()
    await masks()
  })

  it('lets the application’s login run nothing that says of whom anything is kept', async () => {
    const [one] = children
    const ids = `array['${one?.personId}']::uuid[]`
    for (const call of [`house.of_whom_to_ask(${ids})`, `house.sayings(${ids}, true)`, `house.around(${ids})`])
      assert.ok(await isRefused(house.database, call), call)
  })
})
