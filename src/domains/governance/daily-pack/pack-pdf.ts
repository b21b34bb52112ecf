import PDFDocument from 'pdfkit'
import type { PackDocument, PackEntry } from '#domains/governance/daily-pack/pack-document.ts'

/** The pack for paper: A4, tagged so that a screen reader follows it, the stamp and the number on every page. */

const margin = 50
const small = 10

/** The letters that the fonts of every printer have; another letter is printed as the nearest, and whole in the page for a browser. */
function printable(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      if (inEveryFont.test(letter)) return letter
      const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
      return inEveryFont.test(bare) ? bare : (nearest[letter] ?? '?')
    })
    .join('')
}

const inEveryFont = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+$/u
const nearest: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', ı: 'i', ŋ: 'n', ə: 'e' }

export async function asPdf(pack: PackDocument): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 20 },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: pack.title, Subject: pack.stamp },
  })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((done, fail) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => done())
    document.on('error', fail)
  })
  write(document, pack)
  numberPages(document, pack.stamp)
  document.end()
  await ended
  return Buffer.concat(parts)
}

type Writer = InstanceType<typeof PDFDocument>

function write(document: Writer, pack: PackDocument): void {
  const root = document.struct('Document')
  document.addStructure(root)
  const tagged = (tag: string, font: 'Helvetica' | 'Helvetica-Bold', size: number, text: string, gap: number): void => {
    root.add(
      document.struct(tag, {}, () => {
        document.font(font).fontSize(size).text(printable(text))
      }),
    )
    document.y += gap
  }
  tagged('H1', 'Helvetica-Bold', 20, pack.title, 4)
  tagged('P', 'Helvetica-Bold', 12, pack.stamp, 10)
  for (const section of pack.sections) {
    room(document, 120)
    tagged('H2', 'Helvetica-Bold', 15, section.heading, 4)
    for (const line of section.says) tagged('P', 'Helvetica', small, line, 4)
    for (const entry of section.entries) {
      room(document, heightOf(document, entry))
      document.y += 4
      tagged('H3', 'Helvetica-Bold', 12, entry.title, 1)
      for (const warning of entry.warnings) tagged('P', 'Helvetica-Bold', small, `Warning: ${warning}`, 1)
      for (const { label, text } of entry.lines) tagged('P', 'Helvetica', small, `${label}: ${text}`, 1)
    }
    document.y += 10
  }
  root.end()
}

/** An entry stands on one page where it can. */
function heightOf(document: Writer, { warnings, lines }: PackEntry): number {
  document.font('Helvetica').fontSize(small)
  const all = [...warnings.map((text) => `Warning: ${text}`), ...lines.map(({ label, text }) => `${label}: ${text}`)]
  const width = document.page.width - 2 * margin
  return 30 + all.reduce((sum, text) => sum + document.heightOfString(printable(text), { width }) + 2, 0)
}

function room(document: Writer, height: number): void {
  const left = document.page.height - document.page.margins.bottom - document.y
  const whole = document.page.height - document.page.margins.bottom - document.page.margins.top
  if (height > left && height < whole) document.addPage()
}

/** Page numbers are no part of what is read aloud. */
function numberPages(document: Writer, stamp: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let number = start; number < start + count; number += 1) {
    document.switchToPage(number)
    const bottom = document.page.margins.bottom
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document
      .font('Helvetica')
      .fontSize(9)
      .text(`Page ${number - start + 1} of ${count}. ${stamp} Confidential.`, margin, document.page.height - 40, {
        width: document.page.width - 2 * margin,
        lineBreak: false,
      })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}
