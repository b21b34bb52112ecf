import { parseIsoDate } from '#kernel/dates.ts'
import type { Answers, Form, Question, ValueOf } from './question.ts'

/** An answer as it is kept: dates and instants in ISO form, choices as their names, several choices sorted. */
export type AnswersJson = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** Answers as JSON. Questions of another form are left out. */
export function answersToJson<F extends Form>(form: F, answers: Partial<Answers<F>>): AnswersJson {
  const json: Record<string, string | number | boolean | readonly string[]> = {}
  for (const name of Object.keys(form)) {
    const value: unknown = answers[name]
    if (value instanceof Set) json[name] = [...value].map(String).toSorted()
    else if (value instanceof Temporal.PlainDate || value instanceof Temporal.Instant) json[name] = value.toString()
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') json[name] = value
  }
  return json
}

/**
 * Answers read back. What the form no longer asks or offers is left out: an open step is then asked again, and a
 * concluded one is read from its transcript.
 */
export function answersFromJson<F extends Form>(form: F, json: unknown): Partial<Answers<F>> {
  const answers: Record<string, ValueOf<Question>> = {}
  if (typeof json !== 'object' || json === null) return {}
  for (const [name, kept] of Object.entries(json)) {
    const question = Object.hasOwn(form, name) ? form[name] : undefined
    const value = question === undefined ? undefined : readKept(question, kept)
    if (value !== undefined) answers[name] = value
  }
  return answers as Partial<Answers<F>>
}

function readKept(question: Question, kept: unknown): ValueOf<Question> | undefined {
  switch (question.kind) {
    case 'date':
      return typeof kept === 'string' ? parseIsoDate(kept) : undefined
    case 'dateTime':
      return typeof kept === 'string' ? Temporal.Instant.from(kept) : undefined
    case 'yesOrNo':
      return typeof kept === 'boolean' ? kept : undefined
    case 'wholeNumber':
      return typeof kept === 'number' ? kept : undefined
    case 'oneOf':
      return typeof kept === 'string' && Object.hasOwn(question.options, kept) ? kept : undefined
    case 'anyOf':
      return readKeptSet(question.options, kept)
    default:
      return typeof kept === 'string' ? kept : undefined
  }
}

function readKeptSet(options: Readonly<Record<string, string>>, kept: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(kept)) return undefined
  const offered = kept.filter(
    (option): option is string => typeof option === 'string' && Object.hasOwn(options, option),
  )
  return offered.length === 0 ? undefined : new Set(offered)
}
