import { ReturnRefused } from './return-refused.ts'

/** The bytes of a file, from a stream or from anything that gives them in pieces. */
export type ByteSource = AsyncIterable<Uint8Array | string>

/** The largest file read: a return of 10,000 children is some 40 MB. */
export const largestFileBytes = 1024 * 1024 * 1024

/** Pieces are cut to this size, so that one huge chunk is not parsed in a single breath. */
const pieceBytes = 64 * 1024

/** Enough to see a byte order mark, a signature and the XML declaration. */
const headBytes = 256

const signatures: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file or a spreadsheet (.zip or .xlsx)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (.xls or .doc)'],
  [[0x1f, 0x8b], 'a compressed file (.gz)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
]

/** Encodings in one byte a character that case systems on Windows write; all are read as the web reads them. */
const declarable: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
}

/**
 * The text of a file, in pieces. UTF-8 with or without a byte order mark; UTF-16 where the bytes are UTF-16; another encoding where the XML
 * declaration names one that we read. What is not such text is refused, never guessed.
 */
export async function* decodeReturn(source: ByteSource): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | undefined
  let head: Uint8Array = new Uint8Array(0)
  let read = 0
  for await (const chunk of source) {
    if (typeof chunk === 'string')
      throw new TypeError('A return is read from bytes: give a stream without an encoding.')
    read += chunk.byteLength
    if (read > largestFileBytes) {
      throw new ReturnRefused(
        'limit',
        'The file is larger than 1 GB, far beyond any census return. Check that it is the right file.',
      )
    }
    if (decoder !== undefined) {
      yield* pieces(decoder, chunk)
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.byteLength >= headBytes) {
      decoder = decoderFor(head)
      yield* pieces(decoder, head)
    }
  }
  if (read === 0) throw new ReturnRefused('empty', 'The file is empty. Export the return again and send the new file.')
  if (decoder === undefined) {
    decoder = decoderFor(head)
    yield* pieces(decoder, head)
  }
  if (decode(decoder, undefined) === undefined) {
    throw new ReturnRefused(
      'cut-off',
      'The file ends in the middle of a character, so it has been cut off. Send the whole file again.',
    )
  }
}

function* pieces(decoder: TextDecoder, bytes: Uint8Array): Generator<string, void, void> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const text = decode(decoder, bytes.subarray(at, at + pieceBytes))
    if (text === undefined) {
      const name = decoder.encoding.toUpperCase()
      throw new ReturnRefused(
        'encoding',
        `The file holds bytes that are not ${name}. Save it as UTF-8, or have its first line name the encoding that it is in, and send it again.`,
      )
    }
    yield text
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string | undefined {
  // TextDecoder offers no other way to say that bytes are wrong than to throw.
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function decoderFor(head: Uint8Array): TextDecoder {
  const known = signatures.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (known !== undefined) {
    throw new ReturnRefused('binary', `This is ${known[1]}, not a CIN census return. Send the XML file itself.`)
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = head
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) throw unreadEncoding('UTF-32')
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return strict('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return strict('utf-16be')
  if (head.includes(0)) {
    throw new ReturnRefused(
      'binary',
      'This is not a text file, so it is not a CIN census return. Send the XML file itself.',
    )
  }
  return strict(declaredEncoding(head))
}

function declaredEncoding(head: Uint8Array): string {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, headBytes)).toString('latin1')
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/
    .exec(start)?.[1]
    ?.toLowerCase()
  // Programs on Windows often declare UTF-16 and then write UTF-8: the bytes have already shown that it is not UTF-16.
  if (declared === undefined || declared.startsWith('utf-16')) return 'utf-8'
  const encoding = Object.hasOwn(declarable, declared) ? declarable[declared] : undefined
  if (encoding === undefined) throw unreadEncoding(declared)
  return encoding
}

function strict(encoding: string): TextDecoder {
  return new TextDecoder(encoding, { fatal: true })
}

function unreadEncoding(name: string): ReturnRefused {
  return new ReturnRefused(
    'encoding',
    `The file is written in ${name}, which is not read here. Save it as UTF-8 and send it again.`,
  )
}
