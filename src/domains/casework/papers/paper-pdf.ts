import PDFDocument from 'pdfkit'
import type { Composed } from '#domains/casework/papers/paper.ts'
import { labelOf } from '#domains/casework/papers/paper.ts'

/** A paper for printing and sending: A4, tagged so that a screen reader follows it, its recipient on every page. */

const margin = 56

/** The letters of the fonts that every reader has; another letter is printed as the nearest. */
function printable(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      if (inEveryFont.test(letter) || letter === '\n') return letter
      const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
      return inEveryFont.test(bare) ? bare : '?'
    })
    .join('')
}

const inEveryFont = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+$/u

export async function paperPdf(paper: Composed, from: string): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 20 },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: printable(paper.title), Subject: printable(`For ${paper.for}`) },
  })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((done, fail) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => done())
    document.on('error', fail)
  })
  write(document, paper, from)
  stampPages(document, printable(`For ${paper.for} alone`))
  document.end()
  await ended
  return Buffer.concat(parts)
}

type Writer = InstanceType<typeof PDFDocument>

function write(document: Writer, paper: Composed, from: string): void {
  const root = document.struct('Document')
  document.addStructure(root)
  const tagged = (tag: string, font: 'Helvetica' | 'Helvetica-Bold', size: number, text: string, gap: number): void => {
    if (text === '') return
    root.add(
      document.struct(tag, {}, () => {
        document.font(font).fontSize(size).text(printable(text))
      }),
    )
    document.y += gap
  }
  const labelled = (label: string, text: string): void => {
    root.add(
      document.struct('P', {}, () => {
        document
          .font('Helvetica-Bold')
          .fontSize(11)
          .text(printable(`${labelOf(label)} `), { continued: true })
        document.font('Helvetica').text(printable(text))
      }),
    )
    document.y += 5
  }
  tagged('P', 'Helvetica', 11, from, 10)
  tagged('H1', 'Helvetica-Bold', 20, paper.title, 4)
  tagged('P', 'Helvetica-Bold', 12, `For ${paper.for}`, 4)
  tagged('P', 'Helvetica', 11, paper.written ?? '', 0)
  document.y += 10
  for (const block of paper.blocks) {
    switch (block.kind) {
      case 'heading':
        document.y += 8
        tagged('H2', 'Helvetica-Bold', 14, block.text, 4)
        break
      case 'typed':
        for (const paragraph of block.text.split(/\n{2,}/)) tagged('P', 'Helvetica', 11, paragraph, 8)
        break
      case 'text':
        tagged('P', 'Helvetica', 11, block.text, 6)
        break
      case 'fact':
      case 'entry':
        labelled(block.label, block.text)
    }
  }
  root.end()
}

function stampPages(document: Writer, stamp: string): void {
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    const says = `${stamp}. Page ${page + 1} of ${count}`
    const at = document.page.height - margin
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('Helvetica').fontSize(9).text(says, margin, at, { lineBreak: false })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}
