import { nameNeed } from '#domains/commissioning/name-needs.ts'
import { needForm } from '#domains/commissioning/need-forms.ts'
import { childOfRecord } from '#domains/commissioning/need-store.ts'
import { childName, workers } from '#web/commissioning/with-need.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function name(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'need form',
    childId,
    async (tx) => await childOfRecord(tx, childId),
    async (child) =>
      await ask(request, sent, {
        title: 'Name a need',
        caption: childName(child),
        back: paths.child(childId),
        intro: (
          <p class="govuk-body">
            What is named here is acted on: a service is asked within five working days, or the need stands in the
            unmet-need register until something is found.
          </p>
        ),
        send: 'Name the need',
        form: needForm,
        keep: async ({ kind = '', title = '', why = '' }) => await nameNeed(request.ctx, childId, { kind, title, why }),
        after: ({ needId }) => redirect(paths.need(needId), 'The need is named. Ask for a service next.'),
      }),
  )
}

export const newNeedRoutes: readonly Route[] = formRoutes(paths.newNeed(), workers, name)
