import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessmentFactors } from './assessment-factors.ts'
import { assessmentOutcome } from './assessment-outcome.ts'
import { categoryOfAbuse } from './category-of-abuse.ts'
import { type CodeList, isCode, labelOf, offered, standTogether } from './code-list.ts'
import { contactOutcome } from './contact-outcome.ts'
import { disability } from './disability.ts'
import { ethnicity } from './ethnicity.ts'
import { primaryNeed } from './primary-need.ts'
import { reasonForClosure } from './reason-for-closure.ts'
import { referralOutcome } from './referral-outcome.ts'
import { referralSource } from './referral-source.ts'
import { section47Outcome } from './section-47-outcome.ts'
import { sex } from './sex.ts'
import { upnUnknownReason } from './upn-unknown-reason.ts'

const published: readonly (readonly [string, CodeList, string])[] = [
  ['referral source', referralSource, '1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10'],
  ['primary need', primaryNeed, 'N1 N2 N3 N4 N5 N6 N7 N8 N9 N0'],
  ['reason for closure', reasonForClosure, 'RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9'],
  [
    'assessment factors',
    assessmentFactors,
    '1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A',
  ],
  ['disability', disability, 'NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA'],
  [
    'ethnicity',
    ethnicity,
    'WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
  ],
  ['UPN unknown reason', upnUnknownReason, 'UN1 UN2 UN3 UN4 UN5 UN7'],
  ['category of abuse', categoryOfAbuse, 'NEG PHY SAB EMO MUL'],
  ['sex', sex, 'F M U'],
]

describe('published codes', () => {
  for (const [name, list, codes] of published)
    it(`of ${name} are those of the guide, in its order`, () => {
      assert.equal(list.map((each) => each.code).join(' '), codes)
    })

  it('each say something of their own, in sentence case', () => {
    const words = [contactOutcome, referralOutcome, section47Outcome, assessmentOutcome]
    for (const list of [...published.map(([, each]) => each), ...words]) {
      assert.equal(new Set(list.map((each) => each.code)).size, list.length)
      assert.equal(new Set(list.map((each) => each.label)).size, list.length)
      for (const { label } of list) assert.match(label, /^[A-Z].*[^.\s]$/)
    }
  })
})

describe('a code', () => {
  it('is read in its words, also when it is retired', () => {
    assert.equal(labelOf(referralSource, '6'), 'Police')
    assert.match(labelOf(assessmentFactors, '18A'), /physical abuse/)
  })

  it('is told from what is not one, exactly as written', () => {
    assert.ok(isCode(sex, 'U'))
    assert.ok(isCode(section47Outcome, "Other Agency to Monitor Child's Welfare"))
    for (const other of ['u', '', undefined, 1, 'UN7']) assert.ok(!isCode(sex, other))
  })

  it('that is retired is not offered', () => {
    const codes = offered(assessmentFactors).map((each) => each.code)
    assert.ok(!codes.includes('18A') && !codes.includes('19A') && codes.includes('18B'))
    assert.equal(codes.length, assessmentFactors.length - 2)
  })

  it('that is exclusive stands alone, and none is recorded twice', () => {
    assert.ok(standTogether(assessmentFactors, ['21']))
    assert.ok(!standTogether(assessmentFactors, ['21', '3B']))
    assert.ok(standTogether(assessmentFactors, ['3B', '4B']))
    assert.ok(!standTogether(assessmentFactors, ['3B', '3B']))
    assert.ok(!standTogether(disability, ['NONE', 'AUT']))
  })
})
