import { keepPackKey, packKeys, retireKey } from '#domains/governance/daily-pack/pack-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { longText, text } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'

/** Which keys open the daily pack. Only public halves are ever here; a key is retired, and no pack after that opens with it. */

export const addingPackKey = defineAct('add a key that opens the daily pack', ['administrator'])
export const retiringPackKey = defineAct('retire a key of the daily pack', ['administrator'])

export const packKeyForm = form({
  name: text('Who keeps the key, and where?', {
    hint: 'For example, Head of service, fire safe at the town office',
    errorMissing: 'Enter who keeps the key, and where',
    maxLength: 200,
  }),
  recipient: text('What is the public half of the key?', {
    hint: 'It begins with age1. “bin/holdfast pack keys” prints it. Never enter the private half, which begins AGE-SECRET-KEY.',
    errorMissing: 'Enter the public half of the key',
    maxLength: 200,
  }),
})

export const retireKeyForm = form({
  because: longText('Why is the key retired?', {
    hint: 'For example: its keeper has left; it was lost.',
    errorMissing: 'Enter why the key is retired',
    maxLength: 1000,
  }),
})

export async function addPackKey(
  ctx: Ctx,
  typed: { readonly name: string; readonly recipient: string },
): Promise<Outcome<{ readonly id: string }>> {
  const recipient = typed.recipient.trim().toLowerCase()
  if (recipient.startsWith('age-secret-key'))
    return refused(
      'This is the private half. Destroy that key and make another: it may stand nowhere but with its keeper.',
      'recipient',
    )
  if (!/^age1[a-z0-9]{58}$/.test(recipient))
    return refused('The public half of a key is age1 and 58 letters and numbers.', 'recipient')
  try {
    return await act(ctx, addingPackKey, [], async (tx) => {
      const id = ctx.ids.next()
      await keepPackKey(tx, ctx, { id, name: typed.name.trim(), recipient })
      return done({ id })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'pack_key_standing') throw fault
    return refused('This key is registered already.', 'recipient')
  }
}

/** @throws NotFound when there is no such key in use. */
export async function retirePackKey(
  ctx: Ctx,
  typed: { readonly id: string; readonly because: string },
): Promise<Outcome<undefined>> {
  return await act(ctx, retiringPackKey, [], async (tx) => {
    const standing = (await packKeys(tx)).filter(({ retiredOn }) => retiredOn === null)
    if (!standing.some(({ id }) => id === typed.id)) throw new NotFound('key of the daily pack')
    if (standing.length === 1)
      return refused('This is the only key. Add another first, or no pack can be made.', 'because')
    if (!(await retireKey(tx, ctx, typed.id, typed.because.trim()))) throw new NotFound('key of the daily pack')
    return done(undefined)
  })
}
