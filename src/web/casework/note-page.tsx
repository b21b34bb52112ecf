import { noteForm, notePartForm } from '#domains/casework/note.ts'
import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/sibling-store.ts'
import { writeNote } from '#domains/casework/write-note.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import {
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
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Family {
  readonly child: ChildOfFamily
  readonly siblings: readonly ChildOfFamily[]
}

async function familyOf(tx: Tx, childId: string): Promise<Family | undefined> {
  const child = await childOfFamily(tx, childId)
  return child === undefined ? undefined : { child, siblings: await siblingsOf(tx, childId) }
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly parts?: readonly ReadPart[]
  readonly summary?: readonly PageError[]
}

function form(request: SignedInRequest, { child, siblings }: Family, shown: Shown): Reply {
  const { typed, errors = [], parts = [], summary = [] } = shown
  const ofChild = (id: string) => parts.find((part) => part.child.id === id)?.errors ?? []
  return page(
    request,
    { title: 'Write a case note', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Write a case note for {child.name}</h1>
        {siblings.length > 0 && (
          <p class="govuk-body">
            Write it once for the brothers and sisters too: first what concerns them all, which is kept on the record of
            each child that you choose; then what belongs to one child, in that child’s own part.
          </p>
        )}
        <form method="post" action={paths.newNote(child.id)} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
          {siblings.length > 0 && <h2 class="govuk-heading-m">The note</h2>}
          <Questions form={noteForm} typed={typed} errors={errors} />
          {siblings.length === 0 ? (
            <Questions
              form={partFormFor(notePartForm, child.name)}
              only={['words']}
              prefix={child.id}
              typed={typed}
              errors={ofChild(child.id)}
            />
          ) : (
            [child, ...siblings].map((each) => (
              <PartOfChild
                child={each}
                partForm={notePartForm}
                tick={each.id === child.id ? undefined : `It is about ${each.name} too`}
                typed={typed}
                errors={ofChild(each.id)}
              />
            ))
          )}
          <div class="govuk-button-group">
            <Button>Keep the note</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>,
  )
}

async function write(request: SignedInRequest, family: Family): Promise<Reply> {
  const { typed, ctx } = request
  const now = ctx.clock.now()
  const { answers, errors } = parseForm(noteForm, typed, now)
  const parts = chosenOf(family.child, family.siblings, typed).map((child) => readPart(notePartForm, child, typed, now))
  const summary = [
    ...errorsOf(noteForm, errors),
    ...parts.flatMap((part) => partErrors(notePartForm, part)),
    ...forgotten(family.siblings, typed, (name) => `the note is about ${name} too`),
  ]
  if (summary.length > 0) return form(request, family, { typed, errors, parts, summary })
  const together = one(typed, 'together')
  const outcome = await writeNote(ctx, {
    ...answers,
    childId: family.child.id,
    childIds: parts.map(({ child }) => child.id),
    parts: new Map(parts.map((part) => [part.child.id, part.answers])),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  })
  if (outcome.ok)
    return redirect(
      paths.child(family.child.id),
      parts.length === 1 ? 'The case note is kept.' : `The case note is kept for ${parts.length} children.`,
    )
  const refusals = outcome.unmet.map(({ says, answerAt }) => ({
    text: says,
    href: answerAt === 'happenedAt' || answerAt === undefined ? '#happenedAt-day' : `#${answerAt}`,
  }))
  const refused = outcome.unmet.flatMap(({ says, answerAt = '' }) =>
    answerAt in noteForm ? [{ question: answerAt, says, kind: 'wrong' as const }] : [],
  )
  return form(request, family, { typed, errors: refused, parts, summary: refusals })
}

function withFamily(request: SignedInRequest, reply: (family: Family) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(request, 'case note form', childId, async (tx) => await familyOf(tx, childId), reply)
}

const mayWrite = [
  'social worker',
  'family help lead',
  'conference chair',
  'reviewing officer',
  'team manager',
  'head of service',
  'duty',
  'front door',
] as const

export const noteRoutes: readonly Route[] = [
  get(paths.newNote(), mayWrite, async (request) =>
    withFamily(request, (family) => form(request, family, { typed: request.draft ?? {} })),
  ),
  post(paths.newNote(), mayWrite, async (request) =>
    withFamily(request, async (family) => await write(request, family)),
  ),
]
