import type { ComponentChildren } from 'preact'
import type { Ctx, Outcome, Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import {
  type ChildAskedOf,
  chosenOf,
  forgotten,
  PartOfChild,
  partErrors,
  partFormFor,
  type ReadPart,
  readPart,
} from '#web/form/parts-of-children.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import {
  type ClosedRoute,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

/** The child whose page it is, and whom else it can be recorded for. */
export interface FamilyAskedOf {
  readonly child: ChildAskedOf
  readonly siblings: readonly ChildAskedOf[]
}

/** What is kept: what all share, and a part of each child whom it is about. */
export interface Together<S extends Form, P extends Form> {
  readonly childId: string
  readonly answers: Partial<Answers<S>>
  readonly parts: readonly { readonly childId: string; readonly answers: Partial<Answers<P>> }[]
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
}

/** Something recorded once for brothers and sisters: what all share, then each child’s own part. */
export interface RecordedTogether<S extends Form, P extends Form> {
  readonly path: (childId?: string) => string
  readonly by: ClosedRoute['by']
  readonly title: string
  readonly heading: (name: string) => ComponentChildren
  readonly intro: (hasSiblings: boolean) => ComponentChildren
  readonly shared: S
  /** What stands over the questions that all share. */
  readonly sharedHeading: string
  readonly part: P
  /** Of the part of a child who has no brothers or sisters: the questions that are asked still. Left out: all. */
  readonly partAlone?: readonly (keyof P & string)[]
  /** What ticking a brother or sister says of them. */
  readonly ticked: (name: string) => string
  readonly send: string
  /** The question that is shown what was refused and belongs to no question. */
  readonly refusedAt: keyof S & string
  /** How the look at the record is named in the ledger. */
  readonly looks: string
  readonly family: (tx: Tx, childId: string) => Promise<FamilyAskedOf | undefined>
  readonly keep: (ctx: Ctx, together: Together<S, P>) => Promise<Outcome<unknown>>
  readonly kept: (children: number) => string
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly parts?: readonly ReadPart[]
  readonly summary?: readonly PageError[]
}

function formPage<S extends Form, P extends Form>(
  of: RecordedTogether<S, P>,
  request: SignedInRequest,
  { child, siblings }: FamilyAskedOf,
  { typed, errors = [], parts = [], summary = [] }: Shown,
): Reply {
  const ofChild = (id: string) => parts.find((part) => part.child.id === id)?.errors ?? []
  return page(
    request,
    { title: of.title, back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{of.heading(child.name)}</h1>
        {of.intro(siblings.length > 0)}
        <form method="post" action={request.path} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
          {siblings.length > 0 && <h2 class="govuk-heading-m">{of.sharedHeading}</h2>}
          <Questions form={of.shared} typed={typed} errors={errors} />
          {siblings.length === 0 ? (
            <Questions
              form={partFormFor(of.part, child.name)}
              {...(of.partAlone === undefined ? {} : { only: of.partAlone })}
              prefix={child.id}
              typed={typed}
              errors={ofChild(child.id)}
            />
          ) : (
            [child, ...siblings].map((each) => (
              <PartOfChild
                child={each}
                partForm={of.part}
                tick={each.id === child.id ? undefined : capital(of.ticked(each.name))}
                typed={typed}
                errors={ofChild(each.id)}
              />
            ))
          )}
          <div class="govuk-button-group">
            <Button>{of.send}</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>,
  )
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

async function submit<S extends Form, P extends Form>(
  of: RecordedTogether<S, P>,
  request: SignedInRequest,
  family: FamilyAskedOf,
): Promise<Reply> {
  const { typed, ctx } = request
  const now = ctx.clock.now()
  const { answers, errors } = parseForm(of.shared, typed, now)
  const parts = chosenOf(family.child, family.siblings, typed).map((each) => readPart(of.part, each, typed, now))
  const summary = [
    ...errorsOf(of.shared, errors),
    ...parts.flatMap((part) => partErrors(of.part, part)),
    ...forgotten(family.siblings, typed, of.ticked),
  ]
  if (summary.length > 0) return formPage(of, request, family, { typed, errors, parts, summary })
  const together = one(typed, 'together')
  const outcome = await of.keep(ctx, {
    childId: family.child.id,
    answers,
    parts: parts.map((part) => ({ childId: part.child.id, answers: part.answers })),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  })
  if (outcome.ok) return redirect(paths.child(family.child.id), of.kept(parts.length))
  const refused = outcome.unmet.map(({ says, answerAt = '' }) => {
    return { question: answerAt in of.shared ? answerAt : of.refusedAt, says, kind: 'wrong' as const }
  })
  return formPage(of, request, family, { typed, errors: refused, parts, summary: errorsOf(of.shared, refused) })
}

/** The page of such a form, and what it sends to: one path. */
export function recordedTogetherRoutes<S extends Form, P extends Form>(of: RecordedTogether<S, P>): readonly Route[] {
  const withFamily = async (
    request: SignedInRequest,
    reply: (family: FamilyAskedOf) => Reply | Promise<Reply>,
  ): Promise<Reply> => {
    const childId = request.params['id'] ?? ''
    return await withRecord(request, of.looks, childId, async (tx) => await of.family(tx, childId), reply)
  }
  return [
    get(of.path(), of.by, async (request) =>
      withFamily(request, (family) => formPage(of, request, family, { typed: request.draft ?? {} })),
    ),
    post(of.path(), of.by, async (request) => withFamily(request, async (family) => await submit(of, request, family))),
  ]
}
