import { accountByEmail, keepAccount, keepPassword, keepRole } from '#domains/access/account/account-store.ts'
import { keepJoining } from '#domains/access/account/leaving-store.ts'
import { hashPassword, passwordRefusal } from '#domains/access/sign-in/password.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type Outcome, refused, refusedFor, type Unmet } from '#domains/ledger/context.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'

export const addingUser = defineAct('add user', ['administrator'])

export interface NewUser {
  /** Made beforehand when something else must name it, else here. */
  readonly id?: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly password?: string
  /** Social Work England's number, `SW` and digits. */
  readonly registration?: string
  readonly registeredUntil?: Temporal.PlainDate
  readonly phone?: string
  readonly teamId?: string
  readonly agencyId?: string
  /** Left out: today. */
  readonly startsOn?: Temporal.PlainDate
  /** The manager who agreed, and how: they are asked whether they did. */
  readonly agreed?: { readonly by: string; readonly how: string }
}

const mustBelongToAgency: readonly Role[] = ['partner', 'provider']

function refusals(user: NewUser): readonly Unmet[] {
  const unmet: Unmet[] = []
  const email = user.email.trim().toLowerCase()
  if (user.name.trim() === '') unmet.push({ says: 'Enter the person’s name.', answerAt: 'name' })
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    unmet.push({ says: 'Enter an e-mail address in the form name@example.org.', answerAt: 'email' })
  if (user.registration !== undefined && !/^SW[0-9]+$/.test(user.registration))
    unmet.push({ says: 'Enter the registration number as SW and digits, like SW12345.', answerAt: 'registration' })
  if (mustBelongToAgency.includes(user.role) && user.agencyId === undefined)
    unmet.push({ says: `Choose the agency that this ${user.role} belongs to.`, answerAt: 'agency' })
  const weak = user.password === undefined ? undefined : passwordRefusal(user.password, email)
  if (weak !== undefined) unmet.push({ says: weak, answerAt: 'password' })
  return unmet
}

/** Gives somebody an account and a role from today. Refused when the e-mail address is taken. */
export async function addUser(ctx: Ctx, user: NewUser): Promise<Outcome<{ readonly accountId: string }>> {
  const wrong = refusedFor(refusals(user))
  if (wrong !== undefined) return wrong
  const startsOn = user.startsOn ?? ctx.clock.today()
  if (Temporal.PlainDate.compare(startsOn, ctx.clock.today()) < 0)
    return refused(`They can start today, ${longDate(ctx.clock.today())}, or later.`, 'startsOn')
  const email = user.email.trim().toLowerCase()
  const hash = user.password === undefined ? undefined : await hashPassword(user.password)
  const accountId = user.id ?? ctx.ids.next()
  const taken = refused(
    'Somebody already signs in with that e-mail address. Use another, or change their role.',
    'email',
  )
  try {
    return await act(ctx, addingUser, [accountId], async (tx, entry) => {
      if ((await accountByEmail(tx, email, ctx.clock.today())) !== undefined) return taken
      await keepAccount(tx, {
        id: accountId,
        name: user.name.trim(),
        email,
        registration: user.registration ?? null,
        registeredUntil: user.registeredUntil ?? null,
        phone: user.phone ?? null,
      })
      await keepRole(tx, {
        id: ctx.ids.next(),
        accountId,
        role: user.role,
        teamId: user.teamId ?? null,
        agencyId: user.agencyId ?? null,
        from: startsOn,
        until: null,
      })
      if (user.agreed !== undefined)
        await keepJoining(tx, {
          id: ctx.ids.next(),
          accountId,
          role: user.role,
          teamId: user.teamId ?? null,
          startsOn,
          agreedBy: user.agreed.by,
          agreedHow: user.agreed.how,
        })
      if (hash !== undefined) await keepPassword(tx, accountId, hash, ctx.clock.now())
      entry.note({ role: user.role })
      return done({ accountId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'account_email') throw fault
    return taken
  }
}
