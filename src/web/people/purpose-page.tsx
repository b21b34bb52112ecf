import { isPurpose, purposes, purposesOf, recordPurpose } from '#domains/access/open-record.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const missing = 'Select why you are opening this record'

/** Asks why somebody who isn't allocated opens a record, in place of the page that they wanted. Nothing has been read. */
export function purposeQuestion(
  request: SignedInRequest,
  childId: string,
  wanted = wantedHere(request),
  error = false,
) {
  const errors = error ? [{ text: missing, href: '#purpose' }] : []
  return page(
    request,
    { title: 'Why are you opening this record?', errors, back: paths.home() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <form method="post" action={paths.childPurpose(childId)} noValidate>
          <CsrfField token={request.csrf} />
          <input type="hidden" name="wanted" value={wanted} />
          <Radios
            name="purpose"
            legend={{
              children: <h1 class="govuk-fieldset__heading">Why are you opening this record?</h1>,
              class: 'govuk-fieldset__legend--l',
            }}
            hint="You are not this child’s allocated worker. Your answer is kept with what you look at today, and may be reviewed."
            items={purposesOf(request.actor.role).map((value) => ({ value, label: purposes[value] }))}
            {...(error ? { errorMessage: missing } : {})}
          />
          <Button>Open the record</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.knowFamily(childId)}>
            I know this family: I should not open it
          </a>
        </p>
        <p class="govuk-body">
          If a child is in danger now, do not wait for a record: ring 999, then the duty team on{' '}
          <span class="hf-phone">{request.site.dutyNumber}</span>.
        </p>
      </div>
    </div>,
  )
}

/** The page that was asked for, with its earlier day: never a search, a form's contents or another site. */
function wantedHere(request: SignedInRequest): string {
  const day = request.query['asKnown']
  const asKnown = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `?asKnown=${day}` : ''
  return `${request.path}${asKnown}`
}

/** Only a path of this site leads back; anything else leads to the child's page. */
function ownPath(wanted: string, childId: string): string {
  return /^\/[a-z0-9][a-z0-9/-]*(\?asKnown=\d{4}-\d{2}-\d{2})?$/.test(wanted) ? wanted : paths.child(childId)
}

async function keep(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const wanted = ownPath(one(request.typed, 'wanted'), childId)
  const chosen = one(request.typed, 'purpose')
  if (!isPurpose(chosen) || !purposesOf(request.actor.role).includes(chosen))
    return purposeQuestion(request, childId, wanted, true)
  await recordPurpose(request.ctx, childId, chosen)
  return redirect(wanted)
}

export const purposeRoutes: readonly Route[] = [
  get(paths.childPurpose(), practitioners, async ({ params }) => redirect(paths.child(params['id'] ?? ''))),
  post(paths.childPurpose(), practitioners, keep),
]
