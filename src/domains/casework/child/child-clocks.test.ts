import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groupsOf, type ShownClock, standing } from '#domains/casework/child/child-clocks.ts'

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

  it('stands in groups: what is late first, and later what others owe apart from the worker’s own', () => {
    const clock = (id: string, whose: string, state: ShownClock['state']): ShownClock => ({
      ...{ id, whose, state, says: '', workedTo: undefined, kind: id, what: id, whoseName: undefined },
      ...{ countedFrom: day('2026-09-01'), countedFromSays: 'the referral', dueOn: undefined, dueAt: undefined },
      ...{ notKnown: undefined, managerOn: undefined, managerReason: undefined, explanation: '' },
      ...{ law: { source: 'The trust', kind: 'local' }, overdueReason: undefined },
    })
    const groups = groupsOf([
      clock('seen', 'Social worker', 'overdue'),
      clock('look', 'Team manager', 'past the manager’s date'),
      clock('plan', 'Lead practitioner', 'today'),
      clock('review', 'Independent reviewing officer', 'later'),
      clock('visit', 'Personal adviser', 'later'),
      clock('meet', 'Social worker', 'later'),
      clock('school', 'Social worker, with the designated teacher', 'later'),
    ])
    assert.deepEqual(
      groups.map(({ says, held }) => [says, held.map(({ id }) => id).join()]),
      [
        ['Overdue', 'seen,look'],
        ['Due in the next seven days', 'plan'],
        ['Later', 'visit,meet,school'],
        ['Later, waiting for others', 'review'],
      ],
    )
  })

  it('guesses no date that is not known', () => {
    assert.deepEqual(standing({ dueOn: undefined }, monday), { state: 'not known', says: 'Date not known' })
  })
})
