/** What may be attached to a child’s record, judged by what is in the file and not by its name alone. */

export const mostBytes = 10 * 1024 * 1024

interface DocumentKind {
  readonly called: string
  readonly mediaType: string
  readonly extensions: readonly string[]
}

const kinds = {
  pdf: { called: 'a PDF', mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    called: 'a Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  odt: { called: 'an OpenDocument text', mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  text: { called: 'plain text', mediaType: 'text/plain; charset=utf-8', extensions: ['txt'] },
  png: { called: 'a PNG picture', mediaType: 'image/png', extensions: ['png'] },
  jpeg: { called: 'a JPEG picture', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
} as const satisfies Readonly<Record<string, DocumentKind>>

/** For the browser’s own filter of files. */
export const acceptedExtensions = Object.values(kinds)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',')

const offered = 'PDF, Word (docx), OpenDocument text (odt), plain text, PNG or JPEG'

/** The media type of a file that may be attached, or the sentence that says why it may not. */
export function judgeFile(name: string, bytes: Uint8Array): { readonly mediaType: string } | { readonly says: string } {
  if (bytes.length === 0) return { says: 'The file is empty. Choose another.' }
  if (bytes.length > mostBytes) return { says: 'The file must be 10 MB or smaller. Make it smaller, or split it.' }
  const found = kindOf(bytes)
  if (found === 'macros') return { says: 'The file holds macros, which can’t be attached. Save it without them.' }
  if (found === undefined) return { says: `The file must be ${offered}. Save it as one of these.` }
  const kind: DocumentKind = kinds[found]
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!kind.extensions.includes(extension))
    return {
      says: `What is in the file is ${kind.called}, but its name does not end in .${kind.extensions[0]}. Rename it.`,
    }
  return { mediaType: kind.mediaType }
}

/** A file’s own name without folders, control characters or marks that turn its letters about, short enough to keep. */
export function fileNameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(-120)
}

function kindOf(bytes: Uint8Array): keyof typeof kinds | 'macros' | undefined {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (begins(bytes, [0x50, 0x4b])) return kindOfArchive(bytes)
  return isText(bytes) ? 'text' : undefined
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** OpenDocument says what it is in its first entry; Word by the names of its parts, read from the archive’s own directory. */
function kindOfArchive(bytes: Uint8Array): 'docx' | 'odt' | 'macros' | undefined {
  if (latin(bytes.subarray(30, 30 + 47)) === 'mimetypeapplication/vnd.oasis.opendocument.text') return 'odt'
  const names = namesInArchive(bytes)
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return 'macros'
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml') ? 'docx' : undefined
}

/** PKWARE’s APPNOTE, 4.3.12 and 4.3.16: the central directory and its end. Nothing is unpacked. */
function namesInArchive(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const earliest = Math.max(0, bytes.length - 22 - 0xffff)
  let end = bytes.length - 22
  while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < earliest) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return []
    const length = view.getUint16(at + 28, true)
    names.push(latin(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[^\P{Cc}\n\r\t\f]/u.test(text)
  } catch {
    return false
  }
}
