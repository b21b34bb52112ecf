import { unzip } from '#kernel/zip.ts'

/** What can be read of a file. */
export interface FileRead {
  readonly text: string
  /** Everything that whoever opens it sees is in the text: no picture, no scanned page, no file inside the file. */
  readonly whole: boolean
}

/** So much is unpacked of one part at most: a file that grows beyond it is not read. */
const mostUnpacked = 32 * 1024 * 1024

/** A paragraph, a line and a cell end a word; between letters of one word Word puts marks that end none. */
const endsAWord =
  /<\/(?:w:p|w:tr|w:tc|text:p|text:h|table:table-cell)>|<(?:w:br|w:tab|w:cr|text:line-break|text:tab|text:s)\b[^>]*>/g

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a Word or OpenDocument file: of its pages, notes, comments and headers, what was struck out of it, and what it says of itself. */
export function textOfArchive(bytes: Uint8Array): FileRead | undefined {
  try {
    const parts = unzip(bytes, { mostUnpacked })
    const written = parts.filter(({ name }) =>
      /^(?:word|docProps)\/[^/]+\.xml$|^(?:content|meta|styles)\.xml$/.test(name),
    )
    const text = written.map((part) => wordsOf(new TextDecoder().decode(part.bytes))).join('\n')
    if (text.trim() === '') return undefined
    const pictures = parts.some(({ name }) => /(?:^|\/)(?:media|embeddings|Pictures|ObjectReplacements)\//.test(name))
    return { text, whole: !pictures }
  } catch {
    return undefined
  }
}

function wordsOf(xml: string): string {
  return xml
    .replaceAll(endsAWord, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all: string, whole?: string, hex?: string, name?: string) => {
      if (whole !== undefined) return character(Number(whole), all)
      if (hex !== undefined) return character(Number.parseInt(hex, 16), all)
      return entities[name ?? ''] ?? all
    })
}

function character(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise
}
