import { type Composed, labelOf } from '#domains/casework/papers/paper.ts'
import { type PdfPage, pdfOf } from '#kernel/pdf.ts'

/** A paper for printing and sending, its recipient on every page. */
export async function paperPdf(paper: Composed, from: string): Promise<Uint8Array> {
  return await pdfOf({
    title: paper.title,
    subject: `For ${paper.for}`,
    margin: 56,
    write: (page) => write(page, paper, from),
    foot: (page, count) => `For ${paper.for} alone. Page ${page} of ${count}`,
  })
}

function write({ document, tagged, labelled }: PdfPage, paper: Composed, from: string): void {
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
        labelled(labelOf(block.label), 11, block.text, 5)
    }
  }
}
