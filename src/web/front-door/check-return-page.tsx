import { type AgencyCheck, returnForm } from '#domains/sharing/check.ts'
import { readCheck } from '#domains/sharing/read-check.ts'
import { recordReturn } from '#domains/sharing/record-return.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import {
  type ClosedRoute,
  get,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

const recorders: ClosedRoute['by'] = ['front door', 'duty', 'team manager', 'head of service']

async function checkOf(request: SignedInRequest): Promise<AgencyCheck> {
  return await readCheck(request.ctx, request.params['id'] ?? '', request.params['checkId'] ?? '')
}

async function shown(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const check = await checkOf(request)
  const heading = `What ${check.agencyName} answered`
  return page(
    request,
    { title: heading, back: paths.contact(check.contactId), errors: errorsOf(returnForm, errors) },
    <FormPage
      request={request}
      heading={heading}
      send="Record the answer"
      intro={
        <p class="govuk-body">
          Asked on {dateAndTime(check.askedAt)} by {check.askedBy}: <span class="hf-lines">{check.asks}</span>
        </p>
      }
    >
      <Questions form={returnForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { typed } = request
  const { answers, errors } = parseForm(returnForm, typed, request.ctx.clock.now())
  if (errors.length > 0) return await shown(request, typed, errors)
  const [contactId, checkId] = [request.params['id'] ?? '', request.params['checkId'] ?? '']
  const outcome = await recordReturn(request.ctx, { contactId, checkId, answers })
  if (outcome.ok) return redirect(`${paths.contact(contactId)}#check-${checkId}`, 'Recorded.')
  return await shown(
    request,
    typed,
    outcome.unmet.map(({ says, answerAt = 'result' }) => ({ question: answerAt, says, kind: 'wrong' })),
  )
}

export const checkReturnRoutes: readonly Route[] = [
  get(paths.contactCheck(), recorders, async (request) => await shown(request, request.draft ?? {})),
  post(paths.contactCheck(), recorders, submit),
]
