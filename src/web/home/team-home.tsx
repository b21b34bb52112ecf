import { readMissing } from '#domains/casework/missing/read-missing.ts'
import { managersList } from '#domains/casework/worklist/team-worklist.ts'
import { teamWorklist, type Worklist } from '#domains/casework/worklist/worklist.ts'
import { loadInWords } from '#domains/workforce/caseload.ts'
import type { Caseload } from '#domains/workforce/caseload-store.ts'
import { lengthInWords } from '#kernel/working-days/length.ts'
import { childSeenAgain } from '#practice/obligations/seeing.ts'
import { GlassWasBroken, readGlassToReview } from '#web/access/opening/broken-glass-page.tsx'
import { KnownToWorkers, readInterestsToAnswer } from '#web/access/restriction/declarations-page.tsx'
import { ListOwed, readListOwed } from '#web/access/restriction/restricted-children-page.tsx'
import { Section } from '#web/components/section.tsx'
import { PatternsToAnswer, readPatterns } from '#web/concerns/pattern-lines.tsx'
import { FromDutyInView, readMyDuty } from '#web/duty/from-duty.tsx'
import { page } from '#web/frame.tsx'
import { AskedAboutLooks, readAskedOfMe } from '#web/governance/patrol/asked-page.tsx'
import { ChildrenTable } from '#web/home/children-table.tsx'
import { Drafts, readDrafts } from '#web/home/drafts.tsx'
import { DueList } from '#web/home/due-list.tsx'
import { MissingNow } from '#web/home/missing.tsx'
import { WithoutWorker } from '#web/home/unallocated.tsx'
import { Unseen } from '#web/home/unseen.tsx'
import { Waiting } from '#web/home/waiting.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const noTeam: Worklist = {
  ...{ children: [], due: [], byOthers: [], waiting: [], sentBack: [] },
  unseenWithin: lengthInWords(childSeenAgain.limits[0].within),
}

/** A team manager’s home: what waits for the manager first, then what is late, unseen or nobody’s. */
export async function teamHome(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const glass = await readGlassToReview(request)
  const asked = await readAskedOfMe(request)
  const mine = await readMyDuty(request)
  const missing = await readMissing(request.ctx)
  const knows = await readInterestsToAnswer(request)
  const owed = await readListOwed(request)
  const patterns = await readPatterns(request)
  const waits = await managersList(ctx, actor.teamId)
  const work = actor.teamId === undefined ? noTeam : await teamWorklist(ctx, actor.teamId)
  const drafts = await readDrafts(request)
  return page(
    request,
    { title: 'My team', wide: true },
    <>
      <h1 class="govuk-heading-l">My team</h1>
      <AskedAboutLooks asked={asked} />
      <GlassWasBroken waiting={glass} viewerId={request.actor.accountId} />
      <FromDutyInView request={request} mine={mine} />
      <MissingNow missing={missing} now={request.ctx.clock.now()} />
      <KnownToWorkers waiting={knows} />
      <ListOwed owed={owed} />
      <div class="hf-columns">
        <div>
          <Waiting
            heading="Waiting for your decision"
            id="decide"
            none="Nothing waits for you."
            waiting={waits.waiting}
            between="from"
          />
          <PatternsToAnswer rows={patterns} />
          <DueList
            heading="Yours, or another manager’s: overdue, and due this week"
            due={work.byOthers}
            id="managers"
          />
          <DueList heading="The team’s work: overdue, and due this week" due={work.due} id="due" />
        </div>
        <div>
          <Unseen children={work.children} within={work.unseenWithin} withWorker />
          <WithoutWorker
            children={waits.unallocated}
            count={waits.unallocatedCount}
            today={ctx.clock.today()}
            mayAllocate
          />
          <Caseloads caseloads={waits.caseloads} />
          <Drafts request={request} drafts={drafts} />
        </div>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.worklist()}>
          The team’s worklist, by kind of work and by worker
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.teamChildren()}>
          All the team’s children ({work.children.length})
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.placements()}>
          Placements today: where every child who is looked after is
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.leftBehind()}>
          Children whose worker has left
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.declarations()}>
          Workers who know a family
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.practiceHolds()}>
          Practice holds: decisions that wait for a review
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.askedOfUs()}>
          Complaints and requests
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.measures()}>
          The trust’s page: every measure
        </a>
      </p>
    </>,
  )
}

function Caseloads({ caseloads }: { readonly caseloads: readonly Caseload[] }) {
  if (caseloads.length === 0) return null
  return (
    <Section heading="Caseloads" id="caseloads">
      <WideTable
        caption="Children held by each worker"
        captionClass="govuk-visually-hidden"
        head={['Worker', 'Holds']}
        rows={caseloads.map((load) => [load.name, loadInWords(load)])}
      />
    </Section>
  )
}

async function teamChildren(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const work = actor.teamId === undefined ? noTeam : await teamWorklist(ctx, actor.teamId)
  return page(
    request,
    { title: 'My team’s children', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">My team’s children</h1>
      {work.children.length === 0 ? (
        <p class="govuk-body">No child is allocated in your team.</p>
      ) : (
        <ChildrenTable caption="Children of the team" children={work.children} today={ctx.clock.today()} withWorker />
      )}
    </>,
  )
}

export const teamRoutes: readonly Route[] = [get(paths.teamChildren(), ['team manager'], teamChildren)]
