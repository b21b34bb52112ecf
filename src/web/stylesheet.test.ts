import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { stylesheet } from '#web/stylesheet.ts'

const ours = readFileSync(fileURLToPath(new URL('./styles/holdfast.css', import.meta.url)), 'utf8')

/** Text colour, its background, and what they are: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const textPairs = [
  ['brand-text', 'brand', 'the header'],
  ['danger-text', 'danger', 'the heading of a danger'],
  ['text', 'danger', 'what a danger says'],
  ['past-text', 'past', 'the record as known on an earlier day, and what is due'],
  ['text', 'panel', 'a panel'],
  ['second-text', 'panel', 'why a date is due'],
  ['second-text', 'danger', 'why an overdue date was due'],
  ['text', 'quiet', 'a quiet panel'],
  ['second-text', 'met', 'why a date that was met was due'],
  ['met-text', 'met', 'that a date was met'],
  ['text', 'words', "a child's words"],
  ['second-text', 'words', "whose words a child's words are"],
  ['text', 'focus', 'a button that has focus'],
] as const

/** An edge or a bar that means something, and what it stands on: at least 3 to 1 (WCAG 2.2, 1.4.11). */
const shapePairs = [
  ['danger-edge', 'panel', 'the edge of a danger'],
  ['past-edge', 'past', 'the edge of what is due'],
  ['panel-edge', 'panel', 'the edge of a panel'],
  ['words-edge', 'panel', "the edge of a child's words"],
  ['load', 'track', 'a caseload'],
  ['over', 'track', 'a caseload over its limit'],
] as const

describe('The stylesheet that we serve', () => {
  it('names no font that may only be used on gov.uk, and loads none', () => {
    assert.doesNotMatch(stylesheet.css, /GDS Transport|@font-face|Margaret Calvert/)
    assert.match(stylesheet.css, /\.govuk-body[^{]*\{[^}]*font-family:arial,sans-serif/)
  })

  it('shows neither crest nor crown, and asks for no other file', () => {
    assert.doesNotMatch(stylesheet.css, /crest|govuk-footer__crown|url\(|sourceMappingURL|@import/)
  })

  it('leaves every block of GOV.UK closed where a rule was taken out', () => {
    const opened = stylesheet.css.split('{').length
    assert.equal(opened, stylesheet.css.split('}').length)
    assert.doesNotMatch(stylesheet.css, /,\s*\{/)
  })

  it('carries the styles that stand beside our pictures, after those of every page', () => {
    assert.ok(stylesheet.css.indexOf('.hf-panel') < stylesheet.css.indexOf('.hf-timeline__scroll {'))
  })

  it('has its content in its path, so that a browser never keeps an old one', () => {
    assert.match(stylesheet.path, /^\/assets\/holdfast-[0-9a-f]{12}\.css$/)
  })

  for (const [text, background, what] of textPairs) {
    it(`can be read: ${what}`, () => assert.ok(contrast(text, background) >= 4.5, `${contrast(text, background)}`))
  }

  for (const [shape, background, what] of shapePairs) {
    it(`can be told apart: ${what}`, () =>
      assert.ok(contrast(shape, background) >= 3, `${contrast(shape, background)}`))
  }
})

/** Contrast of two of our colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(name: string): number {
  const hex = ours.match(new RegExp(`--hf-${name}: #([0-9a-f]{6});`))?.[1]
  assert.ok(hex, `There is no colour --hf-${name}.`)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
