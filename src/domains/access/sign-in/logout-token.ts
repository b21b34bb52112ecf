import { constants, createPublicKey, type KeyObject, verify, type webcrypto } from 'node:crypto'
import { z } from 'zod'

/** What an organisation tells us by itself when somebody has signed out there. */
export interface LoggedOut {
  readonly issuer: string
  /** Whom it means: by its session, by its subject, or by both. */
  readonly session: string | undefined
  readonly subject: string | undefined
  /** Told apart by this from every other: it is heard once. */
  readonly id: string
}

export type PublishedKey = webcrypto.JsonWebKey

export interface Expected {
  readonly issuer: string
  readonly clientId: string
  readonly now: Temporal.Instant
  /** The organisation's keys that may have signed it, by the name that the token gives. */
  readonly keys: (name: string | undefined) => Promise<readonly PublishedKey[]>
}

const eventOfLogout = 'http://schemas.openid.net/event/backchannel-logout'

/** How long after it was made a token is heard, and how much two clocks may differ. Local. */
const oldestMinutes = 10
const clocksDifferSeconds = 60

/** The ways of signing that are taken: all with two keys, so that whoever knows ours cannot sign for them. */
const ways = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const

const header = z.object({
  alg: z.enum(ways),
  kid: z.string().optional(),
  typ: z
    .string()
    .regex(/^(?:application\/)?(?:logout\+)?jwt$/i)
    .optional(),
})

const claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number().optional(),
  jti: z.string().min(1).max(500),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  events: z.looseObject({ [eventOfLogout]: z.looseObject({}) }),
})

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * What a logout token says, or `undefined` where it is none of this organisation's for us, now (OpenID Connect Back-Channel Logout
 * 1.0, section 2.6). Nothing is fetched before everything that can be read without a key is right.
 */
export async function readLogoutToken(token: string, expected: Expected): Promise<LoggedOut | undefined> {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  const how = header.safeParse(decoded(head)).data
  const said = claims.safeParse(decoded(body)).data
  if (how === undefined || said === undefined || more.length > 0) return undefined
  // With a nonce it would be the answer to a sign-in, used for something else.
  if ('nonce' in said || (said.sub === undefined && said.sid === undefined)) return undefined
  const isForUs = Array.isArray(said.aud) ? said.aud.includes(expected.clientId) : said.aud === expected.clientId
  if (said.iss !== expected.issuer || !isForUs || !isTimely(said, expected.now)) return undefined
  const signed = Buffer.from(`${head}.${body}`)
  const keys = await expected.keys(how.kid)
  if (!keys.some((key) => isSignedBy(key, how.alg, signed, Buffer.from(signature, 'base64url')))) return undefined
  return { issuer: said.iss, session: said.sid, subject: said.sub, id: said.jti }
}

function isTimely({ iat, exp }: { readonly iat: number; readonly exp?: number | undefined }, now: Temporal.Instant) {
  const seconds = now.epochMilliseconds / 1000
  return (
    iat <= seconds + clocksDifferSeconds &&
    iat >= seconds - oldestMinutes * 60 &&
    (exp === undefined || exp > seconds - clocksDifferSeconds)
  )
}

function isSignedBy(key: PublishedKey, how: (typeof ways)[number], signed: Buffer, signature: Buffer): boolean {
  const kept = publicKey(key)
  if (kept === undefined) return false
  const type = kept.asymmetricKeyType
  if (how === 'EdDSA') return type === 'ed25519' && verify(null, signed, kept, signature)
  if (how === 'ES256')
    return (
      type === 'ec' &&
      key.crv === 'P-256' &&
      verify('sha256', signed, { key: kept, dsaEncoding: 'ieee-p1363' }, signature)
    )
  if (type !== 'rsa') return false
  if (how === 'RS256') return verify('sha256', signed, kept, signature)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify('sha256', signed, { key: kept, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature)
}

function publicKey(key: PublishedKey): KeyObject | undefined {
  try {
    return createPublicKey({ key, format: 'jwk' })
  } catch {
    return undefined
  }
}
