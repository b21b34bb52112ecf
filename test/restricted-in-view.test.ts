import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { myContacts } from '#domains/front-door/my-contacts.ts'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import { act } from '#domains/ledger/act.ts'
import type { personalRoles, Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { bar, restrict } from '#test/access-store.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { aContact, aSchool, told, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { statementsOf } from '#test/statements-store.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'

const setting = defineAct('set a situation', [])
const day = (text: string) => Temporal.PlainDate.from(text)

/** Whom nobody who looks at Kit may know of by it, and the words by which each would be known. */
const hidden = {
  brother: /zebulon|quarantine|9990000018/i,
  sister: /yolanda|vanishpoint|9990000026/i,
  father: /ottoline|farfather|960\s*777/i,
  cousin: /xanthippe|kinsfolk|hourglass/i,
} as const
type Hidden = keyof typeof hidden

describe('the record of an open child, with relatives who are restricted, sealed, or barred from the worker', () => {
  let house: TestHouse
  let team: Team
  let kit: string
  let contactId: string
  const ids: Record<Hidden, string> = { brother: '', sister: '', father: '', cousin: '' }

  before(async () => {
    house = await testHouse('restricted in view')
    const service = house.asService('a family')
    team = await aTeam(house, 'North')
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn: day('2018-03-04') })
    await anEpisode(house, kit)
    await allocated(team, kit)
    const relative = async (given: string, family: string, relation: 'sibling' | 'father' | 'cousin' | 'mother') => {
      const isChild = relation === 'sibling' || relation === 'cousin'
      const answers = {
        givenName: given,
        familyName: family,
        bornOn: day(isChild ? '2014-11-09' : '1986-02-03'),
        relation,
        isChild,
        livesHere: false,
      } as const
      const added = did(await addRelative(team.worker, { childId: kit, answers, existing: 'new' }))
      return added.kind === 'added' ? added.personId : ''
    }
    ids.brother = await relative('Zebulon', 'Quarantine', 'sibling')
    ids.sister = await relative('Yolanda', 'Vanishpoint', 'sibling')
    ids.father = await relative('Ottoline', 'Farfather', 'father')
    ids.cousin = await relative('Xanthippe', 'Kinsfolk', 'cousin')
    const home = { postcode: 'ZZ1 2AB', movedOn: day('2026-08-01'), together: false }
    for (const childId of [kit, ids.brother, ids.sister, ids.father])
      did(await moveHome(team.worker, { ...home, childId, lines: ['3 Wharf Lane'] }))
    did(await moveHome(team.worker, { ...home, childId: ids.cousin, lines: ['9 Hourglass Row'] }))
    const phone = { kind: 'phone', value: '01632 960777', safe: 'safe', how: '' } as const
    did(await recordContactPoint(team.worker, { personId: ids.father, ...phone }))
    const basis = 'named on the birth certificate'
    const held = { childId: kit, holderId: ids.father, holderName: undefined, basis, from: undefined }
    did(await giveResponsibility(team.worker, held))
    for (const id of [ids.brother, ids.sister]) await anEpisode(house, id)
    await allocated(await aTeam(house, 'South', 'Mara Quist'), ids.brother, ids.sister)
    ;({ contactId } = await aContact(await aSchool(house), {
      children: [toldChild({ bornOn: day('2018-03-04') })],
      household: 'Kit and the mother.',
    }))
    // Everything was open until now: what is hidden from here on was known, listed and worked with before.
    const ring = await house.someone('team manager', 'Rhona Ley')
    for (const id of [ids.brother, ids.father]) await restrict(service, id, ring.actor.accountId)
    await act(service, setting, [ids.sister], async (tx) => {
      await keepSeal(tx, service, { id: service.ids.next(), personId: ids.sister, orderMadeOn: house.clock.today() })
      return done(undefined)
    })
    await bar(service, ids.cousin, team.worker.actor.accountId, ring.actor.accountId)
  })
  after(async () => await house.close())

  /** Every page that a role may open, about Kit, about the contact, and about nobody. */
  async function everyPage(visit: Visitor, role: Role, query = ''): Promise<readonly (readonly [string, string])[]> {
    const pages: (readonly [string, string])[] = []
    for (const { method, by, path } of routes) {
      if (method !== 'GET' || by === 'anyone' || !by.includes(role) || /:(?!id\b)/.test(path)) continue
      for (const id of path.includes(':id') ? [kit, contactId] : ['']) {
        await visit.open(path.replace(':id', id) + query)
        if (visit.status === 200) pages.push([`${path} for ${role}`, visit.html])
      }
    }
    return pages
  }

  function tells(pages: readonly (readonly [string, string])[], whom: readonly Hidden[]): readonly string[] {
    return pages.flatMap(([where, html]) =>
      whom
        .filter((one) => hidden[one].test(html) || html.includes(ids[one]))
        .map((one) => `${where} tells of the ${one}: ${hidden[one].exec(html)?.[0] ?? 'the id'}`),
    )
  }

  it('tells nobody of them on any page: picture of the family, household, siblings of a visit, who holds responsibility', async () => {
    const visits: readonly Ctx[] = [
      team.worker,
      team.manager,
      await house.someone('front door', 'Fern Doyle'),
      await house.someone('inspector', 'Ines Wray'),
    ]
    for (const ctx of visits) {
      if (ctx.actor.role !== 'inspector') await givePurpose(ctx, kit, 'audit or quality')
      const whom: readonly Hidden[] =
        ctx === team.worker ? ['brother', 'sister', 'father', 'cousin'] : ['brother', 'sister', 'father']
      const visit = await visitor(house, ctx)
      for (const query of ctx === team.worker ? ['', `?asKnown=2026-09-07`] : ['']) {
        const pages = await everyPage(visit, ctx.actor.role, query)
        assert.ok(pages.length > 5, `${ctx.actor.role}: ${pages.length} pages`)
        assert.deepEqual(tells(pages, whom), [])
      }
    }
  })

  it('but the worker is told that somebody must be called, and whom; and never how many brothers and sisters were sealed', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.child(kit))
    visit.says('Someone must be called', 'Rhona Ley')
    // The restricted brother, the restricted father and the cousin: of the sealed sister nothing is said at all.
    const said = visit.section('Family and household')
    assert.equal(said.match(/A restricted record/g)?.length, 3, said)
  })

  it('the cousin is seen by others as before: it is the worker alone who is kept out', async () => {
    const visit = await visitor(house, team.manager)
    await visit.open(paths.child(kit))
    visit.says('Xanthippe Kinsfolk')
  })

  describe('whoever tells us of a child', () => {
    const about = {
      restricted: { givenName: 'Zebulon', familyName: 'Quarantine', bornOn: day('2014-11-09') },
      sealed: { givenName: 'Yolanda', familyName: 'Vanishpoint', bornOn: day('2014-11-09') },
      unknown: { givenName: 'Zachary', familyName: 'Quagmire00', bornOn: day('2014-11-09') },
    } as const

    it('learns nothing by telling: the same statements, the same answer, the same pages as of a child nobody knows', async () => {
      const seen: Record<string, unknown> = {}
      for (const [what, child] of Object.entries(about)) {
        const school = await aSchool(house, 'Alder Primary School', `Lead of ${what}`)
        const statements = await statementsOf(school, async (ctx) => {
          did(await tellTrust(ctx, told(ctx, { children: [toldChild(child)] })))
        })
        const visit = await visitor(house, school)
        await visit.open(paths.myContacts())
        const pages = [visit.text]
        const [mine] = await myContacts(school)
        await visit.open(paths.myContact(mine?.id ?? ''))
        pages.push(visit.text)
        await visit.open(paths.tellUs())
        pages.push(visit.text)
        const plain = (text: string) =>
          [child.givenName, child.familyName, mine?.reference ?? '-', `Lead of ${what}`].reduce(
            (so, word) => so.replaceAll(word, '…'),
            text,
          )
        seen[what] = { statements, pages: pages.map(plain) }
      }
      assert.deepEqual(seen['restricted'], seen['unknown'])
      assert.deepEqual(seen['sealed'], seen['unknown'])
    })

    it('finds nobody in any way that a partner, a carer or a provider has: there is no search, and SQL says nothing', async () => {
      for (const role of [
        'partner',
        'carer',
        'provider',
      ] as const satisfies readonly (typeof personalRoles)[number][]) {
        const searching = routes.filter(({ path, by }) => by !== 'anyone' && by.includes(role) && /search/.test(path))
        assert.deepEqual(
          searching.map(({ path }) => path),
          [],
        )
        const outside = await visitor(house, await house.someone(role, `Outside: ${role}`))
        assert.deepEqual(tells(await everyPage(outside, role), ['brother', 'sister', 'father', 'cousin']), [])
      }
    })
  })
})
