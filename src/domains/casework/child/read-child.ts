import { type ShownClock, shownClocks } from '#domains/casework/child/child-clocks.ts'
import { shownNeeds } from '#domains/casework/child/child-needs.ts'
import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { type ChildStatus, childStatus } from '#domains/casework/child/child-status.ts'
import { childStoryEntries, type StoryEntry } from '#domains/casework/child/child-story.ts'
import { type ChildStory, type ConcernRead, childStory } from '#domains/casework/child/child-story-read-store.ts'
import { type ChildWork, childWork } from '#domains/casework/child/child-work-store.ts'
import { unseenLimit } from '#domains/casework/worklist/unseen.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { dateInLondon } from '#kernel/clock.ts'

/** Everything that a child’s page shows, as it stood at one moment. */
export interface ChildRecordRead {
  readonly child: ChildPerson
  readonly work: ChildWork
  readonly story: ChildStory
  readonly status: ChildStatus
  readonly clocks: readonly ShownClock[]
  readonly needs: ReturnType<typeof shownNeeds>
  /** Not answered, and not about whoever is reading. */
  readonly openConcerns: readonly ConcernRead[]
  readonly entries: readonly StoryEntry[]
  /** The day that is looked at: today, or the earlier one. */
  readonly on: Temporal.PlainDate
}

/** Reads it in three questions, whatever the number of children; `undefined` where there is no such child. */
export async function readChild(tx: Tx, ctx: Ctx, childId: string): Promise<ChildRecordRead | undefined> {
  const now = ctx.asKnown ?? ctx.clock.now()
  const on = dateInLondon(now)
  const child = await childPerson(tx, childId, on)
  if (child === undefined) return undefined
  const work = await childWork(tx, childId, on)
  const story = withoutOwnConcerns(await childStory(tx, childId), ctx.actor.accountId)
  const struck = new Set(story.strikings.map(({ struckId }) => struckId))
  return {
    child,
    work,
    story,
    status: childStatus(child, work, on, await unseenLimit(tx)),
    clocks: shownClocks(work.clocks, now),
    needs: shownNeeds(story.needs.filter(({ id }) => !struck.has(id))),
    openConcerns: story.concerns.filter(({ id, answeredAt }) => answeredAt === undefined && !struck.has(id)),
    entries: childStoryEntries(work, story),
    on,
  }
}

/** Nobody reads a concern about themselves here: the person who must answer it speaks with them. */
function withoutOwnConcerns(story: ChildStory, readerId: string): ChildStory {
  return { ...story, concerns: story.concerns.filter(({ aboutAccountId }) => aboutAccountId !== readerId) }
}
