import type { Tx } from '#domains/ledger/context.ts'
import { changeDetails } from '#domains/people/change-details.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { detailsForm } from '#domains/people/details-form.ts'
import { detailsNow, type KeptDetails, type Numbers, numbersOf } from '#domains/people/details-store.ts'
import { type FollowedDeath, followedDeath } from '#domains/people/followed-death-store.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { owedAfterADeath } from '#practice/obligations/owed-after-a-death.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { AfterTheDeath } from '#web/people/change/followed-death.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Shown {
  readonly details: KeptDetails
  readonly numbers: Numbers
  readonly followed: FollowedDeath | undefined
}

const begunByADeath = owedAfterADeath.map(({ id }) => id)

async function read(tx: Tx, childId: string): Promise<Shown | undefined> {
  const details = await detailsNow(tx, childId)
  if (details === undefined) return undefined
  const { diedOn } = details
  const followed = diedOn === undefined ? undefined : await followedDeath(tx, childId, diedOn, begunByADeath)
  return { details, numbers: await numbersOf(tx, childId), followed }
}

/** What is recorded, as the fields of the form hold it. */
function recorded({ details, numbers }: Shown): Typed {
  const date = (name: string, on: Temporal.PlainDate | undefined): Typed =>
    on === undefined
      ? {}
      : { [`${name}-day`]: String(on.day), [`${name}-month`]: String(on.month), [`${name}-year`]: String(on.year) }
  return {
    givenName: details.givenName,
    familyName: details.familyName,
    otherNames: details.otherNames.join(', '),
    ...date('bornOn', details.bornOn),
    ...date('expectedOn', details.expectedOn),
    ...date('diedOn', details.diedOn),
    sex: details.sex,
    nhsNumber: numbers.nhsNumber?.value,
    upn: numbers.upn?.value,
    ethnicity: details.ethnicity,
    disabilities: details.disabilities,
    firstLanguage: details.firstLanguage,
    interpreterNeeded: details.interpreterNeeded === undefined ? '' : details.interpreterNeeded ? 'yes' : 'no',
  }
}

interface Wrong {
  readonly errors: readonly FormError[]
  /** Somebody saved first: the form now stands on what they saved. */
  readonly overtaken: boolean
}

async function show(request: SignedInRequest, wrong?: Wrong): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'details',
    childId,
    async (tx) => await read(tx, childId),
    (shown) => detailsPage(request, childId, shown, wrong),
  )
}

function detailsPage(request: SignedInRequest, childId: string, shown: Shown, wrong: Wrong | undefined): Reply {
  const typed = wrong === undefined ? (request.draft ?? recorded(shown)) : request.typed
  const begunOn = wrong === undefined ? one(request.draft ?? {}, 'version') : one(request.typed, 'version')
  const version = wrong?.overtaken === true || begunOn === '' ? String(shown.details.version) : begunOn
  const errors = errorsOf(detailsForm, wrong?.errors ?? []).map((error) =>
    error.href === '#' ? { ...error, href: '#givenName' } : error,
  )
  return page(
    request,
    { title: 'Change names, dates and numbers', errors, back: paths.child(childId) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Change names, dates and numbers</h1>
        {shown.followed !== undefined && shown.details.diedOn !== undefined && (
          <AfterTheDeath childId={childId} diedOn={shown.details.diedOn} followed={shown.followed} />
        )}
        <p class="govuk-body">Leave empty what is not known. What stood before stays in the history.</p>
        <form method="post" action={paths.childDetails(childId)} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="version" value={version} />
          <Questions form={detailsForm} typed={typed} errors={wrong?.errors ?? []} />
          <div class="govuk-button-group">
            <Button>Save</Button>
            <Button variant="secondary" name="save" value="draft">
              Save and come back later
            </Button>
          </div>
        </form>
      </div>
    </div>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const personId = request.params['id'] ?? ''
  const { ctx, typed } = request
  const { answers, errors } = parseForm(detailsForm, typed, ctx.clock.now())
  if (errors.length > 0) return await show(request, { errors, overtaken: false })
  const outcome = await changeDetails(ctx, { personId, version: Number(one(typed, 'version')), answers })
  // A death ends much and begins much: whoever wrote it down reads what.
  if (outcome.ok)
    return redirect(answers.diedOn === undefined ? paths.child(personId) : paths.childDetails(personId), 'Saved.')
  return await show(request, {
    errors: outcome.unmet.map(({ says, answerAt = '' }) => ({ question: answerAt, says, kind: 'wrong' })),
    overtaken: outcome.unmet.some(({ answerAt }) => answerAt === undefined),
  })
}

export const detailsRoutes: readonly Route[] = [
  get(paths.childDetails(), peopleChangers, async (request) => await show(request)),
  post(paths.childDetails(), peopleChangers, submit),
]
