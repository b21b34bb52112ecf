import { leftOrganisation } from '#domains/access/account/left-organisation.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { edge } from '#web/access/sign-in/sign-in-page.tsx'
import { paths } from '#web/paths.ts'
import { one, openPost, type PageRequest, type Reply, type Route } from '#web/route.ts'

/**
 * Where an organisation tells us itself, without a browser, that somebody signed out there (OpenID Connect Back-Channel Logout 1.0,
 * section 2.8). Its signature proves the word: there is no form of ours that leads here.
 */
async function heard(request: PageRequest): Promise<Reply> {
  const { organisation } = request.site
  if (organisation === undefined) throw new NotFound('organisation')
  const outcome = await leftOrganisation(edge(request), organisation, one(request.typed, 'logout_token')).catch(
    () => undefined,
  )
  if (outcome === undefined) return { kind: 'json', status: 503, value: { error: 'temporarily_unavailable' } }
  if (!outcome.ok) return { kind: 'json', status: 400, value: { error: 'invalid_request' } }
  return { kind: 'json', status: 200, value: {} }
}

export const organisationLogoutRoutes: readonly Route[] = [openPost(paths.signInOrganisationLeft(), heard)]
