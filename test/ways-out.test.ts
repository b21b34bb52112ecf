import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import type { MadeKind } from '#domains/casework/papers/paper.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { projectRoot } from '#kernel/settings.ts'
import { filesBelow, sources } from '#test/architecture/sources.ts'
import { did } from '#test/children.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden, writtenOf } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { countsAndOrders, everyRow, foundByName, grantTo, whatFunctionsTell } from '#test/ways-out-store.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'

/**
 * Every kind of detail × every way out. A row is a kind; a column is a way, which gives all that comes out by it to somebody who
 * must not be told. A new way out is a new column here; a new kind, a new row. For a way that does not exist yet there is a test
 * that fails on the day it appears.
 */

/** How each kind is recognised, however it is written. */
const kinds: Readonly<Record<string, RegExp>> = {
  address: /elm\s*tree|brackwater|zz1\s*2ab|anchor house/i,
  school: /harbour\s*lights|\bvane\b|960\s*111/i,
  phone: /960\s*123/i,
  placement: /960\s*222|wexmoor fostering/i,
  name: /marian|\bholt\b/i,
}

interface World {
  readonly house: TestHouse
  readonly family: FamilyInHiding
  /** Those outside, each with every grant that their role can have on the children. */
  readonly outside: Readonly<Record<'carer' | 'partner' | 'provider' | 'council client' | 'reviewer', Ctx>>
}

async function aWorld(): Promise<World> {
  const house = await testHouse('ways out')
  const family = await aFamilyInHiding(house)
  await writtenOf(house, family)
  const service = house.asService('ways out')
  const outside = {
    carer: await house.someone('carer', 'A carer'),
    partner: await house.someone('partner', 'A partner'),
    provider: await house.someone('provider', 'A provider'),
    'council client': await house.someone('council client', 'A council client'),
    reviewer: await house.someone('reviewer', 'A reviewer'),
  }
  for (const child of [family.kit, family.mia, family.dana]) {
    await grantTo(service, outside.carer.actor.accountId, child, 'placement', 'placement')
    await grantTo(service, outside.partner.actor.accountId, child, 'share', 'share')
    await grantTo(service, outside.provider.actor.accountId, child, 'placement', 'service')
  }
  await grantTo(service, outside.reviewer.actor.accountId, family.kit, 'record', 'learning review')
  house.clock.moveTo(house.clock.now().add({ hours: 24 }))
  return { house, family, outside }
}

/** The page of every route with a child, a contact or nothing in it that a role may open, all as one text. */
async function everyPage({ house, family }: World, ctx: Ctx, query = ''): Promise<string> {
  const visit = await visitor(house, ctx)
  const seen: string[] = []
  const may = routes.filter(
    ({ method, by, path }) =>
      method === 'GET' && by !== 'anyone' && by.includes(ctx.actor.role) && !/:(?!id\b)/.test(path),
  )
  for (const { path } of may)
    for (const id of path.includes(':id') ? [family.kit, family.mia, family.dana] : ['']) {
      await visit.open(path.replace(':id', id) + query)
      seen.push(`${visit.status} ${visit.html}`)
    }
  return seen.join('\n')
}

/** A learning reviewer, appointed for named children and days, reads what was written then, as it was written: nothing else. */
const asWritten = /Dana rang from Elm Tree Rd|Dana and the staff of Anchor House/g

async function ofEach(world: World, ask: (ctx: Ctx, role: Role) => Promise<string>): Promise<string> {
  const told: string[] = []
  for (const ctx of Object.values(world.outside)) {
    const text = await ask(ctx, ctx.actor.role)
    told.push(ctx.actor.role === 'reviewer' ? text.replaceAll(asWritten, '') : text)
  }
  return told.join('\n')
}

/** Every paper that there is, for the father’s solicitor, an agency and a court: as a page, and as the text of its file. */
async function papers(world: World, read: 'page' | 'file'): Promise<string> {
  const { house, family } = world
  const told: string[] = []
  const visit = await visitor(house, family.team.worker)
  const worker = family.team.worker
  for (const kind of [
    'chronology',
    'plan',
    'conference papers',
    'sibling record',
    'court statement',
  ] as const satisfies readonly MadeKind[])
    for (const recipientKind of ['representative', 'person', 'agency', 'court'] as const) {
      const family_ = recipientKind === 'representative' || recipientKind === 'person'
      const { paperId } = did(
        await makePaper(worker, {
          childId: family.kit,
          kind,
          title: '',
          recipientKind,
          recipientId: family_ ? family.rob : undefined,
          recipientName: recipientKind === 'representative' ? 'Hale and Marsh' : 'Whoever it is for',
          typed: 'As agreed.',
          documentId: undefined,
        }),
      )
      if (read === 'page') {
        await visit.open(paths.paper(family.kit, paperId))
        visit.says('left out')
        told.push(visit.section(`As ${visit.title}`).length > 0 ? visit.text : '')
      } else {
        const paper = await view(
          worker,
          'test',
          family.kit,
          async (tx) => await readPaper(tx, worker, family.kit, paperId),
        )
        const pdf = await getDocumentProxy(new Uint8Array(await paperPdf(paper.composed, 'Wexmoor Children’s Trust')))
        const { text } = await extractText(pdf, { mergePages: true })
        assert.match(text, /Whoever it is for|Hale and Marsh/)
        told.push(text)
      }
    }
  return told.join('\n')
}

/** Every way out that exists, and all that comes out by it to those who must not be told. */
const ways: Readonly<Record<string, (world: World) => Promise<string>>> = {
  page: async (world) => await ofEach(world, async (ctx) => await everyPage(world, ctx)),
  'as-known page': async (world) =>
    await ofEach(world, async (ctx) => await everyPage(world, ctx, '?asKnown=2026-09-07')),
  'table by SQL': async (world) => await ofEach(world, async (ctx) => await everyRow(ctx, 'public')),
  'history by SQL': async (world) => await ofEach(world, async (ctx) => await everyRow(ctx, 'history')),
  'as known by SQL': async (world) => await ofEach(world, async (ctx) => await everyRow(ctx, 'as_known')),
  'search and functions': async (world) =>
    await ofEach(world, async (ctx) => {
      const { kit, mia, dana, rob } = world.family
      return await whatFunctionsTell(ctx, ['Marian Holt', 'Kit Ferris'], [kit, mia, dana, rob])
    }),
  'print and file': async (world) => await papers(world, 'file'),
}

/** The same of a worker of the trust, who sees it all: so that a pattern that finds nothing is not taken for a wall. */
const within: Readonly<Record<string, (world: World) => Promise<string>>> = {
  page: async (world) => await everyPage(world, world.family.team.worker),
  'as-known page': async (world) => await everyPage(world, world.family.team.worker, '?asKnown=2026-09-07'),
  'table by SQL': async ({ family }) => await everyRow(family.team.worker, 'public'),
  'history by SQL': async ({ family }) => await everyRow(family.team.worker, 'history'),
  'as known by SQL': async ({ family }) => await everyRow(family.team.worker, 'as_known'),
}

describe('ways out of the record for what is confidential', () => {
  let world: World

  before(async () => {
    world = await aWorld()
  })
  after(async () => await world.house.close())

  for (const [way, come] of Object.entries(ways))
    describe(`by ${way}`, () => {
      let out = ''
      let inside: string | undefined
      before(async () => {
        out = await come(world)
        inside = await within[way]?.(world)
      })
      for (const [kind, pattern] of Object.entries(kinds))
        it(`tells no ${kind}`, () => {
          assert.ok(out.length > 0)
          const found = pattern.exec(out)
          assert.equal(found === null ? '' : out.slice(Math.max(0, found.index - 200), found.index + 80), '')
          if (inside !== undefined)
            assert.match(inside, pattern, `A worker sees no ${kind} by ${way}: the test cannot fail.`)
        })
    })

  it('count and sort order: nothing is counted or put in order by what is kept', async () => {
    const { postcode, street: line, phone, school } = hidden
    const wanted = { postcode, line, phone, school, family: 'Holt' }
    const worker = await countsAndOrders(world.family.team.worker, wanted)
    assert.deepEqual(
      worker.counts.map((count) => count > 0),
      [true, true, true, true, true, true],
    )
    for (const ctx of Object.values(world.outside)) {
      const { counts, orders } = await countsAndOrders(ctx, wanted)
      assert.deepEqual(counts, [0, 0, 0, 0, 0, 0], ctx.actor.role)
      assert.deepEqual(orders.flat(), [], ctx.actor.role)
    }
  })

  it('search: a name that is kept is found by nobody outside, as if there were none', async () => {
    assert.equal((await foundByName(world.family.team.worker, 'Marian Holt')).length, 1)
    for (const ctx of Object.values(world.outside))
      assert.deepEqual(await foundByName(ctx, 'Marian Holt'), await foundByName(ctx, 'Nobody Atall'), ctx.actor.role)
  })

  it('timing: a name that is kept takes no longer to be found than one that is not there', async () => {
    const { carer } = world.outside
    const timed = async (name: string) => {
      const times: number[] = []
      for (let time = 0; time < 15; time += 1) {
        const from = performance.now()
        await foundByName(carer, name)
        times.push(performance.now() - from)
      }
      return times.toSorted((a, b) => a - b)[7] ?? 0
    }
    await timed('Warm Up')
    const [kept, absent] = [await timed('Marian Holt'), await timed('Xavier Quill')]
    assert.ok(kept < absent * 4 + 5, `${kept.toFixed(1)} ms against ${absent.toFixed(1)} ms`)
  })

  it('error: what is forbidden and what is absent are the same page, whoever asks', async () => {
    for (const ctx of Object.values(world.outside)) {
      if (ctx.actor.role === 'reviewer') continue
      const visit = await visitor(world.house, ctx)
      await visit.open(paths.child(world.family.kit))
      const forbidden = [visit.status, visit.text]
      await visit.open(paths.child(world.house.ids.next()))
      assert.deepEqual([visit.status, visit.text], forbidden, ctx.actor.role)
    }
  })

  it('calendar: a feed says when, and never where or whose', () => {
    const [feed] = sources().filter(({ path, text }) => path.startsWith('src/') && /ical-generator/.test(text))
    assert.ok(feed !== undefined)
    assert.doesNotMatch(feed.text, /location:|description:|confidential-store|nameOf/i)
  })

  it('e-mail and text messages: what may send them is known, and holds no detail of anybody', () => {
    const senders = sources().filter(
      ({ path, text }) =>
        path.startsWith('src/') &&
        !path.includes('.test.') &&
        /from '(?:nodemailer|notifications-node-client)'/.test(text),
    )
    for (const { path, text } of senders)
      assert.doesNotMatch(text, /confidential-store|nameOf\(|childPerson|address_lines|address[^a-z]*lines/, path)
  })

  it('export: the ways in which anything leaves as a file are these, and each is tried here or sealed', () => {
    const files = sources()
      .filter(
        ({ path, text }) =>
          path.startsWith('src/') && !path.includes('.test.') && /kind: 'file'|kind: 'calendar'/.test(text),
      )
      .map(({ path }) => path)
      .filter((path) => !['src/web/route.ts', 'src/web/answer.ts'].includes(path))
    const known: Readonly<Record<string, string>> = {
      'src/web/casework/document-page.tsx':
        'an attached document, for workers, inspectors and reviewers who may open the record',
      'src/web/casework/papers/paper-page.tsx': 'a paper, searched before it goes: the column "print and file"',
      'src/web/governance/pack-page.tsx': 'the sealed daily pack, opened with the key alone',
      'src/web/casework/calendar-page.tsx': 'a calendar, tried above',
    }
    assert.deepEqual(
      files.filter((path) => known[path] === undefined && !/pack|calendar/.test(path)),
      [],
    )
    const commands = filesBelow('src/cli', /\.ts$/).filter((path) => /export|dump|extract/.test(path))
    assert.deepEqual(commands, [], 'A command that exports has come: add it as a column here.')
  })

  it('autocomplete and API: there is none, and the day one comes it must be a column here', () => {
    const suggesting = routes.filter(({ path }) => /suggest|autocomplete|typeahead|\/api(?:\/|$)|\.json$/.test(path))
    assert.deepEqual(
      suggesting.map(({ path }) => path),
      [],
    )
    assert.ok(!existsSync(join(projectRoot, 'src/api')), 'An API has come: add it as a column here.')
    const json = sources().filter(({ path, text }) => path.startsWith('src/web/') && /kind: 'json'/.test(text))
    assert.deepEqual(
      json.map(({ path }) => path).filter((path) => !/route\.ts$|answer\.ts$|health|passkey/.test(path)),
      [],
    )
  })
})
