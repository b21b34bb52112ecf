import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { appointReviewingOfficer } from '#domains/looked-after/appoint-reviewing-officer.ts'
import { askForVisit, visitAskedForm } from '#domains/looked-after/ask-for-visit.ts'
import { type OfficerOffered, officersOn } from '#domains/looked-after/reviewing-officer-store.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Appointing {
  readonly child: ChildOfFamily
  readonly officers: readonly OfficerOffered[]
}

async function appointing(tx: Tx, childId: string, today: Temporal.PlainDate): Promise<Appointing | undefined> {
  const child = await childOfFamily(tx, childId)
  return child === undefined ? undefined : { child, officers: await officersOn(tx, today) }
}

function officerForm(officers: readonly OfficerOffered[]) {
  const held = (count: number) => `reviews ${count} ${count === 1 ? 'child' : 'children'}`
  return form({
    officer: oneOf(
      'Independent reviewing officer',
      Object.fromEntries(officers.map(({ accountId, name, children }) => [accountId, `${name}, ${held(children)}`])),
      {
        hint: 'Nobody who works with the child, or belongs to the team that does.',
        errorMissing: 'Select an independent reviewing officer',
      },
    ),
    because: longText('If another was appointed before: why does that change?', { optional: true }),
  })
}

async function appoint(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const today = request.ctx.clock.today()
  return await withRecord(
    request,
    'reviewing officer',
    childId,
    async (tx) => await appointing(tx, childId, today),
    async ({ child, officers }) => {
      const title = 'Appoint the independent reviewing officer'
      if (officers.length === 0)
        return page(
          request,
          { title, back: paths.care(childId) },
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              Nobody holds the role of independent reviewing officer. Ask the administrator to give it to somebody.
            </p>
          </>,
        )
      return await ask(request, sent, {
        title,
        caption: child.name,
        back: paths.care(childId),
        send: 'Appoint',
        form: officerForm(officers),
        keep: async ({ officer = '', because }) =>
          await appointReviewingOfficer(request.ctx, {
            childId,
            accountId: officer,
            ...(because === undefined ? {} : { because }),
          }),
        after: ({ name }) => redirect(paths.care(childId), `${name} is the child’s independent reviewing officer.`),
      })
    },
  )
}

async function askedForVisit(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'visit that was asked for',
    childId,
    async (tx) => await childOfFamily(tx, childId),
    async (child) =>
      await ask(request, sent, {
        title: 'Somebody asks for a visit',
        caption: child.name,
        back: paths.care(childId),
        send: 'Record that it was asked for',
        form: visitAskedForm,
        keep: async ({ on }) => await askForVisit(request.ctx, { childId, ...(on === undefined ? {} : { on }) }),
        after: () => redirect(paths.care(childId), 'The visit is owed. It stands under what is due.'),
      }),
  )
}

export const officerRoutes: readonly Route[] = [
  ...formRoutes(paths.reviewingOfficer(), ['team manager', 'head of service'], appoint),
  ...formRoutes(
    paths.visitAskedFor(),
    ['duty', 'social worker', 'team manager', 'head of service', 'reviewing officer'],
    askedForVisit,
  ),
]
