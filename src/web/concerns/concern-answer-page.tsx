import { answerConcern, replyTellsTooMuch } from '#domains/concerns/answer-concern.ts'
import { answerForm, asAnswer, toldForm } from '#domains/concerns/answer-concern-form.ts'
import { answerers } from '#domains/concerns/concern.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { childOf } from '#web/concerns/concern-page.tsx'
import { namedNow, type WholeConcern, withConcern } from '#web/concerns/with-concern.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions, underPrefix } from '#web/form/questions.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { KeptWarning } from '#web/people/confidential/kept-warning.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  /** Errors of how each was told, by the id of the concern. */
  readonly told?: Readonly<Record<string, readonly FormError[]>>
  readonly summary?: readonly PageError[]
}

function prefixOf(concernId: string): string {
  return `told-${concernId}`
}

function show(request: SignedInRequest, whole: WholeConcern, shown: Shown): Reply {
  const { typed, errors = [], told = {}, summary = [] } = shown
  const [first] = whole.concerns
  return page(
    request,
    { title: 'Answer a concern', back: paths.concern(whole.headId), errors: summary },
    <FormPage
      request={request}
      caption={childOf(whole)}
      heading={`Answer the concern about ${first.aboutName}`}
      send="Answer the concern"
      intro={whole.concerns.map((concern) => (
        <InsetText class="hf-lines">{`${concern.reference}: ${concern.says}`}</InsetText>
      ))}
    >
      <KeptWarning kinds={whole.confidential} />
      <Questions form={answerForm} typed={typed} errors={errors} />
      {whole.concerns.map((concern) => (
        <Questions
          form={toldForm(concern)}
          typed={typed}
          errors={told[concern.id] ?? []}
          prefix={prefixOf(concern.id)}
        />
      ))}
    </FormPage>,
  )
}

async function answer(request: SignedInRequest, whole: WholeConcern): Promise<Reply> {
  const { typed, ctx } = request
  const { answers, errors } = parseForm(answerForm, typed)
  const ways = whole.concerns.map((concern) => {
    const asked = toldForm(concern)
    const parsed = parseForm(asked, underPrefix(typed, prefixOf(concern.id)))
    return { concern, asked, errors: parsed.errors }
  })
  const given = asAnswer(
    answers,
    Object.fromEntries(whole.concerns.map(({ id }) => [id, one(typed, `${prefixOf(id)}.how`)])),
  )
  const summary = [
    ...errorsOf(answerForm, errors),
    ...ways.flatMap(({ concern, asked, errors: wrong }) => errorsOf(asked, wrong, prefixOf(concern.id))),
  ]
  const told = Object.fromEntries(ways.map(({ concern, errors: wrong }) => [concern.id, wrong]))
  if (summary.length > 0 || given === undefined) return show(request, whole, { typed, errors, told, summary })
  const outcome = await answerConcern(ctx, whole.headId, given)
  if (outcome.ok) return redirect(paths.concern(whole.headId), 'The concern is answered.')
  const refused = outcome.unmet.map(({ says, answerAt = 'finding' }) => ({
    text: says,
    href: `#${answerAt.startsWith('told.') ? `${prefixOf(answerAt.slice(5))}.how` : answerAt}`,
  }))
  const beside = outcome.unmet.map(({ says, answerAt = '' }) => ({ question: answerAt, says, kind: 'wrong' as const }))
  return show(request, whole, { typed, summary: refused, errors: beside })
}

export const concernAnswerRoutes: readonly Route[] = [
  get(paths.concernAnswer(), answerers, async (request) =>
    withConcern(request, (whole) => {
      const named = namedNow(whole)
      if (named?.accountId === request.actor.accountId && whole.answers.length === 0)
        return show(request, whole, { typed: request.draft ?? {} })
      const who = named === undefined ? 'Nobody' : named.name
      return redirect(paths.concern(whole.headId), `${who} is named to answer this concern.`)
    }),
  ),
  post(
    paths.concernAnswer(),
    answerers,
    async (request) => withConcern(request, async (whole) => await answer(request, whole)),
    async (request, typed) =>
      withConcern(request, async (whole) => {
        if (namedNow(whole)?.accountId !== request.actor.accountId) throw new NotFound('concern to answer')
        return await toldWhileTyping(request.ctx, async (tx) => replyTellsTooMuch(tx, whole.childId, typed))
      }),
  ),
]
