import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { answersFromJson, answersToJson } from './answers-json.ts'
import { fieldsOf, form, parseForm } from './form.ts'
import { askFor, stillToAnswer } from './missing.ts'
import { anyOf, date, dateTime, longText, oneOf, text, verbatim, wholeNumber, yesOrNo } from './question.ts'
import { transcript } from './transcript.ts'

const visit = form({
  on: date('When did you go?', { called: 'date of the visit', past: true }),
  leftAt: dateTime('When did you leave?', { called: 'time of leaving', optional: true }),
  where: text('Where?', { called: 'place' }),
  alone: yesOrNo('Were they alone?', { errorMissing: 'Select yes if they were alone' }),
  whyNot: longText('Why not?', { called: 'reason', askedWhen: { question: 'alone', is: ['no'] } }),
  said: verbatim('What did they say?', { optional: true }),
  mood: oneOf('How were they?', { well: 'Well', unwell: 'Not well' }, { called: 'answer on how they were' }),
  saw: anyOf('What did you see?', { bed: 'The bedroom', food: 'Food', none: 'None of these' }, { exclusive: 'none' }),
  people: wholeNumber('How many people were there?', { called: 'number of people', least: 1, most: 40 }),
})

const full = {
  'on-day': '14',
  'on-month': '12',
  'on-year': '2026',
  'leftAt-day': '14',
  'leftAt-month': 'December',
  'leftAt-year': '2026',
  'leftAt-time': '4:05pm',
  where: '  at home ',
  alone: 'no',
  whyNot: 'Aunt stayed.\r\nShe would not leave.',
  said: '  “I am ok”\r\n ',
  mood: 'well',
  saw: ['food', 'bed'],
  people: '3',
}
const monday = Temporal.Instant.from('2026-12-14T17:00:00Z')

test('a full form is read into typed answers', () => {
  const { answers, errors } = parseForm(visit, full, monday)
  deepEqual(errors, [])
  equal(answers.on?.toString(), '2026-12-14')
  equal(answers.leftAt?.toString(), '2026-12-14T16:05:00Z')
  equal(answers.where, 'at home')
  equal(answers.alone, false)
  equal(answers.whyNot, 'Aunt stayed.\nShe would not leave.')
  equal(answers.said, '  “I am ok”\n ', 'their own words are kept as they are')
  deepEqual(answers.saw, new Set(['food', 'bed']))
  equal(answers.people, 3)
})

test('an empty form asks for everything that is not optional, in order, and for nothing that hangs on another answer', () => {
  const { answers, errors } = parseForm(visit, {})
  deepEqual(answers, {})
  deepEqual(errors, [
    { question: 'on', says: 'Enter the date of the visit', kind: 'missing' },
    { question: 'where', says: 'Enter the place', kind: 'missing' },
    { question: 'alone', says: 'Select yes if they were alone', kind: 'missing' },
    { question: 'mood', says: 'Select the answer on how they were', kind: 'missing' },
    { question: 'saw', says: 'Select at least one answer: What did you see?', kind: 'missing' },
    { question: 'people', says: 'Enter the number of people', kind: 'missing' },
  ])
})

test('asks for how and why without an article', () => {
  equal(askFor(text('How did they agree?', { called: 'how they agreed' })), 'Enter how they agreed')
  equal(askFor(text('Where?', { called: 'place' })), 'Enter the place')
})

test('a question that another answer makes unasked is neither required nor kept', () => {
  const { answers, errors } = parseForm(visit, { ...full, alone: 'yes' })
  equal('whyNot' in answers, false)
  deepEqual(errors, [])
})

const wrong: readonly [field: string, typed: string | string[], question: string, says: string][] = [
  ['on-month', '', 'on', 'The date of the visit must include a month'],
  ['on-day', '32', 'on', 'The date of the visit must be a real date'],
  ['on-day', '15', 'on', 'The date of the visit must be today or in the past'],
  ['leftAt-time', '', 'leftAt', 'The time of leaving must include a time'],
  ['leftAt-time', 'teatime', 'leftAt', 'The time of leaving must have a real time, like 4:05pm or 16:05'],
  ['where', 'a\nb', 'where', 'The place must be on one line'],
  ['where', 'x'.repeat(501), 'where', 'The place must be 500 characters or fewer'],
  ['mood', 'furious', 'mood', 'Select the answer on how they were'],
  ['mood', 'toString', 'mood', 'Select the answer on how they were'],
  ['saw', ['none', 'bed'], 'saw', 'Select “None of these” on its own, or select the others without it'],
  ['saw', ['ghosts'], 'saw', 'Select at least one answer: What did you see?'],
  ['people', 'two', 'people', 'The number of people must be a whole number'],
  ['people', '0', 'people', 'The number of people must be 1 or more'],
  ['people', '41', 'people', 'The number of people must be 40 or fewer'],
]

for (const [field, typed, question, says] of wrong) {
  test(`${field} of ${JSON.stringify(typed).slice(0, 20)} is refused: ${says}`, () => {
    const { errors } = parseForm(visit, { ...full, [field]: typed }, monday)
    deepEqual(errors, [{ question, says, kind: 'wrong' }])
  })
}

test('what was typed is given back as it was typed, to be shown again', () => {
  const { typed } = parseForm(visit, { ...full, 'on-month': 'Decembre', people: 'two' })
  equal(typed['on-month'], 'Decembre')
  equal(typed.people, 'two')
  deepEqual(typed.saw, ['food', 'bed'])
  deepEqual(fieldsOf('leftAt', visit.leftAt), ['leftAt-day', 'leftAt-month', 'leftAt-year', 'leftAt-time'])
})

test('the transcript tells the words shown, marks their own words, and says what was not answered', () => {
  const { answers } = parseForm(visit, { ...full, mood: '', said: '“I am ok”' })
  deepEqual(transcript(visit, answers), [
    { question: 'When did you go?', answer: 'Monday 14 December 2026' },
    { question: 'When did you leave?', answer: '14 December 2026 at 4:05pm' },
    { question: 'Where?', answer: 'at home' },
    { question: 'Were they alone?', answer: 'No' },
    { question: 'Why not?', answer: 'Aunt stayed.\nShe would not leave.' },
    { question: 'What did they say?', answer: '“I am ok”', verbatim: true },
    { question: 'How were they?', answer: 'Not answered' },
    { question: 'What did you see?', answer: 'The bedroom; Food' },
    { question: 'How many people were there?', answer: '3' },
  ])
})

test('answers go to JSON and come back the same', () => {
  const { answers } = parseForm(visit, full)
  const json: unknown = JSON.parse(JSON.stringify(answersToJson(visit, answers)))
  deepEqual(answersToJson(visit, answersFromJson(visit, json)), answersToJson(visit, answers))
  equal(answersFromJson(visit, json).on?.toString(), '2026-12-14')
  deepEqual(answersFromJson(visit, json).saw, new Set(['bed', 'food']))
})

test('what a form no longer asks or offers is left out when it is read back', () => {
  deepEqual(answersFromJson(visit, { mood: 'cross', gone: 'x', people: '3', on: '2026-02-30', saw: ['attic'] }), {})
})

test('still to answer counts an empty text and an empty choice as no answer, and "no" as one', () => {
  const left = stillToAnswer(visit, { alone: false, where: ' ', saw: new Set<'bed'>(), people: 2 })
  deepEqual(
    left.map(({ question }) => question),
    ['on', 'where', 'whyNot', 'mood', 'saw'],
  )
})

test('a condition on a question or an option that does not exist is a fault when the form is made', () => {
  throws(() => form({ a: text('A?', { askedWhen: { question: 'b', is: ['yes'] } }) }))
  throws(() => form({ b: yesOrNo('B?'), a: text('A?', { askedWhen: { question: 'b', is: ['perhaps'] } }) }))
})
