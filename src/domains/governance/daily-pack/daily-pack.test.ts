import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { extractText, getDocumentProxy } from 'unpdf'
import { bundledOpener } from '#cli/pack/bundle-opener.ts'
import { keepShift } from '#domains/access/duty/shift-store.ts'
import { makeEveningPack, makePack, type PackSettings } from '#domains/governance/daily-pack/make-pack.ts'
import { packsPast } from '#domains/governance/daily-pack/pack.ts'
import { packDocument } from '#domains/governance/daily-pack/pack-document.ts'
import { packTrouble } from '#domains/governance/daily-pack/pack-health.ts'
import { addPackKey, retirePackKey } from '#domains/governance/daily-pack/pack-keys.ts'
import { signingKeyAt } from '#domains/governance/daily-pack/pack-place.ts'
import { readPack } from '#domains/governance/daily-pack/read-pack.ts'
import { openPack, sealPack, signerOf } from '#domains/governance/daily-pack/sealed-pack.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import { recordBail } from '#domains/people/safety/record-bail.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { aChildOfTheTeam, restrict } from '#test/arranged-child-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { inCareAndMissing, movedOn, onAPlan, packEntries } from '#test/pack-store.ts'
import { visitor } from '#test/site.ts'

const setting = defineAct('set a situation', [])

async function aKey() {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

describe('the sealed daily pack', () => {
  let house: TestHouse
  let settings: PackSettings
  let kit: string
  let secret: string
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-pack-'))
  const [local, share] = [join(directory, 'local'), join(directory, 'share')]
  before(async () => {
    house = await testHouse('daily-pack', '2026-09-07T18:00:00+01:00')
    settings = {
      trust: 'Wexmoor Children’s Trust',
      dutyNumber: '01632 960999',
      version: '0.1.0',
      dataDirectory: join(directory, 'data'),
      folders: [local, share],
    }
    const teamId = house.ids.next()
    const worker = await house.someone('social worker', 'Ama Okoro', { teamId })
    const { accountId: ringId } = (await house.someone('head of service', 'Jo Marsh')).actor
    await house.someone('duty', 'Del Quill')
    const of = { teamId, workerId: worker.actor.accountId }
    kit = await aChildOfTheTeam(house, { ...of, givenName: 'Kit', familyName: 'Łęski' })
    secret = await aChildOfTheTeam(house, { ...of, givenName: 'Hidden', familyName: 'Harrow' })
    const other = await aChildOfTheTeam(house, { ...of, givenName: 'Nobody', familyName: 'Onplan' })
    assert.ok(other !== kit)
    await onAPlan(house, kit, 'NEG')
    await onAPlan(house, secret, 'PHY')
    const mustNot = {
      childId: kit,
      aboutId: undefined,
      aboutName: 'Lee Ferris',
      kind: 'no contact',
      reason: 'He threatened to take Kit',
      reviewOn: Temporal.PlainDate.from('2026-12-01'),
    }
    assert.ok((await recordMustNot(worker, mustNot)).ok)
    await restrict(house, secret, ringId)
  })
  after(async () => {
    await house.close()
    rmSync(directory, { recursive: true, force: true })
  })

  const readPacked = async () => {
    const service = house.asService('reading')
    return await view(service, 'test', kit, async (tx) => await readPack(tx, service, settings))
  }
  const made = async () => {
    const outcome = await makePack(house.asService('evening'), settings)
    assert.ok(outcome.ok)
    return outcome.value
  }
  const opened = async (folder: string, fileName: string, identity: string) =>
    await openPack(readFileSync(join(folder, fileName)), {
      identities: [identity],
      signers: [signerOf(await signingKeyAt(settings.dataDirectory))],
    })

  it('cannot be made while nobody could open it, and says so to the administrator and the head of service', async () => {
    const outcome = await makePack(house.asService('evening'), settings)
    assert.ok(!outcome.ok)
    for (const role of ['administrator', 'head of service'] as const) {
      const page = await visitor(house, await house.someone(role))
      await page.open('/')
      page.says('The daily pack was not made at 7 September 2026 at 6pm.', 'No key is registered that could open it.')
    }
  })

  it('holds the children on plans with their worker and who must have no contact, and of a restricted child only whom to ring', async () => {
    const { identity, recipient } = await aKey()
    assert.ok((await addPackKey(await house.someone('administrator'), { name: 'Town safe', recipient })).ok)
    const { fileName, children } = await made()
    assert.equal(fileName, 'holdfast-pack-2026-09-07-1800.zip.age')
    assert.equal(children, 1)
    const pack = await opened(share, fileName, identity)
    assert.ok(pack.ok)
    const text = Object.fromEntries(pack.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]))
    for (const form of ['pack.txt', 'pack.html', 'children.csv'])
      for (const said of [
        'Kit Łęski',
        'Neglect, since 7 September 2026',
        'Ama Okoro',
        'Lee Ferris: no contact. He threatened',
      ])
        assert.ok(text[form]?.includes(said), `${form} does not say ${said}`)
    assert.match(text['pack.txt'] ?? '', /\* Ring Jo Marsh\r\n.*\r\n {2}Answers for: 1 restricted child/)
    assert.match(text['pack.txt'] ?? '', /\* Managers, and who works nights\r\n {2}duty: Del Quill, /)
    assert.ok(Object.values(text).every((each) => !/Hidden|Harrow|Onplan/.test(each)))
    const pdf = pack.files.find(({ name }) => name === 'pack.pdf')?.bytes ?? new Uint8Array()
    const printed = (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text
    assert.match(printed, /As at 7 September 2026 at 6pm\. Destroy after 14 September 2026\./)
    assert.match(printed, /Kit Leski/)
    assert.match(printed, /Page 1 of \d/)
    assert.ok(!/Hidden|Harrow/.test(printed))
    assert.match(Buffer.from(pdf).toString('latin1'), /\/MarkInfo|\/StructTreeRoot/)
    const [entry] = (await packEntries(house)).slice(-1)
    assert.deepEqual(entry, { shown: [kit], file: fileName })
    assert.equal(await packTrouble(house.asService('look')), undefined)
  })

  it('holds a child in care who is missing: since when, under what, with whom, and what the police call it', async () => {
    const teamId = house.ids.next()
    const worker = await house.someone('social worker', 'Ola Reed', { teamId })
    const of = { teamId, workerId: worker.actor.accountId, givenName: 'Mina', familyName: 'Dell' }
    const mina = await aChildOfTheTeam(house, of)
    await inCareAndMissing(house, mina, 'C2')
    const own = { kind: 'phone', value: '01632 960177', safe: 'only as said', how: 'A message first' } as const
    did(await recordContactPoint(worker, { ...own, personId: mina }))
    const { identity, recipient } = await aKey()
    assert.ok((await addPackKey(await house.someone('administrator'), { name: 'Night safe', recipient })).ok)
    const { fileName, children } = await made()
    assert.equal(children, 2)
    const pack = await opened(share, fileName, identity)
    assert.ok(pack.ok)
    const text = Buffer.from(pack.files.find(({ name }) => name === 'pack.txt')?.bytes ?? []).toString()
    assert.match(
      text,
      /MISSING NOW\r\n\r\n1 child\.\r\n\r\n\* Mina Dell\r\n {2}! Must be known: Penicillin makes her very ill\.\r\n {2}Missing: since 7 September 2026 at 5pm; last seen: at the bus station; police reference: WX-1/,
    )
    assert.match(
      text,
      /Looked after: since 7 September 2026; .*care order.*; with Bea Holt, since 7 September 2026 \(no number of theirs/i,
    )
    // Who is asked for consent at night: the authority by its order, and whether anybody else is known to hold it.
    assert.match(
      text,
      /Parental responsibility: the authority, by a care order \(Children Act 1989 s\.33\(3\)\)\r\n {2}Parental responsibility: of a parent or anybody else, none is recorded/,
    )
  })

  it('says of a child what a night needs: what makes them ill, their own number, what the carer was told, who decides', async () => {
    const pack = await readPacked()
    const mina = pack.children.find(({ name }) => name === 'Mina Dell')
    assert.deepEqual(mina?.warnings, ['Must be known: Penicillin makes her very ill.'])
    const lines = packDocument(pack).sections.find(({ heading }) => heading === 'Missing now')?.entries[0]?.lines ?? []
    const said = (label: string) => lines.find((line) => line.label === label)?.text
    assert.equal(said('Child’s own number'), 'phone 01632 960177, only as said (A message first)')
    assert.equal(said('Health'), 'Asthma: the blue inhaler.')
    assert.equal(said('To keep them safe'), 'Never alone with Uncle Ray.')
    assert.equal(said('Who decides, also at night'), 'Jo Marsh.')
    const kept = pack.children.find(({ name }) => name === 'Kit Łęski')
    assert.deepEqual([kept?.own, kept?.health], [[], undefined])
  })

  it('says whom to ring where the child lives and who works with the child, and of bail that ran out to ask the police', async () => {
    const day = (text: string) => Temporal.PlainDate.from(text)
    const worker = await house.someone('social worker', 'Ines Day')
    const relative = { givenName: 'Gran', familyName: 'Holt', relation: 'grandparent', isChild: false } as const
    const added = did(
      await addRelative(worker, { childId: kit, answers: { ...relative, livesHere: false }, existing: 'new' }),
    )
    assert.ok(added.kind === 'added')
    const home = { lines: ['3 Quay Row'], postcode: 'ZZ1 1AA', movedOn: day('2026-09-01'), together: false }
    for (const childId of [kit, added.personId]) did(await moveHome(worker, { ...home, childId }))
    const phone = { kind: 'phone', value: '01632 960171', safe: 'safe', how: '' } as const
    did(await recordContactPoint(worker, { ...phone, personId: added.personId }))
    const school = { standsAs: 'school', agencyName: 'Kiln Lane School', workerName: 'Ms Vane', email: '' }
    did(await recordInvolvement(worker, { ...school, childId: kit, phone: '01632 960111' }))
    const bail = {
      kind: 'police bail',
      aboutId: undefined,
      aboutName: 'Lee Ferris',
      conditions: 'Not to come near Kit.',
    }
    did(
      await recordBail(worker, {
        ...{ ...bail, childId: kit, from: day('2026-08-01'), until: day('2026-09-06'), untilSays: '' },
        ...{ force: 'Wexmoor Police', reference: 'WX-2' },
      }),
    )
    const { identity, recipient } = await aKey()
    assert.ok((await addPackKey(await house.someone('administrator'), { name: 'Car', recipient })).ok)
    const pack = await opened(share, (await made()).fileName, identity)
    assert.ok(pack.ok)
    const text = Buffer.from(pack.files.find(({ name }) => name === 'pack.txt')?.bytes ?? []).toString()
    assert.match(
      text,
      /! police bail of Lee Ferris: Not to come near Kit\. \(ended 6 September 2026: ask the police what stands now\)/,
    )
    assert.match(text, /Lives: 3 Quay Row, ZZ1 1AA\. With Gran Holt/)
    assert.match(text, /Lives with: Gran Holt; phone 01632 960171, safe/)
    assert.match(text, /School: Kiln Lane School, Ms Vane, phone 01632 960111/)
  })

  it('is opened by its key, and by no other; retired keys open nothing made later', async () => {
    const [first, second] = [await aKey(), await aKey()]
    const admin = await house.someone('administrator')
    const added = await addPackKey(admin, { name: 'Duty manager', recipient: first.recipient })
    assert.ok(added.ok)
    assert.ok((await addPackKey(admin, { name: 'Director', recipient: second.recipient })).ok)
    house.clock.moveTo(Temporal.Instant.from('2026-09-08T18:00:00+01:00'))
    const before_ = await made()
    assert.ok((await opened(local, before_.fileName, first.identity)).ok)
    assert.ok((await opened(local, before_.fileName, second.identity)).ok)
    assert.ok((await retirePackKey(admin, { id: added.value.id, because: 'Its keeper has left' })).ok)
    house.clock.moveTo(Temporal.Instant.from('2026-09-09T18:00:00+01:00'))
    const later = await made()
    assert.deepEqual(await opened(local, later.fileName, first.identity), {
      ok: false,
      says: 'This key does not open this pack: the pack was sealed for other keys.',
    })
    assert.ok((await opened(local, later.fileName, second.identity)).ok)
  })

  it('says of what a carer was told that the child has moved since, and nothing of who decided there', async () => {
    const { id = '' } = (await readPacked()).children.find(({ name }) => name === 'Mina Dell') ?? {}
    await movedOn(house, id, 'Tom Ives')
    const pack = await readPacked()
    assert.match(pack.children.find((one) => one.id === id)?.care ?? '', /with Tom Ives, since 9 September 2026/)
    const lines = packDocument(pack).sections.find(({ heading }) => heading === 'Missing now')?.entries[0]?.lines ?? []
    assert.deepEqual(
      lines.filter(({ label }) => /^(Health|To keep them safe|Who decides)/.test(label)),
      [
        { label: 'Health, as written before the move, on 7 September 2026', text: 'Asthma: the blue inhaler.' },
        {
          label: 'To keep them safe, as written before the move, on 7 September 2026',
          text: 'Never alone with Uncle Ray.',
        },
      ],
    )
  })

  it('says who is on the rota, from now on, before anybody who merely holds the role', async () => {
    const night = await house.someone('duty', 'Gil Roe')
    const startsAt = house.clock.now().add({ hours: 1 })
    const service = house.asService('rota')
    assert.ok(
      (
        await act(service, setting, [night.actor.accountId], async (tx) => {
          const shift = { id: service.ids.next(), accountId: night.actor.accountId, part: 'duty worker' } as const
          await keepShift(tx, { ...shift, from: startsAt, until: startsAt.add({ hours: 12 }) })
          return done(undefined)
        })
      ).ok,
    )
    const { duty, rota } = await readPacked()
    assert.deepEqual([rota[0]?.name, rota[0]?.day.toString()], ['Gil Roe', '2026-09-09'])
    assert.equal(rota[0]?.what, '7pm to Thursday 7am, duty worker')
    assert.ok(duty.some(({ name, what }) => name === 'Del Quill' && what === 'duty'))
  })

  it('is found out when it was changed, cut short, or made by somebody who has only the public keys', async () => {
    const { identity, recipient } = await aKey()
    const signingKey = await signingKeyAt(settings.dataDirectory)
    const about = { trust: 'T', stamp: 'As at now.', asAt: '', version: '1', children: 1 }
    const sealing = {
      about,
      files: [{ name: 'pack.txt', bytes: Buffer.from('Kit'.repeat(50_000)) }],
      recipients: [recipient],
    }
    const key = { identities: [identity], signers: [signerOf(signingKey)] }
    const sealed = await sealPack({ ...sealing, signingKey })
    assert.ok((await openPack(sealed, key)).ok)
    const changed = new Uint8Array(sealed)
    changed.set([(changed.at(-40) ?? 0) ^ 1], changed.length - 40)
    const whole = /^This is not a whole pack/
    for (const wrong of [changed, sealed.subarray(0, -1), sealed.subarray(0, Math.floor(sealed.length / 2))]) {
      const answer = await openPack(wrong, key)
      assert.ok(!answer.ok && whole.test(answer.says))
    }
    const forger = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const forged = await openPack(await sealPack({ ...sealing, signingKey: forger }), key)
    assert.ok(!forged.ok && /not signed by the trust’s server/.test(forged.says))
  })

  it('is opened with the key alone in a process without a database, in a folder with nothing of Holdfast', async () => {
    const { identity, recipient } = await aKey()
    assert.ok((await addPackKey(await house.someone('administrator'), { name: 'Stick', recipient })).ok)
    house.clock.moveTo(Temporal.Instant.from('2026-09-10T18:00:00+01:00'))
    const { fileName } = await made()
    const bare = join(directory, 'bare')
    mkdirSync(bare)
    const signer = signerOf(await signingKeyAt(settings.dataDirectory))
    writeFileSync(join(bare, 'open-pack.mjs'), await bundledOpener())
    writeFileSync(join(bare, 'pack-key.txt'), `# signed by: ${signer}\n${identity}\n`)
    writeFileSync(join(bare, fileName), readFileSync(join(share, fileName)))
    const run = spawnSync(process.execPath, ['open-pack.mjs', fileName, '--key', 'pack-key.txt'], {
      cwd: bare,
      encoding: 'utf8',
      env: { PATH: '/nowhere', HOME: bare },
    })
    assert.equal(run.stderr, '')
    assert.equal(run.status, 0)
    assert.match(run.stdout, /^Daily pack of Wexmoor Children’s Trust\. As at 10 September 2026 at 6pm\./)
    assert.match(run.stdout, /It is whole, and was made by the trust’s server\./)
    const laid = join(bare, 'holdfast-pack-2026-09-10-1800')
    assert.deepEqual(readdirSync(laid).sort(), ['children.csv', 'pack.html', 'pack.pdf', 'pack.txt'])
    assert.match(readFileSync(join(laid, 'pack.txt'), 'utf8'), /Kit Łęski/)
    writeFileSync(join(bare, 'pack-key.txt'), `${(await aKey()).identity}\n`)
    const wrong = spawnSync(process.execPath, ['open-pack.mjs', fileName, '--key', 'pack-key.txt'], {
      cwd: bare,
      encoding: 'utf8',
    })
    assert.deepEqual([wrong.status, wrong.stdout], [1, ''])
  })

  it('says which folder it could not be put in, and is late when an evening is missed', async () => {
    writeFileSync(join(directory, 'a-file'), 'no folder')
    house.clock.moveTo(Temporal.Instant.from('2026-09-11T18:00:00+01:00'))
    const outcome = await makePack(house.asService('evening'), {
      ...settings,
      folders: [local, join(directory, 'a-file')],
    })
    assert.ok(outcome.ok)
    assert.equal((await packTrouble(house.asService('look')))?.kind, 'copy missing')
    await made()
    house.clock.moveTo(Temporal.Instant.from('2026-09-12T19:59:00+01:00'))
    assert.equal(await packTrouble(house.asService('look')), undefined)
    house.clock.moveTo(Temporal.Instant.from('2026-09-12T20:01:00+01:00'))
    assert.equal((await packTrouble(house.asService('look')))?.kind, 'late')
  })

  it('is made once an evening by its job, which fails, and so is tried again, while a folder is missing', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-13T18:00:30+01:00'))
    const evening = house.asService('job')
    const before_ = (await packEntries(house)).length
    await assert.rejects(makeEveningPack(evening, { ...settings, folders: [local, join(directory, 'a-file')] }))
    house.clock.moveTo(Temporal.Instant.from('2026-09-13T18:05:00+01:00'))
    await makeEveningPack(evening, settings)
    await makeEveningPack(evening, settings)
    assert.equal((await packEntries(house)).length, before_ + 2)
    assert.equal(await packTrouble(evening), undefined)
  })

  it('removes what is older than a week, and never the newest', () => {
    const names = ['01', '05', '09'].map((day) => `holdfast-pack-2026-09-${day}-1800.zip.age`)
    const on = (day: string) => packsPast([...names, 'notes.txt'], Temporal.PlainDate.from(day), 7)
    assert.deepEqual(on('2026-09-08'), [])
    assert.deepEqual(on('2026-09-09'), names.slice(0, 1))
    assert.deepEqual(on('2026-12-24'), names.slice(0, 2))
  })

  it('is set up on its page by the administrator, who never enters a private half', async () => {
    const admin = await visitor(house, await house.someone('administrator'))
    await admin.open('/daily-pack')
    const { identity, recipient } = await aKey()
    admin.fill({ 'Who keeps the key, and where?': 'Office', 'What is the public half of the key?': identity })
    await admin.press('Add the key')
    assert.equal(admin.status, 422)
    assert.match(admin.errors().join(), /private half/)
    admin.fill({ 'What is the public half of the key?': recipient })
    await admin.press('Add the key')
    admin.says('Office', 'In use')
    await admin.follow('Retire the key of Office')
    admin.fill({ 'Why is the key retired?': 'Lost' })
    await admin.press('Retire the key')
    admin.says('Retired 13 Sep 2026: Lost')
  })
})
