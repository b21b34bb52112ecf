import { type ChildToRecordOn, childToRecordOn, siblingsToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { missedAppointmentForm, missedPartForm, recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'
import { hands } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
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
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Family {
  readonly child: ChildAskedOf
  readonly siblings: readonly ChildAskedOf[]
}

async function familyOf(tx: Tx, childId: string): Promise<Family | undefined> {
  const child = await childToRecordOn(tx, childId)
  if (child === undefined) return undefined
  return { child: asked(child), siblings: (await siblingsToRecordOn(tx, childId)).map(asked) }
}

function asked({ childId: id, name }: ChildToRecordOn): ChildAskedOf {
  return { id, name }
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
    { title: 'Record a health appointment missed', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{child.name}</span>
          Record a health appointment missed
        </h1>
        <p class="govuk-body">
          A child does not miss an appointment: the child was not brought. What was missed is read together: two in six
          months are asked about.
        </p>
        <form method="post" action={request.path} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
          {siblings.length > 0 && <h2 class="govuk-heading-m">What is the same for all</h2>}
          <Questions form={missedAppointmentForm} typed={typed} errors={errors} />
          {siblings.length === 0 ? (
            <Questions
              form={partFormFor(missedPartForm, child.name)}
              prefix={child.id}
              typed={typed}
              errors={ofChild(child.id)}
            />
          ) : (
            [child, ...siblings].map((each) => (
              <PartOfChild
                child={each}
                partForm={missedPartForm}
                tick={each.id === child.id ? undefined : `${each.name} was not brought either`}
                typed={typed}
                errors={ofChild(each.id)}
              />
            ))
          )}
          <div class="govuk-button-group">
            <Button>Record it</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>,
  )
}

async function record(request: SignedInRequest, family: Family): Promise<Reply> {
  const { typed, ctx } = request
  const now = ctx.clock.now()
  const { answers, errors } = parseForm(missedAppointmentForm, typed, now)
  const parts = chosenOf(family.child, family.siblings, typed).map((each) => readPart(missedPartForm, each, typed, now))
  const summary = [
    ...errorsOf(missedAppointmentForm, errors),
    ...parts.flatMap((part) => partErrors(missedPartForm, part)),
    ...forgotten(family.siblings, typed, (name) => `${name} was not brought either`),
  ]
  if (summary.length > 0) return form(request, family, { typed, errors, parts, summary })
  const together = one(typed, 'together')
  const outcome = await recordMissedAppointment(ctx, {
    ...answers,
    childId: family.child.id,
    parts: parts.map((part) => ({ ...part.answers, childId: part.child.id })),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  })
  if (outcome.ok)
    return redirect(
      paths.child(family.child.id),
      parts.length === 1 ? 'It is recorded.' : `It is recorded for ${parts.length} children.`,
    )
  const refused = outcome.unmet.map(({ says, answerAt = 'missedOn' }) => ({
    question: answerAt,
    says,
    kind: 'wrong' as const,
  }))
  return form(request, family, { typed, errors: refused, parts, summary: errorsOf(missedAppointmentForm, refused) })
}

async function withFamily(request: SignedInRequest, reply: (family: Family) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const what = 'form for a health appointment missed'
  return await withRecord(request, what, childId, async (tx) => await familyOf(tx, childId), reply)
}

export const missedAppointmentRoutes: readonly Route[] = [
  get(paths.newMissedAppointment(), hands, async (request) =>
    withFamily(request, (family) => form(request, family, { typed: request.draft ?? {} })),
  ),
  post(paths.newMissedAppointment(), hands, async (request) =>
    withFamily(request, async (family) => await record(request, family)),
  ),
]
