import { isAnswered, isAsked } from './asked.ts'
import type { Answers, Form, Question } from './question.ts'

/** One message a question. `missing` tells what can wait, in a draft, from what was answered wrongly. */
export interface FormError {
  readonly question: string
  readonly says: string
  readonly kind: 'missing' | 'wrong'
}

/** The questions that are asked and not yet answered, each with the message that asks for it. */
export function stillToAnswer<F extends Form>(form: F, answers: Partial<Answers<F>>): readonly FormError[] {
  return wantedBy(form).filter(({ question }) => isAsked(form, question, answers) && !isAnswered(answers[question]))
}

/** The messages of a form do not change: they are put together once, not at each asking. */
const wanted = new WeakMap<Form, readonly FormError[]>()

/** Every question that may have to be answered, with the message that asks for it. */
function wantedBy(form: Form): readonly FormError[] {
  const known = wanted.get(form)
  if (known !== undefined) return known
  const found = Object.entries(form).flatMap(([question, asked]) =>
    asked.optional === true ? [] : [{ question, says: askFor(asked), kind: 'missing' as const }],
  )
  wanted.set(form, found)
  return found
}

/** The message that asks for an answer. */
export function askFor(question: Question): string {
  if (question.errorMissing !== undefined) return question.errorMissing
  const chosen = question.kind === 'oneOf' || question.kind === 'anyOf' || question.kind === 'yesOrNo'
  if (question.called !== undefined) return `${chosen ? 'Select' : 'Enter'} ${withArticle(question.called)}`
  if (question.kind === 'yesOrNo') return `Select yes or no: ${question.label}`
  if (question.kind === 'anyOf') return `Select at least one answer: ${question.label}`
  return `${chosen ? 'Select' : 'Enter'} an answer: ${question.label}`
}

/** "the first day", but "how they agreed": a question within the sentence takes no article. */
function withArticle(called: string): string {
  return /^(how|what|when|where|whether|who|whom|whose|why)\b/.test(called) ? called : `the ${called}`
}
