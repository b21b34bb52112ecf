/** Why a file was not read as a CIN census return. */
export type RefusalReason =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'not-xml'
  | 'not-well-formed'
  | 'cut-off'
  | 'document-type'
  | 'another-collection'
  | 'header'
  | 'no-children'
  | 'limit'

/**
 * A file that cannot be a whole CIN census return. The message is a sentence or two for the person who gave it to us:
 * what is wrong and what to do. It quotes nothing about a child.
 */
export class ReturnRefused extends Error {
  readonly reason: RefusalReason
  /** The line of the file at which reading stopped, where there is one. */
  readonly line: number | undefined

  constructor(reason: RefusalReason, sentence: string, line?: number) {
    super(sentence)
    this.name = 'ReturnRefused'
    this.reason = reason
    this.line = line
  }
}
