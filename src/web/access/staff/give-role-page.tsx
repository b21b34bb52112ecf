import { nameOfAccount } from '#domains/access/account/account-store.ts'
import { giveRole } from '#domains/access/account/give-role.ts'
import { peopleInRoles } from '#domains/access/account/leaving-store.ts'
import { type Belonging, missingForRole, newPersonForm } from '#domains/access/account/new-person.ts'
import { NotFound, refusedFor } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { allAgencies } from '#domains/sharing/agency-store.ts'
import { teams } from '#domains/workforce/team-store.ts'
import { form } from '#engine/form.ts'
import { Select } from '#web/components/select.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** An administrator gives one more role to somebody who has an account. */
async function give(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const found = await list(
    ctx,
    'somebody who gets another role',
    async (tx) => ({
      name: await nameOfAccount(tx, accountId),
      teams: await teams(tx),
      agencies: await allAgencies(tx),
      managers: await peopleInRoles(tx, ['team manager', 'head of service', 'director'], ctx.clock.today()),
    }),
    ({ name }) => (name === undefined ? [] : [accountId]),
  )
  if (found.name === undefined) throw new NotFound('account')
  const { role, team, agency, agreedBy, agreedHow } = newPersonForm(found.teams, found.agencies, found.managers)
  const asked = form({ role, team, agency, agreedBy, agreedHow })
  const { name } = found
  return await ask(request, sent, {
    title: 'Give another role',
    heading: `Give ${name} another role`,
    back: paths.people(),
    send: 'Give the role',
    form: asked,
    intro: (
      <p class="govuk-body">
        From today, beside what they hold. They choose at the top of each page in which role they work, and each thing
        they do is kept with it.
      </p>
    ),
    questions: (shown) => {
      const part = (only: readonly string[]) => <Questions {...shown} only={only} />
      const choice = (which: 'team' | 'agency' | 'agreedBy', label: string, all: readonly Belonging[]) => {
        const says = shown.errors.find(({ question }) => question === which)?.says
        const { hint } = asked[which]
        return (
          <Select
            name={which}
            label={{ children: label, class: 'govuk-label--s' }}
            items={[{ text: 'None', value: '' }, ...all.map(({ id, name: text }) => ({ text, value: id }))]}
            value={one(shown.typed, which)}
            {...(hint === undefined ? {} : { hint })}
            {...(says === undefined ? {} : { errorMessage: says })}
          />
        )
      }
      return (
        <>
          {part(['role'])}
          {choice('team', 'Team (optional)', found.teams)}
          {choice('agency', 'Agency (optional)', found.agencies)}
          {choice('agreedBy', 'Which manager agreed?', found.managers)}
          {part(['agreedHow'])}
        </>
      )
    },
    keep: async (answers) => {
      const lacking = refusedFor(missingForRole({ ...answers, roomFor: 0 }))
      if (lacking !== undefined) return lacking
      return await giveRole(ctx, {
        accountId,
        role: answers.role ?? 'social worker',
        teamId: answers.team,
        agencyId: answers.agency,
        agreedBy: answers.agreedBy ?? '',
        agreedHow: answers.agreedHow ?? '',
      })
    },
    after: () => redirect(paths.people(), `${name} holds another role from today.`),
  })
}

export const giveRoleRoutes: readonly Route[] = formRoutes(paths.giveRole(), ['administrator'], give)
