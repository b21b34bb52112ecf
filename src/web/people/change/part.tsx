import type { Ctx, Outcome, Unmet } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { errorsOf, Questions, underPrefix } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { one, type SignedInRequest, type Typed } from '#web/route.ts'

/** One thing that can be added on a page of several: its questions, and the command that adds it. */
export interface Part {
  /** Names the part in the form that is sent, and stands before the names of its fields. */
  readonly what: string
  readonly summary: string
  readonly button: string
  readonly form: Form
  readonly add: (ctx: Ctx, typed: Typed) => Promise<Outcome<unknown>> | readonly FormError[]
}

/** A part with its answers typed by its form. */
export function part<F extends Form>(
  described: { readonly what: string; readonly summary: string; readonly button: string; readonly form: F },
  add: (ctx: Ctx, answers: Answers<F>) => Promise<Outcome<unknown>>,
): Part {
  return {
    ...described,
    add: (ctx, typed) => {
      const { answers, errors } = parseForm(described.form, typed, ctx.clock.now())
      return errors.length > 0 ? errors : add(ctx, answers as Answers<F>)
    },
  }
}

/** What came of sending a part: done, or what is wrong with it, part by part. */
export type PartSent =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrong'; readonly what: string; readonly errors: readonly FormError[] }

/** Runs the part whose form was sent; `undefined` when none of these was. */
export async function sendPart(request: SignedInRequest, parts: readonly Part[]): Promise<PartSent | undefined> {
  const sent = parts.find(({ what }) => what === one(request.typed, 'what'))
  if (sent === undefined) return undefined
  const outcome = await sent.add(request.ctx, underPrefix(request.typed, sent.what))
  if ('ok' in outcome)
    return outcome.ok ? { kind: 'done' } : { kind: 'wrong', what: sent.what, errors: outcome.unmet.map(asError) }
  return { kind: 'wrong', what: sent.what, errors: outcome }
}

function asError({ says, answerAt = '' }: Unmet): FormError {
  return { question: answerAt, says, kind: 'wrong' }
}

/** The errors of the part that was sent, for the summary at the top of the page. */
export function partErrors(parts: readonly Part[], sent: PartSent | undefined): readonly PageError[] {
  if (sent?.kind !== 'wrong') return []
  const form = parts.find(({ what }) => what === sent.what)?.form ?? {}
  return errorsOf(form, sent.errors, sent.what).map((error) =>
    error.href === `#${sent.what}.` ? { ...error, href: `#${sent.what}` } : error,
  )
}

interface PartFormProps {
  readonly part: Part
  readonly request: SignedInRequest
  readonly path: string
  readonly sent: PartSent | undefined
}

/** A part’s questions, folded away until they are wanted; open when something in them is to be put right. */
export function PartForm({ part: shown, request, path, sent }: PartFormProps) {
  const errors = sent?.kind === 'wrong' && sent.what === shown.what ? sent.errors : []
  const typed = sent === undefined ? (request.draft ?? {}) : request.typed
  const begun = Object.keys(underPrefix(typed, shown.what)).some((name) => one(typed, `${shown.what}.${name}`) !== '')
  return (
    <Details summary={shown.summary} open={errors.length > 0 || begun} id={shown.what}>
      <form method="post" action={path} noValidate aria-label={shown.summary}>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="what" value={shown.what} />
        <Questions
          form={prefixed(shown.form, shown.what)}
          typed={typed}
          errors={errors.map((error) => ({ ...error, question: `${shown.what}.${error.question}` }))}
        />
        <div class="govuk-button-group">
          <Button>{shown.button}</Button>
          <Button variant="secondary" name="save" value="draft">
            Save and come back later
          </Button>
        </div>
      </form>
    </Details>
  )
}

/** Field names carry the part’s, since several forms stand on one page. */
function prefixed(form: Form, what: string): Form {
  return Object.fromEntries(Object.entries(form).map(([name, question]) => [`${what}.${name}`, question]))
}
