import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFileText, textOfFile } from '#domains/casework/papers/file-text.ts'
import type { Composed } from '#domains/casework/papers/paper.ts'
import { fileSaysTooMuch } from '#domains/casework/papers/paper-check.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { madeFile } from '#domains/casework/papers/send-paper.ts'
import type { Secret } from '#domains/people/confidential/confidential-words.ts'
import { zip } from '#kernel/zip.ts'

const secrets: readonly Secret[] = [
  { kind: 'address', whose: 'Kit Ferris', says: '14 Elm Tree Road' },
  { kind: 'address', whose: 'Kit Ferris', says: 'ZZ1 2AB' },
  { kind: 'school', whose: 'Kit Ferris', says: 'Harbour Lights Primary School' },
  { kind: 'phone', whose: 'Dana Ferris', says: '01632 960123' },
  { kind: 'placement', whose: 'Kit Ferris', says: 'Wexmoor Fostering' },
  { kind: 'name', whose: 'Marian Holt', says: 'Marian Holt' },
  { kind: 'word', whose: 'Kit Ferris', says: 'Brackwater' },
]

const dutyNumber = '01632 960999'

const paper = (text: string, more: Partial<Composed> = {}): Composed => ({
  title: 'Letter',
  for: 'Hale and Marsh, for Robert Ferris',
  blocks: [{ kind: 'typed', text }],
  leftOut: [],
  ...more,
})

const refused = async (composed: Composed, trust = 'Wexmoor Children’s Trust') => {
  const made = await madeFile({ composed, barred: secrets }, { trustName: trust, dutyNumber })
  return 'ok' in made ? made.unmet[0].says : ''
}

/** A whole line of words before it, so that the page breaks it where it stands. */
const long = `${'Kit is safe and well and plays in the garden. '.repeat(2)}He lives with his mother at `

describe('the finished file of a paper', () => {
  it('goes when its own text says nothing of what is kept', async () => {
    const made = await madeFile(
      { composed: paper('Kit is safe and well.'), barred: secrets },
      { trustName: 'Wexmoor Children’s Trust', dutyNumber },
    )
    assert.ok(!('ok' in made))
    assert.match((await textOfFile(made.bytes, made.mediaType)) ?? '', /Kit is safe and well\./)
  })

  for (const [way, text] of Object.entries({
    'as it stands': 'They live at 14 Elm Tree Road.',
    'in capitals': 'THEY LIVE IN ELM TREE RD',
    'over two lines of the page': `${long}14 Elm Tree Road in the town.`,
    'over two lines as it was typed': 'They live in Elm\nTree\n\nRoad.',
    'with a word broken at the end of a line': 'They shop in Brack-\nwater on Fridays, and in Brack\nwater too.',
    'with every letter apart': 'E l m   T r e e   R o a d',
    'with other spaces': 'The postcode is z z 1  2 a b',
    'of a school broken in two': 'He goes to Harbour Li-\nghts Primary School.',
    'of a number with spaces': 'Ring 0 1 6 3 2 – 960 – 123',
    'of a name with the letters of another alphabet’s accents': 'Márïan Hölt brings him',
  }))
    it(`is refused ${way}, by its kind and not in its words`, async () => {
      const says = await refused(paper(text))
      assert.match(says, /^The finished file says the (?:address|school|number|whereabouts|name) of .* It cannot go/)
      assert.doesNotMatch(says, /elm|brack|harbour|960|holt broke/i)
    })

  it('is refused for its title, for whoever it says it is for, and for the line of the trust', async () => {
    assert.match(await refused(paper('Well.', { title: 'Visit to Elm Tree Road' })), /address/)
    assert.match(await refused(paper('Well.', { for: 'Marian Holt' })), /name/)
    assert.match(await refused(paper('Well.'), 'Brackwater Trust'), /whereabouts/)
  })

  it('is read for what it says of itself too', async () => {
    const bytes = await paperPdf(paper('Well.', { title: 'For Harbour Lights' }), 'The trust')
    const found = await fileSaysTooMuch({ bytes, mediaType: 'application/pdf' }, secrets)
    assert.match(found?.unmet[0].says ?? '', /school/)
  })

  it('cannot be read where it is a picture or broken: then a person looks', async () => {
    assert.equal(await textOfFile(Buffer.from('%PDF-1.7\n'), 'application/pdf'), undefined)
    assert.equal(await textOfFile(Buffer.from([0x89, 0x50]), 'image/png'), undefined)
  })

  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const wordFile = (parts: Readonly<Record<string, string>>) =>
    zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))

  it('is read where it is a Word file: over the marks between letters, in comments, and in what it says of itself', async () => {
    for (const parts of [
      {
        'word/document.xml':
          '<w:p><w:r><w:t>14 Elm</w:t></w:r><w:r><w:t> Tr</w:t></w:r><w:r><w:t>ee Road</w:t></w:r></w:p>',
      },
      { 'word/document.xml': '<w:p>Well.</w:p>', 'word/comments.xml': '<w:p>Ring 01632&#160;960123</w:p>' },
      {
        'word/document.xml': '<w:p>Well.</w:p>',
        'docProps/core.xml': '<dc:subject>Harbour Lights Primary School</dc:subject>',
      },
      { 'word/document.xml': '<w:p>Well.</w:p><w:del><w:delText>Brackwater</w:delText></w:del>' },
    ]) {
      const found = await fileSaysTooMuch({ bytes: wordFile(parts), mediaType: word }, secrets)
      assert.match(found?.unmet[0].says ?? 'nothing', /^The finished file says the/, JSON.stringify(parts))
    }
  })

  it('is not whole where a picture stands in it, or where it is larger unpacked than a file may be', async () => {
    const document = { 'word/document.xml': '<w:p>Well.</w:p>' }
    assert.deepEqual(await readFileText(wordFile(document), word), { text: 'Well.\n', whole: true })
    const drawn = await readFileText(wordFile({ ...document, 'word/media/image1.png': 'x' }), word)
    assert.equal(drawn?.whole, false)
    assert.equal(await readFileText(wordFile({ 'word/document.xml': 'x'.repeat(40_000_000) }), word), undefined)
    const made = await paperPdf(paper('Well.'), 'The trust')
    assert.equal((await readFileText(made, 'application/pdf'))?.whole, true)
  })
})
