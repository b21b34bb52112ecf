import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import { readChild } from '#domains/casework/child/read-child.ts'
import { keyOf } from '#domains/casework/chronology/chronology.ts'
import { endSignificance, keepSignificance } from '#domains/casework/chronology/significance-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { brokenConstraint } from '#kernel/database.ts'

const marking = defineAct('mark something as significant', hands)
const ending = defineAct('take away a mark of significance', hands)

interface Marked {
  readonly childId: string
  readonly kind: string
  readonly entryId: string
}

/** The entry of a child’s story that a kind and a row name. */
export function entryNamed(
  entries: readonly StoryEntry[],
  { kind, entryId }: Pick<Marked, 'kind' | 'entryId'>,
): StoryEntry | undefined {
  return entries.find((entry) => {
    const key = keyOf(entry)
    return key.kind === kind && key.id === entryId && entry.struck === undefined
  })
}

/**
 * Marks an entry of the child’s story: nothing is entered a second time.
 *
 * @throws NotFound when the story has no such entry for whoever marks.
 */
export async function markSignificant(
  ctx: Ctx,
  marked: Marked & { readonly why: string },
): Promise<Outcome<undefined>> {
  const why = marked.why.trim()
  if (why === '') return refused('Enter why it is significant', 'why')
  try {
    return await act(ctx, marking, [marked.childId], async (tx) => {
      const entry = entryNamed((await readChild(tx, ctx, marked.childId))?.entries ?? [], marked)
      if (entry === undefined) throw new NotFound('entry of the story')
      await keepSignificance(tx, ctx, { childId: marked.childId, kind: entry.kind, id: marked.entryId, why })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'significance_standing') throw fault
    return refused('Somebody has marked this already.', 'why')
  }
}

/** Takes a mark away, visibly: it stays in the history, with who did it and why. */
export async function unmarkSignificant(
  ctx: Ctx,
  marked: Marked & { readonly because: string },
): Promise<Outcome<undefined>> {
  const because = marked.because.trim()
  if (because === '') return refused('Enter why the mark is taken away', 'because')
  return await act(ctx, ending, [marked.childId], async (tx) => {
    const entry = entryNamed((await readChild(tx, ctx, marked.childId))?.entries ?? [], marked)
    if (entry === undefined) throw new NotFound('entry of the story')
    const ended = await endSignificance(tx, ctx, { ...marked, kind: entry.kind, id: marked.entryId, because })
    if (!ended) throw new NotFound('mark')
    return done(undefined)
  })
}
