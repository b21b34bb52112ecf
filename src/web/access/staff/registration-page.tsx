import { registrationOf } from '#domains/access/account/registration-store.ts'
import { renewRegistration } from '#domains/access/account/renew-registration.ts'
import { view } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { date, text } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const renewal = form({
  number: text('Registration number', { hint: 'Like SW12345.', called: 'registration number' }),
  until: date('Registered until', { called: 'end of the registration' }),
  seenOn: date('When did you look at the public register?', { called: 'day on which you looked' }),
})

/** An administrator keeps until when somebody is registered, having looked at the register. */
async function show(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const kept = await view(ctx, 'registration of somebody', accountId, async (tx) => await registrationOf(tx, accountId))
  return await ask(request, sent, {
    title: 'Renew a registration',
    heading: `${kept.name}’s registration`,
    back: paths.registrations(),
    intro: (
      <p class="govuk-body">
        Kept now: {kept.registration ?? 'no number'}
        {kept.until === null ? '' : `, until ${longDate(kept.until)}`}.
      </p>
    ),
    send: 'Save the registration',
    form: renewal,
    keep: async ({ number = '', until = ctx.clock.today(), seenOn = ctx.clock.today() }) =>
      await renewRegistration(ctx, { accountId, number, until, seenOn }),
    after: ({ name }) => redirect(paths.registrations(), `${name}’s registration is renewed.`),
  })
}

export const registrationRoutes: readonly Route[] = formRoutes(paths.registration(), ['administrator'], show)
