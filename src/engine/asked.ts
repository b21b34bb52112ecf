import type { Form } from './question.ts'

/** Whether a question is asked, given the other answers. A question hanging on one that is not asked is not asked either. */
export function isAsked(form: Form, name: string, answers: Readonly<Record<string, unknown>>): boolean {
  const when = form[name]?.askedWhen
  if (when === undefined) return true
  return isAsked(form, when.question, answers) && isAnsweredSo(answers[when.question], when.is)
}

/** Whether there is an answer at all: "no" and nought are answers, an empty text or an empty choice is none. */
export function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return value instanceof Set ? value.size > 0 : true
}

/** Whether an answer is one of these options; “yes” and “no” stand for a yes or a no. */
export function isAnsweredSo(value: unknown, options: readonly string[]): boolean {
  return options.some((option) => answersWith(value, option))
}

function answersWith(value: unknown, option: string): boolean {
  if (typeof value === 'boolean') return option === (value ? 'yes' : 'no')
  return value instanceof Set ? value.has(option) : value === option
}
