import { extractText, getDocumentProxy, getMeta, getResolvedPDFJS } from 'unpdf'
import { type FileRead, textOfArchive } from '#domains/casework/papers/archive-text.ts'

/**
 * The text of a finished file, as whoever opens it reads it, with what the file says of itself, what was filled into its fields and
 * what was noted in its margin; `undefined` where nothing can be read out of it: a picture, a scan, a file that is broken.
 */
export async function readFileText(bytes: Uint8Array, mediaType: string): Promise<FileRead | undefined> {
  if (mediaType.startsWith('text/')) return { text: new TextDecoder().decode(bytes), whole: true }
  if (mediaType.startsWith('application/vnd.')) return textOfArchive(bytes)
  if (mediaType !== 'application/pdf') return undefined
  try {
    return await readPdf(bytes)
  } catch {
    return undefined
  }
}

export async function textOfFile(bytes: Uint8Array, mediaType: string): Promise<string | undefined> {
  return (await readFileText(bytes, mediaType))?.text
}

async function readPdf(bytes: Uint8Array): Promise<FileRead | undefined> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  const { text } = await extractText(pdf, { mergePages: false })
  const beside: string[] = []
  let whole = text.every((page) => page.trim() !== '') && ((await pdf.getAttachments()) ?? undefined) === undefined
  const { OPS } = await getResolvedPDFJS()
  const drawn = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    for (const note of await page.getAnnotations()) beside.push(...wordsIn(note))
    const { fnArray } = await page.getOperatorList()
    if (fnArray.some((each) => drawn.has(each))) whole = false
  }
  if ([...text, ...beside].join('').trim() === '') return undefined
  const { info } = await getMeta(pdf)
  return { text: [...wordsIn(info), ...text, ...beside].join('\n'), whole }
}

/** What stands in a field, a comment or a link of a page: PDF keeps it beside the page’s own text. */
function wordsIn(note: object): readonly string[] {
  return Object.values(note).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string')
      return [value.str]
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
  })
}
