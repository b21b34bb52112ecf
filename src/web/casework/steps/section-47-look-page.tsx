import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { lookAtSection47 } from '#domains/casework/steps/look-at-section-47.ts'
import { section47LookForm } from '#domains/casework/steps/section-47-look.ts'
import { looksOf, type Section47Look } from '#domains/casework/steps/section-47-look-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { longDate } from '#kernel/dates.ts'
import type { ChildRecord } from '#practice/record.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Looked {
  readonly child: ChildOfFamily
  readonly record: ChildRecord | undefined
  readonly looks: readonly Section47Look[]
}

async function lookedOf(tx: Tx, childId: string, today: Temporal.PlainDate): Promise<Looked | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const { episode } = child
  if (episode === undefined) return { child, record: undefined, looks: [] }
  return {
    child,
    record: await loadRecord(tx, childId, episode.id, today),
    looks: await withoutWhatIsKept(tx, childId, await looksOf(tx, episode.id)),
  }
}

function Known({ record }: { readonly record: ChildRecord }) {
  const { lastSeenOn, attemptsToSee, openConcerns } = record
  return (
    <SummaryList
      rows={[
        { key: 'Last seen', value: lastSeenOn === undefined ? 'Not recorded as seen' : longDate(lastSeenOn) },
        {
          key: 'Attempts to see the child',
          value:
            attemptsToSee.length === 0 ? (
              'None recorded'
            ) : (
              <ul class="govuk-list">
                {attemptsToSee.map(({ on, how }) => (
                  <li>
                    {longDate(on)}: {how}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'Concerns without an answer',
          value:
            openConcerns.length === 0
              ? 'None'
              : openConcerns.map(({ aboutName, raisedOn }) => `About ${aboutName}, ${longDate(raisedOn)}`).join('; '),
        },
      ]}
    />
  )
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly summary?: readonly PageError[]
}

function form(request: SignedInRequest, looked: Looked, { typed, errors = [], summary = [] }: Shown): Reply {
  const { child, record, looks } = looked
  return page(
    request,
    { title: 'Decide whether section 47 applies', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Does section 47 apply to {child.name}?</h1>
        <p class="govuk-body">
          Enquiries must be made when there is reasonable cause to suspect that a child is suffering, or is likely to
          suffer, significant harm (
          <a class="govuk-link" href="https://www.legislation.gov.uk/ukpga/1989/41/section/47">
            Children Act 1989, section 47(1)(b)
          </a>
          ).
        </p>
        {record !== undefined && <Known record={record} />}
        {looks.map((look) => (
          <section class="hf-panel" aria-label={`Decision of ${longDate(look.on)}`}>
            <h2 class="hf-panel__heading">Decided before</h2>
            <p class="govuk-body">
              {look.byName}, {longDate(look.on)}: {look.decision}. {look.reasons}
            </p>
          </section>
        ))}
        {mayLook.some((role) => role === request.actor.role) ? (
          <form method="post" action={paths.section47Look(child.id)} noValidate>
            <CsrfField token={request.csrf} />
            <Questions form={section47LookForm} typed={typed} errors={errors} />
            <div class="govuk-button-group">
              <Button>Record the decision</Button>
              <Button variant="secondary" name="save" value="draft">
                Save and come back later
              </Button>
            </div>
          </form>
        ) : (
          <InsetText>
            A team manager or head of service decides this and records it here. Tell your manager what was done to see{' '}
            {child.name}; what you recorded of it stands above.
          </InsetText>
        )}
      </div>
    </div>,
  )
}

async function decide(request: SignedInRequest, looked: Looked): Promise<Reply> {
  const { typed, ctx } = request
  const { answers, errors } = parseForm(section47LookForm, typed)
  if (errors.length > 0) return form(request, looked, { typed, errors, summary: errorsOf(section47LookForm, errors) })
  const childId = looked.child.id
  const outcome = await lookAtSection47(ctx, { ...answers, childId })
  if (outcome.ok)
    return outcome.value.needed
      ? redirect(
          paths.newStep(childId, 'strategy-discussion'),
          'The decision is recorded. Begin the strategy discussion now.',
        )
      : redirect(paths.child(childId), 'The decision is recorded.')
  const summary = outcome.unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'decision'}` }))
  return form(request, looked, { typed, summary })
}

function withLooked(request: SignedInRequest, reply: (looked: Looked) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const today = request.ctx.clock.today()
  return withRecord(request, 'section 47 look', childId, async (tx) => await lookedOf(tx, childId, today), reply)
}

const mayLook = ['team manager', 'head of service'] as const
/** Whoever is sent here by a refusal finds who must decide. */
const mayRead = ['front door', 'duty', 'social worker', 'family help lead', ...mayLook] as const

export const section47LookRoutes: readonly Route[] = [
  get(paths.section47Look(), mayRead, async (request) =>
    withLooked(request, (looked) => form(request, looked, { typed: request.draft ?? {} })),
  ),
  post(paths.section47Look(), mayLook, async (request) =>
    withLooked(request, async (looked) => await decide(request, looked)),
  ),
]
