import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'
import { openDocument } from '#domains/casework/documents/document-opening.ts'
import { strikeOut } from '#domains/casework/visits/strike-out.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { aChild, type ClosureSetting, closureSetting, did, sentences } from '#test/closure-setting.ts'
import { documentsOfChild } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'

const letter = { name: 'letter.txt', bytes: Buffer.from('Dear Kit, thank you for your picture.') }

describe('documents of a child', () => {
  let house: TestHouse
  let people: ClosureSetting
  let folder: string

  before(async () => {
    house = await testHouse('attach document')
    people = await closureSetting(house)
    folder = await mkdtemp(join(tmpdir(), 'holdfast-documents-'))
  })
  after(async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })

  const receivedOn = Temporal.PlainDate.from('2026-09-02')
  const attach = (childId: string, file = letter, title = 'Letter from school') =>
    attachDocument(people.worker, folder, { childId, title, receivedOn, file })
  const opened = async (childId: string, documentId: string, ctx = people.worker) => {
    const result = await openDocument(ctx, folder, childId, documentId)
    assert.ok(result.kind === 'open')
    return result.value
  }
  const placeOf = (sha256: Uint8Array) => {
    const hex = Buffer.from(sha256).toString('hex')
    return join(folder, 'documents', hex.slice(0, 2), hex)
  }

  it('keeps the bytes by their digest, and hands over the same, with a look in the ledger', async () => {
    const { childId } = await aChild(house, people)
    const { documentId } = did(await attach(childId))
    const [row] = await documentsOfChild(house.owner, childId)
    assert.deepEqual([row?.title, row?.media_type, row?.bytes], ['Letter from school', 'text/plain; charset=utf-8', 37])
    const document = await opened(childId, documentId)
    assert.ok(document.kind === 'whole')
    assert.deepEqual(Buffer.from(document.bytes), letter.bytes)
    assert.equal((await entriesOf(house.owner, childId)).at(-1)?.what, 'document')
    const [prefix] = await readdir(join(folder, 'documents'))
    assert.equal((await readdir(join(folder, 'documents', prefix ?? ''))).length, 1)
  })

  it('a file that was changed or lost is refused with a sentence, and never served', async () => {
    const { childId } = await aChild(house, people)
    const { documentId } = did(await attach(childId, { name: 'a.txt', bytes: Buffer.from('As it was.') }))
    const [row] = await documentsOfChild(house.owner, childId)
    assert.ok(row)
    await writeFile(placeOf(row.sha256), 'As somebody wished.')
    const changed = await opened(childId, documentId)
    assert.ok(changed.kind === 'refused')
    assert.match(changed.says, /has been changed since it was attached, so it is not opened/)
    await rm(placeOf(row.sha256))
    const lost = await opened(childId, documentId)
    assert.ok(lost.kind === 'refused')
    assert.match(lost.says, /is missing from the store/)
  })

  it('the same file twice on one child is refused with its title; on another child it is kept once', async () => {
    const one = await aChild(house, people)
    const two = await aChild(house, people)
    const file = { name: 'same.txt', bytes: Buffer.from('The same words.') }
    did(await attach(one.childId, file))
    assert.deepEqual(sentences(await attach(one.childId, file, 'Again')), [
      'The same file is already attached, as “Letter from school”.',
    ])
    did(await attach(two.childId, file))
  })

  it('what is wrong with the file, the title and the date is said at once, and nothing is kept', async () => {
    const { childId } = await aChild(house, people)
    const outcome = await attachDocument(people.worker, folder, {
      childId,
      file: { name: 'run.exe', bytes: Buffer.from([0x4d, 0x5a, 0]) },
    })
    assert.deepEqual(sentences(outcome), [
      'Enter what the document is',
      'Enter the date on which we received or made it',
      'The file must be PDF, Word (docx), OpenDocument text (odt), plain text, PNG or JPEG. Save it as one of these.',
    ])
    assert.deepEqual(await documentsOfChild(house.owner, childId), [])
  })

  it('struck out, only a manager opens it; another child’s page never does', async () => {
    const { childId } = await aChild(house, people)
    const other = await aChild(house, people)
    const { documentId } = did(await attach(childId, { name: 'b.txt', bytes: Buffer.from('About Ivo.') }))
    await assert.rejects(openDocument(people.worker, folder, other.childId, documentId), NotFound)
    did(await strikeOut(people.worker, { childId, table: 'document', rowId: documentId, reason: 'It is about Ivo.' }))
    await assert.rejects(openDocument(people.worker, folder, childId, documentId), NotFound)
    assert.equal((await opened(childId, documentId, people.manager)).kind, 'whole')
  })
})
