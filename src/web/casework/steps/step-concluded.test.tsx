import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { render } from 'preact-render-to-string'
import type { StepRead } from '#domains/casework/steps/step-reading.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { ConcludedStep } from '#web/casework/steps/step-concluded.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

const child = { id: '019c8fc9-e820-77a4-8ec2-b4a4db5d1215', name: 'Kit Ferris' }

/** A plan that ended with its needs met, as somebody in this role sees it. */
function seenBy(role: Role, asKnown?: Temporal.Instant, otherwise: object = {}): string {
  const on = Temporal.PlainDate.from('2026-09-07')
  const step = {
    kind: 'child-in-need-plan',
    outcome: 'needsMet',
    concludedOn: on,
    beganOn: on,
    decidedByName: 'Lena Crow',
    judged: [],
    transcript: [],
    ...otherwise,
  }
  const read = {
    step,
    child,
    openSteps: new Map(),
    followedBy: new Map(),
    parts: [],
    clocks: [],
  } as unknown as StepRead
  const request = { actor: { role, name: 'Somebody' }, ctx: { asKnown } } as unknown as SignedInRequest
  return render(<ConcludedStep request={request} read={read} />)
}

describe('what comes next after a concluded step', () => {
  const closing = `href="${paths.closure(child.id)}"`

  it('is a way on for the child’s worker, who may ask to close', () => {
    assert.ok(seenBy('social worker').includes(closing))
  })

  it('is said to an inspector and a director, and leads them nowhere that they may not go', () => {
    for (const role of ['inspector', 'director', 'reviewer'] as const) {
      assert.ok(seenBy(role).includes('Ask to close our work with the child'))
      assert.ok(!seenBy(role).includes(closing))
    }
  })

  it('is no way on from the record as it stood on an earlier day', () => {
    assert.ok(!seenBy('social worker', Temporal.Instant.from('2026-09-08T00:00:00Z')).includes(closing))
  })
})

it('a report that was filed because a court ordered it, or a notice requires it, is not said to have protected', () => {
  const law = { act: 'Children Act 1989', section: '14A', edition: '', url: '', confidence: 'H' }
  const filed = (askedBy: string) =>
    seenBy('social worker', undefined, {
      kind: 'special-guardianship-report',
      outcome: 'filedAsRequired',
      answers: { askedBy },
      judged: [{ gateId: 'three-referees', says: 'Three referees.', law, result: 'not met' }],
    })
  assert.ok(filed('court').includes('Not met: a court ordered it, and it went ahead'))
  assert.ok(filed('notice').includes('Not met: a notice requires it, and it went ahead'))
})
