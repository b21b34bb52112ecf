import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { PathwayPicture } from './pathway.tsx'
import { columnOf } from './pathway-column.ts'
import { boxSize, layOutPathway, type PathwayStep } from './pathway-layout.ts'

const step = (id: string, ...after: readonly string[]): PathwayStep => ({ id, title: id, after, protective: false })

/** From a contact to a conference, and one step that comes back to an earlier one. */
const pathway = [
  step('contact'),
  step('assessment', 'contact', 'review'),
  step('strategy', 'contact', 'assessment'),
  step('enquiry', 'strategy'),
  step('review', 'assessment'),
]

describe('the picture of the pathway', () => {
  it('sets what comes first to the left, and no box on another', () => {
    const { steps, width, height } = layOutPathway(pathway)
    const x = (id: string) => steps.find(({ step: { id: at } }) => at === id)?.x ?? Number.NaN
    assert.ok(x('contact') < x('assessment') && x('assessment') < x('strategy') && x('strategy') < x('enquiry'))
    for (const one of steps) {
      assert.ok(one.x >= 0 && one.x + boxSize.width <= width && one.y >= 0 && one.y + boxSize.height <= height)
      for (const other of steps)
        if (one !== other)
          assert.ok(Math.abs(one.x - other.x) >= boxSize.width || Math.abs(one.y - other.y) >= boxSize.height)
    }
  })

  it('draws one arrow for each step that can follow another, also back to an earlier one', () => {
    const arrows = layOutPathway(pathway).arrows.map(({ from, to }) => `${from} → ${to}`)
    assert.deepEqual(arrows.toSorted(), [
      'assessment → review',
      'assessment → strategy',
      'contact → assessment',
      'contact → strategy',
      'review → assessment',
      'strategy → enquiry',
    ])
  })

  it('leaves out a step that is not in the picture, and a step that follows itself', () => {
    const { arrows } = layOutPathway([step('review', 'review', 'elsewhere')])
    assert.deepEqual(arrows, [])
  })

  it('breaks a long title between its words, in at most three lines', () => {
    const [placed] = layOutPathway([
      { ...step('x'), title: 'Initial child protection conference for a child who is not yet born' },
    ]).steps
    assert.deepEqual(placed?.lines.slice(0, 2), ['Initial child', 'protection conference'])
    assert.equal(placed?.lines.length, 3)
  })

  it('sets one step under another where the screen is narrow, in the order that is given, with every arrow', () => {
    const { steps, arrows, width } = columnOf(pathway)
    assert.deepEqual(
      steps.map(({ step: { id } }) => id),
      ['contact', 'assessment', 'strategy', 'enquiry', 'review'],
    )
    assert.equal(arrows.length, layOutPathway(pathway).arrows.length)
    assert.ok(steps.every(({ y }, index) => index === 0 || y > (steps[index - 1]?.y ?? 0)))
    assert.ok(width < 340)
  })

  it('reads a title that stands in several lines as its words, and nothing else', () => {
    const title = 'Initial child protection conference'
    const steps = [{ ...step('icpc'), title }]
    const html = renderToString(<PathwayPicture id="p" title="The pathway" steps={steps} hrefOf={() => '/'} />)
    const read = [...html.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, within = '']) => within.replaceAll(/<[^>]+>/g, ''))
    assert.deepEqual(read, [title, title])
    assert.doesNotMatch(html, /<a [^>]*aria-label/)
  })

  it('leads to the page of each step', () => {
    const html = renderToString(
      <PathwayPicture id="p" title="The pathway" steps={pathway} hrefOf={(id) => `/handbook/${id}`} />,
    )
    for (const { id } of pathway) assert.match(html, new RegExp(`<a class="hf-path-step" href="/handbook/${id}"`))
  })
})
