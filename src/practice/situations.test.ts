import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { stepIds } from './contents.ts'
import { anyStep } from './registry.ts'
import { situations } from './situations.ts'
import { timeliness } from './timeliness/contents.ts'
import { dueOf } from './timely.ts'

for (const id of stepIds) {
  for (const situation of situations[id]) {
    test(`${anyStep[id].title}: ${situation.name}`, () => {
      const { due, ...came } = situation.cameOf()
      const { due: expectedDue, ...expected } = situation.expected
      deepEqual(came, expected)
      if (situation.tellsClocks) deepEqual(due, expectedDue)
    })
  }

  test(`${anyStep[id].title}: ${timeliness[id].inTime}. Late: ${timeliness[id].late}.`, () => {
    const { due, dueAt } = dueOf(timeliness[id])
    equal((dueAt ?? due)?.toString(), timeliness[id].last)
    for (const told of [timeliness[id].inTime, timeliness[id].late]) equal(/^[A-Z].*[^.]$/.test(told), true, told)
  })

  test(`${anyStep[id].title}: to be late refuses nothing`, () => {
    for (const situation of situations[id]) {
      const late = situation.cameOf({ begunDaysEarlier: 400 })
      deepEqual(late.refused, situation.expected.refused, situation.name)
    }
  })

  test(`${anyStep[id].title}: something is let through, and something is refused unless the step protects`, () => {
    const told = situations[id]
    equal(new Set(told.map(({ name }) => name)).size, told.length, 'situations have names of their own')
    equal(told.length >= 3, true)
    const { protective, toConclude } = anyStep[id]
    const stoppable = protective !== 'throughout' || toConclude.some(({ lawfulAuthority }) => lawfulAuthority === true)
    equal(
      told.some(({ expected }) => expected.refused.length > 0),
      stoppable,
    )
    equal(
      told.some(({ expected }) => expected.refused.length === 0),
      true,
    )
  })
}
