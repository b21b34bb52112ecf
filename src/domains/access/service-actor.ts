import { actorOf, keepAccount, keepRole } from '#domains/access/account/account-store.ts'
import { act } from '#domains/ledger/act.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'

/** The house itself, when it imports, seeds or keeps a promise by itself: a named actor like anyone. */
export const serviceActor: Actor = {
  accountId: '00000000-0000-7000-8000-000000000001',
  name: 'Holdfast',
  role: 'service',
}

const opening = defineAct('open the house', [])

/** Gives the house its account, once. Takes a context on the owner's database: nobody else could be first. */
export async function ensureServiceActor(owner: Omit<Ctx, 'actor'>): Promise<void> {
  const from = Temporal.PlainDate.from('2000-01-01')
  const { accountId, role, name } = serviceActor
  if ((await actorOf(owner.database.tables, accountId, role, owner.clock.today())) !== undefined) return
  await act({ ...owner, actor: serviceActor }, opening, [accountId], async (tx) => {
    const email = 'holdfast@holdfast.invalid'
    await keepAccount(tx, { id: accountId, name, email, registration: null, registeredUntil: null, phone: null })
    await keepRole(tx, { id: owner.ids.next(), accountId, role, teamId: null, agencyId: null, from, until: null })
    return done(undefined)
  })
}
