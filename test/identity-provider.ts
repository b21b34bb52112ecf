import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody whom an organisation knows. */
export interface KnownThere {
  readonly email: string
  readonly verified: boolean
}

export interface IdentityProvider {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Goes where Holdfast sends a browser, signs in there as somebody, and gives the address that leads back. */
  signIn(to: string, subject: string): Promise<string>
  /** Goes there and says no. */
  cancel(to: string): Promise<string>
  /** Goes to the page of signing out, and gives its status and where it leads. */
  signOut(to: string): Promise<{ readonly status: number; readonly body: string }>
  close(): Promise<void>
}

/** A real OpenID Connect provider on this machine, which asks nobody for a password: the test says who is there. */
export async function identityProvider(
  holdfast: string,
  people: Readonly<Record<string, KnownThere>>,
): Promise<IdentityProvider> {
  const [clientId, clientSecret] = ['holdfast', 'kept-between-the-two']
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let next: string | undefined
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${holdfast}/sign-in/organisation/back`],
        post_logout_redirect_uris: [`${holdfast}/sign-in`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: people[sub]?.email, email_verified: people[sub]?.verified }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId,
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return await answer(request, response)
    const said = next === undefined ? { error: 'access_denied' } : { login: { accountId: next } }
    await provider.interactionFinished(request, response, said, { mergeWithLastSubmission: false })
  })

  /** Follows redirects within the provider, with cookies, until one leads out. */
  const follow = async (to: string): Promise<string> => {
    const cookies = new Map<string, string>()
    let at = to
    for (let hop = 0; hop < 8 && at.startsWith(issuer); hop += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
        cookies.set(name, value)
      }
      const location = response.headers.get('location')
      if (location === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`)
      at = new URL(location, at).href
    }
    return at
  }
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    async signIn(to, subject) {
      next = subject
      return await follow(to)
    },
    async cancel(to) {
      next = undefined
      return await follow(to)
    },
    async signOut(to) {
      const response = await fetch(to, { redirect: 'manual' })
      return { status: response.status, body: await response.text() }
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
