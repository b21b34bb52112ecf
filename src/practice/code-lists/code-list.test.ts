import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { adopterLegalStatus } from './adopter-legal-status.ts'
import { adoptionDroppedReason } from './adoption-dropped-reason.ts'
import { assessmentFactors } from './assessment-factors.ts'
import { categoryOfAbuse } from './category-of-abuse.ts'
import { type CodeList, isCode, labelOf, offered, standTogether } from './code-list.ts'
import { codeLists } from './contents.ts'
import { disability } from './disability.ts'
import { ethnicity } from './ethnicity.ts'
import { inTouch, leaversAccommodation, leaversActivity } from './leaving-care.ts'
import { legalStatus } from './legal-status.ts'
import { missing } from './missing.ts'
import { placementChangeReason } from './placement-change-reason.ts'
import { placementProvider } from './placement-provider.ts'
import { placementType } from './placement-type.ts'
import { previousPermanence } from './previous-permanence.ts'
import { primaryNeed } from './primary-need.ts'
import { reasonEpisodeCeased } from './reason-episode-ceased.ts'
import { reasonForClosure } from './reason-for-closure.ts'
import { reasonNewEpisode } from './reason-new-episode.ts'
import { referralSource } from './referral-source.ts'
import { reviewParticipation } from './review-participation.ts'
import { section47Outcome } from './section-47-outcome.ts'
import { sex } from './sex.ts'
import { specialEducationalNeed } from './special-educational-need.ts'
import { upnUnknownReason } from './upn-unknown-reason.ts'
import { workerChangeReason } from './worker-change-reason.ts'
import { workerRole } from './worker-role.ts'

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
  ['legal status', legalStatus, 'C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3'],
  ['why a new episode of care begins', reasonNewEpisode, 'S L P T B U'],
  [
    'why an episode of care ended',
    reasonEpisodeCeased,
    'X1 E11 E12 E2 E3 E4A E4B E13 E14 E15 E16 E17 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9',
  ],
  ['placement', placementType, 'U1 U2 U3 U4 U5 U6 P1 K1 K2 K3 R1 R2 R3 R5 S1 P3 A3 A4 A5 A6 T1 T2 T3 T4 T0 Z1 H5 P2'],
  ['who provides a placement', placementProvider, 'PR0 PR1 PR2 PR3 PR4 PR5'],
  [
    'why a placement ended',
    placementChangeReason,
    'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
  ],
  ['missing', missing, 'M A'],
  ['how a child took part in a review', reviewParticipation, 'PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7'],
  [
    'why a social worker changed',
    workerChangeReason,
    'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS',
  ],
  ['permanence before care', previousPermanence, 'P1 P2 P3 P4 Z1'],
  ['why adoption is no longer the plan', adoptionDroppedReason, 'RD1 RD2 RD3 RD4'],
  ['adopters', adopterLegalStatus, 'L0 L11 L12 L2 L3 L4'],
  ['special educational need', specialEducationalNeed, 'SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD OTH'],
  ['social work roles', workerRole, '1 2 3 4 5 6'],
  ['in touch', inTouch, 'YES NO REFU NREQ RHOM DIED'],
  ['what a care leaver does', leaversActivity, 'F1 P1 F2 P2 F3 P3 F4 P4 F5 P5 G4 G5 G6'],
  ['where a care leaver lives', leaversAccommodation, 'B C D E G H K R S T U V W X Y Z'],
]

describe('published codes', () => {
  for (const [name, list, codes] of published)
    it(`of ${name} are those of the guide, in its order`, () => {
      assert.equal(list.map((each) => each.code).join(' '), codes)
    })

  it('each say something of their own, in sentence case', () => {
    for (const { list } of codeLists) {
      assert.equal(new Set(list.map((each) => each.code)).size, list.length)
      assert.equal(new Set(list.map((each) => each.label)).size, list.length)
      for (const { label } of list) assert.match(label, /^[A-Z].*[^.\s]$/)
    }
  })
})

describe('the handbook’s lists of codes', () => {
  it('hold every list of which the codes are published, each under a title of its own', () => {
    const lists = codeLists.map(({ list }) => list)
    for (const [name, list] of published) assert.ok(lists.includes(list), name)
    assert.equal(new Set(codeLists.map(({ title }) => title)).size, codeLists.length)
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
