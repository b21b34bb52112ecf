import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Passkey } from '#domains/access/sign-in/passkey-store.ts'

/** What a browser and we say to each other about passkeys (Web Authentication), and nothing of who may do what. */

/** Ed25519, ECDSA with P-256, RSA with SHA-256: what devices make today. */
const algorithms = [-8, -7, -257]

const named = { id: z.string(), rawId: z.string(), type: z.literal('public-key') }
const made = z.object({
  ...named,
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string()).default([]),
  }),
})
const signed = z.object({
  ...named,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string(),
  }),
})

/** What was sent, in its shape, or `undefined` when a browser did not make it. */
function read<T>(shape: z.ZodType<T>, sent: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(sent)).data
  } catch {
    return undefined
  }
}

/** What the browser is asked to make: a key that needs no name typed, behind the fingerprint, face or PIN of the device. */
export async function askToMake(
  address: URL,
  whose: { readonly accountId: string; readonly email: string; readonly name: string },
  has: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return await generateRegistrationOptions({
    rpName: 'Holdfast',
    rpID: address.hostname,
    userName: whose.email,
    userDisplayName: whose.name,
    userID: new TextEncoder().encode(whose.accountId),
    excludeCredentials: has.map(({ credentialId }) => ({ id: credentialId })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  })
}

/** What the browser is asked to sign: with any passkey that it has for this address. */
export async function askToSign(address: URL): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return await generateAuthenticationOptions({ rpID: address.hostname, userVerification: 'required' })
}

export interface MadePasskey {
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly synced: boolean
}

/** The passkey that a browser has made on our asking, or `undefined` when it is not one. */
export async function passkeyMade(address: URL, challenge: string, sent: string): Promise<MadePasskey | undefined> {
  const answer = read(made, sent)
  if (answer === undefined) return undefined
  const { clientDataJSON, attestationObject, transports } = answer.response
  const verified = await verifyRegistrationResponse({
    response: { ...answer, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: address.origin,
    expectedRPID: address.hostname,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  if (verified?.verified !== true) return undefined
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports,
    synced: credentialBackedUp,
  }
}

/** Which passkey says that it signed: nothing is proved by that yet. */
export function credentialNamed(sent: string): string | undefined {
  return read(signed, sent)?.id
}

/** How often the passkey has signed now, or `undefined` when this is not its signature of our challenge. */
export async function signedBy(
  address: URL,
  challenge: string,
  passkey: Passkey,
  sent: string,
): Promise<number | undefined> {
  const answer = read(signed, sent)
  if (answer === undefined) return undefined
  if (Buffer.from(answer.response.userHandle, 'base64url').toString('utf8') !== passkey.accountId) return undefined
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: address.origin,
    expectedRPID: address.hostname,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch(() => undefined)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}
