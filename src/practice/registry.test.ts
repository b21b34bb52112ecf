import { deepEqual, equal, match } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import type { Citation } from '#engine/citation.ts'
import { stepIds } from './contents.ts'
import type { TrustGate } from './define.ts'
import { dueByStep } from './due-by-step.ts'
import { handbook } from './handbook.ts'
import { limitsOfKind } from './limits.ts'
import { anyStep, obligations, standingRulesByFile } from './registry.ts'
import { ruleAreas, ruleHomes } from './rule-homes.ts'

const gatesOf = (id: (typeof stepIds)[number]): readonly TrustGate[] => [
  ...anyStep[id].toBegin,
  ...anyStep[id].toConclude,
  ...Object.values(anyStep[id].outcomes).flatMap(({ needs = [] }) => needs),
]

test('each step stands under its own id', () => {
  deepEqual(
    stepIds.map((id) => anyStep[id].id),
    [...stepIds],
  )
})

test('both ends of every arrow agree', () => {
  const led = stepIds.flatMap((id) =>
    Object.values(anyStep[id].outcomes).flatMap(({ leadsTo }) => leadsTo.map((to) => `${id} → ${to}`)),
  )
  const followed = stepIds.flatMap((id) => anyStep[id].begins.after.map((from) => `${from} → ${id}`))
  deepEqual([...new Set(led)].toSorted(), followed.toSorted())
})

test('nothing but lawful authority stands in the way of a step that protects, nor of its beginning', () => {
  const protective = stepIds.filter((id) => anyStep[id].protective !== undefined)
  deepEqual(protective, [
    'strategy-discussion',
    'section-47-enquiry',
    'child-protection-plan',
    'missing-episode',
    'becoming-looked-after',
    'change-of-placement',
    'out-of-area-placement',
    'placement-with-parents',
    'connected-person-approval',
    'ending-looked-after',
    'police-protection',
    'emergency-protection-order',
    'child-assessment-order',
    'transfer-in-conference',
    'deprivation-of-liberty',
    'unaccompanied-child',
    'serious-incident',
  ])
  for (const id of protective) {
    const step = anyStep[id]
    const gates = step.protective === 'throughout' ? gatesOf(id) : step.toBegin
    deepEqual(
      gates.filter(({ lawfulAuthority }) => lawfulAuthority !== true),
      [],
    )
  }
})

test('from every step at which a child may be found in danger, a strategy discussion is protective', () => {
  for (const id of ['contact-screening', 'child-and-family-assessment'] as const)
    equal(anyStep[id].outcomes.strategyDiscussion?.protective, true, id)
})

test('every rule cites its source at legislation.gov.uk or www.gov.uk, or says that it is local', () => {
  for (const { element, kind, url, citation, edition } of handbook().rules) {
    if (kind === 'local') match(citation, /^Local standard: ./, element)
    else match(url ?? '', /^https:\/\/www\.(legislation\.gov\.uk|gov\.uk)\/[A-Za-z0-9/-]+$/, element)
    if (kind === 'statutory guidance') match(edition ?? '', /20\d\d/, element)
  }
})

test('every local standard says what it is and who may change it', () => {
  const local = obligations.flatMap(({ limits }) => limits.map(({ law }) => law)).filter(isLocal)
  equal(local.length > 5, true)
  for (const { at, decidedBy } of local) deepEqual([typeof at, decidedBy], ['string', 'practice board'])
})

test('limits follow one another without a gap or an overlap', () => {
  const lists = [
    ...obligations.map(({ limits }) => limits),
    ...stepIds.flatMap((id) => [
      ...anyStep[id].timeLimits.map(({ limits }) => limits),
      ...Object.values(anyStep[id].outcomes).flatMap(({ timeLimits = [] }) => timeLimits.map(({ limits }) => limits)),
    ]),
  ]
  for (const limits of lists) {
    limits.slice(1).forEach((limit, index) => {
      const before = limits[index]?.until
      equal(before === undefined ? undefined : Temporal.PlainDate.from(before).add({ days: 1 }).toString(), limit.since)
    })
    equal(limits.at(-1)?.until, undefined)
  }
})

test('gates are named once in a step, and a refusal is a sentence', () => {
  for (const id of stepIds) {
    const step = anyStep[id]
    for (const { needs = [] } of Object.values(step.outcomes)) {
      const together = [...step.toConclude, ...needs].map((gate) => gate.id)
      equal(new Set(together).size, together.length, `${id}: ${together.join(', ')}`)
    }
    for (const { says } of gatesOf(id)) match(says, /^[“A-Z].*[.?]$/)
  }
})

test('a refusal links to a question of the form, or to a place elsewhere', () => {
  for (const id of stepIds)
    for (const gate of gatesOf(id))
      if ('answerAt' in gate && gate.answerAt !== undefined)
        equal(
          Object.hasOwn(anyStep[id].form, gate.answerAt) || /^[a-z-]+:[a-z0-9-]+$/.test(gate.answerAt),
          true,
          gate.answerAt,
        )
})

test('no question has an answer before anyone gives one', () => {
  for (const id of stepIds)
    for (const [name, question] of Object.entries(anyStep[id].form))
      for (const word of ['default', 'value', 'checked', 'selected', 'preselected'])
        equal(word in question, false, `${id}: ${name}`)
})

test('a question on which a conclusion hangs has a message that a person understands', () => {
  for (const id of stepIds)
    for (const [name, question] of Object.entries(anyStep[id].form))
      equal(
        question.optional === true || question.called !== undefined || question.errorMissing !== undefined,
        true,
        `${id}: ${name}`,
      )
})

test('the files that the handbook names exist', () => {
  for (const { file } of handbook().rules) equal(existsSync(new URL(`../../${file}`, import.meta.url)), true, file)
})

test('rules are named as the list of rules names them', () => {
  for (const { id, element } of handbook().rules) equal(id === element || /^[A-Z]{2}-\d{2}$/.test(id), true, id)
})

test('every rule that anything carries has a home, and the home carries it', () => {
  const carried = new Set(
    handbook()
      .rules.filter(({ id, element }) => id !== element)
      .map(({ id }) => id),
  )
  deepEqual(
    [...carried].filter((id) => !Object.hasOwn(ruleHomes, id)),
    [],
    'without a home in rule-homes.ts',
  )
  deepEqual(
    Object.keys(ruleHomes).filter((id) => handbook().rules.find((rule) => rule.id === id)?.home !== true),
    [],
  )
})

test('no rule of the list is left out: each area is numbered from one on without a gap', () => {
  const areas = Map.groupBy(Object.keys(ruleHomes), (id) => id.slice(0, 2))
  for (const [area, ids] of areas)
    deepEqual(
      ids.map((id) => id),
      ids.map((_, index) => `${area}-${String(index + 1).padStart(2, '0')}`),
    )
  const counts = [...areas].map(([area, ids]) => `${area} ${ids.length}`)
  const all =
    'FD 7, FH 2, AS 5, CP 22, CN 5, LA 30, IR 1, MI 3, PF 4, LD 2, UA 2, PL 7, SG 7, AD 7, LC 6, ST 5, ED 2, FO 1, SI 3, SV 1, CO 3, IG 3'
  deepEqual(counts.join(', '), all)
  deepEqual([...areas.keys()], Object.keys(ruleAreas))
})

test('what a step’s page shows to be due since before it was begun is a limit or an obligation that exists', () => {
  for (const id of stepIds)
    for (const kind of dueByStep(id)) equal(limitsOfKind(kind) !== undefined, true, `${id}: ${kind}`)
  deepEqual(dueByStep('core-group'), [
    'next-core-group',
    'initial-child-protection-conference/first-core-group',
    'core-group/next',
    'transfer-in-conference/first-core-group',
  ])
})

test('a standing rule says how it is kept, by steps and obligations that exist', () => {
  const known = new Set<string>([...stepIds, ...obligations.map(({ id }) => id)])
  for (const { id, kept, keptBy } of Object.values(standingRulesByFile).flat()) {
    match(kept, /^[A-Z].*[.]$/, id)
    deepEqual(
      keptBy.filter((each) => !known.has(each)),
      [],
      id,
    )
    equal(keptBy.length > 0, true, id)
  }
})

function isLocal(law: Citation): law is Extract<Citation, { kind: 'local' }> {
  return law.kind === 'local'
}
