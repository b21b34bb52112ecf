import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { changesBetween, editionsByKind } from '#domains/casework/chronology/plan-editions.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { madeFile } from '#domains/casework/papers/send-paper.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { view } from '#domains/ledger/view.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'

describe('the chronology is drawn from the record', () => {
  let house: TestHouse
  let team: Team
  let childId: string

  before(async () => {
    house = await testHouse('chronology')
    team = await aTeam(house, 'North')
    const bornOn = Temporal.PlainDate.from('2019-03-02')
    childId = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn })
    await anEpisode(house, childId, Temporal.PlainDate.from('2026-08-03'))
    await allocated(team, childId)
    for (const [day, says, significant] of [
      ['2026-08-10', 'Kit started at Alder Primary.', false],
      ['2026-08-20', 'The grandmother died.', true],
      ['2026-09-02', 'Kit came to school without a coat.', false],
    ] as const)
      did(
        await writeNote(team.worker, {
          ...{ childId, childIds: [childId], kind: 'call', says, withWhom: 'Mr Oduya' },
          happenedAt: instantInLondon(Temporal.PlainDate.from(day), '10:00'),
          significant: new Set(significant ? (['significant'] as const) : []),
        }),
      )
  })
  after(async () => await house.close())

  it('tells what happened from the oldest on, and who was the worker when', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${childId}`)
    await page.follow('Chronology: filtered, printed, with what is significant; and who was the worker when')
    const told = page.headings().filter((heading) => heading.startsWith('h2'))
    assert.match(told[0] ?? '', /3 August 2026 Referral/)
    assert.match(told.at(-1) ?? '', /Who was the worker when/)
    assert.deepEqual(page.table('Workers, the first first')[1]?.slice(1, 4), ['now', 'Lena Crow', 'North'])
  })

  it('is marked by people, with who, when and why; a mark is taken away with a reason', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${childId}/chronology`)
    const link = page.links().find((one) => /^Mark as significant: .*, 2 September 2026$/.test(one))
    await page.follow(link ?? '')
    await page.press('Mark it')
    assert.deepEqual(page.errors(), ['Enter why it is significant'])
    page.fill({ 'Why is it significant?': 'The third time this winter clothing was missing.' })
    await page.press('Mark it')
    page.says('Significant: The third time this winter clothing was missing. Marked by Lena Crow, 7 Sep 2026.')
  })

  it('is filtered by kind, by days, and by what is significant: a note that was written as such is', async () => {
    const page = await visitor(house, team.worker)
    const told = async (query: string) => {
      await page.open(`/children/${childId}/chronology?${query}`)
      return page.headings().filter((heading) => /^h2 .*20\d\d/.test(heading)).length
    }
    assert.equal(await told('significant=significant'), 2)
    page.says('The grandmother died.', 'without a coat')
    page.saysNot('Kit started at Alder Primary.')
    assert.equal(await told('group=seen&from-day=15&from-month=8&from-year=2026'), 2)
    assert.equal(await told('group=told'), 1)
    await page.open(`/children/${childId}/chronology?from-day=31&from-month=2&from-year=2026`)
    assert.equal(page.status, 422)
    assert.equal(page.errors().length, 1)
  })

  it('goes to somebody as a paper, with what is significant alone where that was chosen', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${childId}/papers`)
    page.fill({
      'What is it?': 'Chronology',
      'Who is it for?': 'Another agency',
      'If it is not for one of the family: the name of whoever it is for': 'Wexmoor Hospital',
      'If a chronology stands in it: how much?': 'Only what somebody has marked as significant',
      'If not until now: until which day?': '2026-08-31',
    })
    await page.press('Read it as they will')
    page.says('The grandmother died.')
    page.saysNot('Kit started at Alder Primary.', 'without a coat')
  })

  it('is printed as a file whose own text tells it from the oldest on', async () => {
    const made = await makePaper(team.worker, {
      ...{ childId, kind: 'chronology', title: '', recipientKind: 'agency', recipientName: 'Wexmoor Hospital' },
      ...{ recipientId: undefined, typed: 'For the meeting on Friday.', documentId: undefined },
    })
    const { paperId } = did(made)
    const paper = await view(
      team.worker,
      'test',
      childId,
      async (tx) => await readPaper(tx, team.worker, childId, paperId),
    )
    const file = await madeFile(paper, { trustName: 'Wexmoor Children’s Trust', dutyNumber: '01632 960999' })
    assert.ok('bytes' in file)
    const pdf = await getDocumentProxy(new Uint8Array(file.bytes))
    const { text } = await extractText(pdf, { mergePages: true })
    const told = text.replaceAll(/\s+/g, ' ')
    const at = ['Wexmoor Hospital', 'Kit started at Alder Primary.', 'The grandmother died.', 'without a coat'].map(
      (says) => told.indexOf(says),
    )
    assert.ok(!at.includes(-1), told)
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
    assert.match(told, /10 August 2026, telephone call.*20 August 2026, telephone call.*2 September 2026/)
  })

  it('takes a mark away, and says who may not mark', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${childId}/chronology`)
    const link = page.links().find((one) => one.startsWith('Take the mark away')) ?? ''
    const path = page.hrefOf(link)
    await page.follow(link)
    page.fill({ 'Why is the mark taken away?': 'It was another child’s coat.' })
    await page.press('Take it away')
    page.saysNot('Significant: The third time')
    const inspector = await visitor(house, await house.someone('inspector', 'Ines Blythe'))
    await inspector.open(path)
    assert.equal(inspector.status, 404)
  })

  it('shows plans and reviews with what changed from one edition to the next', async () => {
    const line = (question: string, answer: string) => ({ question, answer })
    const first = [line('What must change?', 'Kit is fed.'), line('Who visits?', 'Lena'), line('Until when?', 'June')]
    const second = [line('What must change?', 'Kit is fed.'), line('Who visits?', 'Omar'), line('How often?', 'Weekly')]
    assert.deepEqual(changesBetween(first, second), [
      { question: 'Who visits?', was: 'Lena', is: 'Omar' },
      { question: 'How often?', was: undefined, is: 'Weekly' },
      { question: 'Until when?', was: 'June', is: undefined },
    ])
    const edition = (stepId: string, day: string, transcript: typeof first) => ({
      ...{ stepId, kind: 'core-group', decidedBy: undefined, transcript },
      concludedOn: Temporal.PlainDate.from(day),
    })
    const [shown] = editionsByKind([edition('b', '2026-09-01', second), edition('a', '2026-08-01', first)])
    assert.deepEqual(
      shown?.editions.map(({ stepId, since }) => [stepId, since?.changes.length]),
      [
        ['b', 3],
        ['a', undefined],
      ],
    )
    const page = await visitor(house, team.worker)
    await page.open(`/children/${childId}/plans-and-reviews`)
    page.says('No plan or review of this child has been concluded here.')
  })

  it('compares two reviews that were held, question by question', async () => {
    const { manager, worker } = team
    did(await beginStep(worker, { kind: 'child-in-need-plan', childId }))
    const reviewed = {
      ...{ whoCame: 'His mother and Mr Osei.', progress: 'He is at school every day.', notDone: 'Nothing.' },
      ...{ actions: 'Mr Osei goes on.', reason: 'It helps.', chairedBy: 'lead' },
    } as const
    const hold = async (answers: Partial<typeof reviewed> | object): Promise<void> => {
      const [step] = did(await beginStep(worker, { kind: 'child-in-need-review', childId }))
      const stepId = step?.stepId ?? ''
      const all = { ...reviewed, heldOn: house.clock.today(), ...answers }
      const overrides = [{ gateId: 'seen-under-the-plan', reason: 'Seen tomorrow at school.' }]
      did(await concludeStep(manager, [{ stepId, version: 1, answers: all, outcome: 'goOn', overrides }]))
    }
    await hold({})
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-10-05'), '09:00'))
    await hold({ notDone: 'The swimming lessons.', actions: 'Lena finds another pool.' })
    const page = await visitor(house, worker)
    await page.open(`/children/${childId}/plans-and-reviews`)
    page.says('The first.')
    const changed = page.table('What changed between 7 September 2026 and 5 October 2026')
    assert.deepEqual(
      changed.slice(1).map(([, was, is]) => [was, is]),
      [
        ['Monday 7 September 2026', 'Monday 5 October 2026'],
        ['Nothing.', 'The swimming lessons.'],
        ['Mr Osei goes on.', 'Lena finds another pool.'],
      ],
    )
  })
})
