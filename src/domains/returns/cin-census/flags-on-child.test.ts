import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AcceptedChild } from './accepted-child.ts'
import { bytesOf, childWith, type InventedChild, referral, returnWith } from './invented-return.ts'
import { judgeChild } from './judge-child.ts'
import { readReturn } from './read-return.ts'

const importedOn = Temporal.PlainDate.from('2026-06-15')

async function loaded(
  child: InventedChild,
): Promise<{ readonly flags: readonly string[]; readonly accepted: AcceptedChild }> {
  const [header, entry] = await Array.fromAsync(readReturn(bytesOf(returnWith(childWith(child)))))
  assert.ok(header?.kind === 'header' && entry?.kind === 'child')
  const { accepted, flags, refused } = judgeChild(entry.child, header.header, importedOn)
  assert.deepEqual(refused, [])
  assert.ok(accepted)
  return { accepted, flags }
}

const born = '<PersonBirthDate>2015-03-27</PersonBirthDate>'
const no = '<UPNunknown>UN3</UPNunknown>'
const assessment = (rest: string) =>
  `<Assessments><AssessmentActualStartDate>2025-06-03</AssessmentActualStartDate>${rest}</Assessments>`
const authorised = '<AssessmentAuthorisationDate>2025-07-01</AssessmentAuthorisationDate>'
const factors = (...codes: string[]) =>
  `<FactorsIdentifiedAtAssessment>${codes.map((code) => `<AssessmentFactors>${code}</AssessmentFactors>`).join('')}</FactorsIdentifiedAtAssessment>`
const after = (modules: string): InventedChild => ({ episodes: [referral('2025-06-02', modules)] })
const closed = (why: string) => `<CINclosureDate>2025-07-01</CINclosureDate><ReasonForClosure>${why}</ReasonForClosure>`

describe('a child with nothing doubtful', () => {
  it('has no flag, and its values typed', async () => {
    const { accepted, flags } = await loaded(after(assessment(authorised + factors('3b', ' 16A '))))
    assert.deepEqual(flags, [])
    assert.equal(accepted.birthDate?.toString(), '2015-03-27')
    assert.equal(accepted.sex, 'F')
    assert.equal(accepted.upnUnknown, 'UN3')
    assert.equal(accepted.episodes[0]?.noFurtherAction, false)
    assert.deepEqual(accepted.episodes[0]?.assessments[0]?.factors, ['3B', '16A'])
  })

  it('may write its truths as 1 and 0', async () => {
    const nfa = referral('2025-06-02').replace('false', '1').replace('<PrimaryNeedCode>N1</PrimaryNeedCode>', '')
    const { accepted, flags } = await loaded({ episodes: [nfa] })
    assert.deepEqual(flags, [])
    assert.equal(accepted.episodes[0]?.noFurtherAction, true)
  })

  it('of a year until 2023 to 2024 has its gender read as its sex', async () => {
    const sexes = ['1', '2', '0'].map(
      async (code) =>
        (await loaded({ identifiers: `${born}${no}<GenderCurrent>${code}</GenderCurrent>` })).accepted.sex,
    )
    assert.deepEqual(await Promise.all(sexes), ['M', 'F', 'U'])
  })
})

describe('what is doubtful is loaded with its flag', () => {
  const situations: readonly (readonly [child: InventedChild, flags: readonly string[]])[] = [
    [
      { identifiers: `${born}<UPN>A999000000001</UPN><Sex>F</Sex>` },
      [
        'The UPN is “A999000000001”, which is not thirteen characters with the right check letter (CIN census rules 1510, 1540 and 1550); it was left out.',
      ],
    ],
    [
      { identifiers: `${born}<Sex>F</Sex>` },
      ['A child of school age has no UPN, or only UN1 as the reason (CIN census rule 8770Q).'],
    ],
    [
      { identifiers: `${born}<UPNunknown>UN7</UPNunknown><Sex>F</Sex>` },
      ['The reason for having no UPN is UN7, no further action, but a referral went further (CIN census rule 8772).'],
    ],
    [
      { identifiers: `${born}${no}<Sex>1</Sex>` },
      ['The sex is “1”, which is not a code of the census (CIN census rule 4180); it was left out.'],
    ],
    [{ identifiers: `${born}${no}` }, ['The sex is missing (CIN census rule 4180).']],
    [
      { identifiers: `${born}${no}PersonBirthDate<Sex>F</Sex>` },
      ['“ChildIdentifiers” holds stray text, “PersonBirthDate”; it was not read.'],
    ],
    [
      { identifiers: `${born}${no}<Sex>F</Sex><ShoeSize>3</ShoeSize>` },
      ['“ChildIdentifiers” holds an element “ShoeSize” that the census does not have there; it was not read.'],
    ],
    [
      { identifiers: `${born}${no}<Sex>F</Sex><Sex>M</Sex>` },
      ['“ChildIdentifiers” holds Sex 2 times; the first was read.'],
    ],
    [
      { characteristics: '<Disabilities><Disability>NONE</Disability></Disabilities>' },
      ['The ethnicity is missing (CIN census rule 4220).'],
    ],
    [{ characteristics: '<Ethnicity>WBRI</Ethnicity>' }, ['No disability is given, nor NONE (CIN census rule 8540).']],
    [
      {
        characteristics:
          '<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability><Disability>vis</Disability></Disabilities>',
      },
      ['Disabilities are given together with NONE (CIN census rule 8790); NONE was left out.'],
    ],
    [
      {
        characteristics:
          '<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>LD</Disability><Disability>LD</Disability></Disabilities>',
      },
      ['A disability is recorded twice with the same code (CIN census rule 8794); it was kept once.'],
    ],
    [{ episodes: [] }, ['The child has no referral in the return (CIN census rule 8590).']],
    [
      { episodes: [referral('2025-06-02').replace('false', 'perhaps')] },
      [
        '“No further action” of the referral of 2 June 2025 is “perhaps”, which is neither true nor false; it was left out.',
        'For the referral of 2 June 2025 it is not said whether there was further action (CIN census rule 8568).',
      ],
    ],
    [
      after(assessment(authorised + factors('RB', '3B'))),
      [
        'A factor of an assessment of the referral of 2 June 2025 is “RB”, which is not a code of the census (CIN census rule 8897Q); it was left out.',
      ],
    ],
    [
      after(assessment(authorised + factors('18A'))),
      ['For the assessment begun on 3 June 2025 the factor 18A is retired (CIN census rules 8945Q and 8950Q).'],
    ],
    [
      after(assessment(authorised + factors('21', '3B'))),
      ['For the assessment begun on 3 June 2025 21, no factors, stands beside others (CIN census rule 8869).'],
    ],
    [
      after(assessment(authorised) + closed('RC9')),
      [
        'For the assessment begun on 3 June 2025, which is authorised, there are no known factors (CIN census rule 8897Q).',
      ],
    ],
    [
      after(closed('RC8')),
      [
        'RC8 says that the referral of 2 June 2025 was closed after assessment, but there is none (CIN census rule 8825Q).',
      ],
    ],
    [
      after(
        `${assessment(authorised + factors('3B'))}<CINPlanDates><CINPlanStartDate>2025-06-20</CINPlanStartDate><CINPlanEndDate>2025-07-01</CINPlanEndDate></CINPlanDates>${closed('RC8')}`,
      ),
      [
        'RC8 says that the referral of 2 June 2025 was closed after assessment, but more followed (CIN census rule 2990).',
      ],
    ],
    [
      after(
        `${assessment('')}<Section47><S47ActualStartDate>2025-06-03</S47ActualStartDate><InitialCPCtarget>2025-06-24</InitialCPCtarget><DateOfInitialCPC>2025-06-26</DateOfInitialCPC></Section47>`,
      ),
      [
        'For the section 47 enquiry begun on 3 June 2025 the conference on 26 June 2025 was later than its target, 24 June 2025.',
      ],
    ],
    [
      after(
        `${assessment('')}<Section47><S47ActualStartDate>2025-06-03</S47ActualStartDate><InitialCPCtarget>soon</InitialCPCtarget></Section47>`,
      ),
      [
        'The target date for a conference of the referral of 2 June 2025 is “soon”, which is not a date like 2027-03-31; it was left out.',
      ],
    ],
    [
      after('<Assessments><AssessmentActualStartDate/></Assessments>'),
      ['An assessment of the referral of 2 June 2025 has neither start nor end; it was left out.'],
    ],
    [
      after('<CINPlanDates><CINPlanStartDate>2026-04-20</CINPlanStartDate></CINPlanDates>'),
      [
        'The start of a child in need plan of the referral of 2 June 2025, on 20 April 2026, is after the end of the census year on 31 March 2026, which the return should not yet tell.',
      ],
    ],
  ]
  for (const [child, flags] of situations) {
    it(flags.join(' '), async () => {
      assert.deepEqual((await loaded(child)).flags, flags)
    })
  }

  it('and a child in a layout of another kind does not drown in flags', async () => {
    const { flags } = await loaded({ identifiers: `${born}${no}<Sex>F</Sex>${'<Extra/>'.repeat(500)}` })
    assert.equal(flags.length, 21)
    assert.match(flags.at(-1) ?? '', /^480 more things/)
  })
})
