import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>

// OWASP's password storage advice for Argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** What is wrong with a new password, in a sentence, or `undefined`. Length and not composition, as the NCSC advises. */
export function passwordRefusal(password: string, email: string): string | undefined {
  if (Array.from(password).length < 12)
    return 'Choose a password of at least 12 characters: three random words do well.'
  if (password.length > 200) return 'Choose a password of at most 200 characters.'
  if (password.toLowerCase().includes(email.split('@')[0] ?? email))
    return 'Choose a password without your name or e-mail address in it.'
  if (new Set(password).size < 5) return 'Choose a password with more different characters in it.'
  return undefined
}

/** The Argon2id hash of a password, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether a password is the one that was hashed. A missing hash costs the same time and never matches. */
export async function passwordMatches(password: string, kept: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(kept ?? '')
  const [, memory, passes, parallelism, nonce, tag] = parts ?? []
  const wanted = Buffer.from(tag ?? '', 'base64url')
  const found = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: nonce === undefined ? randomBytes(16) : Buffer.from(nonce, 'base64url'),
    memory: Number(memory ?? cost.memory),
    passes: Number(passes ?? cost.passes),
    parallelism: Number(parallelism ?? cost.parallelism),
    tagLength: wanted.length || cost.tagLength,
  })
  return parts !== null && wanted.length === found.length && timingSafeEqual(wanted, found)
}
