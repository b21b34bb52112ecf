import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { standing } from '#domains/casework/child-clocks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const monday = Temporal.Instant.from('2026-09-07T09:00:00+01:00')

describe('how a date stands', () => {
  it('is overdue the day after its last day, and not on it', () => {
    assert.deepEqual(standing({ dueOn: day('2026-09-06') }, monday), { state: 'overdue', says: '1 day overdue' })
    assert.deepEqual(standing({ dueOn: day('2026-09-07') }, monday), { state: 'today', says: 'Due today' })
  })

  it('goes by the manager’s date while the limit still stands behind it', () => {
    const clock = { dueOn: day('2026-11-09'), managerOn: day('2026-09-04') }
    assert.deepEqual(standing(clock, monday), {
      state: 'past the manager’s date',
      says: '3 days past the manager’s date',
    })
    assert.equal(standing({ ...clock, managerOn: day('2026-09-08') }, monday).says, 'Due tomorrow')
  })

  it('is overdue by the limit, whatever the manager’s date', () => {
    assert.equal(standing({ dueOn: day('2026-09-01'), managerOn: day('2026-10-01') }, monday).state, 'overdue')
  })

  it('is overdue at the hour where the limit is in hours', () => {
    const dueAt = Temporal.Instant.from('2026-09-07T08:30:00+01:00')
    assert.deepEqual(standing({ dueOn: day('2026-09-07'), dueAt }, monday), {
      state: 'overdue',
      says: 'Overdue since today',
    })
  })

  it('guesses no date that is not known', () => {
    assert.deepEqual(standing({ dueOn: undefined }, monday), { state: 'not known', says: 'Date not known' })
  })
})
