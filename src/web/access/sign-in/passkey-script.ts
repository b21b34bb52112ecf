import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The one script of signing in: a passkey can be reached by nothing else. Its path changes when its content does. */
export interface Script {
  readonly text: string
  readonly path: string
}

/** SimpleWebAuthn's own bundle for browsers, under the MIT licence, and our few lines after it. */
export const passkeyScript: Script = build()

function build(): Script {
  const published = dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser'))
  const notice = '/*! SimpleWebAuthn: copyright (c) 2020 Matthew Miller, MIT licence */'
  const theirs = readFileSync(join(published, '..', 'dist', 'bundle', 'index.umd.min.js'), 'utf8')
  const ours = readFileSync(fileURLToPath(new URL('passkey.js', import.meta.url)), 'utf8')
  const text = [notice, theirs.replaceAll(/\/\/# sourceMappingURL=.*/g, ''), ours].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { text, path: `/assets/passkey-${hash}.js` }
}
