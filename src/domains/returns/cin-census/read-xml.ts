import { SaxesParser } from 'saxes'
import { type ByteSource, decodeReturn } from './decode-return.ts'
import { ReturnRefused } from './return-refused.ts'

/** What is told while a file is read. Names come without their namespace prefix. */
export interface XmlListener {
  opened(name: string, line: number): void
  closed(): void
  text(words: string): void
}

/** A return is seven elements deep. */
export const deepest = 16
/** Characters without any beginning or end of an element: a name, a comment, a declaration or a text without end. */
export const longestRun = 256 * 1024

/**
 * Reads XML from a stream, telling the listener, and yields after each piece so that the caller takes what was found before more is read.
 * No entity but the five of XML itself is ever expanded and nothing outside the file is fetched: a document type declaration is refused.
 * Throws `ReturnRefused` for what is not whole, well-formed XML.
 */
export async function* readXml(source: ByteSource, listener: XmlListener): AsyncGenerator<void, void, void> {
  const parser = new SaxesParser({ position: true })
  let depth = 0
  let begun = false
  let heard = false
  let silent = 0
  let ink = false

  parser.on('doctype', () => {
    throw documentType(parser.line)
  })
  parser.on('error', () => {
    throw begun ? notWellFormed(parser) : notXml()
  })
  parser.on('opentagstart', ({ name }) => {
    heard = true
    begun = true
    depth += 1
    if (depth > deepest) throw beyondLimit(`has elements more than ${deepest} deep`, parser.line)
    listener.opened(name.slice(name.indexOf(':') + 1), parser.line)
  })
  parser.on('closetag', () => {
    heard = true
    depth -= 1
    listener.closed()
  })
  const text = (words: string): void => {
    if (depth > 0) listener.text(words)
  }
  parser.on('text', text)
  parser.on('cdata', text)

  for await (const piece of decodeReturn(source)) {
    heard = false
    ink ||= /\S/.test(piece)
    parser.write(piece)
    silent = heard ? 0 : silent + piece.length
    if (silent > longestRun) throw beyondLimit(`has more than ${longestRun} characters without an element`, parser.line)
    yield
  }
  if (!ink)
    throw new ReturnRefused('empty', 'The file holds only blanks. Export the return again and send the new file.')
  if (!begun) throw notXml()
  if (depth > 0) throw cutOff(parser.line)
  parser.close()
}

function documentType(line: number): ReturnRefused {
  return new ReturnRefused(
    'document-type',
    `The file has a document type declaration (DOCTYPE) at line ${line}. A census return needs none and it can hide harm, so it is not read. Remove it, or export the return again.`,
    line,
  )
}

function notWellFormed({ line, column }: { line: number; column: number }): ReturnRefused {
  return new ReturnRefused(
    'not-well-formed',
    `The file is not well-formed XML: reading stopped at line ${line}, character ${column}. Export the return again; if it stops at the same place, send the line number to the supplier of the case system.`,
    line,
  )
}

function notXml(): ReturnRefused {
  return new ReturnRefused(
    'not-xml',
    'This is not an XML file. Send the XML file of the CIN census return, not a table or a letter.',
  )
}

function cutOff(line: number): ReturnRefused {
  return new ReturnRefused(
    'cut-off',
    `The file has been cut off: it ends at line ${line} before the closing </Message>. Send the whole file again.`,
    line,
  )
}

function beyondLimit(what: string, line: number): ReturnRefused {
  return new ReturnRefused(
    'limit',
    `The file ${what} at line ${line}, which no census return has. Check that it is the right file.`,
    line,
  )
}
