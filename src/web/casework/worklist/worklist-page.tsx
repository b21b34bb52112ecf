import { readWorkDue, type WhoseWork } from '#domains/casework/worklist/read-work-due.ts'
import { standings } from '#domains/casework/worklist/work-due-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { askedOf } from '#web/casework/worklist/worklist-asked.ts'
import { Filter } from '#web/casework/worklist/worklist-filter.tsx'
import { ListAsked, Lists, pageSize } from '#web/casework/worklist/worklist-lists.tsx'
import { toChair } from '#web/casework/worklist/worklist-to-chair.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const asked = askedOf(request)
  const from = (asked.page - 1) * pageSize
  const standing = standings.find((each) => each === asked.list)
  const work = await readWorkDue(request.ctx, { ...asked, standing: standing ?? 'overdue', from, size: pageSize })
  const chairing = await toChair(request.ctx, work.chosen)
  return page(
    request,
    { title: 'Worklist', wide: true },
    <>
      <h1 class="govuk-heading-l">Worklist</h1>
      <p class="govuk-body-l">{work.chosen.says}</p>
      <InPlaceOf chosen={work.chosen} />
      <Filter asked={asked} work={work} chairing={chairing} />
      <Lists asked={asked} work={work} chairing={chairing} />
      <ListAsked asked={asked} work={work} chairing={chairing} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.deputies()}>
          Who covers for you when you are away
        </a>
      </p>
    </>,
  )
}

/** Why somebody else's work is shown, and whom it leaves out. */
function InPlaceOf({ chosen: { left, covered } }: { readonly chosen: WhoseWork }) {
  return (
    <>
      {left !== undefined && (
        <InsetText>
          {left} has left. You answer for these children until each has another worker: their manager finds one. A child
          whose record is restricted is not shown here.
        </InsetText>
      )}
      {covered !== undefined && (
        <InsetText>
          You cover for {covered}. The children stay theirs. A child whose record is restricted is not handed to a
          deputy and is not shown here: ask the manager of their team who answers for such a child.
        </InsetText>
      )}
    </>
  )
}

export const worklistRoutes: readonly Route[] = [get(paths.worklist(), [...practitioners], show)]
