import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a file whole or not at all, readable by this login alone, and on the disk before this resolves. What stood there stands until then.
 * `unique` keeps two who write the same place at once apart.
 */
export async function writeWhole(place: string, bytes: Uint8Array, unique?: string): Promise<void> {
  const partial = unique === undefined ? `${place}.partial` : `${place}.partial-${unique}`
  try {
    const file = await open(partial, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, place)
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw fault
  }
}
