import type { Organisation } from '#domains/access/account/organisation.ts'
import { hearOnce, linkOfSubject } from '#domains/access/account/organisation-store.ts'
import { serviceActor } from '#domains/access/service-actor.ts'
import type { LoggedOut } from '#domains/access/sign-in/logout-token.ts'
import { hashOf } from '#domains/access/sign-in/session.ts'
import { accountsOfOrganisationSession, endOrganisationSessions } from '#domains/access/sign-in/session-store.ts'
import type { Edge } from '#domains/access/sign-in/sign-in.ts'
import { sessionThere } from '#domains/access/sign-in/sign-in-with-organisation.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'

const signedOutThere = defineAct('sign out, as their organisation says', [])

/**
 * Somebody has signed out at their organisation, or was signed out there, and it tells us so itself, without a browser: what they had
 * open here ends at once. Gives how many sign-ins ended: none where they had ended already.
 *
 * @throws when the organisation can't be reached to see whether the word is its own.
 */
export async function leftOrganisation(
  edge: Edge,
  organisation: Organisation,
  token: string,
): Promise<Outcome<{ readonly ended: number }>> {
  const now = edge.clock.now()
  const db = edge.database.tables
  const said = await organisation.loggedOut(token, now)
  if (said === undefined) return refused('That is not the word of the organisation that somebody signed out.')
  if (!(await hearOnce(db, hashOf(`${said.issuer} ${said.id}`), now))) return refused('That was heard already.')
  const session = said.session === undefined ? undefined : sessionThere(said.issuer, said.session)
  let ended = 0
  for (const accountId of await whoseSessions(edge, said, session)) {
    const outcome = await act({ ...edge, actor: serviceActor }, signedOutThere, [accountId], async (tx, entry) => {
      const end = { at: now, because: 'signed out at their organisation' } as const
      const count = await endOrganisationSessions(tx, accountId, end, session)
      entry.note({ ended: count })
      return done(count)
    })
    if (outcome.ok) ended += outcome.value
  }
  return done({ ended })
}

async function whoseSessions(edge: Edge, said: LoggedOut, session: Buffer | undefined): Promise<readonly string[]> {
  const db = edge.database.tables
  if (said.subject === undefined) return session === undefined ? [] : await accountsOfOrganisationSession(db, session)
  const link = await linkOfSubject(db, said.issuer, said.subject)
  return link === undefined ? [] : [link.accountId]
}
