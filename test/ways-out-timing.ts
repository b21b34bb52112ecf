import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { did } from '#test/children.ts'
import { told, toldChild } from '#test/contacts.ts'
import { hidden } from '#test/family-in-hiding.ts'
import { signedIn, visitTo } from '#test/raw-visit.ts'
import { statementsOf } from '#test/statements-store.ts'
import { type Kind, saysWhy, type World } from '#test/ways-out-world.ts'
import { routes } from '#web/routes.ts'

/**
 * What time could tell, by the work that is done and not by a clock, which flickers: a question for what is kept and the same for what is not
 * there send the same statements, each answered with as many rows, and bring the same reply.
 */

/** Everybody who must not be told, and in which guise; the father is given a sign-in, as one who cares for other children. */
async function whoAsks({ house, outside, barred }: World) {
  return {
    'a worker who is barred': barred,
    'the father': await house.someone('carer', 'Robert Ferris'),
    'an outside agency': outside.partner,
    'a service': outside.provider,
    'a carer': outside.carer,
    'a commissioner': outside.commissioner,
  }
}

/** Every page of a role about somebody: what was asked of the database, and the status and words of each reply. */
async function openedAbout({ site }: World, ctx: Ctx, id: string): Promise<readonly string[]> {
  const paths = routes.flatMap(({ method, by, path }) =>
    method === 'GET' && by !== 'anyone' && by.includes(ctx.actor.role) && /^[^:]*:id[^:]*$/.test(path) ? [path] : [],
  )
  assert.ok(paths.length > 0)
  if (practitioners.some((role) => role === ctx.actor.role)) await saysWhy(ctx, [id])
  const replies: string[] = []
  const sent = await statementsOf(ctx, async ({ database }) => {
    const visit = await signedIn(visitTo({ ...site, database }, routes)(), ctx)
    for (const path of paths) {
      const { status, body } = await visit.get(path.replace(':id', id))
      const plain = body.replaceAll(id, '…').replaceAll(/(nonce|value)="[\w+/=-]{20,}"/g, '$1')
      replies.push(`${path}: ${status} ${plain}`)
    }
  })
  return [...replies, ...sent]
}

/** Each kind as somebody would type it. */
const details = {
  address: hidden.street,
  school: hidden.school,
  phone: hidden.phone,
  placement: 'Wexmoor Fostering',
  name: hidden.carer,
} as const satisfies Readonly<Record<Kind, string>>

const telling = async (by: Ctx, detail: string) =>
  await statementsOf(by, async (ctx) => {
    const child = toldChild({
      school: detail,
      address: detail,
      postcode: detail === hidden.street ? hidden.postcode : 'ZZ9 9ZZ',
    })
    const words = { seen: `${detail} was named.`, household: detail, children: [child] }
    did(await tellTrust(ctx, told(ctx, words)))
  })

const searching = async (by: Ctx, name: string) =>
  await statementsOf(by, async (ctx) => void (await findPeople(ctx, { name })))

export function asksAlike(worldOf: () => World): void {
  let world: World
  let asking: Awaited<ReturnType<typeof whoAsks>>
  before(async () => {
    world = worldOf()
    asking = await whoAsks(world)
  })

  const absent = 'Zachary Quagmire'
  for (const [kind, detail] of Object.entries(details))
    it(`whoever tells of a ${kind} that is kept, or searches for it, has the same work done as for one that is not there`, async () => {
      for (const who of ['the father', 'an outside agency', 'a carer'] as const)
        assert.deepEqual(await telling(asking[who], detail), await telling(asking[who], absent), who)
      assert.deepEqual(await searching(world.barred, detail), await searching(world.barred, absent))
    })

  it('a worker who is barred searches for the family itself with the same work as for nobody; their own worker finds them', async () => {
    const { worker } = world.family.team
    for (const name of ['Kit Ferris', 'Dana Ferris', hidden.carer]) {
      assert.deepEqual(await searching(world.barred, name), await searching(world.barred, absent), name)
      assert.notDeepEqual(await searching(worker, name), await searching(worker, absent), name)
    }
  })

  it('every page about a child in hiding is the same statements and the same reply as about nobody', async () => {
    const { kit } = world.family
    const nobody = world.house.ids.next()
    const { worker } = world.family.team
    for (const [who, ctx] of Object.entries(asking))
      assert.deepEqual(await openedAbout(world, ctx, kit), await openedAbout(world, ctx, nobody), who)
    assert.notDeepEqual(await openedAbout(world, worker, kit), await openedAbout(world, worker, nobody))
  })
}
