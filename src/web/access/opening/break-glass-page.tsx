import { glassBreakers, glassForm, glassHours } from '#domains/access/opening/glass.ts'
import { type RingNow, ringNow, ringShown } from '#domains/access/opening/glass-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { breakGlass } from '#domains/people/opening/break-glass.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Restricted extends RingNow {
  readonly personId: string
}

/** Whom this person was told to ring about, asked again by today's rule. */
async function restricted(request: SignedInRequest): Promise<Restricted> {
  const { ctx, params } = request
  const found = await list(
    ctx,
    'whom to ring before a restricted record is opened',
    async (tx) => {
      const personId = await ringShown(tx, ctx, params['shownId'] ?? '')
      return personId === undefined ? undefined : { personId, ...(await ringNow(tx, personId)) }
    },
    (shown) => (shown === undefined ? [] : [shown.personId]),
  )
  if (found === undefined || (found.ring === undefined && !found.mayOpen)) throw new NotFound('restricted record')
  return found
}

async function shown(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const { personId, mayOpen, ring } = await restricted(request)
  if (mayOpen || ring === undefined) return redirect(paths.child(personId))
  const heading = 'Open a restricted record'
  return page(
    request,
    { title: heading, back: paths.home(), errors: errorsOf(glassForm, errors) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{heading}</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">
          First ring {ring.name}
          {ring.phone === undefined ? ', through the duty team' : ' on '}
          {ring.phone !== undefined && <PhoneLink number={ring.phone} />}. If nobody answers and a child may be at risk,
          open the record: do not wait for the morning.
        </p>
        <WarningText>
          It opens to you alone, for {glassHours} hours. {ring.name} and the head of service are told at once who opened
          it and why, everything that you look at is kept, and somebody else reviews it by the end of the next working
          day.
        </WarningText>
        <form method="post" action={request.path} noValidate>
          <CsrfField token={request.csrf} />
          <Questions form={glassForm} typed={typed} errors={errors} />
          <Button>Open the record now</Button>
        </form>
      </div>
    </div>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { typed } = request
  const { errors } = parseForm(glassForm, typed)
  if (errors.length > 0) return await shown(request, typed, errors)
  const outcome = await breakGlass(request.ctx, {
    shownId: request.params['shownId'] ?? '',
    reason: one(typed, 'reason'),
    rang: one(typed, 'rang'),
  })
  if (!outcome.ok)
    return await shown(
      request,
      typed,
      outcome.unmet.map(({ says, answerAt = 'reason' }) => ({ question: answerAt, says, kind: 'wrong' })),
    )
  const { personId, until } = outcome.value
  if (until === undefined) return redirect(paths.child(personId))
  return redirect(paths.child(personId), `The record is open to you until ${dateAndTime(until)}.`)
}

export const breakGlassRoutes: readonly Route[] = [
  get(paths.breakGlass(), glassBreakers, async (request) => await shown(request, request.draft ?? {})),
  post(paths.breakGlass(), glassBreakers, submit),
]
