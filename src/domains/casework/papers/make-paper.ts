import { documentById } from '#domains/casework/documents/document-store.ts'
import { type PaperKind, paperKinds, waitingTexts } from '#domains/casework/papers/paper.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import {
  keepChoice,
  keepPaper,
  keepSharedLook,
  retypePaper,
  type SharedLook,
  typedIn,
} from '#domains/casework/papers/paper-store.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { mayNotBeMade } from '#domains/casework/papers/step-paper.ts'
import { keepMadeFrom, type MadeFrom } from '#domains/casework/papers/step-paper-store.ts'
import { withKeptText } from '#domains/casework/steps/kept-answers.ts'
import { stepOfPaperById } from '#domains/casework/steps/step-store.ts'
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
} from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'
import { isPerson } from '#domains/people/family/family-store.ts'

export const makingPaper = defineAct('make a paper for somebody', paperMakers)
export const retypingPaper = defineAct('change the words of a paper', paperMakers)
export const lookingAtShared = defineAct('look at what siblings share in a paper', paperMakers)

export interface NewPaper {
  readonly childId: string
  readonly kind: PaperKind
  readonly title: string
  readonly recipientKind: Recipient['kind']
  /** Whose paper it is, or for whom the representative stands. */
  readonly recipientId: string | undefined
  readonly recipientName: string
  readonly typed: string
  readonly documentId: string | undefined
  /** How much of a chronology stands in it: all, where nothing is said. */
  readonly significantOnly?: boolean | undefined
  readonly entriesFrom?: Temporal.PlainDate | undefined
  readonly entriesUntil?: Temporal.PlainDate | undefined
  /** The step from which it is made, and which of its papers it is. */
  readonly madeFrom?: MadeFrom
}

/** Begins a paper for one recipient. Nothing goes out by it. */
export async function makePaper(ctx: Ctx, paper: NewPaper): Promise<Outcome<{ readonly paperId: string }>> {
  return await act(ctx, makingPaper, [paper.childId], async (tx) => {
    if (!(await isPerson(tx, paper.childId))) throw new NotFound('child')
    const { recipientId, documentId } = paper
    if (recipientId !== undefined && !(await isPerson(tx, recipientId))) throw new NotFound('recipient')
    const from = paper.madeFrom
    if (from !== undefined) {
      const wrong = mayNotBeMade(await stepOfPaperById(tx, from.stepId), from, paper.childId, paper)
      if (wrong === 'not there') throw new NotFound('paper of a step')
      const notForThem = refusedFor(wrong)
      if (notForThem !== undefined) return notForThem
    }
    if (paper.kind === 'whole record' && recipientId === undefined)
      return refused(
        'The whole record is for the one whom it is about, or for whoever stands for them. Choose them.',
        'recipient',
      )
    const named = paper.recipientName.trim()
    if (named === '') return refused('Enter the name of whoever it is for', 'recipientName')
    const document = documentId === undefined ? undefined : await documentById(tx, paper.childId, documentId)
    if (documentId !== undefined && document === undefined) throw new NotFound('document')
    const title =
      paper.title.trim() ||
      document?.title ||
      (paper.kind === 'attached document'
        ? 'Document'
        : paper.kind === 'whole record'
          ? 'The whole record'
          : paperKinds[paper.kind])
    const id = ctx.ids.next()
    const [madeOn, madeBy] = [ctx.clock.today(), ctx.actor.accountId]
    const { significantOnly = false, entriesFrom, entriesUntil } = paper
    if (
      entriesFrom !== undefined &&
      entriesUntil !== undefined &&
      Temporal.PlainDate.compare(entriesFrom, entriesUntil) > 0
    )
      return refused('The last day can’t be before the first', 'entriesUntil')
    await keepPaper(tx, { ...paper, id, title, recipientName: named, madeOn, madeBy })
    if (significantOnly || entriesFrom !== undefined || entriesUntil !== undefined)
      await keepChoice(tx, {
        ...{ id: ctx.ids.next(), childId: paper.childId, paperId: id, significantOnly },
        from: entriesFrom ?? null,
        until: entriesUntil ?? null,
      })
    if (from !== undefined) await keepMadeFrom(tx, { ...from, paperId: id, childId: paper.childId })
    return done({ paperId: id })
  })
}

/** Changes what was typed, in the version that was shown, while it has not gone. */
export async function retype(
  ctx: Ctx,
  paper: { readonly childId: string; readonly paperId: string; readonly version: number; readonly typed: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, retypingPaper, [paper.childId], async (tx) => {
    const was = await readWhole(tx, async () => await typedIn(tx, paper.childId, paper.paperId))
    const typed = await withKeptText(tx, paper.childId, was, paper.typed)
    return (await retypePaper(tx, { ...paper, typed, id: paper.paperId }))
      ? done(undefined)
      : refused('Somebody else changed or sent this paper while you had it open. Look at it now.', 'typed')
  })
}

/** Keeps what somebody decided of texts that wait for a look in this paper, and what they looked at. */
export async function lookAtShared(
  ctx: Ctx,
  look: {
    readonly childId: string
    readonly paperId: string
    readonly decisions: ReadonlyMap<string, SharedLook['decision']>
    readonly says: string
  },
): Promise<Outcome<undefined>> {
  const says = look.says.trim()
  if (says === '') return refused('Enter what you looked at', 'lookSays')
  return await act(ctx, lookingAtShared, [look.childId], async (tx) => {
    const waiting = await textsToLookAt(tx, ctx, look)
    for (const [textId, decision] of look.decisions) {
      if (!waiting.has(textId)) throw new NotFound('text to be looked at')
      const [id, by, at] = [ctx.ids.next(), ctx.actor.accountId, ctx.clock.now()]
      await keepSharedLook(tx, { id, childId: look.childId, paperId: look.paperId, textId, decision, says, by, at })
    }
    return done(undefined)
  })
}

/** The texts of a paper that somebody must read before it goes, and those that were looked at and left out. */
async function textsToLookAt(
  tx: Tx,
  ctx: Ctx,
  { childId, paperId }: { readonly childId: string; readonly paperId: string },
): Promise<ReadonlySet<string>> {
  const read = await readPaper(tx, ctx, childId, paperId)
  if (read === undefined) throw new NotFound('paper')
  const looked = read.looks.map(({ textId }) => textId)
  return new Set([...looked, ...waitingTexts(read.composed).map(({ textId }) => textId)])
}
