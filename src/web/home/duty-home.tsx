import { managersList } from '#domains/casework/worklist/team-worklist.ts'
import { GlassWasBroken, readGlassToReview } from '#web/access/opening/broken-glass-page.tsx'
import { ListOwed, readListOwed } from '#web/access/restriction/restricted-children-page.tsx'
import { dutyPage } from '#web/duty/duty-page.tsx'
import { AskedAboutLooks, readAskedOfMe } from '#web/governance/patrol/asked-page.tsx'
import { Drafts, readDrafts } from '#web/home/drafts.tsx'
import { WithoutWorker } from '#web/home/unallocated.tsx'
import { paths } from '#web/paths.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** Duty’s first page is the duty page, with what else waits for whoever holds the role by day. */
export async function dutyHome(request: SignedInRequest): Promise<Reply> {
  const asked = await readAskedOfMe(request)
  const owed = await readListOwed(request)
  const glass = await readGlassToReview(request)
  const waits = await managersList(request.ctx, undefined)
  const drafts = await readDrafts(request)
  return await dutyPage(
    request,
    request.draft ?? {},
    [],
    <>
      <AskedAboutLooks asked={asked} />
      <ListOwed owed={owed} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.placements()}>
          Placements today
        </a>
      </p>
      <GlassWasBroken waiting={glass} viewerId={request.actor.accountId} />
      <WithoutWorker
        children={waits.unallocated}
        count={waits.unallocatedCount}
        today={request.ctx.clock.today()}
        mayAllocate
      />
      <Drafts request={request} drafts={drafts} />
    </>,
  )
}
