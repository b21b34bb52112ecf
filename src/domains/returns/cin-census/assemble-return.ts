import { type CensusHeader, headerFrom } from './census-header.ts'
import { beyondLimitOfElements, type Element, openElement, valueTooLong } from './element.ts'
import type { XmlListener } from './read-xml.ts'
import { ReturnRefused } from './return-refused.ts'
import { quoted } from './wording.ts'

export interface ReturnParts {
  header(header: CensusHeader): void
  child(element: Element): void
  /** Something outside any child that the census does not have, in a sentence. */
  remark(line: number, sentence: string): void
}

/** More elements than one child, or the header, can have: a long life in the census has some hundreds. */
export const mostElements = 10_000
/** Characters in one value: the longest of the census has twenty. */
export const longestValue = 10_000

/** Gathers what `readXml` tells into the header and one tree a child, and holds one child at a time. */
export function assembleReturn(parts: ReturnParts): XmlListener {
  const outside: string[] = []
  const inside: Element[] = []
  let elements = 0
  let headed = false

  function openedOutside(name: string, line: number): void {
    const place = [...outside, name.toLowerCase()].join('/')
    const parent = outside.join('/')
    outside.push(name.toLowerCase())
    if (place === 'message/header' || place === 'message/children/child') {
      if (place === 'message/header' ? headed : !headed) throw headerMisplaced(line)
      outside.pop()
      inside.push(openElement(name, line))
      elements = 1
    } else if (parent === '' && place !== 'message') {
      throw anotherRoot(name, line)
    } else if ((parent === 'message' && place !== 'message/children') || parent === 'message/children') {
      parts.remark(line, `Line ${line} has an element ${quoted(name)} that the census does not have; it was not read.`)
    }
  }

  function finished(element: Element): void {
    if (element.name.toLowerCase() === 'child') {
      parts.child(element)
    } else {
      headed = true
      parts.header(headerFrom(element))
    }
  }

  return {
    opened(name, line) {
      const around = inside.at(-1)
      if (around === undefined) return openedOutside(name, line)
      elements += 1
      if (elements > mostElements) throw beyondLimitOfElements(mostElements, line)
      const element = openElement(name, line)
      around.inside.push(element)
      inside.push(element)
    },
    closed() {
      const element = inside.pop()
      if (element === undefined) outside.pop()
      else if (inside.length === 0) finished(element)
    },
    text(words) {
      const element = inside.at(-1)
      if (element === undefined || words.trim() === '') return
      if (element.text.length + words.length > longestValue) throw valueTooLong(longestValue, element)
      element.text += words
    },
  }
}

function anotherRoot(name: string, line: number): ReturnRefused {
  const what = /903/.test(name)
    ? 'an SSDA903 return (children looked after)'
    : `a file that begins with ${quoted(name)}`
  return new ReturnRefused(
    'another-collection',
    `This is ${what}, not a CIN census return, which begins with “Message”. Send the CIN census file.`,
    line,
  )
}

function headerMisplaced(line: number): ReturnRefused {
  return new ReturnRefused(
    'header',
    `Line ${line}: a return has one header, before its children, so that it is known whose return it is. Export the return again.`,
    line,
  )
}
