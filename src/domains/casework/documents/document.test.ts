import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileNameOf, judgeFile, mostBytes } from '#domains/casework/documents/document.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

/** A zip archive of empty entries: local headers, the central directory and its end. */
function archive(...names: readonly string[]): Uint8Array {
  const local = names.map((name) => {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(name.length, 26)
    return Buffer.concat([header, Buffer.from(name, 'latin1')])
  })
  const central = names.map((name) => {
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(name.length, 28)
    return Buffer.concat([header, Buffer.from(name, 'latin1')])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(
    local.reduce((sum, part) => sum + part.length, 0),
    16,
  )
  return Buffer.concat([...local, ...central, end])
}

const odt = (() => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 26)
  return bytes([...header], 'mimetypeapplication/vnd.oasis.opendocument.text', 'rest')
})()

const may = (name: string, file: Uint8Array) => {
  const judged = judgeFile(name, file)
  return 'says' in judged ? judged.says : judged.mediaType
}

describe('what may be attached, judged by what is in the file', () => {
  it('a PDF, a Word document, an OpenDocument text, plain text, a PNG and a JPEG', () => {
    assert.equal(may('letter.pdf', bytes('%PDF-1.7\n')), 'application/pdf')
    assert.match(may('plan.docx', archive('[Content_Types].xml', 'word/document.xml')), /wordprocessingml/)
    assert.equal(may('plan.odt', odt), 'application/vnd.oasis.opendocument.text')
    assert.equal(may('note.txt', Buffer.from('Kit said: “no”.\n')), 'text/plain; charset=utf-8')
    assert.equal(may('picture.PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), 'image/png')
    assert.equal(may('picture.jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg')
  })

  it('a name that says otherwise is refused, with what the file is', () => {
    assert.equal(
      may('letter.pdf', bytes([0xff, 0xd8, 0xff, 0xe0])),
      'What is in the file is a JPEG picture, but its name does not end in .jpg. Rename it.',
    )
    assert.equal(
      may('letter', bytes('Dear Kit')),
      'What is in the file is plain text, but its name does not end in .txt. Rename it.',
    )
  })

  it('a program, another archive, a spreadsheet and text that is no text are refused', () => {
    const offered =
      'The file must be PDF, Word (docx), OpenDocument text (odt), plain text, PNG or JPEG. Save it as one of these.'
    assert.equal(may('run.pdf', bytes('MZ', [0, 0, 0x90])), offered)
    assert.equal(may('all.docx', archive('a.txt')), offered)
    assert.equal(may('sums.docx', archive('[Content_Types].xml', 'xl/workbook.xml')), offered)
    assert.equal(may('odd.txt', bytes([0xff, 0xfe, 0x41, 0x00])), offered)
    assert.equal(may('cut.docx', bytes('PK', [3, 4])), offered)
  })

  it('macros are refused', () => {
    assert.equal(
      may('plan.docx', archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')),
      'The file holds macros, which can’t be attached. Save it without them.',
    )
  })

  it('nothing, and more than 10 MB, are refused', () => {
    assert.equal(may('empty.txt', bytes()), 'The file is empty. Choose another.')
    assert.match(may('big.txt', Buffer.alloc(mostBytes + 1, 'a')), /^The file must be 10 MB or smaller/)
    assert.equal(may('full.txt', Buffer.alloc(mostBytes, 'a')), 'text/plain; charset=utf-8')
  })

  it('a name is kept without its folders', () => {
    assert.equal(fileNameOf('C:\\Users\\me\\letter.pdf'), 'letter.pdf')
    assert.equal(fileNameOf('../../etc/letter\u0000.pdf'), 'letter.pdf')
  })
})
