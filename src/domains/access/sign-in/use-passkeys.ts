import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { firstRoleOf } from '#domains/access/account/account-store.ts'
import { signInOf } from '#domains/access/account/role-store.ts'
import { askedAgain, isProvedLately } from '#domains/access/sign-in/fresh-proof.ts'
import { askToMake, askToSign, credentialNamed, passkeyMade, signedBy } from '#domains/access/sign-in/passkey.ts'
import {
  keepChallenge,
  keepPasskey,
  passkeyByCredential,
  passkeysOf,
  removePasskeys,
  useChallenge,
  usePasskey,
} from '#domains/access/sign-in/passkey-store.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { markProvedBy } from '#domains/access/sign-in/session-store.ts'
import { type Edge, openSession, type SignedIn, type Whence } from '#domains/access/sign-in/sign-in.ts'
import { act } from '#domains/ledger/act.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'
import { view } from '#domains/ledger/view.ts'

const adding = defineAct('add passkey', personalRoles)
const removing = defineAct('remove passkey', personalRoles)

/** How long a browser has to answer. Local. */
const answerMinutes = 5

/** What a browser is asked, and the id under which its answer is awaited. */
export interface Asked<T> {
  readonly id: string
  readonly options: T
}

/** Asks the browser of somebody who is signed in to make a passkey. */
export async function askForPasskey(ctx: Ctx, address: URL): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const { accountId, name } = ctx.actor
  const { email, has } = await view(ctx, 'own passkeys', accountId, async (tx) => {
    const kept = await signInOf(tx, accountId)
    return kept === undefined ? undefined : { email: kept.email, has: await passkeysOf(tx, accountId) }
  })
  const options = await askToMake(address, { accountId, email, name }, has)
  return { id: await awaitAnswer(ctx, accountId, options.challenge), options }
}

/** Asks whoever is there to sign with a passkey. */
export async function askForSignature(edge: Edge, address: URL): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await askToSign(address)
  return { id: await awaitAnswer(edge, null, options.challenge), options }
}

async function awaitAnswer(edge: Edge, accountId: string | null, challenge: string): Promise<string> {
  const id = edge.ids.next()
  const now = edge.clock.now()
  const endsAt = now.add({ minutes: answerMinutes })
  await keepChallenge(edge.database.tables, { id, accountId, challenge, now, endsAt })
  return id
}

/** What a browser answered: under which id it was asked, and what it sent. */
export interface Answered {
  readonly askedId: string
  readonly sent: string
}

/** Keeps a passkey that one's browser has made, for whoever proved lately that it is them. */
export async function addPasskey(
  ctx: Ctx,
  address: URL,
  typed: Answered & { readonly name: string; readonly token: string },
): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  const now = ctx.clock.now()
  if (!(await isProvedLately(ctx, typed.token))) return askedAgain
  if (typed.name === '') return refused('Enter a name for it, like “My telephone”', 'name')
  const challenge = await useChallenge(ctx.database.tables, { id: typed.askedId, accountId }, now)
  const made = challenge === undefined ? undefined : await passkeyMade(address, challenge, typed.sent)
  if (made === undefined)
    return refused('That took too long, or the device did not answer as it should. Try again.', 'name')
  return await act(ctx, adding, [accountId], async (tx) => {
    await keepPasskey(tx, { id: ctx.ids.next(), accountId, name: typed.name.slice(0, 60), addedAt: now, ...made })
    await markProvedBy(tx, hashOf(typed.token), 'passkey')
    return done(undefined)
  })
}

/**
 * Removes one of one's passkeys.
 *
 * @throws NotFound when it is not one's own.
 */
export async function removePasskey(
  ctx: Ctx,
  typed: { readonly passkeyId: string; readonly token: string },
): Promise<Outcome<undefined>> {
  const { accountId } = ctx.actor
  if (!(await isProvedLately(ctx, typed.token))) return askedAgain
  return await act(ctx, removing, [accountId], async (tx) => {
    const end = { at: ctx.clock.now(), because: 'removed by its owner' }
    if ((await removePasskeys(tx, accountId, end, { id: typed.passkeyId })) === 0) throw new NotFound('passkey')
    return done(undefined)
  })
}

/**
 * Signs somebody in who holds a passkey, and by nothing else: no address, no password, no code. Wrong passwords do not lock it. The
 * refusal is the same whatever was wrong.
 */
export async function signInByPasskey(edge: Edge, address: URL, typed: Answered & Whence): Promise<Outcome<SignedIn>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const wrong = refused('That passkey does not open Holdfast, or it took too long. Try again, or sign in another way.')
  const challenge = await useChallenge(db, { id: typed.askedId, accountId: null }, now)
  const credential = credentialNamed(typed.sent)
  const passkey = credential === undefined ? undefined : await passkeyByCredential(db, credential)
  if (challenge === undefined || passkey === undefined) return wrong
  const counter = await signedBy(address, challenge, passkey, typed.sent)
  const who = await firstRoleOf(db, passkey.accountId, edge.clock.today())
  if (counter === undefined || who === undefined) return wrong
  const used = { counter, at: now }
  if (!(await ownRowsOf(db, passkey.accountId, async (tx) => await usePasskey(tx, passkey, used)))) return wrong
  return await openSession(
    edge,
    { accountId: passkey.accountId, ...who },
    { how: 'passkey', from: typed.origin, browser: typed.browser ?? '' },
  )
}
