import { deepEqual, equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { stepIds } from './contents.ts'
import { handbook } from './handbook.ts'
import { handbookText } from './handbook-text.ts'
import { ruleHomes } from './rule-homes.ts'
import { ruleJudgements } from './rule-judgements.ts'

const rule = (id: string, element: string, from: string) =>
  handbook().rules.find((each) => each.id === id && each.element === element && each.from === from)

test('the conference limit stands with its number, its counting, its source, its edition and its dates', () => {
  deepEqual(rule('CP-05', 'section-47-enquiry/conference', '2013-04-15'), {
    id: 'CP-05',
    title: 'Hold the initial child protection conference, or decide that none is needed',
    file: 'src/practice/protection/section-47-enquiry.ts',
    element: 'section-47-enquiry/conference',
    type: 'limit',
    home: true,
    limit: 15,
    unit: 'working days',
    countingRule:
      'The day it is counted from is day 0, and the next working day is day 1. Saturdays, Sundays and the bank holidays of England and Wales are not counted. It is in time until the end of the last day.',
    whose: 'Conference chair',
    countedFrom:
      'the strategy discussion at which the enquiries were begun, or the day on which they were begun without one',
    citation:
      'Working Together to Safeguard Children, chapter 3, initial child protection conferences (2013 to 2023 editions)',
    url: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
    kind: 'statutory guidance',
    edition: '2013 to 2023 editions',
    from: '2013-04-15',
    to: '2026-03-17',
    confidence: 'H',
    corrected: null,
    judgement: null,
  })
})

test('the edition that has not been read in full is carried with less confidence', () => {
  equal(rule('AS-01', 'child-and-family-assessment/conclude', '2026-03-18')?.confidence, 'M')
  equal(rule('AS-01', 'child-and-family-assessment/conclude', '2013-04-15')?.confidence, 'H')
})

test('a local number is local, and says how sure we are of it', () => {
  const answered = handbook().rules.find(({ element }) => element === 'concern-answered')
  deepEqual([answered?.kind, answered?.confidence, answered?.url], ['local', 'L', null])
})

test('every step has its page, with what refuses and what it can lead to', () => {
  const text = handbookText()
  deepEqual(
    handbook().steps.map(({ id }) => id),
    [...stepIds],
  )
  for (const { title, purpose } of handbook().steps) equal(text.includes(`## ${title}\n\n${purpose}`), true, title)
  equal(
    text.includes('**Nothing but lawful authority stands in its way. What is lacking is put right afterwards.**'),
    true,
  )
  equal(text.includes('- Hold the first core group: 10 working days. Working Together'), true)
  equal(
    text.includes(
      'The child was seen lately enough, or is not yet born. The head of service can override this, with a reason. [Local standard:',
    ),
    true,
  )
})

test('every rule of the list says since when it binds, under which edition, and how sure we are', () => {
  const homes = Map.groupBy(
    handbook().rules.filter(({ home }) => home),
    ({ id }) => id,
  )
  equal(homes.size, 128)
  for (const [id, rules] of homes) {
    equal(
      rules.some(({ from }) => from !== null),
      true,
      id,
    )
    for (const { edition, confidence, file, element, citation } of rules)
      equal([edition, confidence, file, element, citation].includes(''), false, id)
  }
  deepEqual(
    homes.get('PL-04')?.map(({ from, citation }) => [from, citation]),
    [
      [
        'to be appointed',
        "Children's Wellbeing and Schools Act 2026, section 1, which inserts section 31ZA of the Children Act 1989",
      ],
    ],
  )
})

test('where a rule is read otherwise than it is listed, the rule says so, and only a rule of the list can', () => {
  const listed = new Set(Object.keys(ruleHomes))
  const argued = readFileSync(new URL('../../docs/decisions/0058-every-rule-has-a-home.md', import.meta.url), 'utf8')
  for (const id of Object.keys(ruleJudgements)) {
    equal(listed.has(id), true, id)
    match(argued, new RegExp(`^\\| [^|]*${id}\\b`, 'm'), `Decision 0058 does not say why ${id} is read otherwise.`)
  }
  const said = handbook().rules.filter(({ id, home }) => home && ['LA-02', 'LA-08', 'AD-07', 'PL-03'].includes(id))
  equal(said.length, 4)
  for (const { id, judgement } of said) equal(judgement?.startsWith('Listed as '), true, id)
  const notice = handbook().rules.find(({ id, home }) => id === 'SI-01' && home)
  equal(notice?.judgement?.startsWith('Listed as an Act.'), true)
})

test('what is needed at every ending is read once, before the endings', () => {
  const closure = handbook().steps.find(({ id }) => id === 'closure')
  const enquiry = 'No section 47 enquiry is open.'
  equal(closure?.toConclude.filter(({ holds }) => holds === enquiry).length, 1)
  deepEqual(
    closure?.outcomes.filter(({ needs }) => needs.some(({ holds }) => holds === enquiry)),
    [],
  )
})

test('an ending that protects says that nothing stands in its way', () => {
  const assessment = handbook().steps.find(({ id }) => id === 'child-and-family-assessment')
  deepEqual(
    assessment?.outcomes.filter(({ protects }) => protects).map(({ means }) => means),
    ['Hold a strategy discussion.'],
  )
  equal(
    handbookText().includes(
      '- Hold a strategy discussion. **Nothing but lawful authority stands in its way. What is lacking is put right afterwards.**',
    ),
    true,
  )
})

test('a number of ours says that the practice board is still to confirm it', () => {
  const told = handbookText()
    .split('\n')
    .find((line) => line.startsWith('- Tell whoever told us what was decided: 1 working day.'))
  equal(told?.includes('; to be confirmed'), true)
})

test('a pattern carries the rule that it answers, with its file, beside the home of the rule', () => {
  const again = handbook().rules.filter(({ id, type }) => id === 'FD-07' && type === 'pattern')
  deepEqual(
    again.map(({ element, kind, file, home }) => [element, kind, file, home]),
    [['referred-again', 'census', 'src/practice/patterns/referred-again.ts', false]],
  )
  equal(handbookText().includes('- **Second injury in a year.** Two or more injuries'), true)
})

test('a reading of the law that was corrected is told at the rule, with the day', () => {
  const ends = rule('CP-09', 'child-assessment-order/ends', '1991-10-14')
  equal(ends?.limit, 6)
  equal(ends?.corrected?.startsWith('Until 22 November 2026 it was read as 7 calendar days.'), true)
  equal(rule('CP-05', 'section-47-enquiry/conference', '2026-03-18')?.corrected, null)
})
