import { accountByEmail, firstRoleOf } from '#domains/access/account/account-store.ts'
import type { Organisation, Vouched } from '#domains/access/account/organisation.ts'
import {
  keepLink,
  keepTrip,
  linkOfAccount,
  linkOfSubject,
  usedLink,
  useTrip,
} from '#domains/access/account/organisation-store.ts'
import { hashOf, newToken } from '#domains/access/sign-in/session.ts'
import { type Edge, openSession, type SignedIn, type Whence } from '#domains/access/sign-in/sign-in.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import { act } from '#domains/ledger/act.ts'
import { roles } from '#domains/ledger/actor.ts'
import { defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { ownRowsOf } from '#domains/ledger/own-rows.ts'
import { brokenConstraint } from '#kernel/database.ts'

const linking = defineAct('link with an organisation', roles)

/** How long somebody may take at the organisation. Local. */
const tripMinutes = 15

const setUpWrongly = (name: string) =>
  refused(
    `The sign-in of ${name} does not take Holdfast: one of the two is set up wrongly, and trying again does not help. Use a passkey, and tell whoever runs Holdfast.`,
  )

const unreachable = (name: string) =>
  refused(`The sign-in of ${name} can’t be reached just now. Use a passkey, or try again in some minutes.`)

/** Where to send somebody who signs in with their organisation, and the secret of the browser that goes there. */
export async function setOut(
  edge: Edge,
  organisation: Organisation,
  backTo: URL,
): Promise<Outcome<{ readonly to: URL; readonly token: string }>> {
  const now = edge.clock.now()
  const begun = await organisation.begin(backTo).catch(() => undefined)
  if (begun === undefined) return unreachable(organisation.name)
  const token = newToken()
  const endsAt = now.add({ minutes: tripMinutes })
  await keepTrip(edge.database.tables, { ...begun.trip, tokenHash: hashOf(token), now, endsAt })
  return done({ to: begun.to, token })
}

interface CameBack extends Whence {
  readonly url: URL
  /** The secret of the browser, as `setOut` gave it. */
  readonly token: string | undefined
}

/**
 * Signs in whoever comes back from the organisation. An account is known by issuer and subject; the first time, by the e-mail address
 * that an administrator gave it, where the organisation says that the address is theirs. No account makes itself.
 */
export async function comeBack(
  edge: Edge,
  organisation: Organisation,
  vault: Vault,
  back: CameBack,
): Promise<Outcome<SignedIn>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const trip = back.token === undefined ? undefined : await useTrip(db, hashOf(back.token), now)
  if (trip === undefined) return refused('That took too long, or was begun in another browser. Begin again.')
  const answer = await organisation.finish(back.url, trip).catch(() => undefined)
  if (answer === undefined) return unreachable(organisation.name)
  if (answer.kind === 'cancelled')
    return refused(`You were not signed in at ${organisation.name}. Try again, or choose another way.`)
  if (answer.kind === 'set up wrongly') return setUpWrongly(organisation.name)
  if (answer.kind === 'wrong')
    return refused(`What came back from ${organisation.name} is not an answer to us. Begin again.`)
  const { whom } = answer
  const whose = await accountOf(edge, organisation, whom)
  if (!whose.ok) return whose
  const { accountId } = whose.value
  const who = await firstRoleOf(db, accountId, edge.clock.today())
  if (who === undefined) return refused('You hold no role in Holdfast today. Ask an administrator.')
  return await openSession(
    edge,
    { accountId, ...who },
    {
      how: 'organisation',
      from: back.origin,
      browser: back.browser ?? '',
      closing: vault.seal(whom.idToken, accountId),
      ...(whom.session === undefined ? {} : { organisationSession: sessionThere(whom.issuer, whom.session) }),
    },
  )
}

/** How a session of the organisation is kept: as a hash, for it is a secret of theirs. */
export function sessionThere(issuer: string, session: string): Buffer {
  return hashOf(`${issuer} ${session}`)
}

async function accountOf(
  edge: Edge,
  organisation: Organisation,
  { issuer, subject, verifiedEmail }: Vouched,
): Promise<Outcome<{ readonly accountId: string }>> {
  const db = edge.database.tables
  const now = edge.clock.now()
  const linked = await linkOfSubject(db, issuer, subject)
  if (linked !== undefined) {
    await ownRowsOf(db, linked.accountId, async (tx) => await usedLink(tx, linked.id, now))
    return done({ accountId: linked.accountId })
  }
  if (verifiedEmail === undefined)
    return refused(
      `${organisation.name} does not say that your e-mail address is yours, so we can’t know who you are. Ask its help desk.`,
    )
  const account = await accountByEmail(db, verifiedEmail, edge.clock.today())
  const role = account?.roles[0]?.role
  const another = refused('Your account is linked with another sign-in of that organisation. Ask an administrator.')
  if (account === undefined || role === undefined)
    return refused('Nobody has added you to Holdfast under your e-mail address. Ask an administrator to add you first.')
  if ((await linkOfAccount(db, account.accountId)) !== undefined) return another
  const actor = { accountId: account.accountId, name: account.name, role }
  try {
    return await act({ ...edge, actor }, linking, [account.accountId], async (tx) => {
      await keepLink(tx, { id: edge.ids.next(), accountId: account.accountId, issuer, subject }, now)
      return done({ accountId: account.accountId })
    })
  } catch (fault) {
    if (brokenConstraint(fault)?.startsWith('organisation_link') !== true) throw fault
    return another
  }
}
