import type { PackDocument, PackEntry } from '#domains/governance/daily-pack/pack-document.ts'
import { type PdfPage, pdfOf, printable, type Writer } from '#kernel/pdf.ts'

const margin = 50
const small = 10

/** The pack for paper, its stamp and number on every page. Letters that no font of a printer has stand whole in the page for a browser. */
export async function asPdf(pack: PackDocument): Promise<Uint8Array> {
  return await pdfOf({
    title: pack.title,
    subject: pack.stamp,
    margin,
    write: (page) => write(page, pack),
    foot: (page, count) => `Page ${page} of ${count}. ${pack.stamp} Confidential.`,
  })
}

function write({ document, tagged }: PdfPage, pack: PackDocument): void {
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
