import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bytesOf, childWith, type InventedChild, referral, returnWith } from './invented-return.ts'
import { impossibilities, type Judgement, judgeChild } from './judge-child.ts'
import { readReturn } from './read-return.ts'

const importedOn = Temporal.PlainDate.from('2026-06-15')

async function judged(child: InventedChild): Promise<Judgement> {
  const [header, entry] = await Array.fromAsync(readReturn(bytesOf(returnWith(childWith(child)))))
  assert.ok(header?.kind === 'header' && entry?.kind === 'child')
  return judgeChild(entry.child, header.header, importedOn)
}

const unborn = '<ExpectedPersonBirthDate>2026-05-18</ExpectedPersonBirthDate><UPNunknown>UN1</UPNunknown><Sex>U</Sex>'
const born = '<PersonBirthDate>2015-03-27</PersonBirthDate>'
const assessment = (start: string, authorised = '', factors = '') =>
  `<Assessments><AssessmentActualStartDate>${start}</AssessmentActualStartDate><AssessmentAuthorisationDate>${authorised}</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>${factors}</FactorsIdentifiedAtAssessment></Assessments>`
const factor = (code: string) => `<AssessmentFactors>${code}</AssessmentFactors>`
const plan = (start: string, end = '') =>
  `<CINPlanDates><CINPlanStartDate>${start}</CINPlanStartDate><CINPlanEndDate>${end}</CINPlanEndDate></CINPlanDates>`
const enquiry = (start: string, conference = '', target = '') =>
  `<Section47><S47ActualStartDate>${start}</S47ActualStartDate><InitialCPCtarget>${target}</InitialCPCtarget><DateOfInitialCPC>${conference}</DateOfInitialCPC><ICPCnotRequired>${conference === ''}</ICPCnotRequired></Section47>`
const protectionPlan = (start: string, end = '', reviews = '') =>
  `<ChildProtectionPlans><CPPstartDate>${start}</CPPstartDate><CPPendDate>${end}</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>${reviews}</ChildProtectionPlans>`
const review = (on: string) => `<Reviews><CPPreviewDate>${on}</CPPreviewDate></Reviews>`
const closure = (on: string, why = 'RC7') =>
  `<CINclosureDate>${on}</CINclosureDate><ReasonForClosure>${why}</ReasonForClosure>`
const after = (modules: string): InventedChild => ({ episodes: [referral('2025-06-02', modules)] })

describe('what cannot have been is refused', () => {
  const situations: readonly (readonly [rule: string, child: InventedChild, sentence: string])[] = [
    [
      'A child without a number',
      { number: '<LAchildID> </LAchildID>' },
      'The child has no LA child ID (CIN census rule 8500).',
    ],
    [
      'A number too long to be one',
      { number: '<LAchildID>QM0000000000000000001</LAchildID>' },
      'The LA child ID “QM0000000000000000001” is longer than 20 characters (CIN census rule 1570).',
    ],
    [
      'A number with other characters than letters and digits',
      { number: '<LAchildID>QM_000001</LAchildID>' },
      'The LA child ID “QM_000001” has characters other than letters and digits (CIN census rule 1580).',
    ],
    [
      'A child neither born nor expected, or both',
      { identifiers: '<Sex>F</Sex>' },
      'There is neither a date of birth nor an expected one (CIN census rule 8525Q).',
    ],
    [
      'A child neither born nor expected, or both',
      { identifiers: born + unborn },
      'There is both a date of birth, “2015-03-27”, and an expected one, “2026-05-18” (CIN census rule 8525Q).',
    ],
    [
      'Two answers where there can be one',
      { identifiers: `${born}<PersonBirthDate>2015-03-28</PersonBirthDate>` },
      'PersonBirthDate is given more than once, as “2015-03-27” and “2015-03-28”.',
    ],
    [
      'A day that is not a day',
      after(plan('2025-02-30')),
      'The start of a child in need plan of the referral of 2 June 2025 is “2025-02-30”, which is not a date like 2027-03-31.',
    ],
    [
      'A day that is not a day',
      { episodes: [referral('02/06/2025')] },
      'The date of referral 1 in the file is “02/06/2025”, which is not a date like 2027-03-31.',
    ],
    ['What never began', { episodes: [referral('')] }, 'Referral 1 in the file has no date (CIN census rule 8600).'],
    [
      'What never began',
      after(protectionPlan('', '2025-09-01')),
      'A child protection plan of the referral of 2 June 2025 has no start (CIN census rule 8720).',
    ],
    [
      'What never began',
      after(assessment('', '2025-07-01')),
      'An assessment of the referral of 2 June 2025 was authorised on 2025-07-01 but has no start.',
    ],
    [
      'A case closed before it was referred',
      after(closure('2025-06-01')),
      'The referral of 2 June 2025 was closed on 1 June 2025, before it was made (CIN census rule 8630).',
    ],
    [
      'An assessment authorised before it began',
      after(assessment('2025-06-03', '2025-06-02')),
      'The assessment begun on 3 June 2025 was authorised on 2 June 2025, before it began (CIN census rule 8608).',
    ],
    [
      'A child in need plan that ended before it began',
      after(plan('2025-07-01', '2025-06-30')),
      'The child in need plan begun on 1 July 2025 ended on 30 June 2025, before it began (CIN census rule 4011).',
    ],
    [
      'A child protection plan that ended before it began',
      after(protectionPlan('2025-07-01', '2025-06-30')),
      'The child protection plan begun on 1 July 2025 ended on 30 June 2025, before it began (CIN census rule 8925).',
    ],
    [
      'A conference held before the enquiry that led to it',
      after(enquiry('2025-06-10', '2025-06-09')),
      'The section 47 enquiry begun on 10 June 2025 led to a conference on 9 June 2025, before it began (CIN census rule 8615).',
    ],
    [
      'A review of a plan that did not yet exist',
      after(protectionPlan('2025-07-01', '', review('2025-06-30'))),
      'The child protection plan begun on 1 July 2025 was reviewed on 30 June 2025, before it began (CIN census rule 8841).',
    ],
    [
      'A death before the birth',
      { identifiers: `${born}<PersonDeathDate>2015-03-26</PersonDeathDate>` },
      'The date of death, 26 March 2015, is before the date of birth, 27 March 2015 (CIN census rule 8535Q).',
    ],
    [
      'A plan begun for a child who had died',
      {
        identifiers: `${born}<PersonDeathDate>2025-06-20</PersonDeathDate>`,
        episodes: [referral('2025-06-02', plan('2025-06-21'))],
      },
      'The child in need plan begun on 21 June 2025 began after the child’s death on 20 June 2025 (CIN census rules 4008 and 8915).',
    ],
    [
      'Work with a child not yet conceived',
      { identifiers: unborn, episodes: [referral('2025-08-10')] },
      'The referral, on 10 August 2025, is more than 40 weeks before the expected birth on 18 May 2026 (CIN census rule 8606).',
    ],
    [
      'What has not happened yet',
      after(plan('2025-07-01', '2026-06-16')),
      'The end of a child in need plan of the referral of 2 June 2025, on 16 June 2026, is still to come on 15 June 2026.',
    ],
    [
      'Two episodes of need open at once',
      { episodes: [referral('2025-06-02'), referral('2025-09-01')] },
      'The referral of 2 June 2025 and the referral of 1 September 2025 were open at once (CIN census rules 8815, 8816 and 8820).',
    ],
    [
      'Two child in need plans at once',
      after(plan('2025-07-01') + plan('2025-08-01', '2025-09-01')),
      'The child in need plan begun on 1 July 2025 and the child in need plan begun on 1 August 2025 stood at once (CIN census rules 4004 and 4014).',
    ],
    [
      'Two child protection plans at once',
      after(protectionPlan('2025-07-01', '2025-08-02') + protectionPlan('2025-08-01')),
      'The child protection plan begun on 1 July 2025 and the child protection plan begun on 1 August 2025 stood at once (CIN census rules 8935 and 8940).',
    ],
    [
      'A child in need plan beside a child protection plan',
      after(protectionPlan('2025-07-01') + plan('2025-06-20')),
      'The child in need plan begun on 20 June 2025 and the child protection plan begun on 1 July 2025 stood at once (CIN census rules 4001, 4016 and 4017).',
    ],
  ]

  for (const [rule, child, sentence] of situations) {
    it(`${rule}: ${sentence}`, async () => {
      const { accepted, refused } = await judged(child)
      assert.deepEqual(refused, [sentence])
      assert.equal(accepted, undefined)
    })
  }

  it('by rules that each have a name of their own, a reason, a source and a situation here', () => {
    const shown = new Set(situations.map(([rule]) => rule))
    assert.deepEqual([...shown].sort(), impossibilities.map(({ name }) => name).sort())
    for (const { because, source } of impossibilities) {
      assert.match(because, /^[A-Z].*\.$/)
      assert.match(source.url, /^https:\/\/www\.gov\.uk\//)
    }
  })
})

describe('what is merely unusual is not refused', () => {
  const situations: readonly (readonly [string, InventedChild])[] = [
    [
      'a plan that follows another on the same day',
      after(
        protectionPlan('2025-06-16', '2025-09-01') +
          plan('2025-09-01') +
          enquiry('2025-06-03', '2025-06-16') +
          assessment('2025-06-03'),
      ),
    ],
    [
      'a referral on the day on which the last case closed',
      { episodes: [referral('2025-06-02', closure('2025-09-01')), referral('2025-09-01')] },
    ],
    [
      'a plan for an unborn child',
      {
        identifiers: unborn,
        episodes: [
          referral(
            '2026-01-12',
            assessment('2026-01-13') + enquiry('2026-01-20', '2026-02-10') + protectionPlan('2026-02-10'),
          ),
        ],
      },
    ],
    [
      'work before the birth of a child born since',
      {
        identifiers: '<PersonBirthDate>2026-01-05</PersonBirthDate><UPNunknown>UN1</UPNunknown><Sex>M</Sex>',
        episodes: [
          referral(
            '2025-09-01',
            assessment('2025-09-02') + enquiry('2025-10-01', '2025-10-20') + protectionPlan('2025-10-20'),
          ),
        ],
      },
    ],
    [
      'no further action on a referral during an open case',
      { episodes: [referral('2025-06-02'), referral('2025-09-01').replace('false', 'true')] },
    ],
    ['assessments that run at once', after(assessment('2025-06-03') + assessment('2025-06-10'))],
    [
      'a case closed over an open plan',
      after(assessment('2025-06-03', '2025-07-01', factor('3B')) + plan('2025-07-01') + closure('2025-09-01')),
    ],
    ['what happened after the census year and before the loading', after(plan('2026-04-20'))],
    ['a referral of a child who had died', { identifiers: `${born}<PersonDeathDate>2025-06-01</PersonDeathDate>` }],
    ['the same date twice', { identifiers: `${born}${born}` }],
  ]
  for (const [what, child] of situations) {
    it(what, async () => {
      const { accepted, refused } = await judged(child)
      assert.deepEqual(refused, [])
      assert.ok(accepted)
    })
  }
})
