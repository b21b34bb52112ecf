import type { Organisation } from '#domains/access/account/organisation.ts'
import { comeBack, setOut } from '#domains/access/sign-in/sign-in-with-organisation.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { arrived, edge, whence } from '#web/access/sign-in/sign-in-page.tsx'
import { Button } from '#web/components/button.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

function organisationOf({ site }: PageRequest): Organisation {
  if (site.organisation === undefined) throw new NotFound('organisation')
  return site.organisation
}

async function leave(request: PageRequest): Promise<Reply> {
  const organisation = organisationOf(request)
  const backTo = new URL(paths.signInOrganisationBack(), request.site.address)
  const way = await setOut(edge(request), organisation, backTo)
  if (!way.ok) return failed(request, organisation, way.unmet)
  return { kind: 'redirect', to: way.value.to.href, way: way.value.token }
}

async function back(request: PageRequest): Promise<Reply> {
  const organisation = organisationOf(request)
  const { site, path, query } = request
  const url = new URL(path, site.address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const outcome = await comeBack(edge(request), organisation, site.vault, {
    url,
    token: request.way,
    ...whence(request),
  })
  return outcome.ok ? arrived(outcome.value) : failed(request, organisation, outcome.unmet)
}

/** What went wrong, and what to do: people stand here at night. */
function failed(request: PageRequest, organisation: Organisation, unmet: readonly Unmet[]): Reply {
  return page(
    request,
    {
      title: 'You are not signed in',
      back: paths.signIn(),
      errors: unmet.map(({ says }) => ({ text: says, href: '#again' })),
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">You are not signed in</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <div class="govuk-button-group" id="again">
          <Button href={paths.signInOrganisation()}>Sign in with {organisation.name}</Button>
          <Button href={paths.signInPasskey()} variant="secondary">
            Sign in with a passkey
          </Button>
        </div>
      </div>
    </div>,
  )
}

export const signInOrganisationRoutes: readonly Route[] = [
  openGet(paths.signInOrganisation(), leave),
  openGet(paths.signInOrganisationBack(), back),
]
