import { type CodeList, type CodeOf, isCode } from '#practice/code-lists/code-list.ts'
import { dateFrom } from './census-date.ts'
import { quoted } from './wording.ts'

/** Turns the words of the file into values, and keeps a sentence on each that it could not turn. */
export interface ValueReader {
  /** A date on which the order of events hangs: unreadable, it is kept among `unreadable`. */
  orderingDate(words: string | undefined, what: string): Temporal.PlainDate | undefined
  /** Any other date: unreadable, it is left out with a flag. */
  date(words: string | undefined, what: string): Temporal.PlainDate | undefined
  code<List extends CodeList>(
    words: string | undefined,
    list: List,
    what: string,
    rule: string,
  ): CodeOf<List> | undefined
  /** The codes that are of the list, each once. */
  codes<List extends CodeList>(words: readonly string[], list: List, what: string, rules: CodesRules): CodeOf<List>[]
  truth(words: string | undefined, what: string): boolean | undefined
  count(words: string | undefined, what: string): number | undefined
  flag(sentence: string): void
  readonly flags: string[]
  /** Dates that order events and could not be read, each as what it is and its words. */
  readonly unreadable: string[]
  /** Periods that the file gives without a day on which they began. */
  readonly unbegun: string[]
}

export interface CodesRules {
  readonly unknown: string
  readonly twice: string
}

export function valueReader(): ValueReader {
  const flags: string[] = []
  const unreadable: string[] = []
  const flag = (sentence: string): void => {
    flags.push(sentence)
  }
  const leftOut = (what: string, words: string, why: string): undefined => {
    flags.push(`${what} is ${quoted(words)}, ${why}; it was left out.`)
    return undefined
  }
  const code = <List extends CodeList>(
    words: string | undefined,
    list: List,
    what: string,
    rule: string,
  ): CodeOf<List> | undefined => {
    if (words === undefined) return undefined
    const capitals = words.toUpperCase()
    return isCode(list, capitals) ? capitals : leftOut(what, words, `which is not a code of the census (${rule})`)
  }
  return {
    flags,
    unreadable,
    unbegun: [],
    flag,
    orderingDate(words, what) {
      const date = words === undefined ? undefined : dateFrom(words)
      if (words !== undefined && date === undefined) unreadable.push(`${what} is ${quoted(words)}`)
      return date
    },
    date(words, what) {
      if (words === undefined) return undefined
      return dateFrom(words) ?? leftOut(what, words, 'which is not a date like 2027-03-31')
    },
    code,
    codes(words, list, what, { unknown, twice }) {
      const known = words.flatMap((each) => code(each, list, what, unknown) ?? [])
      const once = new Set(known)
      if (once.size < known.length) flag(`${what} is recorded twice with the same code (${twice}); it was kept once.`)
      return [...once]
    },
    truth(words, what) {
      const known = words?.toLowerCase()
      if (known === undefined) return undefined
      if (known === 'true' || known === '1') return true
      if (known === 'false' || known === '0') return false
      return leftOut(what, words ?? '', 'which is neither true nor false')
    },
    count(words, what) {
      if (words === undefined) return undefined
      return /^\d{1,3}$/.test(words) ? Number(words) : leftOut(what, words, 'which is not a whole number')
    },
  }
}
