import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/**
 * The text of a finished file, as whoever opens it reads it, with what the file says of itself; `undefined` where nothing can be read
 * out of it: a picture, a scan, a file that is broken.
 */
export async function textOfFile(bytes: Uint8Array, mediaType: string): Promise<string | undefined> {
  if (mediaType.startsWith('text/')) return new TextDecoder().decode(bytes)
  if (mediaType !== 'application/pdf') return undefined
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
    const { text } = await extractText(pdf, { mergePages: false })
    if (text.join('').trim() === '') return undefined
    const { info } = await getMeta(pdf)
    const ofItself = Object.values(info).filter((value) => typeof value === 'string')
    return [...ofItself, ...text].join('\n')
  } catch {
    return undefined
  }
}
