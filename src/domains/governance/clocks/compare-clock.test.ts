import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Compared,
  compareClock,
  type Differs,
  type KeptClock,
  type Rules,
} from '#domains/governance/clocks/compare-clock.ts'
import { cite } from '#engine/citation.ts'
import type { DatedLimit } from '#engine/limit.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { hours, workingDays } from '#kernel/working-days/length.ts'
import { trustStandard } from '#practice/citations.ts'
import { limitsOfKind } from '#practice/limits.ts'
import { restrictedListWorked } from '#practice/obligations/restriction.ts'
import { assessmentOrderLasts } from '#practice/protection/assessment-order-lasts.ts'

const everyWorkingDay = 'the list of restricted children is worked every working day'
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const standard = trustStandard('a child is visited within ten working days')
const limit = { since: '2013-04-15', within: workingDays(10), law: standard } as const

/** Counted from Monday 7 September 2026: ten working days are Monday 21 September. */
const kept: KeptClock = {
  kind: 'visit',
  countedFrom: day('2026-09-07'),
  lawOf: day('2026-09-07'),
  beganOn: day('2026-09-07'),
  dueOn: day('2026-09-21'),
  dueAt: undefined,
  law: cite(standard),
  decided: false,
}

const by = (limits: readonly DatedLimit[], more: Partial<Rules> = {}): Rules => ({
  limitsOf: (kind) => (kind === 'visit' ? limits : undefined),
  settings: [],
  calendar: englandAndWales,
  ...more,
})

function told(compared: Compared): readonly [Differs, string, string] | 'same' {
  return compared.same ? 'same' : [compared.differs, compared.now, compared.because]
}

describe('a clock counted again by the rules of today', () => {
  it('is the same under the rules under which it began', () => {
    assert.equal(told(compareClock(kept, by([limit]))), 'same')
  })

  it('keeps the law of the day on which its step began, whatever came after', () => {
    const ended = { ...limit, until: '2026-09-30' } as const
    const later = { since: '2026-10-01', within: workingDays(5), law: standard } as const
    assert.equal(told(compareClock(kept, by([ended, later]))), 'same')
  })

  it('differs where the law changed before it began, and was loaded after: that is said with the day', () => {
    const ended = { ...limit, until: '2026-08-31' } as const
    const since = { since: '2026-09-01', within: workingDays(5), law: standard } as const
    assert.deepEqual(told(compareClock(kept, by([ended, since]))), [
      'explained',
      '2026-09-14',
      'From 1 September 2026 it is 5 working days by Local standard: a child is visited within ten working days. The clock was counted before this was loaded.',
    ])
  })

  it('differs where the house read the law otherwise until a day: a correction is told, and is no change of law', () => {
    const [lasts] = assessmentOrderLasts
    const order: KeptClock = {
      ...kept,
      ...{ kind: 'child-assessment-order/ends', dueOn: day('2026-09-14'), law: cite(lasts.law) },
    }
    const rules = by([], { limitsOf: limitsOfKind })
    assert.deepEqual(told(compareClock(order, rules)), [
      'explained',
      '2026-09-13',
      'Until 22 November 2026 it was read as 7 calendar days. The seven days begin with the day that the order names, and we counted them after it, which is a day too long. The clock was counted before this was corrected, and stands until somebody ends it as mistaken.',
    ])
    assert.equal(told(compareClock({ ...order, dueOn: day('2026-09-13') }, rules)), 'same')
  })

  it('is not explained by a correction that was made before it began', () => {
    const corrected = { until: '2026-09-06', within: workingDays(12), says: 'Two days too long.' } as const
    const late = { ...kept, dueOn: day('2026-09-23') }
    const [differs] = told(compareClock(late, by([{ ...limit, corrected }])))
    assert.equal(differs, 'not explained')
    const [before] = told(compareClock(late, by([{ ...limit, corrected: { ...corrected, until: '2026-09-07' } }])))
    assert.equal(before, 'explained')
  })

  it('differs where a number of ours was set anew without a date, and was cited otherwise then', () => {
    const friday = day('2026-09-11')
    const list: KeptClock = {
      ...kept,
      ...{ kind: restrictedListWorked.id, countedFrom: friday, lawOf: friday, beganOn: friday },
      ...{ dueOn: day('2026-09-14'), law: cite(trustStandard(everyWorkingDay, 'L')) },
    }
    const [differs, now] = told(compareClock(list, by([], { limitsOf: limitsOfKind })))
    assert.deepEqual([differs, now], ['explained', '2026-09-12'])
  })

  it('differs by a setting of the trust that reaches back, and names who decided it', () => {
    const settings = [
      { limitId: 'visit', since: '2026-09-01', within: workingDays(8), decidedBy: 'Practice board, 3 September' },
    ]
    assert.deepEqual(told(compareClock(kept, by([limit], { settings }))), [
      'explained',
      '2026-09-17',
      'The trust set 8 working days from 1 September 2026 on (Practice board, 3 September). The clock was counted before it was set.',
    ])
  })

  it('differs by a bank holiday that was announced after it began', () => {
    const mourning: KeptClock = {
      ...kept,
      ...{ countedFrom: day('2022-09-07'), lawOf: day('2022-09-07'), beganOn: day('2022-09-07') },
      dueOn: day('2022-09-21'),
    }
    assert.deepEqual(told(compareClock(mourning, by([limit]))), [
      'explained',
      '2022-09-22',
      '19 September 2022 was made a bank holiday (Bank Holiday for the State Funeral of Queen Elizabeth II) after the clock began.',
    ])
    const afterwards = { ...mourning, beganOn: day('2022-09-12') }
    assert.equal(compareClock(afterwards, by([limit])).same, false)
    assert.equal((told(compareClock(afterwards, by([limit]))) as readonly unknown[])[0], 'not explained')
  })

  it('is not explained where the number is another and no date says since when', () => {
    const changed = { ...limit, within: workingDays(12) } as const
    assert.deepEqual(told(compareClock(kept, by([changed]))), [
      'not explained',
      '2026-09-23',
      'It is counted as 12 working days by Local standard: a child is visited within ten working days, and nothing dated says why it was not before.',
    ])
  })

  it('is told to be the same date where only the source is another, and is no difference that nothing explains', () => {
    const law = trustStandard('a child is visited within two weeks')
    assert.deepEqual(told(compareClock(kept, by([{ ...limit, law }]))), [
      'cited otherwise',
      '2026-09-21',
      'The same date; the source is cited otherwise. Kept: Local standard: a child is visited within ten working days. Now: 10 working days by Local standard: a child is visited within two weeks.',
    ])
  })

  it('is not explained where the rule has gone', () => {
    assert.deepEqual(told(compareClock({ ...kept, kind: 'gone' }, by([limit]))), [
      'not explained',
      'none',
      'The handbook has no rule of this name any more.',
    ])
  })

  it('leaves alone what a person decided', () => {
    assert.equal(told(compareClock({ ...kept, dueOn: day('2026-09-10'), decided: true }, by([limit]))), 'same')
  })

  it('counts hours back to the day that is kept, also when the clocks change in between', () => {
    const within = { since: '2013-04-15', within: hours(24), law: standard } as const
    const friday: KeptClock = {
      ...kept,
      ...{ countedFrom: day('2026-10-24'), lawOf: day('2026-10-24'), beganOn: day('2026-10-24') },
      dueOn: day('2026-10-25'),
      dueAt: Temporal.Instant.from('2026-10-25T21:30:00Z'),
    }
    assert.equal(told(compareClock(friday, by([within]))), 'same')
    assert.equal(compareClock(friday, by([{ ...within, within: hours(72) }])).same, false)
  })
})
