import { deepEqual, equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { hours, workingDays } from '#kernel/working-days/length.ts'
import { act, cite, local } from './citation.ts'
import { begin, conclude, due, dueOnConclusion } from './decide.ts'
import { dueAsDecided } from './due.ts'
import { form } from './form.ts'
import type { Facts, Override } from './gate.ts'
import type { House } from './house.ts'
import { defineObligation, dueFor } from './obligation.ts'
import { date, longText, yesOrNo } from './question.ts'
import { stepsOf } from './step.ts'

/** A body of practice with nothing to do with anything: a lending library. */
interface Library extends House {
  readonly stepId: 'loan' | 'recall'
  readonly profession: 'librarian' | 'keeper'
  readonly record: { readonly unpaid: readonly { id: string; title: string }[]; readonly lentOn?: Temporal.PlainDate }
  readonly actor: { readonly profession: 'librarian' | 'keeper'; readonly id: string }
}

const law = act('Libraries Act', 'section 1', 'https://www.legislation.gov.uk/ukpga/1964/75')
const custom = local('rules of the library', { decidedBy: 'keeper' })
const defineStep = stepsOf<Library>()

const loan = defineStep({
  id: 'loan',
  title: 'Loan',
  purpose: 'Lend a book.',
  edition: '1',
  law: [law],
  begins: { when: 'Someone asks.', after: [] },
  form: form({
    readOn: date('When?', { called: 'day', optional: true }),
    wet: yesOrNo('Is it wet?'),
    why: longText('Why?'),
  }),
  toBegin: [{ id: 'card', says: 'A card is needed.', law, met: ({ actor }) => actor.id !== '' }],
  toConclude: [
    {
      id: 'dry',
      says: 'The book must be dry.',
      metSays: 'The book is dry.',
      law,
      answerAt: 'wet',
      overridableBy: ['keeper'],
      met: ({ answers }) => answers.wet === false,
    },
    {
      id: 'paid',
      says: 'Every fine must be paid.',
      law: custom,
      overridableBy: ['keeper'],
      each: ({ record }) =>
        record.unpaid.map(({ id, title }) => ({ item: id, says: `“${title}” is unpaid.`, answerAt: `fine:${id}` })),
    },
  ],
  timeLimits: [
    {
      id: 'return',
      what: 'Return the book',
      whose: 'Reader',
      countedFrom: { from: (record) => record.lentOn },
      countedFromSays: 'the loan',
      stoppedBy: 'conclusion',
      limits: [
        { since: '2020-01-01', until: '2025-12-31', within: workingDays(5), law: custom },
        { since: '2026-01-01', within: workingDays(10), law: custom },
      ],
    },
  ],
  putRight: { whose: 'Librarian', limits: [{ since: '2020-01-01', within: workingDays(1), law: custom }] },
  outcomes: {
    returned: { means: 'Returned.', law, leadsTo: [] },
    rescued: { means: 'Carried out of the fire.', law, leadsTo: ['recall'], protective: true },
  },
})

const facts = (more: Partial<Facts<Library, typeof loan.form>> = {}): Facts<Library, typeof loan.form> => ({
  answers: { wet: false, why: 'Read it.' },
  record: { unpaid: [] },
  today: Temporal.PlainDate.from('2026-12-14'),
  begunOn: Temporal.PlainDate.from('2026-12-07'),
  actor: { profession: 'librarian', id: 'one' },
  ...more,
})
const fines = {
  unpaid: [
    { id: 'a', title: 'Atlas' },
    { id: 'b', title: 'Bestiary' },
  ],
}
const override = (gateId: string, more: Partial<Override<Library>> = {}): Override<Library> => ({
  gateId,
  profession: 'keeper',
  by: 'two',
  reason: 'Known to us.',
  at: Temporal.Instant.from('2026-12-14T10:00:00Z'),
  ...more,
})
const unmetOf = (
  decision: ReturnType<typeof conclude<Library, typeof loan.form, 'returned' | 'rescued'>>,
): readonly string[] => (decision.ok ? [] : decision.unmet.map(({ gateId }) => gateId))

test('what meets every gate is concluded, and each gate is kept as met', () => {
  const decision = conclude(loan, facts(), 'returned')
  equal(decision.ok, true)
  deepEqual(
    decision.judged.map(({ gateId, result }) => [gateId, result]),
    [
      ['dry', 'met'],
      ['paid', 'met'],
    ],
  )
})

test('a gate over several things gives a sentence for each, with the place where it is answered', () => {
  const decision = conclude(loan, facts({ record: fines }), 'returned')
  deepEqual(!decision.ok && decision.unmet.map(({ gateId, says, answerAt }) => ({ gateId, says, answerAt })), [
    { gateId: 'paid/a', says: '“Atlas” is unpaid.', answerAt: 'fine:a' },
    { gateId: 'paid/b', says: '“Bestiary” is unpaid.', answerAt: 'fine:b' },
  ])
})

test('an override lets one thing through and no other, and is kept with its reason', () => {
  const decision = conclude(loan, facts({ record: fines }), 'returned', [override('paid/a')])
  deepEqual(unmetOf(decision), ['paid/b'])
  equal(decision.judged.find(({ gateId }) => gateId === 'paid/a')?.override?.reason, 'Known to us.')
})

test('an override without a reason, by the wrong person, or of a gate as a whole is none', () => {
  const none = [override('paid/a', { reason: ' ' }), override('paid/a', { profession: 'librarian' }), override('paid')]
  deepEqual(unmetOf(conclude(loan, facts({ record: fines }), 'returned', none)), ['paid/a', 'paid/b'])
})

test('a question that was not answered is a refusal, unless a gate says more about it', () => {
  deepEqual(unmetOf(conclude(loan, facts({ answers: {} }), 'returned')), ['dry', 'answer/why'])
})

test('a protective outcome goes ahead whatever is lacking, and what is lacking is told', () => {
  const decision = conclude(loan, facts({ answers: {}, record: fines }), 'rescued')
  deepEqual(decision.ok && decision.lacking.map(({ gateId }) => gateId), ['dry', 'paid/a', 'paid/b', 'answer/why'])
})

test('what a protective outcome lacked becomes clocks, the unanswered questions one together', () => {
  const clocks = dueOnConclusion(loan, facts({ answers: {}, record: fines }), 'rescued', englandAndWales)
  deepEqual(
    clocks.map(({ what, due: by, stoppedBy }) => [what, by?.toString(), stoppedBy]),
    [
      ['Put right: The book must be dry.', '2026-12-15', 'event:put-right/dry'],
      ['Put right: “Atlas” is unpaid.', '2026-12-15', 'event:put-right/paid/a'],
      ['Put right: “Bestiary” is unpaid.', '2026-12-15', 'event:put-right/paid/b'],
      ['Complete the record of “Loan”: one question is not answered', '2026-12-15', 'event:put-right/answers'],
    ],
  )
  deepEqual(dueOnConclusion(loan, facts(), 'rescued', englandAndWales), [])
})

test('a gate that is met says so in words of its own, where it has them', () => {
  deepEqual(
    conclude(loan, facts(), 'returned')
      .judged.slice(0, 2)
      .map(({ gateId, result, says }) => [gateId, result, says]),
    [
      ['dry', 'met', 'The book is dry.'],
      ['paid', 'met', 'Every fine must be paid.'],
    ],
  )
})

test('the gate to begin is judged when a step begins', () => {
  equal(begin(loan, facts()).ok, true)
  const refused = begin(loan, facts({ actor: { profession: 'librarian', id: '' } }))
  equal(!refused.ok && refused.unmet[0].says, 'A card is needed.')
})

test('a clock is counted by the limit in force on the day the step began, with its arithmetic and its law', () => {
  const lentOn = Temporal.PlainDate.from('2026-12-14')
  const [now] = due(loan, facts({ record: { unpaid: [], lentOn } }), englandAndWales)
  equal(now?.due?.toString(), '2026-12-30')
  equal(now?.limitId, 'loan/return')
  equal(
    now?.explanation,
    "10 working days after Monday 14 December 2026; Christmas Day and Boxing Day's substitute are not counted",
  )
  const before = facts({ record: { unpaid: [], lentOn }, begunOn: Temporal.PlainDate.from('2025-12-30') })
  equal(due(loan, before, englandAndWales)[0]?.due?.toString(), '2026-12-21')
})

test('a clock whose date the record does not know yet has not begun', () => {
  deepEqual(due(loan, facts(), englandAndWales), [])
})

test('a clock beyond what is known stands, and says why it has no date', () => {
  const lentOn = Temporal.PlainDate.from('2028-12-28')
  const [clock] = due(loan, facts({ record: { unpaid: [], lentOn }, begunOn: lentOn }), englandAndWales)
  equal(clock?.due, undefined)
  equal(clock?.notKnown, 'not known until the bank holidays of 2029 are loaded')
  const early = facts({ record: { unpaid: [], lentOn }, begunOn: Temporal.PlainDate.from('2019-05-01') })
  equal(due(loan, early, englandAndWales)[0]?.notKnown, 'not known: no limit is recorded for 1 May 2019')
})

test('a local limit is as it was set from a date on, and says who set it', () => {
  const settings = [{ limitId: 'loan/return', since: '2026-12-01', within: workingDays(2), decidedBy: 'the keeper' }]
  const lentOn = Temporal.PlainDate.from('2026-12-14')
  const [clock] = due(loan, facts({ record: { unpaid: [], lentOn } }), englandAndWales, settings)
  equal(clock?.due?.toString(), '2026-12-16')
  equal(clock?.law.kind === 'local' && clock.law.decidedBy, 'the keeper')
  const begunBefore = facts({ record: { unpaid: [], lentOn }, begunOn: Temporal.PlainDate.from('2026-11-30') })
  equal(due(loan, begunBefore, englandAndWales, settings)[0]?.due?.toString(), '2026-12-30')
})

test('a setting cannot change what is not local', () => {
  const duty = defineObligation({
    id: 'duty',
    title: 'Do it',
    purpose: 'Because.',
    whose: 'Keeper',
    countedFromSays: 'the day',
    metBy: 'doing it',
    limits: [{ since: '2020-01-01', within: workingDays(1), law }],
  })
  const from = Temporal.PlainDate.from('2026-12-24')
  const set = dueFor(duty, from, englandAndWales, [
    { limitId: 'duty', since: '2020-01-01', within: workingDays(9), decidedBy: 'x' },
  ])
  equal(set.due?.toString(), '2026-12-29')
  equal(cite(set.law), 'Libraries Act, section 1')
})

const quick = defineObligation({
  id: 'quick',
  title: 'Answer',
  purpose: 'At once.',
  whose: 'Keeper',
  countedFromSays: 'the call',
  metBy: 'an answer',
  limits: [{ since: '2020-01-01', within: hours(24), law: custom }],
})

test('hours are counted from a moment, and from a date alone are not known', () => {
  const counted = dueFor(quick, Temporal.Instant.from('2026-12-14T16:05:00Z'), englandAndWales)
  equal(counted.dueAt?.toString(), '2026-12-15T16:05:00Z')
  equal(counted.due?.toString(), '2026-12-15')
  equal(
    dueFor(quick, Temporal.PlainDate.from('2026-12-14'), englandAndWales).notKnown,
    'not known until the time of day is recorded',
  )
})

test('a date that someone set stands before the standard, which is told behind it', () => {
  const standard = dueFor(quick, Temporal.Instant.from('2026-12-14T16:05:00Z'), englandAndWales)
  const decided = dueAsDecided(standard, Temporal.PlainDate.from('2026-12-14'), 'the keeper')
  equal(decided.due?.toString(), '2026-12-14')
  equal(
    decided.explanation,
    'set by the keeper; the standard is 15 December 2026: 24 hours after 14 December 2026 at 4:05pm',
  )
})

test('a protective step cannot be written with a gate, nor without saying when what is lacking is put right', () => {
  const { putRight: _, ...without } = loan
  throws(() => defineStep({ ...loan, protective: 'to begin' }), /loan protects: “card”/)
  throws(() => defineStep({ ...loan, toBegin: [], protective: 'throughout' }), /loan protects: “dry”/)
  throws(() => defineStep(without), /by when what is lacking is put right/)
})

test('lawful authority stops even a protective step', () => {
  const consent = {
    id: 'consent',
    says: 'Consent or an order is needed.',
    law,
    lawfulAuthority: true,
    met: () => false,
  } as const
  const guarded = defineStep({ ...loan, toBegin: [consent], toConclude: [], protective: 'throughout' })
  equal(begin(guarded, facts()).ok, false)
})
