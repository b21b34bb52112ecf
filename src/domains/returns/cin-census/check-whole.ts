import { createReadStream } from 'node:fs'
import { assembleReturn } from './assemble-return.ts'
import type { CensusHeader } from './census-header.ts'
import { noChildren } from './read-return.ts'
import { readXml } from './read-xml.ts'

export interface WholeReturn {
  readonly header: CensusHeader
  readonly children: number
}

/**
 * Reads a file to its end once, before anything is loaded from it: whole, well-formed, within the limits, a CIN census return with children.
 * Throws `ReturnRefused` otherwise. Nothing of any child is kept or judged.
 */
export async function checkWhole(path: string): Promise<WholeReturn> {
  let header: CensusHeader | undefined
  let children = 0
  const listener = assembleReturn({
    header: (found) => {
      header = found
    },
    child: () => {
      children += 1
    },
    remark: () => {},
  })
  for await (const _ of readXml(createReadStream(path), listener)) {
    // Nothing to take between the pieces.
  }
  if (header === undefined || children === 0) throw noChildren()
  return { header, children }
}
