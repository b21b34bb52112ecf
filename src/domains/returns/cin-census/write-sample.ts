import { seededRandom } from '#kernel/random.ts'
import { inventChild, type Part } from './invent-child.ts'

export interface SampleOptions {
  /** The same seed gives the same file to the byte. */
  readonly seed: string
  /** The last day of the census year. */
  readonly referenceDate: Temporal.PlainDate
  /** Three digits; 999 is no authority's. */
  readonly authority?: string
  /** Every so many children, one is given a date of birth and also an expected one, and must be refused. */
  readonly mistakeEvery?: number
}

/**
 * Writes a CIN census return of so many invented children, piece by piece, for measurements and tests. It is not how the trust makes its own return: that is
 * made from the record.
 */
export function* writeReturn(children: number, options: SampleOptions): Generator<string, void, void> {
  const { referenceDate, authority = '999', mistakeEvery = 0 } = options
  yield '<?xml version="1.0" encoding="utf-8"?>\n<Message>\n'
  yield written(headerOf(referenceDate, authority), 1)
  yield '  <Children>\n'
  for (let number = 1; number <= children; number += 1) {
    const random = seededRandom(`${options.seed}/${number}`)
    const mistaken = mistakeEvery > 0 && number % mistakeEvery === 0
    yield written(inventChild(number, referenceDate, random, mistaken), 2)
  }
  yield '  </Children>\n</Message>\n'
}

function headerOf(referenceDate: Temporal.PlainDate, authority: string): Part {
  return [
    'Header',
    [
      [
        'CollectionDetails',
        [
          ['Collection', 'CIN'],
          ['Year', String(referenceDate.year)],
          ['ReferenceDate', referenceDate.toString()],
        ],
      ],
      [
        'Source',
        [
          ['SourceLevel', 'L'],
          ['LEA', authority],
          ['SoftwareCode', 'Holdfast sample'],
          ['Release', '1'],
          ['SerialNo', '001'],
          ['DateTime', `${referenceDate.add({ days: 60 }).toString()}T09:00:00`],
        ],
      ],
    ],
  ]
}

function written([name, holds]: Part, depth: number): string {
  const margin = '  '.repeat(depth)
  if (typeof holds === 'string') return `${margin}<${name}>${holds}</${name}>\n`
  const inside = holds.map((part) => (part === undefined ? '' : written(part, depth + 1))).join('')
  return `${margin}<${name}>\n${inside}${margin}</${name}>\n`
}
