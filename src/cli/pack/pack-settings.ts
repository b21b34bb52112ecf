import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { trustOf } from '#cli/trust.ts'
import type { PackSettings } from '#domains/governance/daily-pack/make-pack.ts'
import { projectRoot, type Settings } from '#kernel/settings.ts'

/** What the making of a pack must know of this installation. */
export async function packSettings(settings: Settings): Promise<PackSettings> {
  const { trustName, dutyNumber } = trustOf(settings)
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return {
    trust: trustName,
    dutyNumber,
    version,
    dataDirectory: settings.dataDirectory,
    folders: settings.packFolders,
  }
}
