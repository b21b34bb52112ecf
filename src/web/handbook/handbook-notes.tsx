import { doubtOf } from '#practice/handbook-says.ts'
import type { HandbookRule } from '#practice/handbook-shape.ts'

/** What of a rule says where it is written. */
export type CitedRule = Pick<HandbookRule, 'citation' | 'url' | 'confidence' | 'kind'>

/** Every text that a page cites, once, in the order in which it is met: a number beside the rule leads to it. */
export interface Notes {
  readonly all: readonly CitedRule[]
  numberOf(rule: CitedRule): number
}

export function notesOf(cited: readonly CitedRule[]): Notes {
  const key = (rule: CitedRule): string => `${rule.citation} ${doubtOf(rule)}`
  const once = new Map(cited.map((rule) => [key(rule), rule]))
  const order = [...once.keys()]
  return { all: [...once.values()], numberOf: (rule) => order.indexOf(key(rule)) + 1 }
}

/** By what a rule binds, in the word that a practitioner uses. */
export const binding: Readonly<Record<HandbookRule['kind'], string>> = {
  act: 'Law',
  regulation: 'Law',
  'statutory guidance': 'Statutory guidance',
  census: 'Department’s return',
  court: 'Rule of court',
  local: 'Our own standard',
}

interface NoteProps {
  readonly notes: Notes
  readonly rule: CitedRule
}

/** “Law, note 3”: by what the rule binds, and where on the page its text is named. */
export function NoteLink({ notes, rule }: NoteProps) {
  const number = notes.numberOf(rule)
  return (
    <>
      {binding[rule.kind]},{' '}
      <a class="govuk-link" href={`#note-${number}`}>
        note {number}
      </a>
    </>
  )
}

export function NoteList({ notes }: { readonly notes: Notes }) {
  return (
    <ol class="govuk-list govuk-list--number">
      {notes.all.map((rule, index) => (
        <li id={`note-${index + 1}`}>
          <Cited rule={rule} />
        </li>
      ))}
    </ol>
  )
}

/** Where a rule is written, with a link where it is published, and how sure we are of it. */
export function Cited({ rule }: { readonly rule: CitedRule }) {
  const doubt = doubtOf(rule)
  return (
    <>
      {rule.url === null ? (
        rule.citation
      ) : (
        <a class="govuk-link" href={rule.url} rel="noreferrer">
          {rule.citation}
        </a>
      )}
      {doubt === '' ? '' : ` (${doubt})`}
    </>
  )
}
