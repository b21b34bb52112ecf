import type { ComponentChildren } from 'preact'
import type { Outcome, Unmet } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import {
  type ClosedRoute,
  get,
  one,
  post,
  type Reply,
  type Route,
  type SignedInRequest,
  type Typed,
  type WhileTyping,
} from '#web/route.ts'

/** One page with one form of the engine: what it asks, what it keeps, and where it leads. */
export interface Asking<F extends Form, T> {
  readonly title: string
  readonly heading?: string
  readonly caption?: string
  readonly back: string
  readonly intro?: ComponentChildren
  readonly send: string
  readonly form: F
  /** What the record holds already: shown until somebody types otherwise, and no draft. */
  readonly kept?: Typed
  /** The questions shown otherwise than one below the other. */
  readonly questions?: (shown: ShownForm) => ComponentChildren
  /** Keeps what was answered. Asked only when nothing is missing. */
  readonly keep: (answers: Partial<Answers<F>>) => Promise<Outcome<T>>
  readonly after: (kept: T) => Reply
}

export interface ShownForm {
  readonly form: Form
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** Shows the form with what was saved of it, or keeps what was sent; what is wrong is said on the same page. */
export async function ask<F extends Form, T>(
  request: SignedInRequest,
  sent: boolean,
  asking: Asking<F, T>,
): Promise<Reply> {
  if (!sent) return show(request, asking, request.draft ?? asking.kept ?? {}, [])
  const { typed, ctx } = request
  const { answers, errors } = parseForm(asking.form, typed, ctx.clock.now())
  if (errors.length > 0) return show(request, asking, typed, errors)
  const outcome = await asking.keep(answers)
  if (outcome.ok) return asking.after(outcome.value)
  const { atQuestions, others } = placed(asking.form, typed, outcome.unmet)
  return show(request, asking, typed, atQuestions, others)
}

/** What was refused, beside the question where it is put right; the rest above the form. */
function placed(form: Form, typed: Typed, unmet: readonly Unmet[]) {
  const [first = ''] = Object.keys(form)
  const atQuestions: FormError[] = []
  const others: PageError[] = []
  for (const { says, answerAt, tried } of unmet) {
    const question = answerAt?.replace(/-day$/, '') ?? questionOf(form, typed, tried?.text)
    if (question !== undefined && Object.hasOwn(form, question)) atQuestions.push({ question, says, kind: 'wrong' })
    else others.push({ text: says, href: `#${first}` })
  }
  return { atQuestions, others }
}

const worded: readonly string[] = ['text', 'longText', 'verbatim']

/** Where words were typed that the record refused without knowing of the form: the one question, if it is one, that they answer. */
function questionOf(form: Form, typed: Typed, refused = ''): string | undefined {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
  const said = Object.keys(form).filter((question) => {
    const words = worded.includes(form[question]?.kind ?? '') ? plain(one(typed, question)) : ''
    return words !== '' && plain(refused).includes(words)
  })
  return said.length === 1 ? said[0] : undefined
}

function show<F extends Form, T>(
  request: SignedInRequest,
  asking: Asking<F, T>,
  typed: Typed,
  errors: readonly FormError[],
  others: readonly PageError[] = [],
): Reply {
  const { title, heading = title, caption, back, intro, send, form, questions } = asking
  const shown = { form, typed, errors }
  return page(
    request,
    { title, back, errors: [...others, ...errorsOf(form, errors)] },
    <FormPage
      request={request}
      heading={heading}
      send={send}
      {...(caption === undefined ? {} : { caption })}
      {...(intro === undefined ? {} : { intro })}
    >
      {questions === undefined ? <Questions {...shown} /> : questions(shown)}
    </FormPage>,
  )
}

/** A form's page and where it is sent: one path, for the same people. */
export function formRoutes(
  path: string,
  by: ClosedRoute['by'],
  reply: (request: SignedInRequest, sent: boolean) => Promise<Reply>,
  whileTyping?: WhileTyping,
): readonly Route[] {
  return [
    get(path, by, async (request) => await reply(request, false)),
    post(path, by, async (request) => await reply(request, true), whileTyping),
  ]
}
