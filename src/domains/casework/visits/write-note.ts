import { childOfFamily, episodeOn, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { noteForm, type notePartForm } from '#domains/casework/visits/note.ts'
import { isNoteRecorded, keepNote, keepNotePart } from '#domains/casework/visits/note-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { dateInLondon } from '#kernel/clock.ts'

export const writingNote = defineAct('write note', hands)

/** A note on the record of each of `childIds`: the child from whose page it was written, brothers and sisters. */
export interface NewNote extends Partial<Answers<typeof noteForm>> {
  readonly childId: string
  readonly childIds: readonly string[]
  /** What belongs to one child of them alone. */
  readonly parts?: ReadonlyMap<string, Partial<Answers<typeof notePartForm>>>
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
}

/** Writes a case note once for several children: one row each, under one id, and each child’s own part beside it. */
export async function writeNote(ctx: Ctx, note: NewNote): Promise<Outcome<{ readonly togetherId: string }>> {
  const missing = stillToAnswer(noteForm, note).map(({ says, question }) => ({ says, answerAt: question }))
  const unanswered = refusedFor(note.childIds.length === 0 ? [{ says: 'Select whom the note is about.' }] : missing)
  return await act(ctx, writingNote, note.childIds, async (tx) => {
    if (unanswered !== undefined) return unanswered
    const happenedAt = present(note.happenedAt, 'The note has a time.')
    if (Temporal.Instant.compare(happenedAt, ctx.clock.now()) > 0)
      return refused('What is noted can’t be in the future. Enter when it happened.', 'happenedAt')
    const togetherId = note.togetherId ?? ctx.ids.next()
    if (await isNoteRecorded(tx, togetherId)) return refused('This note is already recorded.')
    const child = await childOfFamily(tx, note.childId)
    if (child === undefined) throw new NotFound('child to note')
    const family = new Set([child, ...(await siblingsOf(tx, note.childId))].map(({ id }) => id))
    for (const childId of note.childIds) {
      if (!family.has(childId)) throw new NotFound('child to note')
      const id = ctx.ids.next()
      await keepNote(tx, {
        id,
        childId,
        episodeId: (await episodeOn(tx, childId, dateInLondon(happenedAt))) ?? null,
        togetherId,
        kind: noteForm.kind.options[present(note.kind, 'The note has a kind.')],
        happenedAt,
        withWhom: note.withWhom ?? '',
        says: note.says ?? '',
        significant: note.significant?.has('significant') === true,
        by: ctx.actor.accountId,
      })
      const { own = '', words = '' } = note.parts?.get(childId) ?? {}
      if (own !== '' || words.trim() !== '') await keepNotePart(tx, { id, childId, says: own, childsWords: words })
    }
    return done({ togetherId })
  })
}
