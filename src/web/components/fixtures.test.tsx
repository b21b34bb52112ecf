import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { contentAdapters } from './fixtures/content-adapters.tsx'
import { domOf } from './fixtures/dom.ts'
import { formAdapters } from './fixtures/form-adapters.tsx'
import { leftOut } from './fixtures/left-out.ts'
import { pageAdapters } from './fixtures/page-adapters.tsx'

/** One case of govuk-frontend. Each adapter says for itself which options it reads. */
interface Fixture {
  readonly name: string
  readonly options: never
  readonly html: string
}

const adapters: Readonly<Record<string, (options: never) => VNode>> = {
  ...formAdapters,
  ...contentAdapters,
  ...pageAdapters,
}

/** The crown, the licence and the crest (alone in a part of the foot) are not ours to show: taken out of what is expected. */
const notOurs = new Set([
  'govuk-footer__crown',
  'govuk-footer__licence-logo',
  'govuk-footer__licence-description',
  'govuk-footer__meta-item',
])

describe('Our components give the same elements as GOV.UK Frontend', () => {
  const count = { same: 0, leftOut: 0 }
  after(() =>
    process.stdout.write(`# fixtures of GOV.UK Frontend: ${count.same} the same, ${count.leftOut} left out\n`),
  )

  for (const [component, adapter] of Object.entries(adapters)) {
    const fixtures = fixturesOf(component)
    const reasons = Object.entries(leftOut[component] ?? {})
    const reasonOf = (name: string) => reasons.find(([, names]) => names.includes(name))?.[0]

    for (const fixture of fixtures) {
      const reason = reasonOf(fixture.name)
      it(`${component}: ${fixture.name}${reason ? ` (left out: ${reason})` : ''}`, () => {
        const ours = domOf(renderToString(adapter(fixture.options)))
        const theirs = domOf(fixture.html, notOurs)
        if (reason) {
          assert.notDeepEqual(ours, theirs, 'This fixture is given after all: take it off the list.')
          count.leftOut += 1
        } else {
          assert.deepEqual(ours, theirs)
          count.same += 1
        }
      })
    }

    it(`${component}: every fixture on the list of those left out exists`, () => {
      const names = new Set(fixtures.map((fixture) => fixture.name))
      const gone = reasons.flatMap(([, listed]) => listed).filter((name) => !names.has(name))
      assert.deepEqual(gone, [])
    })
  }
})

function fixturesOf(component: string): readonly Fixture[] {
  const at = import.meta.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`)
  return JSON.parse(readFileSync(fileURLToPath(at), 'utf8')).fixtures
}
