import { secondProofFor } from '#domains/access/sign-in/second-proof-rule.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { Button } from '#web/components/button.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { early, get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** Where somebody is led whose role needs more than a password, and who has nothing more yet. */
async function show(request: SignedInRequest): Promise<Reply> {
  const { actor, ctx, site } = request
  const rule = secondProofFor(actor.role, ctx.clock.today())
  return page(
    request,
    { title: 'Set up a second proof' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Set up a second proof that it is you</h1>
        <SafeguardingNow dutyPhone={site.dutyNumber} />
        <p class="govuk-body">
          {rule.required
            ? `In the role of ${actor.role} a password alone is not enough. Why: ${rule.why} It takes two minutes, once.`
            : 'A password alone is enough in your role. With a second proof nobody gets in who only knows your password.'}
        </p>
        <div class="govuk-button-group">
          <Button href={paths.newPasskey()}>Add a passkey</Button>
          <Button href={paths.codes()} variant="secondary">
            Set up one-time codes
          </Button>
        </div>
        {actor.role === 'partner' && (
          <p class="govuk-body">
            Worried about a child?{' '}
            <a class="govuk-link" href={paths.tellUs()}>
              Tell us first
            </a>
            .
          </p>
        )}
      </div>
    </div>,
  )
}

export const secondProofRoutes: readonly Route[] = [early(get(paths.setUpSecondProof(), personalRoles, show))]
