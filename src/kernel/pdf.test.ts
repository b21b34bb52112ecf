import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { pdfOf, printable } from '#kernel/pdf.ts'

describe('a paper as PDF', () => {
  it('prints a name in the letters that the fonts have, each as the nearest', () => {
    assert.equal(printable('Paweł Dąbrowski, Işık Nguyễn'), 'Pawel Dabrowski, Isik Nguyen')
    assert.equal(printable('Zoë O’Brien – £5'), 'Zoë O’Brien – £5')
  })

  it('keeps a second line of what was typed, and counts its pages at the foot', async () => {
    const bytes = await pdfOf({
      title: 'Letter',
      subject: 'For Paweł',
      margin: 56,
      write: ({ document, tagged, labelled }) => {
        tagged('P', 'Helvetica', 11, 'Ring first.\nThen knock.', 4)
        document.addPage()
        labelled('School:', 11, 'Elm Road', 4)
      },
      foot: (page, count) => `For Paweł alone. Page ${page} of ${count}`,
    })
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
    assert.deepEqual(
      text.map((page) => page.replaceAll(/\s+/g, ' ').trim()),
      ['Ring first. Then knock. For Pawel alone. Page 1 of 2', 'School: Elm Road For Pawel alone. Page 2 of 2'],
    )
  })
})
