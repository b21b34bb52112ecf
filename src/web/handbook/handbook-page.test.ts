import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { stepIds } from '#practice/contents.ts'
import { regionIds, regionOf } from '#practice/regions.ts'
import { ruleAreas, ruleHomes } from '#practice/rule-homes.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { handbookFiles } from '#web/handbook/handbook-files.tsx'
import { codesPage, lawToComePage, partPage, rulesPage, standingPage, wordsPage } from '#web/handbook/handbook-links.ts'
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

  it('draws each part of the work, leads from it to its steps, and says the same in words', async () => {
    const page = await visitor(house)
    await page.open(paths.handbook())
    for (const id of regionIds) {
      await page.open(paths.handbookPage(partPage(id)))
      assert.ok(page.headings().includes('h2 The same in words'), id)
      const own = stepIds.filter((step) => regionOf[step] === id)
      for (const step of own)
        assert.ok(page.everyHref().includes(paths.handbookPage(step)), `${id} does not lead to ${step}.`)
    }
    await page.open(paths.handbookPage(partPage('protection')))
    page.says(
      'Initial child protection conference can follow: Section 47 enquiry. It can lead to: Child protection plan; Child in need plan; Closure. In time it owes: Review child protection conference; Core group.',
      'Transfer to another authority. It can begin while this goes on: Child protection plan.',
    )
  })

  it('answers in the order in which a practitioner asks: what for, who, what must be so, by when, how it ends', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('section-47-enquiry'))
    assert.deepEqual(
      page.headings().filter((heading) => heading.startsWith('h2')),
      [
        'h2 When it begins',
        'h2 Who may do it',
        'h2 What must be so',
        'h2 By when',
        'h2 How it can end',
        'h2 What is owed because of it',
        'h2 What is asked',
        'h2 Examples, each of which is tested',
        'h2 Where it is written',
        'h2 How sure we are',
      ],
    )
    page.says(
      'Anybody who works with children for the trust may begin it.',
      'It is authorised by a team manager, head of service or director.',
      'In time. The strategy discussion was on 14 December; the enquiry comes to conference on 7 January',
      'Working Together to Safeguard Children',
    )
    page.says('Working days: The day it is counted from is day 0, and the next working day is day 1.')
  })

  it('lists every timed rule once by its number, with a link to its home', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage(rulesPage))
    const rows = Object.values(ruleAreas).flatMap((title) => page.table(`Timed rules: ${title}`).slice(1))
    assert.deepEqual(
      rows.map(([id]) => id),
      Object.keys(ruleHomes),
    )
    page.says('Listed as an Act. Section 16C of the Children Act 2004 asks for the notice')
    await page.open(paths.handbookPage(standingPage))
    page.says('A referral within 12 calendar months of an earlier one is a re-referral')
  })

  it('is written as files that lead to one another and to nothing of the site', () => {
    const files = handbookFiles()
    const names = new Set(files.map(({ name }) => name))
    const ids = new Map(files.map(({ name, text }) => [name, text]))
    const leads = (href: string, from: string): boolean => {
      const [name = '', id] = href.split('#')
      const text = ids.get(name === '' ? from : name)
      return text !== undefined && (id === undefined || text.includes(` id="${id}"`))
    }
    for (const { name, text } of files.filter((file) => file.name.endsWith('.html'))) {
      const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
      assert.deepEqual(
        links.filter((href) => !href.startsWith('https://') && !leads(href, name)),
        [],
        name,
      )
    }
    assert.equal(names.has('index.html') && names.has('closure.html') && names.has('handbook.css'), true)
  })

  it('gives each gate as the rule that it is, what to do where it is not so, and the law as a link', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('section-47-enquiry'))
    page.says(
      'The child has been seen since the strategy discussion, or it is recorded why not.',
      'If not: No plan of this child stands.',
    )
    page.saysNot('[Children Act')
    assert.match(page.hrefOf('Children Act 1989, section 47(4)'), /^https:\/\/www\.legislation\.gov\.uk\//)
  })

  it('gives each limit with the dates between which it is in force', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage('section-47-enquiry'))
    const rows = page.table('By when').slice(1)
    assert.deepEqual(
      rows.map((row) => [row[1], row[4]]),
      [
        ['15 working days', '15 April 2013 to 17 March 2026 from 18 March 2026'],
        ['30 weeks', 'from 15 April 2013'],
        ['1 working day', 'from 15 April 2013'],
      ],
    )
    await page.open(paths.handbookPage('review-conference'))
    const whats = page.table('By when').map(([what]) => what)
    assert.deepEqual(whats, [...new Set(whats)], 'What two conferences begin alike is said once.')
    await page.open(paths.handbookPage('what-is-owed'))
    assert.ok(
      page
        .table('Seeing the child: what is owed, and by when')
        .some(([what = '']) => what.startsWith('See the child again')),
    )
    assert.deepEqual(
      page
        .table('When a child has died or been seriously harmed: what is owed, and by when')
        .flatMap(([what = '', within = '']) => (what.startsWith('Notify the national panel') ? [within] : [])),
      ['5 working days'],
    )
  })

  it('leads to a step by the words and the short forms in use, to the codes, and to law that waits for its day', async () => {
    const page = await visitor(house)
    await page.open(paths.handbookPage(wordsPage))
    page.says('ICPC, initial conference: Initial child protection conference', 'See the child again')
    for (const id of stepIds) assert.ok(page.everyHref().includes(paths.handbookPage(id)), id)
    await page.open(paths.handbookPage(codesPage))
    page.says('Abuse or neglect: physical abuse by an adult', 'V2 never with a placement with parents')
    await page.open(paths.handbookPage(lawToComePage))
    page.says('A family group decision-making meeting is offered', 'Meanwhile: Offers are recorded')
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
