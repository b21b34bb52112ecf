import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inSentences } from '#cli/clocks.ts'
import { asKept, compareClocks } from '#domains/governance/clocks/compare-clocks.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustStandard } from '#practice/citations.ts'
import { limitsOfKind } from '#practice/limits.ts'
import { childSeenHighNeed } from '#practice/obligations/seeing.ts'
import { aFamily } from '#test/casework-family.ts'
import { keepAClock } from '#test/clocks.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('all clocks of the trust counted again', () => {
  let house: TestHouse

  before(async () => {
    house = await testHouse('clocks counted again', '2026-09-07T09:00:00+01:00')
    for (const child of await aFamily(house, { children: ['Ada', 'Ben', 'Cal'] }))
      await keepAClock(house, child, childSeenHighNeed, house.clock.today())
  })
  after(async () => await house.close())

  it('come out as they are kept, under the rules under which they began', async () => {
    const compared = await compareClocks(house.owner, { all: true })
    assert.deepEqual([compared.differences, compared.children], [[], 3])
    assert.ok(compared.same === compared.clocks && compared.clocks >= 3)
    assert.match(
      inSentences(compared),
      /Nothing differs but what a dated change or correction explains\. No date was moved\.$/,
    )
  })

  it('are told each with its reason where a line of law was loaded late, and none where it was not dated', async () => {
    const [first] = childSeenHighNeed.limits
    const ended = { ...first, until: '2026-08-31' } as const
    const since = { ...first, since: '2026-09-01', within: workingDays(3) } as const
    const late = await compareClocks(house.owner, {
      all: false,
      limitsOf: (kind) => (kind === childSeenHighNeed.id ? [ended, since] : limitsOfKind(kind)),
    })
    assert.equal(late.differences.length, 3)
    assert.ok(late.differences.every(({ differs, now }) => differs === 'explained' && now === '2026-09-10'))
    assert.match(inSentences(late), /child-seen-high-need: 3\. From 1 September 2026 it is 3 working days/)

    const silently = await compareClocks(house.owner, {
      all: false,
      limitsOf: (kind) => (kind === childSeenHighNeed.id ? [{ ...first, within: workingDays(3) }] : limitsOfKind(kind)),
    })
    assert.ok(silently.differences.every(({ differs }) => differs === 'not explained'))
    assert.match(inSentences(silently), /3 differ for no dated reason/)

    const law = trustStandard('a child of high need is seen within ten working days')
    const cited = await compareClocks(house.owner, {
      all: false,
      limitsOf: (kind) => (kind === childSeenHighNeed.id ? [{ ...first, law }] : limitsOfKind(kind)),
    })
    assert.match(inSentences(cited), /, 3 to the same date from a source that is cited otherwise, 0 otherwise\./)
    assert.match(inSentences(cited), /Nothing differs but what a dated change or correction explains\./)
  })

  it('keep the law of the day on which their step began, or their own first day where the record owes them', () => {
    const row = {
      ...{ id: 'a', childId: null, beganOn: '2026-05-04', dueOn: '2026-11-04', dueAt: null, decided: false },
      ...{ countedFrom: '2026-05-04', stepBeganOn: '2026-02-16', law: JSON.stringify(childSeenHighNeed.limits[0].law) },
    }
    const lawOf = (kind: string): string => asKept({ ...row, kind }).lawOf.toString()
    assert.equal(lawOf('section-47-enquiry/conference'), '2026-02-16')
    assert.equal(lawOf('next-review-conference'), '2026-05-04')
    assert.equal(lawOf('section-47-enquiry/put-right'), '2026-05-04')
  })

  it('say nothing of whose they are', async () => {
    const compared = await compareClocks(house.owner, { all: true, limitsOf: () => undefined })
    assert.ok(compared.differences.length >= 3)
    assert.doesNotMatch(JSON.stringify(compared) + inSentences(compared), /Ada|Ben|Cal|Ferris/)
  })
})
