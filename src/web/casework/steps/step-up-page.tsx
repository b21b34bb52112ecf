import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { stepDown, stepUp } from '#domains/casework/episode/step-up.ts'
import { hands } from '#domains/ledger/actor.ts'
import { form } from '#engine/form.ts'
import { longText, text, yesOrNo } from '#engine/question.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const upForm = form({
  reason: longText('Why does the child need more than family help?', {
    hint: 'What has changed, or what you have learned. If the child may be suffering significant harm, begin a strategy discussion instead.',
    errorMissing: 'Enter why the child needs more than family help',
  }),
})

const downForm = form({
  reason: longText('Why is family help enough now?', { errorMissing: 'Enter why family help is enough' }),
  acceptedBy: text('Who has accepted to lead the help?', {
    hint: 'The family help lead practitioner, by name.',
    errorMissing: 'Enter who has accepted to lead the help, by name',
  }),
  familyAgrees: yesOrNo('Does the family agree to family help?', {
    errorMissing: 'Select yes if the family agrees to family help',
  }),
})

async function withChild(request: SignedInRequest, reply: (child: ChildOfFamily) => Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(request, 'step up or down', childId, async (tx) => await childOfFamily(tx, childId), reply)
}

async function up(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withChild(request, async ({ id, name }) =>
    ask(request, sent, {
      title: 'Step up from family help',
      caption: name,
      back: paths.child(id),
      intro: (
        <p class="govuk-body">
          From today the child is in need under section 17: a referral stands, an assessment begins, and a registered
          social worker is to hold the child. The help that is given goes on meanwhile.
        </p>
      ),
      send: 'Step up',
      form: upForm,
      keep: async ({ reason = '' }) => await stepUp(request.ctx, id, reason),
      after: ([begun]) =>
        redirect(
          begun === undefined ? paths.child(id) : paths.step(id, begun.stepId),
          'Stepped up. The assessment has begun.',
        ),
    }),
  )
}

async function down(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withChild(request, async ({ id, name }) =>
    ask(request, sent, {
      title: 'Step down to family help',
      caption: name,
      back: paths.child(id),
      intro: (
        <p class="govuk-body">
          The child is in need under section 17 no longer, and stays open to family help. A handover meeting with the
          family is owed within ten working days. A child in need plan is stepped down by its review.
        </p>
      ),
      send: 'Step down',
      form: downForm,
      keep: async ({ reason = '', acceptedBy = '', familyAgrees }) =>
        await stepDown(request.ctx, id, { reason, acceptedBy, familyAgrees }),
      after: () => redirect(paths.child(id), 'Stepped down to family help.'),
    }),
  )
}

export const stepUpRoutes: readonly Route[] = [
  ...formRoutes(paths.stepUp(), hands, up),
  ...formRoutes(paths.stepDown(), ['team manager', 'head of service'], down),
]
