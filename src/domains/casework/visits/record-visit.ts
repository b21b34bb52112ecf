import { type ChildOfFamily, childOfFamily, episodeOn, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { childPartForm, visitForm, visitRefusal } from '#domains/casework/visits/visit.ts'
import { countSighting } from '#domains/casework/visits/visit-clocks.ts'
import { isVisitRecorded, keepVisit } from '#domains/casework/visits/visit-store.ts'
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
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { dateInLondon, london } from '#kernel/clock.ts'
import { timeOfDay } from '#kernel/dates.ts'

export const recordingVisit = defineAct('record visit', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
  'duty',
  'front door',
])

type Shared = Partial<Answers<typeof visitForm>>

/** One child’s own part. */
export interface ChildPart extends Partial<Answers<typeof childPartForm>> {
  readonly childId: string
}

/**
 * A visit to one child, or to several brothers and sisters at once. `childId` is whose page it was recorded from;
 * `togetherId`, when given, makes pressing the button twice record once.
 */
export interface NewVisit {
  readonly childId: string
  readonly togetherId?: string
  readonly shared: Shared
  readonly parts: readonly ChildPart[]
}

/**
 * Records a visit once for several children: one row each, under one id. Meets the clocks that seeing the child meets, on the
 * day that it happened, and begins the next.
 */
export async function recordVisit(
  ctx: Ctx,
  visit: NewVisit,
): Promise<Outcome<{ readonly togetherId: string; readonly visitIds: readonly string[] }>> {
  const missing = refusedFor(unanswered(visit))
  const ids = visit.parts.map(({ childId }) => childId)
  return await act(ctx, recordingVisit, ids, async (tx) => {
    if (missing !== undefined) return missing
    const togetherId = visit.togetherId ?? ctx.ids.next()
    if (await isVisitRecorded(tx, togetherId)) return refused('This visit is already recorded.')
    const children = await familyOf(tx, visit.childId)
    const visitIds: string[] = []
    const unmet: Unmet[] = []
    for (const part of visit.parts) {
      const child = children.get(part.childId)
      if (child === undefined) throw new NotFound('child to visit')
      const kept = await keepPart(tx, ctx, { visit, part, child, togetherId })
      if (typeof kept === 'string') visitIds.push(kept)
      else unmet.push(kept)
    }
    return refusedFor(unmet) ?? done({ togetherId, visitIds })
  })
}

function unanswered(visit: NewVisit): readonly Unmet[] {
  if (visit.parts.length === 0) return [{ says: 'Select whom the visit was to.' }]
  const shared = stillToAnswer(visitForm, visit.shared).map(({ says, question }) => ({ says, answerAt: question }))
  const own = visit.parts.flatMap((part) =>
    stillToAnswer(childPartForm, part).map(({ says, question }) => ({ says, answerAt: `${part.childId}.${question}` })),
  )
  return [...shared, ...own]
}

async function familyOf(tx: Tx, childId: string): Promise<ReadonlyMap<string, ChildOfFamily>> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) throw new NotFound('child to visit')
  return new Map([child, ...(await siblingsOf(tx, childId))].map((each) => [each.id, each]))
}

interface Part {
  readonly visit: NewVisit
  readonly part: ChildPart
  readonly child: ChildOfFamily
  readonly togetherId: string
}

/** Keeps one child’s row; the id of the visit, or why it can’t be kept. */
async function keepPart(tx: Tx, ctx: Ctx, { visit, part, child, togetherId }: Part): Promise<string | Unmet> {
  const { shared } = visit
  const at = present(shared.visitedAt, 'The visit has a time.')
  const on = dateInLondon(at)
  const seen = part.seen === 'seen'
  const episodeId = await episodeOn(tx, child.id, on)
  const says = visitRefusal(child, { at, seen, episodeId }, ctx.clock.now())
  if (says !== undefined || episodeId === undefined) return { says: says ?? '', answerAt: 'visitedAt' }
  const id = ctx.ids.next()
  await keepVisit(tx, {
    id,
    childId: child.id,
    episodeId,
    togetherId,
    on,
    at: timeOfDay(at.toZonedDateTimeISO(london).toPlainTime()),
    by: ctx.actor.accountId,
    place: visitForm.place.options[present(shared.place, 'The visit has a place.')],
    placeSays: shared.placeSays ?? '',
    purpose: shared.purpose ?? '',
    whoWasThere: shared.whoWasThere ?? '',
    shared: shared.observed ?? '',
    seen: seen ? 'seen' : 'not seen',
    alone: seen ? (part.alone === 'notPossible' ? 'not possible' : (part.alone ?? null)) : null,
    aloneWhy: seen ? (part.aloneWhy ?? '') : '',
    notSeenTruth: seen ? null : (part.notSeenTruth ?? null),
    notSeenWhy: seen ? '' : (part.notSeenWhy ?? ''),
    words: seen ? (part.words ?? '') : '',
    observed: seen ? (part.seemed ?? '') : '',
  })
  if (seen) await countSighting(tx, ctx, child, { on, visitId: id })
  return id
}
