import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { markAt, marksAsText, marksFromText, regionOf, regions } from './body-map.ts'

test('what is pressed is named from the child’s own left and right: from the front the child’s left is on the right', () => {
  equal(markAt(90, 38)?.region, 'left-cheek')
  equal(markAt(70, 38)?.region, 'right-cheek')
  equal(markAt(228, 85)?.region, 'left-upper-back')
  equal(markAt(252, 85)?.region, 'right-upper-back')
})

test('beside the body nothing is marked, and close to it the nearest region is', () => {
  equal(markAt(160, 168), undefined)
  equal(markAt(0, 0), undefined)
  equal(markAt(80, 4)?.region, 'forehead')
})

test('marks go through a hidden field and come back, without what lies beside the body', () => {
  const mark = markAt(90, 38)
  const again = marksFromText(`${marksAsText(mark === undefined ? [] : [mark])} 999.999 x`)
  deepEqual(
    again.map(({ region }) => region),
    ['left-cheek'],
  )
  equal(marksFromText('281.113 '.repeat(100)).length, 40)
})

test('every region has a name of its own, lies on the drawing and is found where its middle is pressed', () => {
  equal(new Set(regions.map(({ label }) => label)).size, regions.length)
  equal(new Set(regions.map(({ id }) => id)).size, regions.length)
  for (const { id, box } of regions) {
    equal(markAt(box.x + box.width / 2, box.y + box.height / 2)?.region, id)
    equal(regionOf(id)?.id, id)
  }
})
