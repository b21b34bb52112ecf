import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contactsInWords, earlierContacts, earlierReferral } from '#domains/front-door/earlier-contacts.ts'
import type { HistoryLine, PersonKnown } from '#domains/front-door/known-store.ts'
import { sourcesFor } from '#domains/front-door/source-of-telling.ts'
import { referenceFrom } from '#kernel/reference.ts'

const on = (text: string) => Temporal.PlainDate.from(text)
const line = (more: Partial<HistoryLine> & { readonly id: string }): HistoryLine => ({
  on: on('2026-06-01'),
  kind: 'contact',
  title: undefined,
  says: undefined,
  outcome: 'noFurtherAction',
  because: 'The mother had seen her doctor.',
  ...more,
})
const known = (history: readonly HistoryLine[]): PersonKnown => ({
  personId: '1',
  givenName: 'Ivo',
  familyName: 'Penrose',
  authorityNumber: undefined,
  bornOn: undefined,
  history: [...history],
  family: [],
  homes: [],
  household: [],
  open: [],
})

describe('earlier contacts in words', () => {
  it('counts twelve months back to the day, and leaves out the contact in hand and what came later', () => {
    const history = [
      line({ id: 'later', on: on('2026-10-01') }),
      line({ id: 'this', on: on('2026-09-07') }),
      line({ id: 'a year ago', on: on('2025-09-07') }),
      line({ id: 'a day too long ago', on: on('2025-09-06') }),
      line({ id: 'no contact', kind: 'referral' }),
    ]
    const earlier = earlierContacts(known(history), 'this', on('2026-09-07'))
    assert.deepEqual(
      earlier.map(({ id }) => id),
      ['a year ago'],
    )
  })

  it('says the first, the second and the twelfth as people do', () => {
    assert.equal(contactsInWords([]), 'This is the first contact in twelve months.')
    assert.equal(
      contactsInWords([line({ id: 'a' })]),
      'This is the second contact in twelve months. The first ended so: do nothing more, because “The mother had seen her doctor.” (1 June 2026).',
    )
    const many = Array.from({ length: 11 }, (_, index) => line({ id: String(index), outcome: undefined }))
    assert.match(
      contactsInWords(many),
      /^This is the 12th contact in twelve months. The first 11 ended so: nothing decided yet/,
    )
  })

  it('finds the referral within twelve months and how it was closed', () => {
    const history = [
      line({ id: 'closed', kind: 'closure', on: on('2026-07-01'), title: 'noFurtherNeed' }),
      line({ id: 'referred', kind: 'referral', on: on('2026-03-01') }),
    ]
    const before = earlierReferral(known(history), on('2026-09-07'))
    assert.equal(before?.on.toString(), '2026-03-01')
    assert.equal(before?.closure?.title, 'noFurtherNeed')
    assert.equal(earlierReferral(known(history), on('2027-03-02')), undefined)
  })
})

describe('who tells us, and the reference that they get', () => {
  it('asks nothing of an agency whose kind says it, and lets others choose', () => {
    assert.deepEqual(sourcesFor('partner', 'school'), ['2A'])
    assert.deepEqual(sourcesFor('partner', 'police'), ['6'])
    assert.equal(sourcesFor('partner', 'health').length, 6)
    assert.deepEqual(sourcesFor('carer', undefined), ['1A'])
    assert.equal(sourcesFor('front door', undefined).length, 22)
  })

  it('makes a reference without letters that are taken for one another', () => {
    const reference = referenceFrom('019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071')
    assert.match(reference, /^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
    assert.notEqual(reference, referenceFrom('019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072'))
  })
})
