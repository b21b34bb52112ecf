import { childForNeed, keepNeed } from '#domains/commissioning/need-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { ageOn } from '#domains/people/person.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { isNeedKind } from '#practice/needs/need-kinds.ts'
import { needAskedFor } from '#practice/obligations/keeping.ts'

export const namingNeed = defineAct('name a need', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
])

export interface NamedNeed {
  readonly kind: string
  /** What the child needs, in a line: "Somebody to talk to about what happened". */
  readonly title: string
  readonly why: string
}

/** What is wrong with a need as typed; `at` is the place of its fields on the page. */
export function needRefusals(need: NamedNeed, at = ''): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (!isNeedKind(need.kind)) unmet.push({ says: 'Select what kind of need it is', answerAt: `${at}kind` })
  if (need.title.trim() === '') unmet.push({ says: 'Enter what the child needs, in a line', answerAt: `${at}title` })
  if (need.why.trim() === '') unmet.push({ says: 'Enter why the child needs it', answerAt: `${at}why` })
  return unmet
}

/** Keeps needs inside an act that is under way, each with its clock. */
export async function nameNeeds(
  tx: Tx,
  ctx: Ctx,
  of: {
    readonly childId: string
    readonly episodeId: string
    readonly stepId?: string
    readonly bornOn?: Temporal.PlainDate | undefined
    readonly needs: readonly NamedNeed[]
  },
): Promise<readonly string[]> {
  const today = ctx.clock.today()
  const ids: string[] = []
  for (const need of of.needs) {
    const id = ctx.ids.next()
    await keepNeed(tx, {
      id,
      childId: of.childId,
      episodeId: of.episodeId,
      stepId: of.stepId ?? null,
      kind: need.kind,
      title: need.title.trim(),
      why: need.why.trim(),
      namedOn: today,
      childAge: of.bornOn === undefined ? null : Math.max(0, ageOn(of.bornOn, today)),
    })
    const about = { childId: of.childId, episodeId: of.episodeId, aboutId: id, whoseAccountId: ctx.actor.accountId }
    const asked = { ...needAskedFor, title: `${needAskedFor.title}: ${need.title.trim()}` }
    await keepClock(tx, ctx, about, dueFor(asked, today, englandAndWales))
    ids.push(id)
  }
  return ids
}

/** A need found at any time, not only by an assessment. */
export async function nameNeed(
  ctx: Ctx,
  childId: string,
  need: NamedNeed,
): Promise<Outcome<{ readonly needId: string }>> {
  const wrong = refusedFor(needRefusals(need))
  if (wrong !== undefined) return wrong
  return await act(ctx, namingNeed, [childId], async (tx) => {
    const child = await childForNeed(tx, childId)
    if (child === undefined) throw new NotFound('child')
    const { episodeId, bornOn } = child
    if (episodeId === undefined)
      return refused(
        'This child has no open episode. Tell the front door, so that the need is looked at as a new referral.',
      )
    const [needId] = await nameNeeds(tx, ctx, { childId, episodeId, bornOn, needs: [need] })
    if (needId === undefined) throw new Error('No need was kept.')
    return done({ needId })
  })
}
