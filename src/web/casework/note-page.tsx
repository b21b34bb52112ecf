import { noteForm } from '#domains/casework/note.ts'
import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/sibling-store.ts'
import { writeNote } from '#domains/casework/write-note.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import {
  every,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

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
  readonly summary?: readonly PageError[]
}

function form(request: SignedInRequest, { child, siblings }: Family, shown: Shown): Reply {
  const { typed, errors = [], summary = [] } = shown
  return page(
    request,
    { title: 'Write a case note', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Write a case note for {child.name}</h1>
        <form method="post" action={paths.newNote(child.id)} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
          {siblings.length > 0 && (
            <Checkboxes
              name="children"
              legend={{ children: 'Whom else is it about?', class: 'govuk-fieldset__legend--s' }}
              hint="The same note is kept on the record of each child you select. Leave empty if it is about no one else."
              items={siblings.map(({ id, name }) => ({ value: id, label: name }))}
              values={every(typed, 'children')}
            />
          )}
          <Questions form={noteForm} typed={typed} errors={errors} />
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
  const { answers, errors } = parseForm(noteForm, typed, ctx.clock.now())
  if (errors.length > 0) return form(request, family, { typed, errors, summary: errorsOf(noteForm, errors) })
  const ticked = every(typed, 'children')
  const together = one(typed, 'together')
  const outcome = await writeNote(ctx, {
    ...answers,
    childId: family.child.id,
    childIds: [family.child.id, ...family.siblings.map(({ id }) => id).filter((id) => ticked.includes(id))],
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  })
  if (outcome.ok) return redirect(paths.child(family.child.id), 'The case note is kept.')
  const summary = outcome.unmet.map(({ says, answerAt }) => ({
    text: says,
    href: answerAt === 'happenedAt' || answerAt === undefined ? '#happenedAt-day' : `#${answerAt}`,
  }))
  const refused = outcome.unmet.flatMap(({ says, answerAt = '' }) =>
    answerAt in noteForm ? [{ question: answerAt, says, kind: 'wrong' as const }] : [],
  )
  return form(request, family, { typed, errors: refused, summary })
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
