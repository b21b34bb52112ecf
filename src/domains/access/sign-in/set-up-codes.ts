import { askedAgain, isProvedLately } from '#domains/access/sign-in/fresh-proof.ts'
import { newSecret, newSpareCodes, stepOfCode } from '#domains/access/sign-in/one-time-code.ts'
import {
  codeOf,
  endCodes,
  keepOfferedCode,
  keepSpareCodes,
  markProved,
  useStep,
} from '#domains/access/sign-in/one-time-code-store.ts'
import { proveCode } from '#domains/access/sign-in/prove-code.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { failedSince, keepAttempt, markProvedBy } from '#domains/access/sign-in/session-store.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

const offering = defineAct('offer one-time codes', personalRoles)
const proving = defineAct('set up one-time codes', personalRoles)
const renewing = defineAct('make new spare codes', personalRoles)
const ending = defineAct('stop one-time codes', personalRoles)

/** An offered secret that nobody proves is worth nothing after so long. Local. */
export const offerMinutes = 30

const throttle = { minutes: 15, tries: 10 } as const

/** Makes a secret for somebody's app. It counts for nothing until its first code has been proved. */
export async function offerCodes(ctx: Ctx, vault: Vault, token: string): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  if (!(await isProvedLately(ctx, token))) return askedAgain
  const now = ctx.clock.now()
  return await act(ctx, offering, [accountId], async (tx) => {
    if ((await codeOf(tx, accountId))?.provedAt !== undefined)
      return refused('You have one-time codes already. Stop those first.')
    await endCodes(tx, accountId, { at: now, because: 'offered again' })
    const id = ctx.ids.next()
    await keepOfferedCode(tx, { id, accountId, sealed: vault.seal(newSecret(), id), at: now })
    return done(undefined)
  })
}

/** The first code shows that the app has the secret. Gives the spare codes, which are kept only as hashes. */
export async function proveFirstCode(
  ctx: Ctx,
  vault: Vault,
  typed: { readonly code: string; readonly token: string },
): Promise<Outcome<readonly string[]>> {
  const { accountId } = ctx.actor
  const db = ctx.database.tables
  const now = ctx.clock.now()
  const tried = { emailHash: hashOf(`first code of ${accountId}`), originHash: hashOf(`first code of ${accountId}`) }
  const failed = await failedSince(db, tried.emailHash, tried.originHash, now.subtract({ minutes: throttle.minutes }))
  if (failed.email >= throttle.tries)
    return refused(
      `There have been too many wrong codes. Wait ${throttle.minutes} minutes, then try again.`,
      'passcode',
    )
  await keepAttempt(db, { id: ctx.ids.next(), ...tried, at: now, succeeded: false })
  const spare = newSpareCodes()
  return await act(ctx, proving, [accountId], async (tx) => {
    const kept = await codeOf(tx, accountId)
    const secret = kept === undefined ? undefined : vault.open(kept.sealed, kept.id)
    if (kept === undefined || secret === undefined || kept.provedAt !== undefined || isStale(kept.offeredAt, now))
      return refused('What the app was shown is too old. Begin again.', 'passcode')
    const step = stepOfCode(secret, typed.code, now)
    if (step === undefined)
      return refused(
        'That is not the code that the app should show now. Check the time on your telephone, and try the next code.',
        'passcode',
      )
    await markProved(tx, kept.id, now)
    await useStep(tx, kept.id, step)
    await keepSpareCodes(tx, kept.id, spare.map(hashOf), now)
    await markProvedBy(tx, hashOf(typed.token), 'password and code')
    return done(spare)
  })
}

export function isStale(offeredAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(offeredAt.add({ minutes: offerMinutes }), now) < 0
}

interface WithCode {
  readonly code: string
  readonly origin: string
}

/** New spare codes for whoever types a code; the old ones are good no more. */
export async function renewSpareCodes(ctx: Ctx, vault: Vault, typed: WithCode): Promise<Outcome<readonly string[]>> {
  const { accountId } = ctx.actor
  const proved = await proveCode(ctx, vault, { accountId, ...typed })
  if (!proved.ok) return proved
  const spare = newSpareCodes()
  return await act(ctx, renewing, [accountId], async (tx) => {
    const kept = await codeOf(tx, accountId)
    if (kept === undefined) return refused('You have no one-time codes.', 'passcode')
    await keepSpareCodes(tx, kept.id, spare.map(hashOf), ctx.clock.now())
    return done(spare)
  })
}

/** Stops one's codes, for whoever types one of them: a browser left open is not enough. */
export async function stopCodes(ctx: Ctx, vault: Vault, typed: WithCode): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const proved = await proveCode(ctx, vault, { accountId, ...typed })
  if (!proved.ok) return proved
  return await act(ctx, ending, [accountId], async (tx) => {
    await endCodes(tx, accountId, { at: ctx.clock.now(), because: 'stopped by its owner' })
    return done(undefined)
  })
}
