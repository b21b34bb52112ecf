import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Mark } from '#domains/people/confidential/confidential.ts'
import { homesOf } from '#domains/people/confidential/confidential-homes-store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('what is confidential of where somebody lived', () => {
  const left = {
    ...{ id: 'residence', personId: 'kit', householdId: 'refuge', lines: ['14 Elm Tree Road'], postcode: undefined },
    ...{ from: day('2026-08-01'), until: day('2026-09-01'), standsAs: 'child' },
  }
  const ofMother: Mark = {
    ...{
      id: 'mark',
      personId: 'dana',
      kind: 'address',
      rowId: undefined,
      keptFrom: 'people',
      words: [],
      reason: 'He looks',
    },
    ...{ since: day('2026-09-02'), reviewOn: day('2026-12-01'), togetherId: 'mark', setBy: 'Lena Crow', hidden: false },
    ...{ from: 'confidentiality', version: 1, people: [{ id: 'rob', name: 'Robert Ferris' }], workers: [] },
  }
  const marks = (livesThere: readonly string[]) =>
    homesOf('kit', [{ ...left, livesThere: [...livesThere] }], [ofMother])[0]?.address.marks

  it('an earlier home is confidential while somebody lives there whose address is', () => {
    assert.deepEqual(marks(['dana']), [ofMother])
    assert.deepEqual(marks(['mia']), [])
    assert.deepEqual(marks([]), [])
  })
})
