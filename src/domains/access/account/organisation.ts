import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { z } from 'zod'
import { type LoggedOut, type PublishedKey, readLogoutToken } from '#domains/access/sign-in/logout-token.ts'

/** What is remembered of a way to the organisation, to be held against what comes back. */
export interface Trip {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the organisation says it is. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  /** Only where the organisation says that the address is theirs. */
  readonly verifiedEmail: string | undefined
  readonly idToken: string
  /** The organisation's own session, where it tells it apart. */
  readonly session: string | undefined
}

/** `cancelled`: they, or the organisation, said no. `set up wrongly`: it refuses us, whoever it is that signs in. `wrong`: what came back is not an answer to what we asked. */
export type Answer =
  | { readonly kind: 'vouched'; readonly whom: Vouched }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'set up wrongly' }
  | { readonly kind: 'wrong' }

/** An organisation's sign-in by OpenID Connect: the code flow with PKCE, state and nonce. */
export interface Organisation {
  readonly name: string
  /** Where it is: a form of ours may lead there when somebody signs out. */
  readonly origin: string
  /** Whether passwords of our own are taken beside it. */
  readonly passwords: boolean
  /** Where to send somebody, and what to remember; throws when the organisation can't be reached. */
  begin(backTo: URL): Promise<{ readonly to: URL; readonly trip: Trip }>
  /** What came back, held against what was asked; throws when the organisation can't be reached. */
  finish(cameBack: URL, trip: Trip): Promise<Answer>
  /** Where to send somebody who signs out, so that they are signed out there too; `undefined` where it has no such page. */
  farewell(idToken: string, backTo: URL): Promise<URL | undefined>
  /** Who has signed out there, by what it sent us itself; `undefined` where it did not. Throws when it can't be reached. */
  loggedOut(token: string, now: Temporal.Instant): Promise<LoggedOut | undefined>
}

interface Settings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly passwords: boolean
  /** Told what went wrong with the organisation: in codes of the standard, never in words that may name somebody. */
  readonly onTrouble?: (trouble: Trouble) => void
}

/** What went wrong, for whoever installs us. */
export interface Trouble {
  readonly during: 'setting out' | 'coming back'
  readonly code: string
}

/** Codes by which an organisation refuses us ourselves, and not somebody who signs in (RFC 6749, 4.1.2.1 and 5.2). */
const refusesUs = [
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'unsupported_response_type',
  'invalid_scope',
]

/** The organisation of an installation. What it publishes about itself is read when somebody first needs it, and kept. */
export function organisationAt(settings: Settings): Organisation {
  const { issuer, clientId, clientSecret, name, passwords, onTrouble = () => undefined } = settings
  // Only an address of this machine is without TLS: the settings refuse any other.
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  let known: Promise<Configuration> | undefined
  const configuration = async (): Promise<Configuration> => {
    known ??= discovery(issuer, clientId, clientSecret, undefined, { execute })
    try {
      return await known
    } catch (fault) {
      known = undefined
      throw fault
    }
  }
  const keys = keysOf(configuration)
  return {
    name,
    passwords,
    origin: issuer.origin,
    async begin(backTo) {
      const config = await configuration().catch((fault: unknown) => {
        onTrouble({ during: 'setting out', code: codeOf(fault) })
        throw fault
      })
      const trip = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const to = buildAuthorizationUrl(config, {
        redirect_uri: backTo.href,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
        state: trip.state,
        nonce: trip.nonce,
      })
      return { to, trip }
    },
    async finish(cameBack, trip) {
      try {
        return await vouchedBy(await configuration(), cameBack, trip)
      } catch (fault) {
        const code = codeOf(fault)
        if (fault instanceof AuthorizationResponseError && !refusesUs.includes(fault.error))
          return { kind: 'cancelled' }
        onTrouble({ during: 'coming back', code })
        if (fault instanceof WWWAuthenticateChallengeError || refusesUs.some((each) => code.endsWith(each)))
          return { kind: 'set up wrongly' }
        if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('OAUTH_'))
          return { kind: 'wrong' }
        throw fault
      }
    },
    async farewell(idToken, backTo) {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: backTo.href })
    },
    async loggedOut(token, now) {
      const expected = { issuer: (await configuration()).serverMetadata().issuer, clientId, now }
      return await readLogoutToken(token, { ...expected, keys: async (called) => await keys(called, now) })
    },
  }
}

/** The codes of a fault, without its message: that may quote what somebody typed there. */
function codeOf(fault: unknown): string {
  const codes: string[] = []
  for (let at = fault; at instanceof Error; at = at.cause) {
    const { name } = at
    codes.push('code' in at ? String(at.code) : name)
    if ('error' in at && typeof at.error === 'string' && /^[a-z_]{1,60}$/.test(at.error)) codes.push(at.error)
  }
  return codes.length === 0 ? 'unknown' : codes.join(' ')
}

type NamedKey = PublishedKey & { readonly kid?: string }
const published = z.object({
  keys: z.array(z.custom<NamedKey>((key) => typeof key === 'object' && key !== null)),
})

/** The organisation's keys are read again when one is named that is not known, and at most once a minute. */
function keysOf(configuration: () => Promise<Configuration>) {
  let known: { readonly at: Temporal.Instant; readonly keys: readonly NamedKey[] } | undefined
  const fitting = (called: string | undefined): readonly PublishedKey[] =>
    (known?.keys ?? []).filter(({ kid, use }) => use !== 'enc' && (called === undefined || kid === called))
  return async (called: string | undefined, now: Temporal.Instant): Promise<readonly PublishedKey[]> => {
    const isOld = known === undefined || Temporal.Instant.compare(known.at.add({ minutes: 1 }), now) <= 0
    if (fitting(called).length > 0 || !isOld) return fitting(called)
    const at = (await configuration()).serverMetadata().jwks_uri
    if (at === undefined) return []
    const response = await fetch(at, { redirect: 'error', signal: AbortSignal.timeout(5_000) })
    known = { at: now, keys: published.parse(await response.json()).keys }
    return fitting(called)
  }
}

async function vouchedBy(config: Configuration, cameBack: URL, trip: Trip): Promise<Answer> {
  const tokens = await authorizationCodeGrant(config, cameBack, {
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    pkceCodeVerifier: trip.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined || tokens.id_token === undefined) return { kind: 'wrong' }
  const about =
    typeof claims['email'] === 'string' ? claims : await fetchUserInfo(config, tokens.access_token, claims.sub)
  const { email } = about
  return {
    kind: 'vouched',
    whom: {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedEmail: typeof email === 'string' && isTheirs(about, claims.iss) ? email.trim().toLowerCase() : undefined,
      idToken: tokens.id_token,
      session: typeof claims['sid'] === 'string' ? claims['sid'] : undefined,
    },
  }
}

/**
 * Whether an organisation says that the address is theirs. Microsoft Entra ID gives no `email_verified`; its `xms_edov`, an optional
 * claim, says that whoever owns the domain of the address was verified (Microsoft, optional claims reference). It counts from there alone.
 */
export function isTheirs(about: Readonly<Record<string, unknown>>, issuer: string): boolean {
  if (about['email_verified'] !== undefined) return about['email_verified'] === true
  const fromEntra = new URL(issuer).origin === 'https://login.microsoftonline.com'
  return fromEntra && [true, 1, '1', 'true'].some((yes) => about['xms_edov'] === yes)
}
