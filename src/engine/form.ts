import { assert } from '#kernel/assert.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { parseTypedDate, parseTypedTime } from '#kernel/dates.ts'
import { isAsked } from './asked.ts'
import { askFor, type FormError } from './missing.ts'
import type { Answers, Form, Question, ValueOf } from './question.ts'

/** What a browser sends: one string a field, or several where several boxes were ticked. */
export type Body = Readonly<Record<string, string | readonly string[] | undefined>>

export interface ParsedForm<F extends Form> {
  readonly answers: Partial<Answers<F>>
  /** The strings as typed, by the names of the fields, to be shown again. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly errors: readonly FormError[]
}

type Read =
  | { readonly state: 'given'; readonly value: ValueOf<Question> }
  | { readonly state: 'empty' }
  | { readonly state: 'wrong'; readonly says: string }

/**
 * Reads a posted form. Dates come as `name-day`, `name-month`, `name-year`, and with a time as `name-time` too.
 * Questions that the other answers make unasked are left out, whatever was posted for them.
 * With `now`, dates that must be past are held to it.
 */
export function parseForm<F extends Form>(form: F, body: Body, now?: Temporal.Instant): ParsedForm<F> {
  const read = new Map(Object.entries(form).map(([name, question]) => [name, readAnswer(name, question, body, now)]))
  const given: Record<string, ValueOf<Question>> = {}
  for (const [name, answer] of read) if (answer.state === 'given') given[name] = answer.value

  const answers: Record<string, ValueOf<Question>> = {}
  const errors: FormError[] = []
  for (const [name, question] of Object.entries(form)) {
    if (!isAsked(form, name, given)) continue
    const answer = read.get(name)
    if (answer?.state === 'given') answers[name] = answer.value
    if (answer?.state === 'wrong') errors.push({ question: name, says: answer.says, kind: 'wrong' })
    if (answer?.state === 'empty' && question.optional !== true)
      errors.push({ question: name, says: askFor(question), kind: 'missing' })
  }
  return { answers: answers as Partial<Answers<F>>, typed: typedFields(form, body), errors }
}

/** The names of the fields in which a question is answered. The first is where a message links to. */
export function fieldsOf(name: string, question: Question): readonly [string, ...string[]] {
  if (question.kind === 'date') return [`${name}-day`, `${name}-month`, `${name}-year`]
  if (question.kind === 'dateTime') return [`${name}-day`, `${name}-month`, `${name}-year`, `${name}-time`]
  return [name]
}

/** Checks what the types cannot: that conditions name questions and options of this form, written before. Returns the form. */
export function form<const F extends Form>(questions: F): F {
  const before = new Map<string, Question>()
  for (const [name, question] of Object.entries(questions)) {
    if (question.askedWhen !== undefined) {
      const parent = before.get(question.askedWhen.question)
      assert(
        parent !== undefined,
        `“${name}” is asked when “${question.askedWhen.question}” is answered: no such question before it.`,
      )
      const offered = parent.kind === 'yesOrNo' ? ['yes', 'no'] : 'options' in parent ? Object.keys(parent.options) : []
      const unknown = question.askedWhen.is.filter((option) => !offered.includes(option))
      assert(unknown.length === 0, `“${name}” is asked for an answer that is not offered: ${unknown.join(', ')}.`)
    }
    before.set(name, question)
  }
  return questions
}

function readAnswer(name: string, question: Question, body: Body, now: Temporal.Instant | undefined): Read {
  switch (question.kind) {
    case 'date':
    case 'dateTime':
      return readDate(name, question, body, now)
    case 'text':
    case 'longText':
    case 'verbatim':
      return readText(question, one(body[name]))
    case 'yesOrNo':
      return readChoice({ yes: true, no: false }, question, one(body[name]))
    case 'oneOf':
      return readChoice(asItself(question.options), question, one(body[name]))
    case 'anyOf':
      return readSet(question, many(body[name]))
    case 'wholeNumber':
      return readNumber(question, one(body[name]).trim())
  }
}

function readDate(
  name: string,
  question: Question & { kind: 'date' | 'dateTime' },
  body: Body,
  now: Temporal.Instant | undefined,
): Read {
  const [day, month, year] = [one(body[`${name}-day`]), one(body[`${name}-month`]), one(body[`${name}-year`])]
  const time = one(body[`${name}-time`]).trim()
  const read = parseTypedDate({ day, month, year })
  if (read.state === 'wrong') return wrong(question, read.says)
  if (read.state === 'empty') return time === '' ? read : wrong(question, 'must include a day, a month and a year')
  if (question.kind === 'date') {
    const early = now === undefined || instantInLondon(read.date).epochMilliseconds <= now.epochMilliseconds
    if (question.past === true && !early) return wrong(question, 'must be today or in the past')
    return { state: 'given', value: read.date }
  }
  if (time === '') return wrong(question, 'must include a time')
  const timeOfDay = parseTypedTime(time)
  if (timeOfDay === undefined) return wrong(question, 'must have a real time, like 4:05pm or 16:05')
  const instant = instantInLondon(read.date, timeOfDay.toString())
  if (question.past === true && now !== undefined && instant.epochMilliseconds > now.epochMilliseconds)
    return wrong(question, 'must be in the past')
  return { state: 'given', value: instant }
}

function readText(question: Question & { maxLength?: number }, typed: string): Read {
  const lines = typed.replaceAll('\r\n', '\n')
  if (lines.trim() === '') return { state: 'empty' }
  const value = question.kind === 'verbatim' ? lines : lines.trim()
  const most = question.maxLength ?? (question.kind === 'text' ? 500 : 100_000)
  if (value.length > most) return wrong(question, `must be ${most.toLocaleString('en-GB')} characters or fewer`)
  if (question.kind === 'text' && value.includes('\n')) return wrong(question, 'must be on one line')
  return { state: 'given', value }
}

function readChoice(offered: Readonly<Record<string, string | boolean>>, question: Question, typed: string): Read {
  if (typed === '') return { state: 'empty' }
  const value = Object.hasOwn(offered, typed) ? offered[typed] : undefined
  return value === undefined ? { state: 'wrong', says: askFor(question) } : { state: 'given', value }
}

function readSet(question: Question & { kind: 'anyOf' }, typed: readonly string[]): Read {
  const chosen = typed.filter((option) => option !== '')
  if (chosen.length === 0) return { state: 'empty' }
  if (chosen.some((option) => !Object.hasOwn(question.options, option)))
    return { state: 'wrong', says: askFor(question) }
  const { exclusive } = question
  if (exclusive !== undefined && chosen.includes(exclusive) && chosen.length > 1) {
    const alone = question.options[exclusive] ?? exclusive
    return { state: 'wrong', says: `Select “${alone}” on its own, or select the others without it` }
  }
  return { state: 'given', value: new Set(chosen) }
}

function readNumber(question: Question & { kind: 'wholeNumber' }, typed: string): Read {
  if (typed === '') return { state: 'empty' }
  if (!/^-?\d{1,15}$/.test(typed)) return wrong(question, 'must be a whole number')
  const value = Number(typed)
  if (question.least !== undefined && value < question.least)
    return wrong(question, `must be ${question.least} or more`)
  if (question.most !== undefined && value > question.most) return wrong(question, `must be ${question.most} or fewer`)
  return { state: 'given', value }
}

function wrong(question: Question, says: string): Read {
  // A question without a name of its own is named by its words: a summary of errors is read without the page.
  const what = question.called === undefined ? `“${question.label}” The answer` : `The ${question.called}`
  return { state: 'wrong', says: `${what} ${says}` }
}

function typedFields(questions: Form, body: Body): Readonly<Record<string, string | readonly string[]>> {
  const typed: Record<string, string | readonly string[]> = {}
  for (const [name, question] of Object.entries(questions))
    for (const field of fieldsOf(name, question))
      typed[field] = question.kind === 'anyOf' ? many(body[field]) : one(body[field])
  return typed
}

function asItself(options: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(options).map((key) => [key, key]))
}

function one(field: string | readonly string[] | undefined): string {
  return typeof field === 'string' ? field : (field?.at(-1) ?? '')
}

function many(field: string | readonly string[] | undefined): readonly string[] {
  return typeof field === 'string' ? [field] : (field ?? [])
}
