import { dateFrom } from './census-date.ts'
import { contentsOf, type Element, layout, type Oddity } from './element.ts'
import { ReturnRefused } from './return-refused.ts'
import { quoted } from './wording.ts'

/** Whose return it is, and of when. */
export interface CensusHeader {
  readonly collection: 'CIN'
  /** The year in which the census year ends: 2027 is April 2026 to March 2027. */
  readonly year: number
  /** The last day of the census year. */
  readonly referenceDate: Temporal.PlainDate
  /** The authority's three-digit number. */
  readonly authority: string
  /** The case system that made the file, as it names itself. */
  readonly software: string | undefined
  /** When the file was made, in the words of the file. */
  readonly madeAt: string | undefined
  /** What is odd in the header, in sentences. */
  readonly flags: readonly string[]
}

const headerLayout = layout({ groups: ['CollectionDetails', 'Source', 'Content'] })
const collectionLayout = layout({ once: ['Collection', 'Year', 'ReferenceDate'] })
const sourceLayout = layout({
  once: ['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime'],
})

/** Reads the header. Refuses another collection, and a header that does not say whose return it is or of when. */
export function headerFrom(element: Element): CensusHeader {
  const oddities: Oddity[] = []
  const header = contentsOf([element], headerLayout, oddities)
  const details = contentsOf(header.groups('CollectionDetails'), collectionLayout, oddities)
  const source = contentsOf(header.groups('Source'), sourceLayout, oddities)
  const collection = details.value('Collection')
  if (collection?.toUpperCase() !== 'CIN') throw anotherCollection(collection, element.line)

  const referenceDate = dateFrom(details.value('ReferenceDate') ?? '')
  if (referenceDate === undefined) {
    throw headerLacks('its reference date as year-month-day, like 2027-03-31', element.line)
  }
  const authority = source.value('LEA')
  if (authority === undefined || !/^\d{3}$/.test(authority)) {
    throw headerLacks('the three-digit number of the authority (LEA)', element.line)
  }
  const year = details.value('Year')
  const flags: string[] = []
  if (year !== String(referenceDate.year)) {
    flags.push(
      `The header gives the year as ${quoted(year ?? '')}, but its reference date is ${referenceDate.toString()}; the date was followed.`,
    )
  }
  if (referenceDate.month !== 3 || referenceDate.day !== 31) {
    flags.push(
      `The reference date is ${referenceDate.toString()}, where the census year ends on 31 March (CIN census rule 100).`,
    )
  }
  for (const oddity of oddities)
    flags.push(`The header has something that the census does not have in ${quoted(oddity.within)}.`)
  return {
    collection: 'CIN',
    year: referenceDate.year,
    referenceDate,
    authority,
    software: source.value('SoftwareCode'),
    madeAt: source.value('DateTime'),
    flags,
  }
}

function anotherCollection(collection: string | undefined, line: number): ReturnRefused {
  if (collection === undefined) return headerLacks('which collection it belongs to (Collection)', line)
  return new ReturnRefused(
    'another-collection',
    `The header says that this is a return of the collection ${quoted(collection)}, not CIN. Send the CIN census file.`,
    line,
  )
}

function headerLacks(what: string, line: number): ReturnRefused {
  return new ReturnRefused(
    'header',
    `The header at line ${line} does not give ${what}. Correct it in the case system and export the return again.`,
    line,
  )
}
