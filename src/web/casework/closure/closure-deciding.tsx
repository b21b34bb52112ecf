import type { ClosureRequest } from '#domains/casework/closure/closure-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { TrustJudged } from '#practice/define.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { paths } from '#web/paths.ts'
import { one, type SignedInRequest, type Typed } from '#web/route.ts'

interface DecidingProps {
  readonly request: SignedInRequest
  readonly childId: string
  readonly asked: ClosureRequest
  readonly typed: Typed
  /** What is wrong with what was typed, by the field. */
  readonly wrong: ReadonlyMap<string, string>
}

/** The manager’s own reason; for a head of service, a reason for each gate that they may let through. */
export function Authorising(props: DecidingProps & { readonly judged: readonly TrustJudged[] }) {
  const { request, childId, asked, judged, typed, wrong } = props
  const notMet = judged.filter(({ result }) => result === 'not met')
  const isHead = request.actor.role === 'head of service'
  const mayOverride = isHead && notMet.every(({ overridableBy }) => overridableBy.includes('head-of-service'))
  const sentence = whyNot(request, asked, notMet, mayOverride)
  if (sentence !== undefined) return <p class="govuk-body">{sentence}</p>
  const overrides = notMet.length > 0
  return (
    <form
      method="post"
      action={paths.closureAuthority(childId, asked.id)}
      noValidate
      aria-label="Authorise the closure"
    >
      <h2 class="govuk-heading-m">{overrides ? 'Close over what is missing' : 'Authorise the closure'}</h2>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="historyShown" value="yes" />
      {overrides && (
        <p class="govuk-body">
          This closes the case and never the need. What you close over is recorded with your name, and a need stays in
          the unmet-need register under it.
        </p>
      )}
      {notMet.map(({ gateId, says }) => (
        <Textarea
          name={`override.${gateId}`}
          label={{ children: 'Why do you let this through?', class: 'govuk-label--s' }}
          hint={says}
          rows={3}
          value={one(typed, `override.${gateId}`)}
          errorMessage={wrong.get(`override.${gateId}`)}
        />
      ))}
      <Textarea
        name="reason"
        label={{ children: 'Why do you authorise the closure?', class: 'govuk-label--s' }}
        hint="Your own reason. Lack of a worker or of a service is not one."
        rows={4}
        value={one(typed, 'reason')}
        errorMessage={wrong.get('reason')}
      />
      <Button name="do" value={overrides ? 'override' : 'authorise'}>
        {overrides ? 'Close over what is missing' : 'Close the case'}
      </Button>
    </form>
  )
}

const deciding: readonly Role[] = ['team manager', 'head of service']
const withdrawing: readonly Role[] = ['social worker', 'family help lead', ...deciding]

function whyNot(
  { actor, ctx }: SignedInRequest,
  asked: ClosureRequest,
  notMet: readonly TrustJudged[],
  mayOverride: boolean,
): string | undefined {
  if (ctx.asKnown !== undefined || !deciding.includes(actor.role)) return 'A manager decides on this request.'
  if (asked.askedBy === actor.accountId) return 'You asked for this closure. Another manager decides on it.'
  if (notMet.length === 0 || mayOverride) return undefined
  return 'This can’t be authorised while something above is not met. Put it right, or hand the request back.'
}

/** Withdraws the request, or hands it back, with the reason. */
export function Withdrawing({ request, childId, asked, typed, wrong }: DecidingProps) {
  const { actor, ctx } = request
  if (ctx.asKnown !== undefined || !withdrawing.includes(actor.role)) return null
  const own = asked.askedBy === actor.accountId
  const title = own ? 'Withdraw the request' : 'Hand the request back'
  return (
    <form method="post" action={paths.closureAuthority(childId, asked.id)} noValidate aria-label={title}>
      <h2 class="govuk-heading-m">{title}</h2>
      <CsrfField token={request.csrf} />
      <Textarea
        name="because"
        label={{ children: 'Why does our work go on?', class: 'govuk-label--s' }}
        rows={3}
        value={one(typed, 'because')}
        errorMessage={wrong.get('because')}
      />
      <Button variant="secondary" name="do" value="withdraw">
        {title}
      </Button>
    </form>
  )
}
