import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { type BegunStep, beginSteps } from '#domains/casework/steps/step-beginning.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import type { Answers, Form } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'

/** Any practitioner takes a step that protects; what each may decide is for the step's own gates. */
export const beginningStep = defineAct('begin step', practitioners)

export interface NewStep {
  readonly kind: CaseStepId
  /** Whose page it was begun from. */
  readonly childId: string
  /** Brothers and sisters for whom it is begun together. */
  readonly siblingIds?: readonly string[]
  /** Left out: today. */
  readonly beganOn?: Temporal.PlainDate
  /** What is known already of what the step asks at once, for each of the children. */
  readonly answers?: Partial<Answers<Form>>
}

/** Begins a step of practice for a child, and for brothers and sisters with it: one row each. */
export async function beginStep(ctx: Ctx, step: NewStep): Promise<Outcome<readonly BegunStep[]>> {
  const today = ctx.clock.today()
  const beganOn = step.beganOn ?? today
  if (Temporal.PlainDate.compare(beganOn, today) > 0)
    return refused(`The day on which it began can’t be after ${longDate(today)}. Change the date.`, 'beganOn')
  const siblingIds = [...new Set(step.siblingIds ?? [])].filter((id) => id !== step.childId)
  const begin = async (): Promise<Outcome<readonly BegunStep[]>> =>
    await act(ctx, beginningStep, [step.childId, ...siblingIds], async (tx, entry) => {
      const children = await familyOf(tx, step.childId, siblingIds)
      const begun = await beginSteps(tx, ctx, { kind: step.kind, children, beganOn, answers: step.answers ?? {} })
      entry.note({ kind: step.kind })
      return begun.ok ? done(own(begun.value, step.childId)) : begun
    })
  try {
    return await begin()
  } catch (fault) {
    // Somebody else opened the work a moment ago: it is gone on with, and nobody who protects a child is sent away.
    if (brokenConstraint(fault) === 'episode_one_at_a_time') return await begin()
    if (brokenConstraint(fault) !== 'step_one_open_assessment') throw fault
    return refused('Somebody has begun an assessment a moment ago. Open the child’s page and go on with that one.')
  }
}

async function familyOf(tx: Tx, childId: string, siblingIds: readonly string[]): Promise<readonly ChildOfFamily[]> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) throw new NotFound('child')
  if (siblingIds.length === 0) return [child]
  const siblings = await siblingsOf(tx, childId)
  const chosen = siblings.filter(({ id }) => siblingIds.includes(id))
  if (chosen.length !== siblingIds.length) throw new NotFound('brother or sister')
  return [child, ...chosen]
}

/** The child's own step first. */
function own(begun: readonly BegunStep[], childId: string): readonly BegunStep[] {
  return begun.toSorted((a, b) => Number(b.childId === childId) - Number(a.childId === childId))
}
