import { asSpareCode, stepOfCode } from '#domains/access/sign-in/one-time-code.ts'
import { codeOf, type KeptCode, useSpareCode, useStep } from '#domains/access/sign-in/one-time-code-store.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { failedSince, keepAttempt } from '#domains/access/sign-in/session-store.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import { type Ctx, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'

type Edge = Omit<Ctx, 'actor'>

/** Local: after so many wrong codes in a quarter of an hour, no further one is looked at. */
const throttle = { minutes: 15, tries: 5 } as const

export const wrongCode =
  'That code is not right, or has been used already. Wait for the next one, or type one of your spare codes.'

export type CodeKind = 'code' | 'spare code'

/**
 * Looks at a code that somebody typed, and uses it up: the app's, or a spare one. Tries are counted for the account, whichever
 * browser they come from: whoever gets here has typed the right password.
 */
export async function proveCode(
  edge: Edge,
  vault: Vault,
  typed: { readonly accountId: string; readonly code: string; readonly origin: string },
): Promise<Outcome<CodeKind>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const tried = { emailHash: hashOf(`code of ${typed.accountId}`), originHash: hashOf(`code from ${typed.origin}`) }
  const since = now.subtract({ minutes: throttle.minutes })
  if ((await failedSince(db, tried.emailHash, tried.originHash, since)).email >= throttle.tries)
    return refused(
      `There have been too many wrong codes. Wait ${throttle.minutes} minutes, then try again.`,
      'passcode',
    )
  // Kept as failed first: tries made at the same moment count too.
  await keepAttempt(db, { id: edge.ids.next(), ...tried, at: now, succeeded: false })
  const kept = await codeOf(db, typed.accountId)
  const kind = kept?.provedAt === undefined ? undefined : await used(edge, vault, kept, typed.code)
  if (kind === undefined) return refused(wrongCode, 'passcode')
  await keepAttempt(db, { id: edge.ids.next(), ...tried, at: now, succeeded: true })
  return done(kind)
}

async function used(edge: Edge, vault: Vault, kept: KeptCode, typed: string): Promise<CodeKind | undefined> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const secret = vault.open(kept.sealed, kept.id)
  const step = secret === undefined ? undefined : stepOfCode(secret, typed, now)
  return await ownRowsOf(db, kept.accountId, async (tx) => {
    if (step !== undefined) return (await useStep(tx, kept.id, step)) ? 'code' : undefined
    return (await useSpareCode(tx, kept.id, hashOf(asSpareCode(typed)), now)) ? 'spare code' : undefined
  })
}
