import { assert } from '#kernel/assert.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { isAnswered, isAsked } from './asked.ts'
import type { Answers, Form, Question } from './question.ts'

/** One question and its answer, in the words that were shown. */
export interface TranscriptLine {
  readonly question: string
  readonly answer: string
  /** The person's own words. */
  readonly verbatim?: true
}

/** What stands for the answer to a question that was shown and left. */
export const notAnswered = 'Not answered'

/** What was asked and answered, to be kept with the record: it reads true when the form has changed. */
export function transcript<F extends Form>(form: F, answers: Partial<Answers<F>>): readonly TranscriptLine[] {
  return Object.entries(form)
    .filter(([name]) => isAsked(form, name, answers))
    .map(([name, question]) => ({
      question: question.label,
      answer: isAnswered(answers[name]) ? inWords(question, answers[name]) : notAnswered,
      ...(question.kind === 'verbatim' && isAnswered(answers[name]) ? { verbatim: true as const } : {}),
    }))
}

/** An answer in the words shown. */
export function inWords(question: Question, value: unknown): string {
  switch (question.kind) {
    case 'date':
      assert(value instanceof Temporal.PlainDate, 'A date question is answered by a date.')
      return longDate(value)
    case 'dateTime':
      assert(value instanceof Temporal.Instant, 'A question of date and time is answered by an instant.')
      return dateAndTime(value)
    case 'yesOrNo':
      return value === true ? 'Yes' : 'No'
    case 'oneOf':
      return question.options[String(value)] ?? String(value)
    case 'anyOf':
      assert(value instanceof Set, 'A question of several choices is answered by a set.')
      return Object.entries(question.options)
        .filter(([option]) => value.has(option))
        .map(([, label]) => label)
        .join('; ')
    default:
      return String(value)
  }
}
