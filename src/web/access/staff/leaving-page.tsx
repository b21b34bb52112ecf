import { leave } from '#domains/access/account/leave.ts'
import { type Nameable, peopleInRoles } from '#domains/access/account/leaving-store.ts'
import { type RoleHeld, rolesHeldOn } from '#domains/access/account/role-store.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf } from '#engine/question.ts'
import { plainDate } from '#kernel/dates.ts'
import { Select } from '#web/components/select.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { one, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Who may answer for what a leaver leaves. */
const answering: readonly Role[] = ['team manager', 'head of service', 'director', 'social worker', 'family help lead']

function leavingForm(people: readonly Nameable[]) {
  return form({
    when: oneOf(
      'When do they leave?',
      { lastDay: 'After their last day', now: 'Now: sign them out and end everything at once' },
      { errorMissing: 'Select when they leave' },
    ),
    lastDay: date('Last day', { called: 'last day', askedWhen: { question: 'when', is: ['lastDay'] } }),
    deputy: oneOf(
      'Who answers for their work meanwhile?',
      Object.fromEntries(people.map(({ id, name }) => [id, name])),
      {
        hint: 'Named beside each of their children until another worker has them.',
        errorMissing: 'Select who answers for their work',
      },
    ),
    reason: longText('Why do they leave?', { called: 'why they leave', errorMissing: 'Enter why they leave' }),
  })
}

/** An administrator writes down that somebody leaves: every role, sign-in and grant of theirs ends with the last day. */
async function show(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const today = ctx.clock.today()
  const { held, people } = await list(
    ctx,
    'somebody who leaves',
    async (tx) => {
      const roles = (await rolesHeldOn(tx, today)).filter((role) => role.accountId === accountId)
      // Whoever answers for children must be able to open their records.
      const works = roles.some(({ role }) => practitioners.some((one_) => one_ === role))
      return {
        held: roles,
        people: await peopleInRoles(tx, works ? answering : [...answering, 'administrator'], today),
      }
    },
    (found) => found.held.map((role) => role.accountId),
  )
  const [first] = held
  if (first === undefined) throw new NotFound('account')
  return await ask(request, sent, {
    title: 'Somebody leaves',
    heading: `${first.name} leaves`,
    back: paths.people(),
    intro: <Before held={held} />,
    send: 'Record that they leave',
    form: leavingForm(people.filter(({ id }) => id !== accountId)),
    questions: ({ form: shown, typed, errors }) => {
      const says = errors.find(({ question }) => question === 'deputy')?.says
      return (
        <>
          <Questions form={shown} typed={typed} errors={errors} only={['when', 'lastDay']} />
          <Select
            name="deputy"
            label={{ children: 'Who answers for their work meanwhile?', class: 'govuk-label--s' }}
            hint="Named beside each of their children until another worker has them."
            items={[
              { text: 'Choose somebody', value: '' },
              ...people.filter(({ id }) => id !== accountId).map(({ id, name }) => ({ text: name, value: id })),
            ]}
            value={one(typed, 'deputy')}
            {...(says === undefined ? {} : { errorMessage: says })}
          />
          <Questions form={shown} typed={typed} errors={errors} only={['reason']} />
        </>
      )
    },
    keep: async ({ when, lastDay, deputy = '', reason = '' }) =>
      await leave(ctx, { accountId, lastDay: when === 'now' ? 'now' : (lastDay ?? today), deputyId: deputy, reason }),
    after: ({ name }) => redirect(paths.people(), `${name} leaves. Their manager sees what they hold.`),
  })
}

function Before({ held }: { readonly held: readonly RoleHeld[] }) {
  const children = Math.max(0, ...held.map((role) => role.children))
  return (
    <>
      <p class="govuk-body">
        They are{' '}
        {held
          .map(
            ({ role, where, heldUntil }) =>
              `${role}${where === null ? '' : ` in ${where}`}${heldUntil === null ? '' : ` until ${plainDate(heldUntil)}`}`,
          )
          .join(', and ')}
        . What they wrote stays in the record under their name.
      </p>
      {children > 0 && (
        <p class="govuk-body">
          They hold {children === 1 ? 'one child' : `${children} children`}. From the last day on each stands before
          their manager as a child without a worker, until another worker has the child.
        </p>
      )}
    </>
  )
}

export const leavingRoutes: readonly Route[] = formRoutes(paths.leaving(), ['administrator'], show)
