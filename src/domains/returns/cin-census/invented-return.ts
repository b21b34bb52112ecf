import { Readable } from 'node:stream'

/** Small returns for tests: a header of an invented authority around the children given. */

export interface InventedHeader {
  readonly collection?: string
  readonly year?: string
  readonly referenceDate?: string
  readonly authority?: string
}

export function returnWith(children: string, header: InventedHeader = {}): string {
  const { collection = 'CIN', year = '2026', referenceDate = '2026-03-31', authority = '999' } = header
  return `<Message><Header><CollectionDetails><Collection>${collection}</Collection><Year>${year}</Year><ReferenceDate>${referenceDate}</ReferenceDate></CollectionDetails><Source><LEA>${authority}</LEA></Source></Header>\n<Children>${children}</Children></Message>`
}

export interface InventedChild {
  readonly number?: string
  /** Elements beside the number: births, sex, UPN. */
  readonly identifiers?: string
  readonly characteristics?: string
  /** What stands in each `CINdetails`. */
  readonly episodes?: readonly string[]
}

/** A child with nothing doubtful but what is given. */
export function childWith(child: InventedChild = {}): string {
  const {
    number = '<LAchildID>QM000001</LAchildID>',
    identifiers = '<PersonBirthDate>2015-03-27</PersonBirthDate><UPNunknown>UN3</UPNunknown><Sex>F</Sex>',
    characteristics = '<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities>',
    episodes = [referral('2025-06-02')],
  } = child
  const details = episodes.map((episode) => `<CINdetails>${episode}</CINdetails>`).join('')
  return `<Child><ChildIdentifiers>${number}${identifiers}</ChildIdentifiers><ChildCharacteristics>${characteristics}</ChildCharacteristics>${details}</Child>`
}

/** A referral that went further, with what followed from it. */
export function referral(on: string, followed = ''): string {
  return `<CINreferralDate>${on}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>${followed}<ReferralNFA>false</ReferralNFA>`
}

/** The bytes in chunks of this size, as a network might deliver them. */
export function bytesOf(text: string | Uint8Array, chunk = 64 * 1024): Readable {
  const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text)
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.byteLength; at += chunk) chunks.push(bytes.subarray(at, at + chunk))
  return Readable.from(chunks)
}
