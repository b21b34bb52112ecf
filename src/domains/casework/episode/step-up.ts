import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { stepDownHelp, stepUpHelp } from '#domains/casework/episode/change-help.ts'
import { helpOf } from '#domains/casework/episode/help-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { type BegunStep, beginSteps } from '#domains/casework/steps/step-beginning.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { longDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { handoverToFamilyHelp } from '#practice/obligations/keeping.ts'
import type { ChildRecord } from '#practice/record.ts'

export const steppingUp = defineAct('step up to section 17', hands)
export const steppingDown = defineAct('step down to family help', ['team manager', 'head of service'])

/**
 * Family help is not enough: from today the child is in need under section 17, with an assessment begun. Nobody's agreement is
 * asked, and the help that is given goes on meanwhile. A step that protects steps the work up by itself.
 */
export async function stepUp(ctx: Ctx, childId: string, reason: string): Promise<Outcome<readonly BegunStep[]>> {
  if (reason.trim() === '') return refused('Enter why the child needs more than family help', 'reason')
  return await act(ctx, steppingUp, [childId], async (tx) => {
    const child = await childOfFamily(tx, childId)
    if (child === undefined) throw new NotFound('child')
    if (child.episode === undefined) return refused('No work with this child is open.', 'reason')
    const of = { childId, episodeId: child.episode.id, reason: reason.trim() }
    if (!(await stepUpHelp(tx, ctx, of)))
      return refused(
        'The child is in need under section 17 already. Begin what is needed from the child’s page.',
        'reason',
      )
    const [after] = [await childOfFamily(tx, childId)]
    return await beginSteps(tx, ctx, {
      kind: 'child-and-family-assessment',
      children: [after ?? child],
      beganOn: ctx.clock.today(),
    })
  })
}

export interface SteppedDown {
  readonly reason: string
  /** Who leads the help from now on and has accepted, by name. */
  readonly acceptedBy: string
  readonly familyAgrees: boolean | undefined
}

/**
 * A child who was in need under section 17 goes on with family help: decided by a manager, accepted by name, agreed to by the
 * family, and never while anything that protects is open.
 */
export async function stepDown(ctx: Ctx, childId: string, told: SteppedDown): Promise<Outcome<undefined>> {
  const reason = told.reason.trim()
  const acceptedBy = told.acceptedBy.trim()
  const missing = refusedFor([
    ...(reason === '' ? [{ says: 'Enter why family help is enough', answerAt: 'reason' }] : []),
    ...(acceptedBy === ''
      ? [{ says: 'Enter who has accepted to lead the help, by name', answerAt: 'acceptedBy' }]
      : []),
    ...(told.familyAgrees === true
      ? []
      : [
          {
            says: 'The family must agree to family help. If they decline, decide whether the child needs more than that.',
            answerAt: 'familyAgrees',
          },
        ]),
  ])
  if (missing !== undefined) return missing
  return await act(ctx, steppingDown, [childId], async (tx) => {
    const child = await childOfFamily(tx, childId)
    if (child === undefined) throw new NotFound('child')
    if (child.episode === undefined) return refused('No work with this child is open.', 'reason')
    const episodeId = child.episode.id
    if ((await helpOf(tx, episodeId)) === 'family help') return refused('The child has family help already.', 'reason')
    if (child.worker?.accountId === ctx.actor.accountId)
      return refused('You are this child’s own worker. Another manager must decide it.', 'reason')
    const today = ctx.clock.today()
    const inTheWay = refusedFor(openAbove(await loadRecord(tx, childId, episodeId, today)))
    if (inTheWay !== undefined) return inTheWay
    await stepDownHelp(tx, ctx, { childId, episodeId, reason, acceptedBy })
    const of = { childId, episodeId, whoseAccountId: child.worker?.accountId }
    await keepClock(tx, ctx, of, dueFor(handoverToFamilyHelp, today, englandAndWales))
    return done(undefined)
  })
}

/** What stands above family help, and ends by itself first. */
function openAbove(record: ChildRecord): readonly Unmet[] {
  const open: Unmet[] = []
  const stands = (since: Temporal.PlainDate | undefined, says: (day: string) => string, step: string) => {
    if (since !== undefined) open.push({ says: says(longDate(since)), answerAt: `step:${step}` })
  }
  const begun = (steps: readonly { readonly begunOn: Temporal.PlainDate }[]) => steps[0]?.begunOn
  stands(
    record.protectionPlanOpenSince,
    (day) => `The child has had a child protection plan since ${day}. A conference ends it.`,
    'child-protection-plan',
  )
  stands(
    record.childInNeedPlanOpenSince,
    (day) => `The child has had a child in need plan since ${day}. Its review steps it down.`,
    'child-in-need-review',
  )
  stands(
    begun(record.openDiscussions),
    (day) => `A strategy discussion has been open since ${day}. Conclude it first.`,
    'strategy-discussion',
  )
  stands(
    begun(record.openEnquiries),
    (day) => `A section 47 enquiry has been open since ${day}. Conclude it first.`,
    'section-47-enquiry',
  )
  stands(
    begun(record.openConferences),
    (day) => `A conference has been to be held since ${day}. Hold it first.`,
    'initial-child-protection-conference',
  )
  stands(
    begun(record.openAssessments),
    (day) => `A child and family assessment has been open since ${day}. Conclude it first.`,
    'child-and-family-assessment',
  )
  for (const { id, aboutName, raisedOn } of record.openConcerns)
    open.push({
      says: `The concern about ${aboutName} raised on ${longDate(raisedOn)} has not been answered. Answer it first.`,
      answerAt: `concern:${id}`,
    })
  return open
}
