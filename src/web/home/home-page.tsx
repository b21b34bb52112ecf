import { personalRoles } from '#domains/ledger/actor.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  return page(
    request,
    { title: 'Home' },
    <>
      <h1 class="govuk-heading-l">Home</h1>
      <p class="govuk-body">
        You are signed in as {request.actor.name}, {request.actor.role}.
      </p>
    </>,
  )
}

export const homeRoutes: readonly Route[] = [get(paths.home(), personalRoles, show)]
