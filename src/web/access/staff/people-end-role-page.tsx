import { endRole } from '#domains/access/account/end-role.ts'
import { type RoleHeld, rolesHeldOn } from '#domains/access/account/role-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { date, oneOf } from '#engine/question.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { WarningText } from '#web/components/warning-text.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const endForm = form({
  when: oneOf(
    'When does it end?',
    { now: 'Now: sign them out at once', lastDay: 'After their last day' },
    { errorMissing: 'Select when it ends' },
  ),
  lastDay: date('Last day', { called: 'last day', askedWhen: { question: 'when', is: ['lastDay'] } }),
})

async function heldRole(request: SignedInRequest): Promise<RoleHeld> {
  const { ctx, params } = request
  const [held] = await list(
    ctx,
    'role to end',
    async (tx) => await rolesHeldOn(tx, ctx.clock.today(), { id: params['id'] ?? '' }),
    (roles) => roles.map(({ accountId }) => accountId),
  )
  if (held === undefined) throw new NotFound('role')
  return held
}

function show(request: SignedInRequest, held: RoleHeld, typed: Typed, errors: readonly FormError[] = []): Reply {
  return page(
    request,
    { title: 'End a role', back: paths.people(), errors: errorsOf(endForm, errors) },
    <FormPage
      request={request}
      heading={`End ${held.name}’s role as ${held.role}`}
      send="End the role"
      intro={
        <>
          <p class="govuk-body">
            Held since {longDate(held.heldFrom)}. What they wrote stays in the record under their name.
          </p>
          {held.children > 0 && (
            <WarningText>
              {held.name} holds {held.children === 1 ? 'one child' : `${held.children} children`}. Speak to their
              manager first: a child still held when the role ends is shown to the managers as left behind.
            </WarningText>
          )}
        </>
      }
    >
      <Questions form={endForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const held = await heldRole(request)
  const { answers, errors } = parseForm(endForm, request.typed)
  const end = answers.when === 'now' ? 'now' : answers.lastDay
  if (errors.length > 0 || end === undefined) return show(request, held, request.typed, errors)
  const ended = await endRole(request.ctx, held.id, end)
  if (!ended.ok)
    return show(
      request,
      held,
      request.typed,
      ended.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'when', says, kind: 'wrong' })),
    )
  const says = end === 'now' ? 'has ended' : `ends on ${plainDate(end)}`
  return redirect(paths.people(), `${held.name}’s role as ${held.role} ${says}.`)
}

export const endRoleRoutes: readonly Route[] = [
  get(paths.endRole(), ['administrator'], async (request) =>
    show(request, await heldRole(request), request.draft ?? {}),
  ),
  post(paths.endRole(), ['administrator'], submit),
]
