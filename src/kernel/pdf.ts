import PDFDocument from 'pdfkit'

/** Papers as PDF: A4, tagged so that a screen reader follows them, with a line at the foot of each page that is no part of what is read aloud. */

export type Writer = InstanceType<typeof PDFDocument>

export interface PdfPaper {
  readonly title: string
  readonly subject: string
  /** In points, all round. */
  readonly margin: number
  readonly write: (page: PdfPage) => void
  /** What stands at the foot of a page, of so many. */
  readonly foot: (page: number, count: number) => string
}

/** Where a paper is written, one paragraph after another. */
export interface PdfPage {
  readonly document: Writer
  /** A paragraph or heading under its tag (`P`, `H1`), in points; `gap` is left below it. Nothing for no text. */
  readonly tagged: (tag: string, font: Font, size: number, text: string, gap: number) => void
  /** A label in bold and what it is, in one paragraph. */
  readonly labelled: (label: string, size: number, text: string, gap: number) => void
}

type Font = 'Helvetica' | 'Helvetica-Bold'

const inEveryFont = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+$/u
const nearest: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', ı: 'i', ŋ: 'n', ə: 'e' }

/** The letters of the fonts that every reader and printer has; another letter is printed as the nearest. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      if (inEveryFont.test(letter) || letter === '\n') return letter
      const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
      return inEveryFont.test(bare) ? bare : (nearest[letter] ?? '?')
    })
    .join('')
}

export async function pdfOf({ title, subject, margin, write, foot }: PdfPaper): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 20 },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: printable(title), Subject: printable(subject) },
  })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((done, fail) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => done())
    document.on('error', fail)
  })
  const root = document.struct('Document')
  document.addStructure(root)
  write(pageOf(document, root))
  root.end()
  footPages(document, margin, foot)
  document.end()
  await ended
  return Buffer.concat(parts)
}

function pageOf(document: Writer, root: PDFKit.PDFStructureElement): PdfPage {
  return {
    document,
    tagged: (tag, font, size, text, gap) => {
      if (text === '') return
      root.add(
        document.struct(tag, {}, () => {
          document.font(font).fontSize(size).text(printable(text))
        }),
      )
      document.y += gap
    },
    labelled: (label, size, text, gap) => {
      root.add(
        document.struct('P', {}, () => {
          document
            .font('Helvetica-Bold')
            .fontSize(size)
            .text(printable(`${label} `), { continued: true })
          document.font('Helvetica').text(printable(text))
        }),
      )
      document.y += gap
    },
  }
}

function footPages(document: Writer, margin: number, foot: PdfPaper['foot']): void {
  const { start, count } = document.bufferedPageRange()
  for (let number = start; number < start + count; number += 1) {
    document.switchToPage(number)
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document
      .font('Helvetica')
      .fontSize(9)
      .text(printable(foot(number - start + 1, count)), margin, document.page.height - margin, { lineBreak: false })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}
