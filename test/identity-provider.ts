import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody whom an organisation knows. */
export interface KnownThere {
  readonly email: string
  readonly verified: boolean
}

/** How a token is made to be another than the provider's own. */
export interface Forgery {
  /** `undefined` takes a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
  readonly anotherKey?: true
  readonly unsigned?: true
}

export interface IdentityProvider {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Goes where Holdfast sends a browser, signs in there as somebody, and gives the address that leads back. */
  signIn(to: string, subject: string): Promise<string>
  /** Goes there and says no. */
  cancel(to: string): Promise<string>
  /** Signs somebody out there, and gives the token that the provider then sends to Holdfast by itself. */
  leave(subject: string): Promise<string>
  /** The same token with other claims, or another header, signed with the provider's key or with another. */
  forged(token: string, how: Forgery): string
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
        backchannel_logout_uri: `${issuer}/heard`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: ['of the test'] },
    // Holdfast is on this machine, which the provider would not speak to otherwise.
    fetch: async (to, { method = 'GET', headers = {}, body = null }: RequestInit = {}) =>
      await fetch(to, { method, headers, body }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
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
  const sessions = new Map<string, string>()
  provider.on('authorization.success', ({ oidc }) => {
    const { session } = oidc
    if (session?.accountId !== undefined) sessions.set(session.accountId, session.sidFor(clientId) ?? '')
  })
  let told = Promise.withResolvers<string>()
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (request.url === '/heard') {
      const sent: Buffer[] = []
      for await (const part of request) sent.push(part as Buffer)
      told.resolve(new URLSearchParams(Buffer.concat(sent).toString('utf8')).get('logout_token') ?? '')
      response.writeHead(200).end()
      return
    }
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
    async leave(subject) {
      told = Promise.withResolvers()
      const client = await provider.Client.find(clientId)
      const telling: unknown = client?.['backchannelLogout']
      if (typeof telling !== 'function') throw new Error('The provider tells nobody of signing out.')
      await Reflect.apply(telling, client, [subject, sessions.get(subject)])
      return await told.promise
    },
    forged(token, { claims = {}, header = {}, anotherKey, unsigned }) {
      const [head = '', body = ''] = token.split('.')
      const part = (from: string, more: object) =>
        Buffer.from(
          JSON.stringify({ ...JSON.parse(Buffer.from(from, 'base64url').toString('utf8')), ...more }),
        ).toString('base64url')
      const signed = `${part(head, header)}.${part(body, claims)}`
      const key = anotherKey === undefined ? privateKey : generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      return unsigned === undefined
        ? `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
        : `${signed}.`
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
