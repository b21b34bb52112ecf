import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { stepIds } from '../contents.ts'
import { scheduleHeads } from '../permanence/schedule-heads.ts'
import { anyStep } from '../registry.ts'
import { papersOfStep } from './contents.ts'
import { hasSomethingToSay, linesOf, paperAfter } from './step-paper.ts'

test('every answer of a paper is one that its step asks for, and every outcome one that it has', () => {
  for (const id of stepIds) {
    const { form, outcomes } = anyStep[id]
    const papers = papersOfStep(id)
    equal(new Set(papers.map((paper) => paper.id)).size, papers.length, id)
    for (const { parts, outcomes: only = [], notForFamily = [] } of papers) {
      const asked = parts.flatMap((part) => (part.kind === 'answers' ? Object.keys(part.of) : []))
      deepEqual(
        asked.filter((name) => !Object.hasOwn(form, name)),
        [],
        id,
      )
      deepEqual(
        [...only, ...notForFamily].filter((outcome) => !Object.hasOwn(outcomes, outcome)),
        [],
        id,
      )
    }
  }
})

test('what agencies know of one another goes to no family: the record of a strategy discussion', () => {
  for (const { readers } of papersOfStep('strategy-discussion'))
    ok(!readers.includes('person') && !readers.includes('representative'))
})

test('what is said when a child is protected at once goes to parents, to the child alone in their own words, and to agencies', () => {
  for (const kind of ['police-protection', 'emergency-protection-order'] as const) {
    const papers = papersOfStep(kind)
    const [child] = papers.filter(({ readers }) => readers.includes('child'))
    ok(child)
    deepEqual(child.readers, ['child'])
    ok(child.parts.every((part) => part.kind !== 'says' || !part.text.includes('section')))
    for (const paper of papers) {
      ok(paper.parts.some(({ kind: part }) => part === 'written'))
      const told = paper.parts.flatMap((part) => (part.kind === 'answers' ? Object.keys(part.of) : []))
      ok(!told.includes('where') && !told.includes('childsWords'), paper.id)
    }
  }
  deepEqual(
    papersOfStep('serious-incident').map(({ id, readers }) => [id, ...readers]),
    [
      ['notice', 'agency'],
      ['partners', 'agency'],
      ['rapid-review', 'agency'],
      ['family', 'person', 'representative'],
    ],
  )
})

test('the notice of a death and the letter to the partners say when the child death review partners were told; the family’s does not', () => {
  const { form } = anyStep['serious-incident']
  const answers = { deathReviewToldOn: Temporal.PlainDate.from('2026-12-15') }
  const from = { form, answers, child: 'Pia Wren', decided: undefined, owed: [], needs: [], meeting: undefined }
  const told = papersOfStep('serious-incident').flatMap((paper) =>
    linesOf(paper, from).flatMap((line) => (line.kind === 'fact' ? [`${paper.id}: ${line.label} ${line.text}`] : [])),
  )
  deepEqual(told, [
    'notice: The child death review partners were told on Tuesday 15 December 2026',
    'partners: The child death review partners were told on Tuesday 15 December 2026',
  ])
})

test('an assessment or a review that ends with a strategy discussion is given to no family before it was held', () => {
  for (const kind of [
    'child-and-family-assessment',
    'family-help-assessment',
    'child-in-need-review',
    'family-help-review',
  ] as const) {
    const family = (outcome: string) =>
      papersOfStep(kind)
        .filter(({ when }) => when === 'after')
        .flatMap((paper) => paperAfter(paper, outcome))
        .filter(({ readers }) => readers.includes('person'))
    deepEqual(family('strategyDiscussion'), [], kind)
    ok(family('goOn').length > 0, kind)
  }
})

test('what a worker and a manager think through in supervision goes to nobody', () => {
  deepEqual(papersOfStep('case-supervision'), [])
})

test('a letter of an order is there once a court has made it, and the worries stand first in a letter before proceedings', () => {
  const order = papersOfStep('emergency-protection-order').find(({ id }) => id === 'order')
  ok(order)
  deepEqual(
    [{}, { granted: 'no' }, { granted: 'yes' }].map((answers) => hasSomethingToSay(order, answers)),
    [false, false, true],
  )
  const letter = papersOfStep('pre-proceedings').find(({ id }) => id === 'letter-before-proceedings')
  ok(letter)
  const from = {
    form: anyStep['pre-proceedings'].form,
    answers: {},
    child: 'Pia',
    decided: undefined,
    owed: [],
    needs: [],
  }
  const kinds = (typed: string) =>
    linesOf(letter, { ...from, meeting: undefined, typed }).map((line) =>
      line.kind === 'fact' ? line.label : line.text,
    )
  const said = kinds('He was alone on 3 May.')
  ok(said.indexOf('He was alone on 3 May.') < said.indexOf('What to do now'))
  equal(said[said.indexOf('He was alone on 3 May.') - 1], 'What worries us, what must change, and what we do to help')
  ok(!kinds('').includes('What worries us, what must change, and what we do to help'))
})

test('the meetings and plans of the statute each have their papers', () => {
  const ids = (kind: (typeof stepIds)[number]) => papersOfStep(kind).map(({ id }) => id)
  deepEqual(ids('initial-child-protection-conference'), [
    'invitation',
    'agenda',
    'record',
    'decision',
    'outline-plan',
    'agencies',
  ])
  for (const kind of [
    'core-group',
    'child-in-need-plan',
    'family-help-plan',
    'care-plan',
    'placement-plan',
    'personal-education-plan',
    'pathway-plan',
  ] as const)
    ok(ids(kind).includes('plan'), kind)
  ok(ids('looked-after-review').includes('record'))
  ok(ids('special-guardianship-support').includes('proposal'))
})

test('a report to the court holds every head that the law lists, and goes to nobody else; who adopts stands in no paper', () => {
  const [report] = papersOfStep('special-guardianship-report')
  ok(report)
  deepEqual(report.readers, ['court'])
  const told = report.parts.flatMap((part) => (part.kind === 'answers' ? Object.keys(part.of) : []))
  deepEqual(
    Object.keys(scheduleHeads).filter((head) => !told.includes(head)),
    [],
  )
  for (const paper of papersOfStep('adoption-match'))
    deepEqual(
      paper.parts.filter(({ kind }) => kind === 'answers'),
      [],
    )
})

test('a paper says what was typed, in the words of the recipient, and leaves out what was not answered', () => {
  const decision = papersOfStep('initial-child-protection-conference').find(({ id }) => id === 'decision')
  ok(decision)
  const lines = linesOf(decision, {
    form: anyStep['initial-child-protection-conference'].form,
    answers: {
      heldOn: Temporal.PlainDate.from('2026-10-07'),
      reason: 'He comes and goes.',
      childsView: 'I want mummy.',
    },
    child: 'Pia Wren',
    decided: 'Make a child protection plan.',
    owed: [{ what: 'Hold the first core group', by: 'by 21 October 2026' }],
    needs: [],
    meeting: undefined,
  })
  deepEqual(lines.map((line) => (line.kind === 'fact' ? `${line.label}: ${line.text}` : line.text)).slice(0, 7), [
    'This is what was decided about Pia Wren at the initial child protection conference.',
    'It was held on: Wednesday 7 October 2026',
    'It was decided: Make a child protection plan.',
    'Why: He comes and goes.',
    'What Pia Wren said: I want mummy.',
    'What happens now',
    'Hold the first core group: by 21 October 2026',
  ])
})

test('where nothing is owed yet a paper has no heading for it, and a private carer reads the requirements and how to appeal', () => {
  const [decided] = papersOfStep('private-fostering')
  ok(decided)
  const lines = linesOf(decided, {
    form: anyStep['private-fostering'].form,
    answers: {
      relation: 'friend',
      lasts: 'yes',
      carer: 'Mrs Holt, 2 Mill Lane',
      judgement: 'She is well there.',
      requirements: 'A bed of her own by 1 December.',
    },
    child: 'Pia Wren',
    decided: 'It may go on under requirements that we set in writing.',
    owed: [],
    needs: [],
    meeting: undefined,
  })
  const words = lines.map((line) => (line.kind === 'fact' ? `${line.label}: ${line.text}` : line.text))
  ok(words.includes('What we require, and until when: A bed of her own by 1 December.'))
  ok(words.some((line) => line.includes('within fourteen days of being told')))
  ok(!words.includes('What we do next, and by when'))
})
