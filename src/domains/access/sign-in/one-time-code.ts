import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Codes of six figures that an app makes from a secret, a new one every thirty seconds (RFC 6238). */

const period = 30
const issuer = 'Holdfast'

const generator = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** A new secret of 160 bits, in base 32 as apps take it typed. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the picture that an app photographs says. */
export function addressOfSecret(secret: string, email: string): string {
  return generator(secret, email).toString()
}

/** The secret as it is typed by hand: groups of four. */
export function secretInGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}

/**
 * The step of thirty seconds that a typed code belongs to, counted from 1970, or `undefined` when it belongs to none. The steps before
 * and after this one are taken too: telephones' clocks differ.
 */
export function stepOfCode(secret: string, typed: string, now: Temporal.Instant): number | undefined {
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = generator(secret).validate({ token: code, timestamp: now.epochMilliseconds, window: 1 })
  return delta === null ? undefined : Math.floor(now.epochMilliseconds / (period * 1000)) + delta
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Eight codes for the day the telephone is lost: ten letters and figures each, that are not mistaken for each other. */
export function newSpareCodes(): readonly string[] {
  const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 8 }, () => `${group()}-${group()}`)
}

/** A spare code as it was made, however it was typed. */
export function asSpareCode(typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}
