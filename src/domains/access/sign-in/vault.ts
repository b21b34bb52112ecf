import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Seals what must be kept and not be read in the database: the secrets of one-time codes. `about` is what it belongs to: sealed text
 * moved to another row does not open.
 */
export interface Vault {
  seal(text: string, about: string): Buffer
  /** The text, or `undefined` when it was sealed with another key, for something else, or has been changed. */
  open(sealed: Buffer, about: string): string | undefined
}

const [nonceBytes, tagBytes] = [12, 16]

/** The vault of an installation. Its key follows from the owner's login, as the application's password does (docs/decisions/0005). */
export function vaultFor(ownerUrl: string): Vault {
  const { username, password } = new URL(ownerUrl)
  const key = createHmac('sha256', `${username}:${password}`).update('secrets of one-time codes').digest()
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, about) {
      const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(-tagBytes)]
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about)).setAuthTag(tag)
        const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
        return text.toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
