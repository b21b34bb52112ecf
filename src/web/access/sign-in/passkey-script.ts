import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Script, script } from '#web/script.ts'

/**
 * The one script of signing in: a passkey can be reached by nothing else. SimpleWebAuthn's own bundle for browsers, under the MIT
 * licence, and our few lines after it.
 */
export const passkeyScript = build()

function build(): Script {
  const published = dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser'))
  const notice = '/*! SimpleWebAuthn: copyright (c) 2020 Matthew Miller, MIT licence */'
  const theirs = readFileSync(join(published, '..', 'dist', 'bundle', 'index.umd.min.js'), 'utf8')
  const ours = readFileSync(fileURLToPath(new URL('passkey.js', import.meta.url)), 'utf8')
  return script('passkey', [notice, theirs.replaceAll(/\/\/# sourceMappingURL=.*/g, ''), ours].join('\n'))
}
