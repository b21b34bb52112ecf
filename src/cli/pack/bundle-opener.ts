import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from '#kernel/settings.ts'

/** The opener as one file without imports of ours: for a machine that has Node and nothing else. */
export async function bundledOpener(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'src', 'cli', 'pack', 'pack-opener.ts')],
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    legalComments: 'inline',
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('The opener could not be made.')
  return file.contents
}
