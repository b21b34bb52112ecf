import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { on } from '../situation.ts'
import { patternOf, patterns } from './contents.ts'
import { type ChildHistory, emptyHistory, type Happened } from './history.ts'
import { ringsAtOnce } from './injuries.ts'
import { type Evidence, type Pattern, reconcile, type Standing } from './pattern.ts'

/** A named situation: what is on the record, the day, and what the pattern sees. Nothing seen is not found. */
interface Found {
  readonly name: string
  readonly today: string
  readonly record: Partial<ChildHistory>
  /** The ids of what it sees, in order. */
  readonly sees: readonly string[]
}

const days = (...all: readonly string[]): readonly Happened[] =>
  all.map((day, at) => ({ id: `${at + 1}`, on: on(day) }))
const referral = (day: string, closed?: string, id = 'r') => ({
  id,
  on: on(day),
  noFurtherAction: false,
  ...(closed === undefined ? {} : { closedOn: on(closed) }),
})
const openSince = (day: string): Partial<ChildHistory> => ({
  referrals: [referral(day)],
  dateOfBirth: on('2018-05-01'),
})
const seen = (id: string, day: string, alone: 'yes' | 'no' | 'not possible' = 'yes') => ({
  ...{ id, on: on(day), alone },
  seen: true,
})
const notFound = (id: string, day: string) => ({ id, on: on(day), seen: false })
const worker = (id: string, day: string, workerId: string) => ({ id, on: on(day), workerId })
const plan = (id: string, from: string, until?: string, kind = 'child protection') => ({
  ...{ id, on: on(from), kind },
  ...(until === undefined ? {} : { endedOn: on(until) }),
})
const injury = (id: string, day: string, movesAbout: 'yes' | 'no' | 'not known' = 'yes') => ({
  ...{ id, on: on(day), movesAbout },
})

const situations: Readonly<Record<string, readonly Found[]>> = {
  'third-contact': [
    {
      name: 'school, a neighbour and the police tell us within a year',
      today: '2026-09-07',
      record: { contacts: days('2025-10-01', '2026-03-02', '2026-09-07') },
      sees: ['1', '2', '3'],
    },
    {
      name: 'the first of three lies twelve months back to the day',
      today: '2026-09-07',
      record: { contacts: days('2025-09-07', '2026-03-02', '2026-09-07') },
      sees: ['1', '2', '3'],
    },
    {
      name: 'the first of three lies a day more than twelve months back',
      today: '2026-09-07',
      record: { contacts: days('2025-09-06', '2026-03-02', '2026-09-07') },
      sees: [],
    },
    { name: 'two contacts', today: '2026-09-07', record: { contacts: days('2026-03-02', '2026-09-07') }, sees: [] },
  ],
  'referred-again': [
    {
      name: 'the work was closed ten months before',
      today: '2026-09-07',
      record: { referrals: [referral('2025-01-05', '2025-11-03', 'first'), referral('2026-09-07', undefined, 'now')] },
      sees: ['first/closed', 'now'],
    },
    {
      name: 'it was closed twelve months before, to the day',
      today: '2026-09-07',
      record: { referrals: [referral('2024-01-05', '2025-09-07', 'first'), referral('2026-09-07', undefined, 'now')] },
      sees: ['first/closed', 'now'],
    },
    {
      name: 'it was closed a day more than twelve months before',
      today: '2026-09-07',
      record: { referrals: [referral('2024-01-05', '2025-09-06', 'first'), referral('2026-09-07', undefined, 'now')] },
      sees: [],
    },
    {
      name: 'an earlier referral led to nothing, four months before',
      today: '2026-09-07',
      record: {
        referrals: [
          { ...referral('2026-05-04', undefined, 'first'), noFurtherAction: true },
          referral('2026-09-07', undefined, 'now'),
        ],
      },
      sees: ['first', 'now'],
    },
    { name: 'the first referral', today: '2026-09-07', record: openSince('2026-09-07'), sees: [] },
  ],
  'concern-unanswered': [
    {
      name: 'raised on a Monday, on the Tuesday of the next week',
      today: '2026-09-15',
      record: { openConcerns: days('2026-09-07') },
      sees: ['1'],
    },
    {
      name: 'raised on a Monday, on the fifth working day',
      today: '2026-09-14',
      record: { openConcerns: days('2026-09-07') },
      sees: [],
    },
    {
      name: 'a bank holiday lies between',
      today: '2026-09-01',
      record: { openConcerns: days('2026-08-24') },
      sees: [],
    },
    { name: 'none is open', today: '2026-09-15', record: {}, sees: [] },
  ],
  'not-seen': [
    {
      name: 'twenty-one working days since the child was seen',
      today: '2026-10-06',
      record: { ...openSince('2026-08-03'), visits: [seen('last', '2026-09-07')] },
      sees: ['last/1'],
    },
    {
      name: 'twenty working days since the child was seen',
      today: '2026-10-05',
      record: { ...openSince('2026-08-03'), visits: [seen('last', '2026-09-07')] },
      sees: [],
    },
    {
      name: 'never seen since the referral',
      today: '2026-10-06',
      record: openSince('2026-09-07'),
      sees: ['r/1'],
    },
    {
      name: 'three visits running found nobody',
      today: '2026-09-16',
      record: {
        ...openSince('2026-08-03'),
        visits: [
          seen('last', '2026-09-07'),
          notFound('a', '2026-09-10'),
          notFound('b', '2026-09-14'),
          notFound('c', '2026-09-16'),
        ],
      },
      sees: ['last/0', 'a', 'b', 'c'],
    },
    {
      name: 'two visits found nobody, and then the child was seen',
      today: '2026-09-16',
      record: {
        ...openSince('2026-08-03'),
        visits: [notFound('a', '2026-09-10'), notFound('b', '2026-09-14'), seen('last', '2026-09-16')],
      },
      sees: [],
    },
    {
      name: 'not born yet',
      today: '2026-10-06',
      record: { referrals: [referral('2026-08-03')] },
      sees: [],
    },
    {
      name: 'the work is closed',
      today: '2026-10-06',
      record: { referrals: [referral('2026-08-03', '2026-09-01')], dateOfBirth: on('2018-05-01') },
      sees: [],
    },
    {
      name: 'eighteen today, and not seen for twenty-one working days',
      today: '2026-10-06',
      record: { referrals: [referral('2026-08-03')], dateOfBirth: on('2008-10-06') },
      sees: [],
    },
    {
      name: 'eighteen tomorrow, and not seen since the referral',
      today: '2026-10-06',
      record: { referrals: [referral('2026-09-07')], dateOfBirth: on('2008-10-07') },
      sees: ['r/1'],
    },
  ],
  'not-seen-alone': [
    {
      name: 'three visits running with somebody in the room',
      today: '2026-09-07',
      record: {
        ...openSince('2026-06-01'),
        visits: [
          seen('a', '2026-06-08', 'yes'),
          seen('b', '2026-07-06', 'no'),
          seen('c', '2026-08-03', 'not possible'),
          seen('d', '2026-09-07', 'no'),
        ],
      },
      sees: ['b', 'c', 'd'],
    },
    {
      name: 'the second of three was alone',
      today: '2026-09-07',
      record: {
        ...openSince('2026-06-01'),
        visits: [seen('b', '2026-07-06', 'no'), seen('c', '2026-08-03', 'yes'), seen('d', '2026-09-07', 'no')],
      },
      sees: [],
    },
    {
      name: 'two visits so far',
      today: '2026-09-07',
      record: { ...openSince('2026-06-01'), visits: [seen('c', '2026-08-03', 'no'), seen('d', '2026-09-07', 'no')] },
      sees: [],
    },
    {
      name: 'a child of two',
      today: '2026-09-07',
      record: {
        ...openSince('2026-06-01'),
        dateOfBirth: on('2024-01-10'),
        visits: [seen('b', '2026-07-06', 'no'), seen('c', '2026-08-03', 'no'), seen('d', '2026-09-07', 'no')],
      },
      sees: [],
    },
  ],
  'workers-changed': [
    {
      name: 'a fourth worker within the year',
      today: '2026-09-07',
      record: {
        ...openSince('2025-09-01'),
        workers: [
          worker('a', '2025-09-08', 'Amy'),
          worker('b', '2025-12-01', 'Ben'),
          worker('c', '2026-04-01', 'Cas'),
          worker('d', '2026-09-01', 'Dev'),
        ],
      },
      sees: ['b', 'c', 'd'],
    },
    {
      name: 'given again to the same worker',
      today: '2026-09-07',
      record: {
        ...openSince('2025-09-01'),
        workers: [
          worker('a', '2025-09-08', 'Amy'),
          worker('b', '2025-12-01', 'Ben'),
          worker('c', '2026-04-01', 'Ben'),
          worker('d', '2026-09-01', 'Dev'),
        ],
      },
      sees: [],
    },
    {
      name: 'the first change lies a day more than a year back',
      today: '2026-09-07',
      record: {
        ...openSince('2025-08-01'),
        workers: [
          worker('a', '2025-08-03', 'Amy'),
          worker('b', '2025-09-06', 'Ben'),
          worker('c', '2026-04-01', 'Cas'),
          worker('d', '2026-09-01', 'Dev'),
        ],
      },
      sees: [],
    },
  ],
  'plan-repeated': [
    {
      name: 'a second child protection plan',
      today: '2026-09-07',
      record: { plans: [plan('first', '2023-02-01', '2023-11-01'), plan('now', '2026-09-01')] },
      sees: ['first', 'now'],
    },
    {
      name: 'a child in need plan came before',
      today: '2026-09-07',
      record: { plans: [plan('first', '2025-02-01', '2026-08-31', 'child in need'), plan('now', '2026-09-01')] },
      sees: [],
    },
    {
      name: 'two plans, and both have ended',
      today: '2026-09-07',
      record: { plans: [plan('first', '2023-02-01', '2023-11-01'), plan('then', '2025-02-01', '2025-11-01')] },
      sees: [],
    },
  ],
  'plan-ended-soon': [
    {
      name: 'a plan of three months, to the day',
      today: '2026-09-07',
      record: { ...openSince('2026-01-05'), plans: [plan('a', '2026-05-11', '2026-08-11')] },
      sees: ['a'],
    },
    {
      name: 'a plan of a day more than three months',
      today: '2026-09-07',
      record: { ...openSince('2026-01-05'), plans: [plan('a', '2026-05-11', '2026-08-12')] },
      sees: [],
    },
    {
      name: 'it ended a day more than three months ago',
      today: '2026-09-07',
      record: { ...openSince('2026-01-05'), plans: [plan('a', '2026-04-11', '2026-06-06')] },
      sees: [],
    },
  ],
  'missed-health': [
    {
      name: 'not brought twice in half a year',
      today: '2026-09-07',
      record: { missedAppointments: days('2026-03-07', '2026-09-07') },
      sees: ['1', '2'],
    },
    {
      name: 'the first a day more than half a year back',
      today: '2026-09-07',
      record: { missedAppointments: days('2026-03-06', '2026-09-07') },
      sees: [],
    },
    { name: 'once', today: '2026-09-07', record: { missedAppointments: days('2026-09-07') }, sees: [] },
  ],
  'left-roll-with-concern': [
    {
      name: 'to be taught at home, while a neighbour’s concern is unanswered',
      today: '2026-09-07',
      record: { leftRoll: [{ id: 'roll', on: on('2026-09-07') }], openConcerns: days('2026-09-04') },
      sees: ['1', 'roll'],
    },
    {
      name: 'every concern is answered',
      today: '2026-09-07',
      record: { leftRoll: [{ id: 'roll', on: on('2026-09-07') }] },
      sees: [],
    },
    {
      name: 'we were told a day more than a year ago',
      today: '2026-09-07',
      record: { leftRoll: [{ id: 'roll', on: on('2025-09-06') }], openConcerns: days('2026-09-04') },
      sees: [],
    },
  ],
  'second-injury': [
    {
      name: 'a second within the year',
      today: '2026-09-07',
      record: { injuries: [injury('a', '2025-09-07'), injury('b', '2026-09-06')] },
      sees: ['a', 'b'],
    },
    {
      name: 'the first a day more than a year back',
      today: '2026-09-07',
      record: { injuries: [injury('a', '2025-09-06'), injury('b', '2026-09-06')] },
      sees: [],
    },
    { name: 'one', today: '2026-09-07', record: { injuries: [injury('b', '2026-09-06')] }, sees: [] },
  ],
  'injury-not-moving': [
    {
      name: 'a bruise of a baby of four months who does not roll over',
      today: '2026-09-07',
      record: { dateOfBirth: on('2026-05-01'), injuries: [injury('a', '2026-09-06', 'no')] },
      sees: ['a'],
    },
    {
      name: 'a child of nine who cannot move about',
      today: '2026-09-07',
      record: { dateOfBirth: on('2017-05-01'), injuries: [injury('a', '2026-09-06', 'no')] },
      sees: ['a'],
    },
    {
      name: 'nobody said, and the baby is a day under six months',
      today: '2026-09-07',
      record: { dateOfBirth: on('2026-03-07'), injuries: [injury('a', '2026-09-06', 'not known')] },
      sees: ['a'],
    },
    {
      name: 'nobody said, and the baby is six months old',
      today: '2026-09-07',
      record: { dateOfBirth: on('2026-03-06'), injuries: [injury('a', '2026-09-06', 'not known')] },
      sees: [],
    },
    {
      name: 'a child who runs',
      today: '2026-09-07',
      record: { dateOfBirth: on('2022-03-06'), injuries: [injury('a', '2026-09-06', 'yes')] },
      sees: [],
    },
  ],
  'missing-again': [
    {
      name: 'a third time in ninety days',
      today: '2026-09-07',
      record: { missing: days('2026-06-09', '2026-08-01', '2026-09-05') },
      sees: ['1', '2', '3'],
    },
    {
      name: 'the first ninety-one days back',
      today: '2026-09-07',
      record: { missing: days('2026-06-08', '2026-08-01', '2026-09-05') },
      sees: [],
    },
    { name: 'twice', today: '2026-09-07', record: { missing: days('2026-08-01', '2026-09-05') }, sees: [] },
  ],
  'closed-on-order': [
    {
      name: 'closure asked for on the day of a special guardianship order',
      today: '2026-09-07',
      record: {
        orders: [{ id: 'order', on: on('2026-09-04') }],
        closuresAsked: [{ id: 'asked', on: on('2026-09-04') }],
      },
      sees: ['order', 'asked'],
    },
    {
      name: 'asked for the day after the order',
      today: '2026-09-07',
      record: {
        orders: [{ id: 'order', on: on('2026-09-03') }],
        closuresAsked: [{ id: 'asked', on: on('2026-09-04') }],
      },
      sees: [],
    },
    {
      name: 'an order, and nobody asked to close',
      today: '2026-09-07',
      record: { orders: [{ id: 'order', on: on('2026-09-04') }] },
      sees: [],
    },
  ],
}

for (const [id, named] of Object.entries(situations))
  for (const { name, today, record, sees } of named)
    test(`${id}: ${name}`, () => {
      const found = patternOf(id)?.find({ ...emptyHistory, ...record }, on(today)) ?? []
      deepEqual(
        found.map((one) => one.id),
        sees,
      )
    })

test('every pattern has situations in which it is found and in which it is not', () => {
  deepEqual(
    patterns.map(({ id }) => id).toSorted(),
    Object.entries(situations)
      .filter(([, named]) => named.some(({ sees }) => sees.length > 0) && named.some(({ sees }) => sees.length === 0))
      .map(([id]) => id)
      .toSorted(),
  )
})

const contacts = (...all: readonly string[]): ChildHistory => ({ ...emptyHistory, contacts: days(...all) })
const third: readonly Pattern[] = patterns.filter(({ id }) => id === 'third-contact')
const nothing = { standing: [] as readonly Standing[], answered: new Map<string, ReadonlySet<string>>() }
const ids = (evidence: readonly Evidence[] | undefined) => evidence?.map(({ id }) => id)

test('what was answered is not asked again until something comes that was not in view', () => {
  const answered = new Map([['third-contact', new Set(['1', '2', '3'])]])
  const three = contacts('2026-01-05', '2026-03-02', '2026-09-01')
  equal(reconcile({ ...nothing, history: three, today: on('2026-09-07'), patterns: third, answered }).ask.length, 0)
  const four = contacts('2026-01-05', '2026-03-02', '2026-09-01', '2026-09-08')
  const again = reconcile({ ...nothing, history: four, today: on('2026-09-08'), patterns: third, answered })
  deepEqual(ids(again.ask[0]?.evidence), ['1', '2', '3', '4'])
})

test('what waits for an answer does not go away because a year has gone by, and takes in what comes', () => {
  const history = contacts('2025-10-05', '2026-03-02', '2026-09-01')
  const evidence = third[0]?.find(history, on('2026-09-01')) ?? []
  const standing = [{ pattern: 'third-contact', askedOn: on('2026-09-01'), evidence }]
  const later = reconcile({ ...nothing, history, today: on('2026-12-01'), patterns: third, standing })
  deepEqual(later, { ask: [], widen: [], end: [] })
  const more = contacts('2025-10-05', '2026-03-02', '2026-09-01', '2026-09-20')
  const wider = reconcile({ ...nothing, history: more, today: on('2026-09-20'), patterns: third, standing })
  deepEqual(ids(wider.widen[0]?.evidence), ['1', '2', '3', '4'])
})

test('what was seen by mistake ends by itself, and so does what is retired', () => {
  const evidence = third[0]?.find(contacts('2026-01-05', '2026-03-02', '2026-09-01'), on('2026-09-01')) ?? []
  const standing = [{ pattern: 'third-contact', askedOn: on('2026-09-01'), evidence }]
  const struckOut = contacts('2026-01-05', '2026-09-01')
  const today = on('2026-09-07')
  deepEqual(reconcile({ ...nothing, history: struckOut, today, patterns: third, standing }).end, ['third-contact'])
  const still = contacts('2026-01-05', '2026-03-02', '2026-09-01')
  deepEqual(reconcile({ ...nothing, history: still, today, patterns: [], standing }).end, ['third-contact'])
})

test('it is asked again for every further twenty working days in which nobody saw the child', () => {
  const history = { ...emptyHistory, ...openSince('2026-08-03') }
  const unseen = patterns.filter(({ id }) => id === 'not-seen')
  const first = unseen[0]?.find(history, on('2026-09-02')) ?? []
  const answered = new Map([['not-seen', new Set(first.map(({ id }) => id))]])
  const on40 = reconcile({ ...nothing, history, today: on('2026-09-29'), patterns: unseen, answered })
  equal(on40.ask.length, 0)
  const on41 = reconcile({ ...nothing, history, today: on('2026-09-30'), patterns: unseen, answered })
  equal(on41.ask.length, 1)
})

test('an injury rings at once for a baby who does not move about, or of whom nobody can say it', () => {
  const seenOn = on('2026-09-06')
  equal(ringsAtOnce(on('2026-06-01'), { movesAbout: 'no', on: seenOn }), true)
  equal(ringsAtOnce(on('2026-06-01'), { movesAbout: 'not known', on: seenOn }), true)
  equal(ringsAtOnce(on('2025-09-07'), { movesAbout: 'no', on: seenOn }), true)
  equal(ringsAtOnce(on('2025-09-06'), { movesAbout: 'no', on: seenOn }), false)
  equal(ringsAtOnce(on('2026-01-01'), { movesAbout: 'yes', on: seenOn }), false)
  equal(ringsAtOnce(undefined, { movesAbout: 'no', on: seenOn }), true)
})
