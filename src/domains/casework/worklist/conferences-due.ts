import { type ConferenceToHold, conferencesUntil } from '#domains/casework/worklist/conferences-due-store.ts'
import { type ShownDue, shownDue } from '#domains/casework/worklist/worklist.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'

/** How far ahead a chair looks. */
const ahead = Temporal.Duration.from({ weeks: 6 })

export interface ChairsList {
  /** Conferences owed in the next six weeks, the late first by their dates. */
  readonly due: readonly ShownDue[]
  /** Conferences whose record is open. */
  readonly open: readonly ConferenceToHold[]
}

/** What waits for a chair: every conference that is owed soon, of any team, and those whose record is open. */
export async function conferencesDue(ctx: Ctx): Promise<ChairsList> {
  const read = await list(
    ctx,
    'conferences to be held',
    async (tx) => await conferencesUntil(tx, ctx.clock.today().add(ahead)),
    ({ due, open }) => [...due, ...open].map(({ childId }) => childId),
  )
  return { due: read.due.map((item) => shownDue(item, ctx.clock.now())), open: read.open }
}
