import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { unzip, type ZipFile, zip } from '#kernel/zip.ts'

/**
 * How a pack is sealed: the files with a manifest of their digests, the manifest signed (Ed25519), all in a ZIP, and that
 * encrypted to each key that may open it in the format of age (age-encryption.org/v1, X25519). So the program `age` opens it
 * too, everything is one file, a change or a cut is found, and nobody who has only the public keys can make a false pack.
 *
 * Nothing here needs Holdfast, its database or its clock: the opener carries this file and no other of ours but the archive.
 */

export const packFormat = 'holdfast-pack/1'

export interface PackManifest {
  readonly format: string
  readonly trust: string
  /** As at when and destroy after when, in words: the opener reads no calendar. */
  readonly stamp: string
  readonly asAt: string
  /** The instant from which it should be destroyed; absent in packs that were made before it was said so. */
  readonly destroyBy?: string
  readonly version: string
  readonly children: number
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

const manifestName = 'manifest.json'
const signatureName = 'manifest.sig'

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export interface Sealing {
  readonly about: Omit<PackManifest, 'format' | 'files'>
  readonly files: readonly ZipFile[]
  /** Public halves of the keys that open it, `age1…`. */
  readonly recipients: readonly string[]
  /** The private signing key, PKCS #8 PEM. */
  readonly signingKey: string
}

export async function sealPack({ about, files, recipients, signingKey }: Sealing): Promise<Uint8Array> {
  const manifest: PackManifest = {
    format: packFormat,
    ...about,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: digestOf(bytes) })),
  }
  const written = Buffer.from(JSON.stringify(manifest, null, 2))
  const signature = Buffer.from(sign(null, written, signingKey).toString('base64'))
  const archive = zip([...files, { name: manifestName, bytes: written }, { name: signatureName, bytes: signature }])
  const age = new Encrypter()
  for (const recipient of recipients) age.addRecipient(recipient)
  return await age.encrypt(archive)
}

/** The public signing key as it stands in a key file: the 32 bytes in base64. */
export function signerOf(signingKey: string): string {
  return createPublicKey(signingKey).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
}

export interface KeyFile {
  /** The private half, `AGE-SECRET-KEY-1…`, one or several. */
  readonly identities: readonly string[]
  /** Whose signature packs must bear. */
  readonly signers: readonly string[]
}

/** Reads a key file: the lines of age, and ours, which age takes for comments. */
export function readKeyFile(text: string): KeyFile {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return {
    identities: lines.filter((line) => line.startsWith('AGE-SECRET-KEY-')),
    signers: lines.flatMap((line) => /^# signed by: (\S+)$/.exec(line)?.[1] ?? []),
  }
}

export type OpenedPack =
  | {
      readonly ok: true
      readonly manifest: PackManifest
      readonly files: readonly ZipFile[]
      readonly signature: 'right' | 'not checked'
    }
  | { readonly ok: false; readonly says: string }

function refused(says: string): OpenedPack {
  return { ok: false, says }
}

/** Opens a pack with the key alone, and refuses one that was changed, cut short or signed by somebody else. */
export async function openPack(sealed: Uint8Array, key: KeyFile): Promise<OpenedPack> {
  if (key.identities.length === 0)
    return refused('There is no key in the key file: a line that begins AGE-SECRET-KEY-1.')
  const age = new Decrypter()
  for (const identity of key.identities) age.addIdentity(identity)
  let files: readonly ZipFile[]
  try {
    files = unzip(await age.decrypt(sealed))
  } catch (fault) {
    const noKey = fault instanceof Error && /no identity matched/i.test(fault.message)
    return refused(
      noKey
        ? 'This key does not open this pack: the pack was sealed for other keys.'
        : 'This is not a whole pack: it was changed or cut short after it was made. Take another copy.',
    )
  }
  return judge(files, key.signers)
}

function judge(files: readonly ZipFile[], signers: readonly string[]): OpenedPack {
  const written = files.find(({ name }) => name === manifestName)?.bytes
  const signature = files.find(({ name }) => name === signatureName)?.bytes
  if (written === undefined || signature === undefined) return refused('This pack bears no signature. Do not trust it.')
  const bytes = Buffer.from(Buffer.from(signature).toString(), 'base64')
  if (signers.length > 0 && !signers.some((signer) => verify(null, written, publicKey(signer), bytes)))
    return refused(
      'This pack was not signed by the trust’s server, or was changed after it was signed. Do not trust it.',
    )
  const manifest = JSON.parse(Buffer.from(written).toString()) as PackManifest
  const rest = files.filter(({ name }) => name !== manifestName && name !== signatureName)
  const asSigned =
    rest.length === manifest.files.length &&
    manifest.files.every(({ name, sha256 }) =>
      rest.some((file) => file.name === name && digestOf(file.bytes) === sha256),
    )
  if (!asSigned) return refused('A file of this pack is not the one that was signed. Do not trust it.')
  return { ok: true, manifest, files: rest, signature: signers.length > 0 ? 'right' : 'not checked' }
}

/** SPKI of an Ed25519 key (RFC 8410): a fixed beginning, then the 32 bytes. */
function publicKey(signer: string) {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(signer, 'base64')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}
