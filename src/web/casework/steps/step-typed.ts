import { type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import type { ToConclude } from '#domains/casework/steps/step-judging.ts'
import { needPrefix, needRows } from '#domains/casework/steps/step-needs.ts'
import { ownQuestions, prefixOf } from '#domains/casework/steps/step-own-questions.ts'
import type { StepPart, StepRead } from '#domains/casework/steps/step-reading.ts'
import type { NamedNeed } from '#domains/commissioning/name-needs.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import { london } from '#kernel/clock.ts'
import { timeOfDay } from '#kernel/dates.ts'
import { underPrefix } from '#web/form/questions.tsx'
import { one, type Typed } from '#web/route.ts'

/** What one child's part of the form says, as it was sent. */
export interface ReadPart {
  readonly part: StepPart
  /** The name before the fields of this child's own questions; none where the form is about one child. */
  readonly prefix: string | undefined
  readonly answers: ToConclude['answers']
  /** Answers that are wrong, and not merely missing: those may wait until the step is concluded. */
  readonly wrong: readonly FormError[]
  readonly outcome: string
  readonly version: number
  readonly overrides: readonly { readonly gateId: string; readonly reason: string }[]
  readonly needs: readonly NamedNeed[]
}

export function prefixIn(read: StepRead, part: StepPart): string | undefined {
  return read.parts.length > 1 ? prefixOf(part.child.id) : undefined
}

/**
 * What was typed on a page that showed other children beside this one than it shows now: a sister’s record has closed, her step was
 * concluded or came back. This child’s own answers are read all the same, under the names that they have now.
 */
export function asShownNow(read: StepRead, typed: Typed): Typed {
  const [own] = read.parts
  const prefix = prefixOf(own.child.id)
  const apart = underPrefix(typed, prefix)
  if (read.parts.length === 1) return { ...typed, ...apart }
  if (Object.keys(apart).length > 0) return typed
  const names = ['outcome', ...ownQuestions(own.step.kind)]
  const its = Object.entries(typed).filter(
    ([name]) => name.startsWith('override.') || names.some((each) => isFieldOf(name, each)),
  )
  return { ...typed, ...Object.fromEntries(its.map(([name, value]) => [`${prefix}.${name}`, value])) }
}

/** A child's part of a form is its own fields, with those that are asked once for all. */
function typedOf(read: StepRead, part: StepPart, typed: Typed): Typed {
  const prefix = prefixIn(read, part)
  if (prefix === undefined) return typed
  const own = ownQuestions(part.step.kind)
  const shared = Object.entries(typed).filter(([name]) => !own.some((question) => isFieldOf(name, question)))
  return { ...Object.fromEntries(shared), outcome: undefined, ...underPrefix(typed, prefix) }
}

function isFieldOf(field: string, question: string): boolean {
  return (
    field === question || (/^-(day|month|year|time)$/.test(field.slice(question.length)) && field.startsWith(question))
  )
}

export function readParts(read: StepRead, typed: Typed, now: Temporal.Instant): readonly ReadPart[] {
  return read.parts.map((part) => {
    const its = typedOf(read, part, typed)
    const { answers, errors } = parseForm(practiceOf(part.step.kind).form, its, now)
    return {
      part,
      prefix: prefixIn(read, part),
      answers,
      wrong: errors.filter(({ kind }) => kind === 'wrong'),
      outcome: one(its, 'outcome'),
      version: Number(one(typed, `version-${part.step.id}`)),
      overrides: overridesIn(its),
      needs: needsIn(typed, part.step.id),
    }
  })
}

/** The reasons typed for letting gates through: `override.<gate>`. */
export function overridesIn(typed: Typed): readonly { readonly gateId: string; readonly reason: string }[] {
  return Object.keys(underPrefix(typed, 'override'))
    .map((gateId) => ({ gateId, reason: one(typed, `override.${gateId}`) }))
    .filter(({ reason }) => reason !== '')
}

function needsIn(typed: Typed, stepId: string): readonly NamedNeed[] {
  return Array.from({ length: needRows }, (_, row) => {
    const field = (name: string): string => one(typed, `${needPrefix(stepId, row)}.${name}`)
    return { kind: field('kind'), title: field('title'), why: field('why') }
  }).filter(({ kind, title, why }) => `${kind}${title}${why}` !== '')
}

/** The answers kept so far, as the fields of the form hold them. */
export function typedFromKept(read: StepRead): Typed {
  const [{ step: first }] = read.parts
  const typed: Record<string, string | readonly string[]> = {}
  for (const part of read.parts) {
    const prefix = prefixIn(read, part)
    const { form } = practiceOf(part.step.kind)
    for (const [field, value] of Object.entries(fieldsFrom(form, part.step.answers))) {
      const own = ownQuestions(first.kind).some((question) => isFieldOf(field, question))
      if (prefix !== undefined && own) typed[`${prefix}.${field}`] = value
      else typed[field] ??= value
    }
  }
  return typed
}

type Field = readonly [name: string, value: string | readonly string[]]

/** Answers as they are kept, as the fields of their form. */
export function fieldsFrom(
  form: Form,
  answers: KeptStep['answers'],
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, { kind }]): readonly Field[] => {
      const kept = answers[name]
      if (kept === undefined) return []
      if (kind === 'date') return dateFields(name, Temporal.PlainDate.from(String(kept)))
      if (kind === 'dateTime') return instantFields(name, String(kept))
      return [[name, asField(kept)]]
    }),
  )
}

function dateFields(name: string, date: Temporal.PlainDate): readonly Field[] {
  return [
    [`${name}-day`, String(date.day)],
    [`${name}-month`, String(date.month)],
    [`${name}-year`, String(date.year)],
  ]
}

function instantFields(name: string, kept: string): readonly Field[] {
  const there = Temporal.Instant.from(kept).toZonedDateTimeISO(london)
  return [...dateFields(name, there.toPlainDate()), [`${name}-time`, timeOfDay(there.toPlainTime())]]
}

function asField(kept: AnswersJson[string]): string | readonly string[] {
  if (typeof kept === 'boolean') return kept ? 'yes' : 'no'
  return typeof kept === 'string' || typeof kept === 'number' ? String(kept) : kept
}
