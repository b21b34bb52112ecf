import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { projectRoot } from '#kernel/settings.ts'

/** The repository as the architecture test reads it. Paths are relative to the top and use `/`. */

export interface Source {
  readonly path: string
  readonly text: string
  /** The files of the project that it imports, as paths from the top. */
  readonly imports: readonly string[]
}

const skipped = new Set(['node_modules', '.git', '.holdfast'])

/** Every file below a folder of the project whose name ends so. */
export function filesBelow(folder: string, ends: RegExp): readonly string[] {
  const found: string[] = []
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (ends.test(entry.name)) found.push(relative(projectRoot, path).split(sep).join('/'))
    }
  }
  walk(join(projectRoot, folder))
  return found.sort()
}

export function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g

/** `#kernel/*` stands for `./src/kernel/*`, and so on. */
const shortcuts = (JSON.parse(read('package.json')) as { readonly imports: Readonly<Record<string, string>> }).imports

function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(importing)]
    .map((match) => match[1] ?? match[2] ?? '')
    .flatMap((wanted) => {
      if (wanted.startsWith('.')) return [join(dirname(path), wanted).split(sep).join('/')]
      const short = Object.entries(shortcuts).find(([name]) => wanted.startsWith(name.slice(0, -1)))
      return short === undefined ? [] : [wanted.replace(short[0].slice(0, -1), short[1].slice(2, -1))]
    })
}

/** Every TypeScript file of the project. */
export function sources(): readonly Source[] {
  return ['src', 'test', 'bench', 'db'].flatMap((folder) =>
    filesBelow(folder, /\.tsx?$/).map((path) => {
      const text = read(path)
      return { path, text, imports: importsOf(path, text) }
    }),
  )
}

/** SQL without its comments. */
export function withoutSqlComments(text: string): string {
  return text.replaceAll(/--[^\n]*/g, '').replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/')
}
