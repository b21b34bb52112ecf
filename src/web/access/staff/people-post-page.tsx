import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { heldBy, loadInWords } from '#domains/workforce/caseload.ts'
import { type Caseload, caseloads } from '#domains/workforce/caseload-store.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { date, text, wholeNumber } from '#engine/question.ts'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const roomForm = form({
  roomFor: wholeNumber('How many children have they room for?', {
    hint: 'As agreed with them. It counts from today.',
    called: 'number of children',
    errorMissing: 'Enter how many children they have room for',
    least: 0,
    most: 100,
  }),
  agencyName: text('Through which agency are they hired?', {
    hint: 'Leave empty for somebody whom the trust employs.',
    called: 'agency',
    optional: true,
  }),
  hiredUntil: date('Until which day are they hired?', { called: 'day until which they are hired', optional: true }),
})

async function workerOf(request: SignedInRequest): Promise<Caseload> {
  const { ctx, params } = request
  const accountId = params['id'] ?? ''
  const read = async (tx: Tx) => await caseloads(tx, ctx.clock.today(), { accountId })
  const [worker] = await list(ctx, 'room of a worker', read, () => [accountId])
  if (worker === undefined) throw new NotFound('worker')
  return worker
}

function show(request: SignedInRequest, worker: Caseload, typed: Typed, errors: readonly FormError[] = []): Reply {
  return page(
    request,
    { title: 'Change the post', back: paths.people(), errors: errorsOf(roomForm, errors) },
    <FormPage
      request={request}
      heading={`Post of ${worker.name}`}
      caption={worker.teamName}
      send="Change the post"
      intro={
        <p class="govuk-body">
          Children held now, of those agreed: {loadInWords(worker)}. {heldBy(worker)}
        </p>
      }
    >
      <Questions form={roomForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

/** What the form holds before anything was typed: the post as it stands. */
function standing({ roomFor, agencyName, hiredUntil }: Caseload): Typed {
  const day = hiredUntil === undefined ? undefined : [hiredUntil.day, hiredUntil.month, hiredUntil.year]
  return {
    ...(roomFor === undefined ? {} : { roomFor: String(roomFor) }),
    ...(agencyName === undefined ? {} : { agencyName }),
    ...(day === undefined
      ? {}
      : { 'hiredUntil-day': String(day[0]), 'hiredUntil-month': String(day[1]), 'hiredUntil-year': String(day[2]) }),
  }
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const worker = await workerOf(request)
  const { answers, errors } = parseForm(roomForm, request.typed)
  const { roomFor, agencyName, hiredUntil } = answers
  if (errors.length > 0 || roomFor === undefined) return show(request, worker, request.typed, errors)
  const given = await givePost(request.ctx, {
    ...{ accountId: worker.accountId, teamId: worker.teamId, roomFor },
    ...(agencyName === undefined ? {} : { agencyName }),
    ...(hiredUntil === undefined ? {} : { hiredUntil }),
  })
  const hired = agencyName === undefined ? '' : `, hired through ${agencyName}`
  if (given.ok) return redirect(paths.people(), `${worker.name} has room for ${roomFor} children from today${hired}.`)
  return show(
    request,
    worker,
    request.typed,
    given.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'roomFor', says, kind: 'wrong' })),
  )
}

export const givePostRoutes: readonly Route[] = [
  get(paths.givePost(), ['administrator'], async (request) => {
    const worker = await workerOf(request)
    return show(request, worker, request.draft ?? standing(worker))
  }),
  post(paths.givePost(), ['administrator'], submit),
]
