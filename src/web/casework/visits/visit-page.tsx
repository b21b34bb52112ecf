import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { type NewVisit, recordVisit } from '#domains/casework/visits/record-visit.ts'
import { childPartForm, visitForm } from '#domains/casework/visits/visit.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { chosenOf, forgotten, PartOfChild, partErrors, type ReadPart, readPart } from '#web/form/parts-of-children.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Family {
  readonly child: ChildOfFamily
  readonly siblings: readonly ChildOfFamily[]
}

/** The child, and the brothers and sisters whose work is open: these may be visited at once. */
async function familyOf(tx: Tx, childId: string): Promise<Family | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const siblings = await siblingsOf(tx, childId)
  return { child, siblings: siblings.filter(({ episode }) => episode !== undefined) }
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly parts?: readonly ReadPart<typeof childPartForm>[]
  readonly summary?: readonly PageError[]
}

function form(request: SignedInRequest, { child, siblings }: Family, shown: Shown): Reply {
  const { typed, errors = [], parts = [], summary = [] } = shown
  const ofChild = (id: string) => parts.find((part) => part.child.id === id)?.errors ?? []
  const together = one(typed, 'together') || request.site.ids.next()
  return page(
    request,
    { title: 'Record a visit', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Record a visit to {child.name}</h1>
        {siblings.length > 0 && (
          <p class="govuk-body">
            Record it once for the brothers and sisters too: what you all saw first, then each child’s own part.
          </p>
        )}
        <form method="post" action={paths.newVisit(child.id)} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="together" value={together} />
          <h2 class="govuk-heading-m">The visit</h2>
          <Questions form={visitForm} typed={typed} errors={errors} />
          {[child, ...siblings].map((each) => (
            <PartOfChild
              child={each}
              partForm={childPartForm}
              tick={each.id === child.id ? undefined : `I visited ${each.name} too`}
              typed={typed}
              errors={ofChild(each.id)}
            />
          ))}
          <div class="govuk-button-group">
            <Button>Record the visit</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>,
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'visit form',
    childId,
    async (tx) => await familyOf(tx, childId),
    (family) => form(request, family, { typed: request.draft ?? {} }),
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'visit form',
    childId,
    async (tx) => await familyOf(tx, childId),
    async (family) => await record(request, family),
  )
}

async function record(request: SignedInRequest, family: Family): Promise<Reply> {
  const { typed, ctx } = request
  const now = ctx.clock.now()
  const shared = parseForm(visitForm, typed, now)
  const parts = chosenOf(family.child, family.siblings, typed).map((child) =>
    readPart(childPartForm, child, typed, now),
  )
  const summary = [
    ...errorsOf(visitForm, shared.errors),
    ...parts.flatMap((part) => partErrors(childPartForm, part)),
    ...forgotten(family.siblings, typed, (name) => `you visited ${name} too`),
  ]
  const shown = { typed, errors: shared.errors, parts }
  if (summary.length > 0) return form(request, family, { ...shown, summary })
  const together = one(typed, 'together')
  const visit: NewVisit = {
    childId: family.child.id,
    shared: shared.answers,
    parts: parts.map(({ child, answers }) => ({ childId: child.id, ...answers })),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  }
  const outcome = await recordVisit(ctx, visit)
  if (outcome.ok)
    return redirect(
      paths.child(family.child.id),
      parts.length === 1 ? 'The visit is recorded.' : `The visit is recorded for ${parts.length} children.`,
    )
  const refusals = outcome.unmet.map(({ says, answerAt }) => ({
    text: says,
    href: answerAt === undefined || answerAt === 'visitedAt' ? '#visitedAt-day' : `#${answerAt}`,
  }))
  const errors = outcome.unmet.flatMap(({ says, answerAt = '' }) =>
    answerAt in visitForm ? [{ question: answerAt, says, kind: 'wrong' as const }] : [],
  )
  return form(request, family, { ...shown, errors, summary: refusals })
}

const mayRecord = [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
  'front door',
] as const

export const visitRoutes: readonly Route[] = [
  get(paths.newVisit(), mayRecord, show),
  post(paths.newVisit(), mayRecord, submit),
]
