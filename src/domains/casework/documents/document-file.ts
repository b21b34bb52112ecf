import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWhole } from '#kernel/whole-file.ts'

/** Where the bytes of a document lie, by their digest: the row of the record names nothing else. */
function placeOf(dataDirectory: string, sha256: Uint8Array): string {
  const hex = Buffer.from(sha256).toString('hex')
  return join(dataDirectory, 'documents', hex.slice(0, 2), hex)
}

export function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** Keeps a document’s bytes: whole or not at all, and on the disk before this resolves. The same bytes are kept once. */
export async function keepFile(dataDirectory: string, bytes: Uint8Array, unique: string): Promise<Buffer> {
  const sha256 = digestOf(bytes)
  const place = placeOf(dataDirectory, sha256)
  if ((await fileOf(dataDirectory, sha256)).state === 'whole') return sha256
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await writeWhole(place, bytes, unique)
  return sha256
}

export type StoredFile =
  | { readonly state: 'whole'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'changed' }

/** A document’s bytes, if they are what was kept. */
export async function fileOf(dataDirectory: string, sha256: Uint8Array): Promise<StoredFile> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(placeOf(dataDirectory, sha256))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return { state: 'missing' }
    throw fault
  }
  return digestOf(bytes).equals(sha256) ? { state: 'whole', bytes } : { state: 'changed' }
}
