import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { jobs } from '#cli/jobs/contents.ts'
import { makeCalendar } from '#domains/casework/calendar/make-calendar.ts'
import { stepById } from '#domains/casework/steps/step-store.ts'
import { compareClocks } from '#domains/governance/clocks/compare-clocks.ts'
import { makePack } from '#domains/governance/daily-pack/make-pack.ts'
import { addPackKey } from '#domains/governance/daily-pack/pack-keys.ts'
import { signingKeyAt } from '#domains/governance/daily-pack/pack-place.ts'
import { openPack, signerOf } from '#domains/governance/daily-pack/sealed-pack.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { list } from '#domains/ledger/view.ts'
import { readKept } from '#domains/people/confidential/read-kept.ts'
import type { Sender } from '#kernel/messages/way.ts'
import { projectRoot } from '#kernel/settings.ts'
import { measures } from '#practice/measures/contents.ts'
import { columnsWithoutWords } from '#test/architecture/columns-without-words.ts'
import { filesBelow, read } from '#test/architecture/sources.ts'
import { attack } from '#test/attack-store.ts'
import { did } from '#test/children.ts'
import { dutyJobs, someoneOnDuty } from '#test/duty.ts'
import { hidden } from '#test/family-in-hiding.ts'
import { runJobs } from '#test/jobs.ts'
import { mailServer } from '#test/mail-server.ts'
import { columnsThatTell, plantEverywhere, writtenOverBy } from '#test/planted-words-store.ts'
import { signedIn, visitTo } from '#test/raw-visit.ts'
import { testSite, visitor } from '#test/site.ts'
import type { Came } from '#test/ways-out-crawl.ts'
import { commandsOut, elsewhere, filesOut, jobsOut } from '#test/ways-out-elsewhere.ts'
import {
  countOf,
  detailRows,
  everyOwnersView,
  everyRow,
  foundByName,
  inOrder,
  tablesThatTell,
  whatFunctionsTell,
} from '#test/ways-out-store.ts'
import { asksAlike } from '#test/ways-out-timing.ts'
import {
  allOf,
  aWorld,
  everyPage,
  type Kind,
  keptFromColleagues,
  kinds,
  ofEach,
  papersOut,
  saysWhy,
  textOfPdf,
  type World,
} from '#test/ways-out-world.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'

/**
 * Every kind of detail × every way out. A row is a kind; a column is a way, which gives all that comes out by it to somebody who
 * must not be told. A new way out is a new column here; a new kind, a new row.
 */

const everyKind = Object.keys(kinds) as readonly Kind[]

type Way = (world: World) => Promise<string>

const opened = new Map<Ctx, readonly Came[]>()

/** Every page to which somebody comes, opened once for all that is asked of it. */
async function pagesOf(world: World, ctx: Ctx): Promise<readonly Came[]> {
  const pages = opened.get(ctx) ?? (await everyPage(world, ctx, childrenOf(world)))
  opened.set(ctx, pages)
  return pages
}

const childrenOf = ({ family }: World) => [family.kit, family.mia, family.dana]

const bySql = (schema: 'public' | 'history' | 'as_known') => async (world: World) =>
  await ofEach(world, async (ctx) => await everyRow(ctx, schema))

/** Feeds of calendars, by the route that a telephone asks, of the worker who is allocated: nobody outside has one. */
const calendar: Way = async ({ house, family }) => {
  const { key } = did(await makeCalendar(family.team.worker))
  const came = await testSite(house).server.request(paths.calendarFeed(key))
  const text = await came.text()
  assert.equal(came.status, 200)
  assert.match(text, /BEGIN:VEVENT/)
  return text
}

/** Everything that the jobs of the house send while an urgent contact about the family is opened by nobody. */
const messages: Way = async ({ house }) => {
  const mail = await mailServer()
  const sent: string[] = []
  const kept = (setUp: string): Sender => ({
    setUp,
    send: async (to, message) => void sent.push(`${to} ${JSON.stringify(message)}`),
  })
  try {
    await someoneOnDuty(house, 'Petra Night')
    for (let round = 0; round < 3; round += 1) {
      house.clock.moveTo(house.clock.now().add({ minutes: 20 }))
      await runJobs(house, dutyJobs, { ...mail.senders, SMS: kept('SMS'), call: kept('call') })
    }
    assert.ok(mail.came.length > 0, 'Nothing was sent.')
    return [...mail.came.map(({ to, text }) => `${to} ${text}`), ...sent].join('\n')
  } finally {
    await mail.stop()
  }
}

const withPack = async <T>({ house }: World, use: (sealed: Buffer, opened: string) => T): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-ways-'))
  try {
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    const administrator = await house.someone('administrator', `Ada ${house.ids.next()}`)
    did(await addPackKey(administrator, { name: `Safe ${house.ids.next()}`, recipient }))
    const dataDirectory = join(directory, 'data')
    const settings = { trust: 'Wexmoor', dutyNumber: '01632 960999', version: '0', dataDirectory, folders: [directory] }
    const { fileName } = did(await makePack(house.asService('evening'), settings))
    const sealed = readFileSync(join(directory, fileName))
    const signers = [signerOf(await signingKeyAt(dataDirectory))]
    const pack = await openPack(sealed, { identities: [identity], signers })
    assert.ok(pack.ok)
    const texts = pack.files.map(({ name, bytes }) => (name.endsWith('.pdf') ? '' : Buffer.from(bytes).toString()))
    const pdf = pack.files.find(({ name }) => name.endsWith('.pdf'))?.bytes ?? new Uint8Array()
    return use(sealed, [...texts, await textOfPdf(pdf)].join('\n'))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Every file of the record, asked for by those outside, and the sealed pack as it lies in a folder. */
const files: Way = async (world) => {
  const { house, family } = world
  const asked = routes.filter(({ method, path }) => method === 'GET' && /file$|Id$|feed|csv|pdf|ics/.test(path))
  assert.ok(asked.length > 5)
  const told = await ofEach(world, async (ctx) => {
    const visit = await visitor(house, ctx)
    const came: string[] = []
    for (const { path } of asked) {
      await visit.open(path.replace(':id', family.kit).replaceAll(/:\w+/g, house.ids.next()))
      came.push(visit.html)
    }
    return came.join('\n')
  })
  return await withPack(world, (sealed) => `${told}\n${sealed.toString('latin1')}`)
}

/** What a machine could ask: every page with its children as JSON, and the usual places of an API and of suggestions. */
const machines: Way = async (world) => {
  const { house, family } = world
  const { server } = testSite(house)
  const told: string[] = []
  const places = ['/api', '/suggest', '/search/suggest', '/people.json', '/openapi.json', '/graphql']
  const all = [
    ...places.map((path) => `${path}?q=Marian`),
    `${paths.child(family.kit)}.json`,
    `/api${paths.child(family.kit)}`,
  ]
  for (const ctx of [...Object.values(world.outside), world.family.team.worker]) {
    const visit = await visitor(house, ctx)
    for (const path of all) {
      await visit.open(path)
      assert.equal(visit.status, 404, `${path} is there: it must be a column here.`)
      told.push(visit.text)
    }
  }
  for (const path of [paths.child(family.kit), ...all]) {
    const came = await server.request(path, { headers: { accept: 'application/json' } })
    told.push(await came.text())
  }
  return told.join('\n')
}

/** What a form offers before anything is typed: lists to choose from, and words that a browser completes with. */
const offered = (html: string) =>
  (
    html.match(
      /<datalist[\s\S]*?<\/datalist>|<option[^>]*>[^<]*|<label[^>]*>[^<]*|(?:value|placeholder|list)="[^"]*"/g,
    ) ?? []
  ).join('\n')

/** Every measure, for the council client and for a head of service: figures, and never a detail behind one. */
const figures: Way = async (world) => {
  const head = await world.house.someone('head of service', 'Hana Reed')
  const told: string[] = [await everyOwnersView(world.house.owner)]
  for (const ctx of [world.outside['council client'], head]) {
    const visit = await visitor(world.house, ctx)
    for (const { id } of measures) {
      await visit.open(paths.measure(id))
      assert.equal(visit.status, 200)
      told.push(visit.html)
    }
  }
  return told.join('\n')
}

/** The child’s page as somebody on duty opens it, now and on an earlier day. */
async function onTheirPage({ house, family }: World, ctx: Ctx): Promise<string> {
  const visit = await visitor(house, ctx)
  const seen: string[] = []
  for (const query of ['', '?asKnown=2026-09-07']) {
    await visit.open(paths.child(family.kit) + query)
    seen.push(visit.html)
  }
  return seen.join('\n')
}

const pictures = (html: string) => (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).join('\n')

/** Refusals and pages of what is not there. */
const errors: Way = async (world) =>
  await ofEach(world, async (ctx) => {
    const visit = await visitor(world.house, ctx)
    const came: string[] = []
    for (const id of [...childrenOf(world), world.house.ids.next()]) {
      await visit.open(paths.child(id))
      came.push(`${visit.status} ${visit.title}`)
      await visit.open(`${paths.child(id)}/nowhere`)
      came.push(visit.text)
    }
    return came.join('\n')
  })

/** Every form that those outside may send, sent with nothing in it: what is said beside the questions. */
const refusals: Way = async (world) =>
  await ofEach(world, async (ctx, role) => {
    const may = routes.filter(
      ({ method, by, path }) => method === 'POST' && by !== 'anyone' && by.includes(role) && !/^.sign/.test(path),
    )
    assert.ok(may.length > 3)
    const visit = await signedIn(visitTo(world.site, routes)(), ctx)
    const came: string[] = []
    for (const { path } of may) {
      const { csrf } = await visit.get(paths.changePassword())
      const { status, headers, body } = await visit.post(
        path.replace(':id', world.family.kit).replaceAll(/:\w+/g, world.house.ids.next()),
        { csrf },
      )
      came.push(`${status} ${headers.get('location') ?? ''} ${body}`)
    }
    return came.join('\n')
  })

/** A fault in the middle of a child’s page, that quotes all of it as a database does: what its worker is shown, and what the log keeps. */
const faults: Way = async ({ house, family, site, logged }) => {
  const quoted = Object.values(hidden).join(', ')
  const failing = routes.map((route) =>
    route.path === paths.child()
      ? {
          ...route,
          handle: async () => await Promise.reject(Object.assign(new Error(quoted), { detail: quoted, where: quoted })),
        }
      : route,
  )
  const visit = await signedIn(visitTo(site, failing)(), family.team.worker)
  const before_ = logged.length
  const { status, headers, body } = await visit.get(paths.child(family.kit))
  assert.ok(status >= 500 && logged.length > before_)
  const elsewhere = await visit.get(
    `${paths.child(house.ids.next())}/nowhere?${new URLSearchParams({ q: 'x' }).toString()}`,
  )
  return [...logged, ...[...headers].flat(), body, elsewhere.body].join('\n')
}

/** What commands print of the record to whoever holds the server: that it is whole, and clocks counted again. */
const commands: Way = async ({ house }) =>
  JSON.stringify([await verifyRecord(house.owner, '/nowhere'), await compareClocks(house.owner, { all: true })])

/** Every way out, and all that comes out by it to those who must not be told. */
const ways: Readonly<Record<string, Way>> = {
  'page, with its address, title and headers': async (world) =>
    await ofEach(world, async (ctx) => allOf(await pagesOf(world, ctx))),
  'as-known page': async (world) =>
    await ofEach(world, async (ctx) =>
      allOf(await everyPage(world, ctx, [world.family.kit], { query: '?asKnown=2026-09-07' })),
    ),
  'table by SQL': bySql('public'),
  'history by SQL': bySql('history'),
  'as known by SQL': bySql('as_known'),
  'search and functions': async (world) =>
    await ofEach(world, async (ctx) => {
      const { rob } = world.family
      return await whatFunctionsTell(ctx, ['Marian Holt', 'Kit Ferris'], [...childrenOf(world), rob])
    }),
  calendar,
  'e-mail, text message and call': messages,
  'export and file': files,
  'API and suggestion': machines,
  'measure and return': figures,
  error: errors,
  'what a form offers': async (world) =>
    await ofEach(world, async (ctx) => (await pagesOf(world, ctx)).map(({ body }) => offered(body)).join('\n')),
  'form that is refused': refusals,
  'fault and log': faults,
  command: commands,
}

/** The same of a worker of the trust, who sees it all: so that a pattern that finds nothing is not taken for a wall. */
async function seen({ house, family }: World, query = ''): Promise<string> {
  const visit = await visitor(house, family.team.worker)
  const read: string[] = []
  for (const id of [family.kit, family.dana]) {
    await visit.open(paths.child(id) + query)
    read.push(visit.html)
  }
  return read.join('\n')
}
const within: Readonly<Record<string, Way>> = {
  'page, with its address, title and headers': async (world) => await seen(world),
  'as-known page': async (world) => await seen(world, '?asKnown=2026-09-07'),
  'table by SQL': async ({ family }) => await everyRow(family.team.worker, 'public'),
  'history by SQL': async ({ family }) => await everyRow(family.team.worker, 'history'),
  'as known by SQL': async ({ family }) => await everyRow(family.team.worker, 'as_known'),
}

const filledWithMask =
  /<textarea[^>]*>[^<]*\[confidential\]|<input(?![^>]*type="(?:hidden|radio|checkbox)")[^>]*value="[^"]*\[confidential\]/

/** Forms that come back with what they were filled with, and what proves that the words behind a mask stand as they stood. */
const keepsWhatIsMasked: Readonly<Record<string, string>> = {
  [paths.step()]: 'src/web/casework/kept-in-casework.test.ts',
}

function tellsNone(told: () => { readonly out: string; readonly inside?: string | undefined }, of = everyKind): void {
  for (const kind of of)
    it(`tells no ${kind}`, () => {
      const { out, inside } = told()
      assert.ok(out.length > 0)
      const found = kinds[kind].exec(out)
      assert.equal(found === null ? '' : out.slice(Math.max(0, found.index - 200), found.index + 80), '')
      if (inside !== undefined)
        assert.match(inside, kinds[kind], `A worker sees no ${kind} in this way: the test cannot fail.`)
    })
}

describe('ways out of the record for what is confidential', () => {
  let world: World

  before(async () => {
    world = await aWorld()
  })
  after(async () => await world.house.close())

  for (const [way, come] of Object.entries(ways))
    describe(`by ${way}`, () => {
      const told: { out: string; inside?: string | undefined } = { out: '' }
      before(async () => {
        told.out = await come(world)
        told.inside = await within[way]?.(world)
      })
      tellsNone(() => told)
    })

  describe('and nothing else comes out', () => {
    it('every route answers somebody here, or it is said who proves it', async () => {
      const { house, family } = world
      const inside = [family.team.worker, family.team.manager, world.barred, world.teller]
      const readers = [...inside, ...Object.values(world.outside)]
      for (const role of [
        'head of service',
        'director',
        'administrator',
        'data protection officer',
        'designated officer',
      ] as const)
        readers.push(await house.someone(role, `A ${role}`))
      readers.push(await someoneOnDuty(house, 'Nan Night'))
      const answered = new Set<string>()
      for (const ctx of readers)
        for (const { route, status } of opened.get(ctx) ?? (await everyPage(world, ctx, childrenOf(world))))
          if (status === 200) answered.add(route)
      const unanswered = routes
        .filter(({ method, path }) => method === 'GET' && !answered.has(path))
        .map(({ path }) => path)
      assert.deepEqual(unanswered.toSorted(), elsewhere.flatMap((proved) => proved.routes).toSorted())
    })

    it('what is proved elsewhere for those within the trust answers nobody outside it', () => {
      const within = new Set(elsewhere.flatMap((proved) => (proved.within === true ? proved.routes : [])))
      const asked = routes.filter(({ method, path }) => method === 'GET' && within.has(path))
      assert.equal(asked.length, within.size)
      for (const { path, by } of asked)
        for (const { actor } of Object.values(world.outside))
          assert.ok(by !== 'anyone' && !by.includes(actor.role), `${path} answers a ${actor.role}.`)
    })

    it('every form with words that go outside has them looked through while they are typed', async () => {
      const sends = new Map(routes.flatMap((route) => (route.method === 'POST' ? [[route.path, route] as const] : [])))
      const head = await world.house.someone('head of service', 'Hale Marlowe')
      const pages = [...(await pagesOf(world, world.family.team.worker)), ...(await pagesOf(world, head))]
      const forms = pages.flatMap(({ body }) =>
        [...body.matchAll(/<form[^>]* action="([^"]*)"(?:(?!<\/form>)[\s\S])*? data-goes-outside/g)].map(
          ([, to = '']) => to,
        ),
      )
      const found = new Set<string>()
      for (const to of forms) {
        const path = [...sends.keys()].find((each) => new RegExp(`^${each.replaceAll(/:\w+/g, '[^/]+')}$`).test(to))
        const route = sends.get(path ?? '')
        assert.ok(
          route !== undefined && route.by !== 'anyone' && route.whileTyping !== undefined,
          `${to} has no answer.`,
        )
        found.add(route.path)
      }
      assert.ok(found.size > 3, [...found].join(', '))
    })

    it('no address, file name or header of what the family’s own worker opens says any of it', async () => {
      const pages = await pagesOf(world, world.family.team.worker)
      const heads = pages.map(({ all, body }) => all.slice(0, all.length - body.length))
      // A telephone number that is pressed rings it, and is the address of nothing.
      const addresses = pages.flatMap(
        ({ body }) => body.match(/(?:href|src|action|formaction)="(?!tel:|mailto:)[^"]*"/g) ?? [],
      )
      assert.ok(addresses.length > 1000)
      const out = [...heads, ...addresses].join('\n')
      for (const kind of everyKind) assert.doesNotMatch(out, kinds[kind], kind)
    })

    it('whoever may see a name that is confidential reads beside it, and in each picture, from whom', async () => {
      const pages = await pagesOf(world, world.family.team.worker)
      const bodyOf = (path: string) => pages.find(({ address }) => address === path)?.body ?? ''
      assert.match(
        bodyOf(paths.child(world.family.kit)),
        /Marian Holt<\/strong>, foster carer(?:(?!<li>)[\s\S])*Confidential from Robert Ferris/,
      )
      for (const path of [paths.child(world.family.kit), paths.genogram(world.family.kit)])
        assert.match(bodyOf(path), /Marian Holt[\s\S]{0,400}name confidential/)
    })

    it('every job, every command and every kind of file is known here', () => {
      assert.deepEqual(Object.keys(jobs).toSorted(), Object.keys(jobsOut).toSorted())
      const named = filesBelow('src/cli', /\.ts$/).flatMap((path) => [
        ...read(path).matchAll(/new Command\('([a-z-]+)'\)/g),
      ])
      assert.deepEqual(new Set(named.map(([, name]) => name)), new Set(Object.keys(commandsOut)))
      const files = filesBelow('src/web', /\.tsx?$/).filter(
        (path) => !path.endsWith('route.ts') && /kind: 'file'/.test(read(path)),
      )
      assert.deepEqual(files.toSorted(), Object.keys(filesOut).toSorted())
      for (const table of [elsewhere, jobsOut, commandsOut, filesOut])
        for (const { provedBy } of Object.values(table)) assert.ok(existsSync(join(projectRoot, provedBy)), provedBy)
    })
  })

  describe('by paper', () => {
    const [page, file] = [{ out: '' }, { out: '' }]
    before(async () => {
      const out = await papersOut(world)
      page.out = out.page
      file.out = out.file
      assert.match(out.file, /Whoever it is for[\s\S]*Hale and Marsh|Hale and Marsh[\s\S]*Whoever it is for/)
    })
    describe('as its page', () => tellsNone(() => page))
    describe('printed, as the text of its file', () => tellsNone(() => file))
  })

  for (const kind of everyKind) {
    it(`count and sort order: nobody outside counts or orders by ${kind}`, async () => {
      assert.ok((await countOf(world.family.team.worker, kind)) > 0)
      for (const ctx of Object.values(world.outside)) {
        assert.equal(await countOf(ctx, kind), 0, ctx.actor.role)
        assert.deepEqual(await inOrder(ctx, kind), [], ctx.actor.role)
      }
    })
  }

  it('search: a name that is kept is found by nobody outside, as if there were none', async () => {
    assert.equal((await foundByName(world.family.team.worker, 'Marian Holt')).length, 1)
    for (const ctx of Object.values(world.outside))
      assert.deepEqual(await foundByName(ctx, 'Marian Holt'), await foundByName(ctx, 'Nobody Atall'), ctx.actor.role)
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

  it('a learning reviewer reads what was seen and heard, without the words that say where', async () => {
    const visit = await visitor(world.house, world.outside.reviewer)
    await visit.open(`${paths.child(world.family.kit)}?asKnown=2026-09-07`)
    visit.says('Mia has nightmares; Kit sleeps beside her', 'Dana and the staff of [confidential]')
    visit.says('Dana rang from [confidential]')
  })

  it('daily pack: whoever opens it with its key reads from whom each detail is kept', async () => {
    await withPack(world, (sealed, text) => {
      assert.doesNotMatch(sealed.toString('latin1'), /Elm Tree|Ferris/)
      assert.match(text, /14 Elm Tree Road, Brackwater, ZZ1 2AB \(confidential from Robert Ferris\)/)
    })
  })

  describe('once it is kept from all but named workers', () => {
    const ofColleagues = everyKind.filter((kind) => kind !== 'name')
    const told = new Map<string, string>()
    let onDuty = ''
    /** The pages with a form that was filled beforehand with words that are masked. */
    const filled = new Set<string>()
    /** The same pages as the child’s own worker reads them. */
    const read = new Map<string, string>()
    before(async () => {
      await keptFromColleagues(world)
      const { family, colleagues } = world
      for (const [role, ctx] of Object.entries(colleagues)) {
        const pages = await everyPage(world, ctx, [family.kit])
        for (const { route, body } of pages) if (filledWithMask.test(body)) filled.add(route)
        told.set(`page of ${role}`, allOf(pages))
        told.set(`detail by SQL of ${role}`, await detailRows(ctx))
      }
      const duty = await someoneOnDuty(world.house, 'Dov Marsh')
      told.set('duty page and SQL', (await onTheirPage(world, duty)) + (await detailRows(duty)))
      did(await readKept(duty, { childId: family.kit, reason: 'He is at their door now.', rang: 'Nobody answers.' }))
      onDuty = (await onTheirPage(world, duty)) + (await detailRows(duty))
      for (const [role, ctx] of Object.entries(colleagues))
        told.set(`detail by SQL of ${role} while duty reads it`, await detailRows(ctx))
      world.house.clock.moveTo(world.house.clock.now().add({ hours: 2 }))
      told.set(
        'duty page and SQL when the reading has ended',
        (await onTheirPage(world, duty)) + (await detailRows(duty)),
      )
      const worker = colleagues['social worker']
      await saysWhy(worker, [family.kit, family.dana])
      const visit = await visitor(world.house, worker)
      for (const id of [family.kit, family.dana])
        for (const query of ['', '?asKnown=2026-09-07']) {
          await visit.open(paths.child(id) + query)
          told.set('as-known page', `${told.get('as-known page') ?? ''}${visit.html}`)
        }
      told.set('picture', pictures(told.get('as-known page') ?? ''))
      await visit.open(paths.concern(world.concernId))
      visit.says('He waits by [confidential]')
      told.set('concern', visit.html)
      const desk = await visitor(world.house, colleagues['front door'])
      await desk.open(paths.contact(world.contactId))
      assert.equal(desk.status, 200)
      told.set('contact as it was told', desk.html)
      const inside = await visitor(world.house, family.team.worker)
      for (const [name, path] of Object.entries(world.written)) {
        await visit.open(path)
        told.set(name, `${visit.status} ${visit.html}`)
        await inside.open(path)
        read.set(name, inside.html)
      }
    })
    const readers = ['social worker', 'inspector', 'front door']
    for (const way of [
      ...readers.flatMap((role) => [
        `page of ${role}`,
        `detail by SQL of ${role}`,
        `detail by SQL of ${role} while duty reads it`,
      ]),
      'duty page and SQL',
      'duty page and SQL when the reading has ended',
      'as-known page',
      'picture',
      'contact as it was told',
      'concern',
    ])
      describe(`by ${way}`, () => tellsNone(() => ({ out: told.get(way) ?? '' }), ofColleagues))

    for (const kind of ofColleagues)
      it(`whoever is on duty reads ${kind} of this child while their reading lasts`, () => {
        assert.match(onDuty, kinds[kind])
      })

    const pagesWritten = [
      ...['injuries', 'injury', 'need', 'documents', 'document', 'open step', 'concluded step', 'missing child'],
      ...['missing', 'pattern', 'chronology'],
    ]
    for (const name of pagesWritten)
      it(`what was written stands on the page “${name}” for the child’s worker, without it for a colleague`, () => {
        assert.match(read.get(name) ?? '', kinds.address)
        for (const kind of ofColleagues) assert.doesNotMatch(told.get(name) ?? '', kinds[kind], kind)
        assert.match(told.get(name) ?? '', /^200 [\s\S]*confidential/)
      })

    it('every form that is filled beforehand with masked words is known, and it is proved that they are kept', () => {
      assert.deepEqual([...filled].toSorted(), Object.keys(keepsWhatIsMasked).toSorted())
      for (const provedBy of Object.values(keepsWhatIsMasked))
        assert.ok(existsSync(join(projectRoot, provedBy)), provedBy)
    })

    it('every page of what was written is looked at', () => {
      assert.deepEqual(Object.keys(world.written).toSorted(), pagesWritten.toSorted())
    })

    it('SQL of a colleague reads it in no table, no history and no earlier day', async () => {
      const patterns = ofColleagues.map((kind) => kinds[kind])
      assert.deepEqual(await tablesThatTell(world.colleagues['social worker'], patterns), [])
    })

    it('SQL of a colleague reads it by no function, table or view that there is', async () => {
      const { kit, mia, dana, team } = world.family
      const secrets = {
        words: ['anchor house', 'elm tree', 'brackwater'],
        ids: [kit, mia, dana, world.contactId, world.concernId],
        names: ['Kit Ferris'],
        bornOn: '2018-03-04',
        numbers: ['9990000018'],
      }
      const by = async ({ actor }: Ctx) =>
        await attack(world.house.asService('attack'), world.house.owner, actor, secrets)
      assert.ok((await by(team.worker)).found.length > 20, 'The child’s own worker reads it in few places.')
      assert.deepEqual((await by(world.colleagues['social worker'])).found, [])
    })

    it('an inspector is told that it is there, and nothing of what it is', () => {
      assert.match(told.get('page of inspector') ?? '', /hf-confidential/)
    })

    it('a page that asked to read a step whole would be given no more of it: only an act is', async () => {
      const stepId = world.written['open step']?.split('/').at(-1) ?? ''
      const read = async (ctx: Ctx) => {
        const step = async (tx: Tx) => await readWhole(tx, async () => await stepById(tx, stepId))
        return JSON.stringify((await list(ctx, 'test', step, () => []))?.answers)
      }
      assert.match(await read(world.family.team.worker), kinds.address)
      const told = await read(world.colleagues['social worker'])
      assert.match(told, /confidential/)
      assert.doesNotMatch(told, kinds.address)
    })

    it('and would read it in no column of words that there is, whatever is written there', async () => {
      const says = `at ${hidden.refuge}`
      const { house, family, contactId, colleagues } = world
      const of = { childId: family.kit, contactId }
      const planted = await plantEverywhere(house.owner, house.asService('planting'), of, says, columnsWithoutWords)
      const told = new Set(
        (await columnsThatTell(family.team.worker, says)).map((column) =>
          column.replace(/^\w+\./, '').replace('_masked', ''),
        ),
      )
      const dealtWith = /^(allegation|asked_of_us|declared_interest)/
      assert.ok(planted.length > 150)
      assert.deepEqual(
        planted.filter((column) => !told.has(column) && !dealtWith.test(column)),
        [],
        'The child’s own worker does not read it there, so that nothing is proved.',
      )
      const others = [
        await house.someone('designated officer', 'Dea Sign'),
        await house.someone('data protection officer', 'Petra Otter'),
      ]
      for (const ctx of [...Object.values(colleagues), ...others])
        assert.deepEqual(await columnsThatTell(ctx, says), [], ctx.actor.role)
      // And whoever sends back what they were shown loses it in none of them, whatever form was filled with it: over the row, or in a new one.
      const again = await writtenOverBy(house.owner, colleagues['social worker'], of, says)
      assert.ok(again.written > 300, `${again.written} were written again.`)
      assert.deepEqual(again.lost, [])
    })
  })

  // The last, for what is told here says all of it of nobody’s child.
  describe('by timing', () => asksAlike(() => world))
})
