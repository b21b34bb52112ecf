import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The one stylesheet of every page. Its path changes when its content does, so that it may be kept for ever. */
export interface Stylesheet {
  readonly css: string
  /** `/assets/holdfast-<hash>.css` */
  readonly path: string
}

/**
 * GOV.UK Frontend's own stylesheet, without what may only be used on gov.uk, and ours after it.
 *
 * Left out: the font GDS Transport (licensed for gov.uk alone; text falls to arial) and the royal crest of the footer.
 * GOV.UK Frontend is under the MIT licence; its copyright line goes out with it.
 */
export const stylesheet: Stylesheet = build()

function build(): Stylesheet {
  const govukFile = fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'))
  const govuk = withoutCrest(withoutFont(read(govukFile)))
  const notice = '/*! GOV.UK Frontend: copyright (c) 2017 Crown Copyright (Government Digital Service), MIT licence */'
  const css = ['@charset "UTF-8";', notice, govuk, ...ours().map(read)].join('\n')
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { css, path: `/assets/holdfast-${hash}.css` }
}

/** `styles/holdfast.css`, then every stylesheet that stands beside what it is for, in order of path. */
function ours(): readonly string[] {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const all = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  const main = join('styles', 'holdfast.css')
  return [main, ...all.filter((path) => path !== main).toSorted()].map((path) => join(here, path))
}

function withoutFont(css: string): string {
  return css
    .replace('@charset "UTF-8";', '')
    .replaceAll(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, '')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '')
    .replaceAll(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
}

/** Drops every rule whose selector is the crest's, wherever it stands. */
function withoutCrest(css: string): string {
  return css.replaceAll(/\.govuk-footer__(?:copyright-logo|crown)[^{}]*\{[^{}]*\}/g, '')
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
