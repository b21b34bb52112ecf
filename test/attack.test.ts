import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepDraft } from '#domains/access/draft-store.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { keepRingsShown } from '#domains/access/opening/glass-store.ts'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'
import { isPerson, keepTie } from '#domains/people/family/family-store.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { breakGlass } from '#domains/people/opening/break-glass.ts'
import { keepSearch } from '#domains/people/search-store.ts'
import { aKnownChild, bar, type KnownChild, restrict } from '#test/access-store.ts'
import { answersToNobody, entryMadeAs, saidByHand, saidWithAnotherKey, withoutAKey } from '#test/attack-guises-store.ts'
import {
  allowed,
  attack,
  attempt,
  counted,
  noteSays,
  type Secrets,
  subjectsOf,
  thenReading,
} from '#test/attack-store.ts'
import { keepWaysIn, writingWaysIn, writtenByUsAlone } from '#test/attack-ways-in-store.ts'
import { givenToOneself, loosened, moved, outright, pretended } from '#test/attack-writes-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const setting = defineAct('set a situation', [])

/** An attacker with the application's login, who has the ids, names and numbers and wants to know anything more. */
describe('SQL under the application’s login: every table, view and function, in every role', () => {
  let house: TestHouse
  let service: Ctx
  let worker: Ctx
  const hidden: Record<'restricted' | 'sealed' | 'barred' | 'kept', KnownChild | undefined> = {
    restricted: undefined,
    sealed: undefined,
    barred: undefined,
    kept: undefined,
  }
  let open: KnownChild
  let toldBy: string

  before(async () => {
    house = await testHouse('attack')
    service = house.asService('attack')
    toldBy = (await house.someone('partner', 'Wex Primary School')).actor.accountId
    worker = await house.someone('social worker', 'Wren Asker')
    const child = async (givenName: string, familyName: string, nhsNumber: string) =>
      await aKnownChild(service, { givenName, familyName, nhsNumber, toldBy, bornOn: '2014-11-09' })
    hidden.restricted = await child('Zebulon', 'Quarantine', '9990000018')
    hidden.sealed = await child('Yolanda', 'Vanishpoint', '9990000026')
    hidden.barred = await child('Xanthippe', 'Kinsfolk', '9990000034')
    hidden.kept = await child('Wilhelmina', 'Openly', '9990000050')
    open = await child('Kit', 'Ferris', '9990000042')
    const homes: readonly (readonly [KnownChild | undefined, string])[] = [
      [hidden.restricted, '7 Gallowglass Row'],
      [hidden.sealed, '8 Weatherglass Row'],
      [hidden.barred, '9 Hourglass Row'],
      [hidden.kept, '11 Sandglass Row'],
      [open, '10 Spyglass Row'],
    ]
    for (const [one, line] of homes)
      did(
        await moveHome(service, {
          childId: one?.personId ?? '',
          lines: [line],
          postcode: 'ZZ4 4ZZ',
          movedOn: undefined,
          together: false,
        }),
      )
    const { restricted, sealed, barred, kept } = hidden
    assert.ok(restricted && sealed && barred && kept)
    const family = await house.someone('social worker', 'Their Worker')
    did(
      await keepConfidential(family, {
        details: [{ personId: kept.personId, kind: 'address' }],
        ...{ keptFrom: 'all but named workers', people: [], otherPerson: '', workers: [], words: ['Timeglass'] },
        reason: 'A cousin works here.',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    await act(service, setting, [kept.personId], async (tx) => {
      await noteSays(tx, kept.noteId, 'They went to Timeglass.')
      return done(undefined)
    })
    // What else might tell of them: a draft, a search, a purpose, a relative who is open to all.
    await keepDraft(
      house.database.tables,
      { accountId: worker.actor.accountId, form: '/children/:id/notes/new', aboutId: restricted.personId },
      { says: 'Zebulon Quarantine, Yolanda Vanishpoint, Xanthippe Kinsfolk' },
      house.clock.now(),
    )
    await keepSearch(worker, service.ids.next(), { name: 'Zebulon Quarantine Yolanda Vanishpoint Xanthippe Kinsfolk' })
    await givePurpose(worker, restricted.personId, 'audit or quality')
    await act(service, setting, [open.personId], async (tx) => {
      for (const one of [restricted, sealed, barred])
        await keepTie(tx, { id: service.ids.next(), personId: one.personId, childId: open.personId, kind: 'cousin' })
      return done(undefined)
    })
    await restrict(service, restricted.personId, toldBy)
    await act(service, setting, [sealed.personId], async (tx) => {
      const orderMadeOn = house.clock.today()
      await keepSeal(tx, service, { id: service.ids.next(), personId: sealed.personId, orderMadeOn })
      return done(undefined)
    })
    const shownId = (await keepRingsShown(worker, [restricted.personId])).get(restricted.personId) ?? ''
    did(await breakGlass(worker, { shownId, reason: 'A child may be at risk.', rang: 'Nobody answered.' }))
    await counted(house.owner)
  })
  after(async () => await house.close())

  function secretsOf(
    children: readonly (KnownChild | undefined)[],
    names: readonly string[],
    others: readonly string[],
  ): Secrets {
    const known = children.filter((child) => child !== undefined)
    return {
      words: [...names, ...others],
      ids: known.flatMap(({ personId, contactId }) => [personId, contactId]),
      names,
      bornOn: '2014-11-09',
      numbers: known.map(({ nhsNumber }) => nhsNumber),
    }
  }

  it('finds an open child, so that finding nothing means something', async () => {
    const someone = await house.someone('social worker', 'Somebody Else')
    const { found } = await attack(
      service,
      house.owner,
      someone.actor,
      secretsOf([open], ['Ferris'], ['9990000042', 'Spyglass']),
    )
    assert.ok(
      found.some((line) => line.startsWith('public.person:')),
      found.join('\n'),
    )
    assert.ok(found.some((line) => line.startsWith('history.person:')))
    assert.ok(found.some((line) => line.startsWith('public.household:')))
    assert.ok(found.some((line) => line.startsWith('history.household:')))
    assert.ok(found.some((line) => line.startsWith('as_known.person:') || line.startsWith('public.identifier:')))
  })

  it('finds nothing of a restricted or a sealed person, in any role', async () => {
    const secrets = secretsOf(
      [hidden.restricted, hidden.sealed],
      ['Quarantine', 'Vanishpoint'],
      ['Zebulon', 'Yolanda', '9990000018', '9990000026', 'Gallowglass', 'Weatherglass'],
    )
    for (const role of personalRoles) {
      const { actor } = await house.someone(role, `Attacker: ${role}`)
      const { tried, found } = await attack(service, house.owner, actor, secrets)
      assert.ok(tried > 300, `${tried} tried`)
      assert.deepEqual(found, [], role)
    }
  })

  it('finds nothing of a person from whom the account is barred, though everybody else may read them', async () => {
    const { barred } = hidden
    assert.ok(barred)
    const secrets = secretsOf([barred], ['Kinsfolk'], ['Xanthippe', '9990000034', 'Hourglass'])
    for (const role of [
      'front door',
      'duty',
      'social worker',
      'team manager',
      'head of service',
      'director',
    ] as const) {
      const { actor } = await house.someone(role, `Cousin: ${role}`)
      const looking = { ...house.as(actor), purpose: 'test' }
      await openRecord(looking, 'child’s page', barred.personId, async (tx) => await isPerson(tx, barred.personId))
      await bar(service, barred.personId, actor.accountId, worker.actor.accountId)
      const { found } = await attack(service, house.owner, actor, secrets)
      assert.deepEqual(found, [], role)
    }
  })

  describe('who writes, or says of themselves what is not so, to read more', () => {
    const words = ['Quarantine', 'Vanishpoint', 'Kinsfolk', 'Gallowglass', 'Sandglass', 'Timeglass']
    const roles = [
      'social worker',
      'team manager',
      'head of service',
      'commissioner',
      'administrator',
      'carer',
    ] as const
    const attackers = new Map<string, Ctx>()
    before(async () => {
      for (const role of roles) {
        const ctx = await house.someone(role, `Writer: ${role}`)
        await bar(service, hidden.barred?.personId ?? '', ctx.actor.accountId, worker.actor.accountId)
        attackers.set(role, ctx)
      }
    })
    const tried = async (role: string, attempts: Parameters<typeof attempt>[3], of = words) =>
      await attempt(service, house.owner, attackers.get(role)?.actor ?? assert.fail(), attempts, of)

    it('reads what is open after any of it, so that reading nothing more means something', async () => {
      const found = await tried('social worker', [{ name: 'nothing', first: 'select 1' }], ['Spyglass'])
      assert.equal(found.length, 1)
    })

    it('comes to nobody by access that they give themselves, or make longer, or move', async () => {
      for (const role of roles)
        for (const one of Object.values(hidden))
          assert.deepEqual(await tried(role, givenToOneself(one?.personId ?? '', open.personId)), [], role)
    })

    it('comes to nothing that is kept by moving its row, of any table, into a record that is open', async () => {
      const tables = await subjectsOf(house.owner)
      assert.ok(tables.length > 100)
      for (const role of ['social worker', 'head of service'])
        assert.deepEqual(await tried(role, moved(tables, open.personId)), [], role)
    })

    it('loosens nothing of what is kept from them, and takes no role or duty', async () => {
      for (const role of roles) assert.deepEqual(await tried(role, loosened), [], role)
    })

    it('is refused a telling of the glass that names another than whom to ring, and everything beyond the database', async () => {
      const closed = hidden.restricted?.personId ?? ''
      for (const [role, { actor }] of attackers)
        assert.deepEqual(await allowed(service, actor, outright(closed, worker.actor.accountId)), [], role)
      const practises = attackers.get('social worker')?.actor ?? assert.fail()
      const [rung = ''] = outright(closed, toldBy).slice(1)
      assert.deepEqual(await allowed(service, practises, [rung]), [rung])
    })

    it('is told of somebody restricted what is told of nobody, where commissioning asks', async () => {
      const asks = (id: string) => `select 1 / house.may_be_commissioned('${id}')::int`
      const [closed, nobody, known] = [hidden.restricted?.personId ?? '', service.ids.next(), open.personId].map(asks)
      for (const [role, { actor }] of attackers)
        assert.deepEqual(
          await allowed(service, actor, [closed ?? '', nobody ?? '', known ?? '']),
          role === 'commissioner' ? [known] : [],
          role,
        )
    })

    it('comes to nothing by a role that they do not hold, another login, or names of their own before ours', async () => {
      for (const role of roles) assert.deepEqual(await tried(role, pretended), [], role)
    })
  })

  describe('who says by hand that they are somebody else', () => {
    const words = ['Quarantine', 'Gallowglass', 'Sandglass', 'Timeglass']
    let others: readonly Actor[]
    let ids: readonly string[]
    let moments: readonly string[]
    let attacker: Ctx
    before(async () => {
      attacker = await house.someone('social worker', 'Somebody Else Again')
      const director = (await house.someone('director', 'The Director')).actor
      others = [worker.actor, director, service.actor, { ...attacker.actor, role: 'director' }, attacker.actor]
      ids = [...Object.values(hidden), open].flatMap((child) =>
        child === undefined ? [] : [child.personId, child.contactId],
      )
      moments = [house.clock.now().toString(), '2000-01-01T00:00:00Z']
    })

    it('would read of whoever they say to be: those who broke the glass do', async () => {
      assert.equal(
        (await attempt(service, house.owner, worker.actor, [{ name: 'nothing', first: 'select 1' }], words)).length,
        1,
      )
    })

    it('is still who they are, where it was said, and nobody, where it was not', async () => {
      const guises = saidByHand(others, moments, ids)
      assert.deepEqual(await attempt(service, house.owner, attacker.actor, guises, words), [])
      const tries = await thenReading(house.owner, [...guises, { name: 'nothing', first: 'select 1' }])
      for (const before of [undefined, ...others])
        assert.deepEqual(
          await answersToNobody(service, before, tries, [...words, 'Spyglass']),
          [],
          before?.name ?? 'nobody',
        )
    })

    it('is refused with another key than the house’s, and every way to have one or to say it without', async () => {
      const refused = [
        ...others.flatMap((other) => saidWithAnotherKey(other, moments[0] ?? '')),
        ...(await withoutAKey(house.owner)),
      ]
      assert.ok(refused.length > 100)
      assert.deepEqual(await allowed(service, attacker.actor, refused), [])
    })

    it('writes nothing that somebody signs in with, and changes nothing of it', async () => {
      await keepWaysIn(service, attacker.actor.accountId)
      const as = async (actor: Actor | undefined) => await writingWaysIn(service, actor)
      assert.deepEqual([...new Set(await as(undefined))], [writtenByUsAlone])
      assert.ok(!(await as(attacker.actor)).includes(writtenByUsAlone))
    })

    it('makes no entry in another’s name, nor at another time', async () => {
      const { accountId, role } = attacker.actor
      for (const { first } of saidByHand(others.slice(0, 3), moments, ids).filter(
        (guise) => !guise.name.startsWith(worker.actor.name),
      ))
        await assert.rejects(async () => await entryMadeAs(house.owner, attacker, first), /"role"/)
      const asRoleHeld = others.map((other) => ({ ...other, role }))
      for (const { first } of saidByHand(asRoleHeld, moments, ids)) {
        const made = await entryMadeAs(house.owner, attacker, first)
        const own = { actor_id: accountId, role, at: house.clock.now().toString() }
        assert.deepEqual({ ...made, at: made.at.toString() }, own)
      }
    })
  })
})
