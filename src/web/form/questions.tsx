import { keptSays } from '#domains/people/confidential/kept-words.ts'
import { fieldsOf } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form, Question } from '#engine/question.ts'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { DateInput } from '#web/components/date-input.tsx'
import { Input } from '#web/components/input.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { goesOutside } from '#web/form/typing.ts'
import type { PageError } from '#web/frame.tsx'
import { every, one, type Typed } from '#web/route.ts'

export interface QuestionsProps {
  readonly form: Form
  /** What was typed, or a draft: never a preselected answer. */
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  /** Only these questions, in this order; all of them otherwise. */
  readonly only?: readonly string[]
  /** For a part of the form that is asked several times: the fields are named `prefix.question`. */
  readonly prefix?: string
}

/** The questions of an engine's form as GOV.UK components, each with its hint, its error and what was typed. */
export function Questions({ form, typed, errors = [], only, prefix }: QuestionsProps) {
  const moments = Object.values(form).filter(({ kind }) => kind === 'dateTime').length
  const shown = (name: string, question: Question) => (
    <QuestionField
      question={question}
      name={named(prefix, name)}
      typed={typed}
      says={errors.find((error) => error.question === name)?.says}
      oneOfMoments={moments > 1}
    />
  )
  return (
    <>
      {groupsOf(form, only ?? Object.keys(form)).map(({ heading, questions }) => {
        const fields = questions.map(({ name, question, told }) =>
          shown(name, told ? question : withCondition(form, question)),
        )
        if (heading === undefined) return fields
        return (
          <fieldset class="govuk-fieldset hf-asked">
            <legend class="govuk-fieldset__legend hf-asked__when">{heading}</legend>
            {fields}
          </fieldset>
        )
      })}
    </>
  )
}

interface Asked {
  readonly name: string
  readonly question: Question
  /** On which answer it hangs is said over its group already. */
  readonly told: boolean
}

interface Group {
  /** What they have in common; undefined for a question that stands alone. */
  readonly heading: string | undefined
  readonly questions: readonly Asked[]
}

/**
 * Questions in their order, with neighbours that belong to the same thing, or hang on the same answer, told so once. What hangs on one of
 * them stands with them.
 */
function groupsOf(form: Form, names: readonly string[]): readonly Group[] {
  const groups: { heading: string | undefined; questions: Asked[] }[] = []
  const several = severalTimes(names.map((name) => form[name]).map((one) => one && conditionOf(form, one)))
  for (const name of names) {
    const question = form[name]
    if (question === undefined) continue
    const heading = question.under ?? conditionOf(form, question)
    const last = groups.at(-1)
    const joins = last?.heading !== undefined && last.heading === heading
    const hangs =
      last?.heading !== undefined &&
      (heading === undefined || !several.has(heading)) &&
      last.questions.some((one) => one.name === question.askedWhen?.question)
    if (joins || hangs) last.questions.push({ name, question, told: joins && question.under === undefined })
    else groups.push({ heading, questions: [{ name, question, told: question.under === undefined }] })
  }
  return groups.map((group) =>
    group.questions.length > 1 || group.questions.some(({ question }) => question.under !== undefined)
      ? group
      : { heading: undefined, questions: group.questions.map((one) => ({ ...one, told: false })) },
  )
}

/** What several questions hang on is a group of its own: it is not said again at each. */
function severalTimes(headings: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const heading of headings) {
    if (heading === undefined) continue
    if (seen.has(heading)) several.add(heading)
    seen.add(heading)
  }
  return several
}

/** Without script every question is on the page: one that hangs on another says so, where its own hint does not. */
function withCondition(form: Form, question: Question): Question {
  if (/\b[Ii]f\b/.test(question.hint ?? question.label)) return question
  const says = conditionOf(form, question)
  if (says === undefined) return question
  return { ...question, hint: question.hint === undefined ? says : `${says}. ${question.hint}` }
}

/** On which answer a question hangs, in words. */
function conditionOf(form: Form, { askedWhen: when }: Question): string | undefined {
  const parent = when === undefined ? undefined : form[when.question]
  if (when === undefined || parent === undefined) return undefined
  const called = (option: string): string => {
    if (parent.kind === 'yesOrNo') return option === 'yes' ? 'Yes' : 'No'
    return 'options' in parent ? (parent.options[option] ?? option) : option
  }
  const others = 'options' in parent ? Object.keys(parent.options).filter((option) => !when.is.includes(option)) : []
  const told = (options: readonly string[]) =>
    `${options.map((one) => `“${called(one)}”`).join(' or ')} to “${parent.label}”`
  // The shorter way round: what most answers ask for is said by those that do not.
  return others.length > 0 && others.length < when.is.length
    ? `Leave empty if you answered ${told(others)}`
    : `Only if you answered ${told(when.is)}`
}

function named(prefix: string | undefined, name: string): string {
  return prefix === undefined ? name : `${prefix}.${name}`
}

interface FieldProps {
  /** Several questions of the form ask for a time: each says which it is to whoever hears the page. */
  readonly oneOfMoments: boolean
  readonly question: Question
  readonly name: string
  readonly typed: Typed
  readonly says: string | undefined
}

function labelOf(question: Question): string {
  // What belongs to one decision is needed or not as that is made: its heading says when.
  return `${question.label}${question.optional === true && question.under === undefined ? ' (optional)' : ''}`
}

function QuestionField({ question, name, typed, says, oneOfMoments }: FieldProps) {
  const error = says === undefined ? {} : { errorMessage: says }
  const hints = [question.hint, masked(raw(typed, name)) ? keptAsItStands : undefined].filter(
    (one) => one !== undefined,
  )
  const hint = hints.length === 0 ? {} : { hint: hints.join(' ') }
  const outside = question.goesOutside === true ? { attributes: goesOutside } : {}
  const label = { children: labelOf(question), class: 'govuk-label--s' }
  const legend = { children: labelOf(question), class: 'govuk-fieldset__legend--s' }
  switch (question.kind) {
    case 'date':
    case 'dateTime':
      return <DateField question={question} name={name} typed={typed} says={says} oneOfMoments={oneOfMoments} />
    case 'text':
      return <Input name={name} label={label} value={one(typed, name)} {...hint} {...error} {...outside} />
    case 'wholeNumber':
      return (
        <Input name={name} label={label} value={one(typed, name)} inputmode="numeric" width={5} {...hint} {...error} />
      )
    case 'longText':
    case 'verbatim':
      return (
        <Textarea
          name={name}
          label={label}
          value={raw(typed, name)}
          rows={question.kind === 'verbatim' ? 3 : 5}
          {...hint}
          {...error}
          {...outside}
        />
      )
    case 'yesOrNo': {
      const items = [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]
      return <Radios name={name} legend={legend} items={items} value={one(typed, name)} inline {...hint} {...error} />
    }
    case 'oneOf':
      return (
        <Radios name={name} legend={legend} items={choices(question)} value={one(typed, name)} {...hint} {...error} />
      )
    case 'anyOf':
      return (
        <Checkboxes
          name={name}
          legend={legend}
          items={choices(question)}
          values={every(typed, name)}
          small={Object.keys(question.options).length > 8}
          {...hint}
          {...error}
        />
      )
  }
}

/** What is shown without what is kept from whoever reads, to be written on. */
const masked = (text: string): boolean => text.includes(keptSays)
const keptAsItStands = `“${keptSays}” stands for words that are kept from you. Leave it in its place, and they stay as they are; take it out, and they are taken out.`

/** Text is shown again as it was typed, spaces and all. */
function raw(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

function choices(question: Question & { readonly kind: 'oneOf' | 'anyOf' }) {
  const hints: Readonly<Record<string, string | undefined>> = question.optionHints ?? {}
  return Object.entries(question.options).map(([value, label]) => {
    const hint = hints[value]
    return { value, label, ...(hint === undefined ? {} : { hint }) }
  })
}

function DateField({ question, name, typed, says, oneOfMoments }: FieldProps) {
  const legend = { children: labelOf(question), class: 'govuk-fieldset__legend--s' }
  const values = {
    day: one(typed, `${name}-day`),
    month: one(typed, `${name}-month`),
    year: one(typed, `${name}-year`),
  }
  return (
    <>
      <DateInput
        id={name}
        namePrefix={name}
        legend={legend}
        hint={question.hint ?? 'For example, 7 9 2026'}
        values={values}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      {question.kind === 'dateTime' && (
        <Input
          name={`${name}-time`}
          label={
            oneOfMoments
              ? { children: ['Time', <span class="govuk-visually-hidden">: {question.label}</span>] }
              : 'Time'
          }
          hint="For example, 4:05pm"
          width={5}
          value={one(typed, `${name}-time`)}
        />
      )}
    </>
  )
}

/** The errors of a form as the error summary shows them, each linked to the field where it is answered. */
export function errorsOf(form: Form, errors: readonly FormError[], prefix?: string): readonly PageError[] {
  return errors.map((error) => {
    const question = form[error.question]
    const [field] = question === undefined ? [error.question] : fieldsOf(error.question, question)
    return { text: error.says, href: `#${named(prefix, field)}` }
  })
}

/** The part of what was typed under a prefix, as if it had been asked alone. */
export function underPrefix(typed: Typed, prefix: string): Typed {
  const start = `${prefix}.`
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    ),
  )
}
