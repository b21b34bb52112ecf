import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { type ChildRecord, emptyRecord, type PlacementFacts } from '../record.ts'
import { firstVisit, nextVisit } from './next-visit.ts'

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

/** In foster care from Monday 7 September 2026. */
const placed: PlacementFacts = {
  id: 'placement',
  type: 'U6',
  since: day('2026-09-07'),
  outOfArea: false,
  meantToLast: false,
  childAgreesFewerVisits: false,
}

function inCare(placement: Partial<PlacementFacts>, more: Partial<ChildRecord> = {}): ChildRecord {
  return { ...emptyRecord, placement: { ...placed, ...placement }, ...more }
}

/** The visit that follows one of a day: by which rule, and by when. */
function after(record: ChildRecord, seenOn: string): readonly [string, string] {
  const next = nextVisit(record, day(seenOn))
  assert.ok(next)
  return [next.id, dueFor(next, day(seenOn), englandAndWales).due?.toString() ?? 'not known']
}

describe('the visits to a child who is looked after come again by rule', () => {
  it('first within a week of the placement', () => {
    const first = firstVisit(inCare({}))
    assert.equal(dueFor(first, day('2026-09-07'), englandAndWales).due?.toString(), '2026-09-14')
  })

  it('then every six weeks in the first year, whatever the placement is meant to be', () => {
    assert.deepEqual(after(inCare({}), '2026-09-14'), ['placement-visit-six-weekly', '2026-10-26'])
    assert.deepEqual(after(inCare({ meantToLast: true }), '2027-09-06'), ['placement-visit-six-weekly', '2027-10-18'])
  })

  it('after a year every three months where it is meant to last until eighteen, and otherwise still every six weeks', () => {
    assert.deepEqual(after(inCare({ meantToLast: true }), '2027-09-07'), [
      'placement-visit-three-monthly',
      '2027-12-07',
    ])
    assert.deepEqual(after(inCare({}), '2027-09-07'), ['placement-visit-six-weekly', '2027-10-19'])
  })

  it('every six months in long-term fostering only where the child agrees', () => {
    const longTerm = { type: 'U4', meantToLast: true } as const
    assert.deepEqual(after(inCare({ ...longTerm, childAgreesFewerVisits: true }), '2027-09-07'), [
      'placement-visit-six-monthly',
      '2028-03-07',
    ])
    assert.equal(after(inCare(longTerm), '2027-09-07')[0], 'placement-visit-three-monthly')
  })

  it('every week with somebody who is not yet assessed, until the first review; then every four weeks', () => {
    const before = inCare({ beforeAssessment: 'connected person' })
    assert.deepEqual(after(before, '2026-09-14'), ['placement-visit-weekly', '2026-09-21'])
    const reviewed = inCare({ beforeAssessment: 'connected person' }, { lookedAfterReviewsOn: [day('2026-10-02')] })
    assert.deepEqual(after(reviewed, '2026-10-05'), ['placement-visit-four-weekly', '2026-11-02'])
  })

  it('with a parent before the assessment every week, and after the first review every six', () => {
    const before = inCare({ type: 'P1', beforeAssessment: 'parent' })
    assert.equal(after(before, '2026-09-14')[0], 'placement-visit-weekly')
    const reviewed = inCare({ type: 'P1', beforeAssessment: 'parent' }, { lookedAfterReviewsOn: [day('2026-10-02')] })
    assert.deepEqual(after(reviewed, '2026-10-05'), ['placement-visit-parent-six-weekly', '2026-11-16'])
  })

  it('at home under a care order within a week of it, and then every six weeks', () => {
    const legalStatus = { code: 'C2', since: day('2026-09-07') }
    const home = inCare({ type: 'P1' }, { legalStatus })
    assert.equal(firstVisit(home).id, 'placement-visit-care-order')
    assert.deepEqual(after(home, '2026-09-14'), ['placement-visit-care-order-six-weekly', '2026-10-26'])
  })

  it('by no rule while no placement is recorded: the visits of an open child go on', () => {
    assert.equal(nextVisit(emptyRecord, day('2026-09-14')), undefined)
  })
})
