import { attachedFile } from '#domains/casework/papers/attached-file.ts'
import { keepFileLook } from '#domains/casework/papers/paper-look-store.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { recipientSays } from '#domains/people/confidential/recipient.ts'

export const lookingAtFile = defineAct('look at a file for whoever it is for', paperMakers)

/**
 * Keeps that somebody has looked at all of an attached file for the one person or agency whom it is for, with their name on it: a
 * picture or a scan is searched by nobody else. For another recipient, or another file, it is looked at again.
 */
export async function lookAtFile(
  ctx: Ctx,
  dataDirectory: string,
  look: { readonly childId: string; readonly paperId: string; readonly says: string },
): Promise<Outcome<undefined>> {
  const says = look.says.trim()
  if (says.length < 10) return refused('Say what you looked at: which pages or pictures, and for what', 'fileLookSays')
  return await act(ctx, lookingAtFile, [look.childId], async (tx) => {
    const read = await readPaper(tx, ctx, look.childId, look.paperId)
    if (read?.paper.documentId === undefined) throw new NotFound('paper')
    if (read.sent !== undefined) return refused('This has gone already.')
    if (read.someHidden)
      return refused('Something of this family is kept from you too. Ask somebody who may see it to look at this.')
    const file = await attachedFile(tx, read, read.paper.documentId, dataDirectory)
    if ('ok' in file) return file
    await keepFileLook(tx, {
      ...{ id: ctx.ids.next(), childId: look.childId, paperId: look.paperId, sha256: file.sha256, says },
      ...{ recipientSays: recipientSays(read.recipient), byId: ctx.actor.accountId, at: ctx.clock.now() },
    })
    return done(undefined)
  })
}
