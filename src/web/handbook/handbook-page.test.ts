import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { stepIds } from '#practice/contents.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('what anybody may read: the handbook, the accessibility statement and the privacy page', () => {
  let house: TestHouse

  before(async () => {
    house = await testHouse('handbook pages')
  })
  after(async () => await house.close())

  it('leads from the contents to a page for every step, without signing in', async () => {
    const page = await visitor(house)
    for (const id of stepIds) {
      await page.open(paths.handbook())
      const link = page.links().find((words) => page.hrefOf(words) === paths.handbookPage(id))
      assert.ok(link !== undefined, `${id} is not among the contents.`)
      await page.follow(link)
      page.says('How it can end')
      assert.ok(page.headings().includes('h2 Where it is written'), id)
    }
  })

  it('gives each gate as its sentence, with the law as a link', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('section-47-enquiry'))
    page.says('The child must have been seen since the strategy discussion.')
    page.saysNot('[Children Act')
    assert.match(page.hrefOf('Children Act 1989, section 47(4)'), /^https:\/\/www\.legislation\.gov\.uk\//)
  })

  it('gives each limit with the dates between which it is in force', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('section-47-enquiry'))
    const rows = page.table('By when').slice(1)
    assert.deepEqual(
      rows.map((row) => row.slice(1, 3)),
      [
        ['15 working days', '15 April 2013 to 28 February 2026'],
        ['15 working days', 'from 1 March 2026'],
        ['30 weeks', 'from 15 April 2013'],
        ['1 working day', 'from 15 April 2013'],
      ],
    )
    await page.open(paths.handbookPage('what-is-owed'))
    assert.ok(page.table('What is owed, and by when').some(([what]) => what === 'See the child again'))
  })

  it('has no page for what is no step', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('magic'))
    assert.equal(page.status, 404)
  })

  it('says how accessible Holdfast is, what does not conform, and how to tell us', async () => {
    const page = await visitor(house)
    await page.open(paths.accessibility())
    page.says('WCAG) 2.2, level AA', 'What we know not to conform', 'ring Wexmoor Children’s Trust on 01632 960999')
  })

  it('says in plain words who sees what, and that every look is kept', async () => {
    const page = await visitor(house)
    await page.open(paths.privacy())
    page.says('Every look is kept', 'No child’s record.', 'Counts from one to five are withheld.')
  })
})
