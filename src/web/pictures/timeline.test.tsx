import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { Timeline } from './timeline.tsx'
import { ticksBetween } from './timeline-axis.ts'
import type { Lane } from './timeline-lanes.ts'
import { layOut, plotLeft, plotRight } from './timeline-layout.ts'

type Element = DefaultTreeAdapterTypes.Element
const on = (date: string) => Temporal.PlainDate.from(date)
const period = { from: on('2026-01-01'), to: on('2026-12-31'), today: on('2026-11-21') }

const lanes: readonly Lane[] = [
  {
    title: 'Plans',
    spans: [{ from: on('2025-11-03'), to: on('2026-03-09'), label: 'Child in need plan', kind: 'plan' }],
  },
  {
    title: 'Visits',
    marks: [
      { on: on('2026-02-02'), label: 'Home visit', kind: 'seen-alone' },
      { on: on('2026-03-02'), label: 'Home visit', kind: 'not-seen' },
    ],
  },
  { title: 'Needs', spans: [{ from: on('2026-04-01'), label: 'Help with speech', kind: 'unmet-need' }] },
]

function drawn(what: readonly Lane[], title = 'Timeline for Amara'): { html: string; all: (tag: string) => Element[] } {
  const html = renderToString(<Timeline title={title} {...period} lanes={what} />)
  const elements: Element[] = []
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue
      elements.push(node)
      walk(node.childNodes)
    }
  }
  walk(parseFragment(html).childNodes)
  return { html, all: (tag) => elements.filter(({ tagName }) => tagName === tag) }
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value
}

function words(element: Element | undefined): string {
  const texts = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string[] =>
    nodes.flatMap((node) => ('value' in node ? [node.value] : 'childNodes' in node ? texts(node.childNodes) : []))
  return texts(element?.childNodes ?? []).join('')
}

describe('a timeline', () => {
  it('is an image with a title and a description, named by both', () => {
    const { all } = drawn(lanes)
    const picture = all('svg').find((svg) => attribute(svg, 'role') === 'img')
    assert.equal(attribute(picture, 'aria-labelledby'), 'timeline-title timeline-about')
    const title = all('title').find((each) => attribute(each, 'id') === 'timeline-title')
    assert.equal(words(title), 'Timeline for Amara')
    assert.match(words(all('desc')[0]), /^From 1 January 2026 to 31 December 2026, in 3 lanes: Plans, Visits, Needs\./)
  })

  it('can be reached from the keyboard to be scrolled, and has no inline style', () => {
    const { html, all } = drawn(lanes)
    assert.ok(all('section').some((section) => attribute(section, 'tabindex') === '0'))
    assert.doesNotMatch(html, / style=|<style|<script/)
  })

  it('tells everything in words, earliest first, with its dates and its kind', () => {
    const { all } = drawn(lanes)
    assert.deepEqual(
      all('ol').flatMap((list) => list.childNodes.map((item) => words(item as Element))),
      [
        '3 November 2025 to 9 March 2026: Child in need plan',
        '2 February 2026: Home visit (seen alone)',
        '2 March 2026: Home visit (not seen)',
        '1 April 2026 and goes on: Help with speech (need not met)',
      ],
    )
  })

  it('draws seen alone, seen and not seen in different forms', () => {
    const { all } = drawn([
      {
        title: 'Visits',
        marks: (['seen-alone', 'seen', 'not-seen'] as const).map((kind, month) => ({
          on: on('2026-02-02').add({ months: month }),
          label: 'Home visit',
          kind,
        })),
      },
    ])
    const classes = ['circle', 'path'].flatMap((tag) => all(tag).map((each) => `${tag} ${attribute(each, 'class')}`))
    for (const kind of [
      'circle hf-tl-mark hf-tl-mark--seen-alone',
      'circle hf-tl-mark hf-tl-mark--seen',
      'path hf-tl-mark hf-tl-mark--not-seen',
    ])
      assert.equal(
        classes.filter((each) => each === kind).length,
        2,
        `${kind}: once in the picture and once in the key`,
      )
  })

  it('hatches a need that is not met', () => {
    const { html } = drawn(lanes)
    assert.match(html, /fill="url\(#timeline-hatching\)"/)
  })

  it('says that nothing is recorded in a lane that is empty, and has no key when all are', () => {
    const { all } = drawn([{ title: 'Concerns' }])
    assert.ok(all('p').some((each) => words(each) === 'Nothing is recorded.'))
    assert.equal(all('ul').length, 0)
  })

  it('stands without lanes', () => {
    assert.match(words(drawn([]).all('desc')[0]), /in 0 lanes/)
  })

  it('shortens what is long in the picture and keeps it whole in the words', () => {
    const label = 'Therapeutic work after harm, with her brother, at the place by the river she asked for'
    const { all } = drawn([
      { title: 'Needs that the assessment found', spans: [{ from: on('2026-10-01'), label, kind: 'unmet-need' }] },
    ])
    for (const text of all('text')) assert.ok(words(text).length < 30, words(text))
    assert.ok(all('li').some((item) => words(item).includes(label)))
  })

  it('is the same each time it is drawn', () => {
    assert.equal(drawn(lanes).html, drawn(lanes).html)
  })

  it('escapes what people wrote', () => {
    assert.doesNotMatch(drawn([{ title: '<img src=x>' }]).html, /<img/)
  })
})

describe('where things stand on a timeline', () => {
  const laneOf = (lane: Omit<Lane, 'title'>) => {
    const placed = layOut(period, [{ title: 'Lane', ...lane }]).lanes[0]
    assert.ok(placed)
    return placed
  }

  it('keeps what began before the picture, cut at its edge, and leaves out what ended before it', () => {
    const placed = laneOf({
      spans: [
        { from: on('2025-11-03'), to: on('2026-03-09'), label: 'Began before', kind: 'plan' },
        { from: on('2024-11-03'), to: on('2025-03-09'), label: 'Ended before', kind: 'plan' },
      ],
    })
    assert.deepEqual(
      placed.spans.map(({ thing, x, beganBefore }) => [thing.label, x, beganBefore]),
      [['Began before', plotLeft, true]],
    )
  })

  it('draws what has no end to today and not beyond', () => {
    const [span] = laneOf({ spans: [{ from: on('2026-06-01'), label: 'Goes on', kind: 'worker' }] }).spans
    assert.ok(span?.goesOn)
    assert.equal(Math.round(span.x + span.width), Math.round(layOut(period, []).xOf(period.today)))
  })

  it('puts what overlaps in rows of its own, and one after another in one row', () => {
    const worker = (from: string, to: string) => ({ from: on(from), to: on(to), label: 'A', kind: 'worker' as const })
    const after = laneOf({ spans: [worker('2026-01-05', '2026-03-02'), worker('2026-03-02', '2026-05-05')] })
    const over = laneOf({ spans: [worker('2026-01-05', '2026-03-02'), worker('2026-02-02', '2026-05-05')] })
    assert.equal(new Set(after.spans.map(({ y }) => y)).size, 1)
    assert.equal(new Set(over.spans.map(({ y }) => y)).size, 2)
  })

  it('lets no label run into the next thing of its row, nor out of the picture', () => {
    const marks = Array.from({ length: 30 }, (_, day) => ({
      on: on('2026-02-01').add({ days: day * 11 }),
      label: `Contact from the school, number ${day}`,
      kind: 'contact' as const,
    }))
    const placed = laneOf({ marks: marks.filter((_, index) => index % 6 < 5) }).marks
    for (const { label, y, x } of placed) {
      const next = placed.filter((each) => each.y === y && each.x > x).map((each) => each.x - 7)
      if (label) assert.ok(label.x + label.text.length * 6.3 <= Math.min(plotRight + 12, ...next), label.text)
    }
  })

  it('stands within a single day', () => {
    const day = on('2026-11-21')
    const layout = layOut({ from: day, to: day, today: day }, [
      { title: 'Visits', marks: [{ on: day, label: 'Visit', kind: 'seen' }] },
    ])
    assert.equal(layout.lanes[0]?.marks[0]?.x, plotLeft)
  })
})

describe('the dates along the top', () => {
  const labels = (from: string, to: string) => ticksBetween(on(from), on(to)).map(({ label }) => label)

  it('are Mondays for some weeks', () => {
    assert.deepEqual(labels('2026-11-01', '2026-11-30'), ['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov'])
  })

  it('are months for a year, with the year where it begins', () => {
    assert.deepEqual(labels('2025-11-15', '2026-03-10'), ['Dec 2025', 'Jan 2026', 'Feb', 'Mar'])
  })

  it('are quarters for three years and years for a childhood', () => {
    assert.equal(labels('2024-01-01', '2026-12-31')[1], 'Apr')
    assert.deepEqual(labels('2010-06-01', '2026-06-01').slice(0, 2), ['2011', '2013'])
  })

  it('are never more than there is room for', () => {
    for (let days = 1; days < 8000; days += 97)
      assert.ok(ticksBetween(on('2008-03-14'), on('2008-03-14').add({ days })).length <= 17, `${days} days`)
  })
})
