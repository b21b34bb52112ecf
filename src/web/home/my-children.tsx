import { counted } from '#domains/casework/child/child-clocks.ts'
import type { FromDuty } from '#domains/casework/worklist/read-duty.ts'
import { isLate, myWorklist, type Worklist } from '#domains/casework/worklist/worklist.ts'
import { GlassWasBroken, readGlassToReview } from '#web/access/opening/broken-glass-page.tsx'
import { ListOwed, readListOwed } from '#web/access/restriction/restricted-children-page.tsx'
import { FromDutyInView, readMyDuty } from '#web/duty/from-duty.tsx'
import { page } from '#web/frame.tsx'
import { AskedAboutLooks, readAskedOfMe } from '#web/governance/patrol/asked-page.tsx'
import { ChildrenTable } from '#web/home/children-table.tsx'
import { Drafts, readDrafts, type ShownDraft } from '#web/home/drafts.tsx'
import { DueList } from '#web/home/due-list.tsx'
import { Unseen } from '#web/home/unseen.tsx'
import { Waiting } from '#web/home/waiting.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** A social worker’s home: what is late, who has not been seen, what others owe, and every child. */
export async function myChildrenHome(request: SignedInRequest): Promise<Reply> {
  const work = await myWorklist(request.ctx)
  const drafts = await readDrafts(request)
  return myChildrenPage(request, {
    mine: await readMyDuty(request),
    work,
    drafts,
    glass: await readGlassToReview(request),
    owed: await readListOwed(request),
    asked: await readAskedOfMe(request),
  })
}

interface Shown {
  readonly mine: FromDuty
  readonly work: Worklist
  readonly drafts: readonly ShownDraft[]
  readonly glass: Awaited<ReturnType<typeof readGlassToReview>>
  readonly owed: Awaited<ReturnType<typeof readListOwed>>
  readonly asked: Awaited<ReturnType<typeof readAskedOfMe>>
}

function myChildrenPage(request: SignedInRequest, { mine, work, drafts, glass, owed, asked }: Shown): Reply {
  return page(
    request,
    { title: 'My children', wide: true },
    <>
      <h1 class="govuk-heading-l">My children</h1>
      <AskedAboutLooks asked={asked} />
      <GlassWasBroken waiting={glass} viewerId={request.actor.accountId} />
      <ListOwed owed={owed} />
      <FromDutyInView request={request} mine={mine} />
      <p class="govuk-body-l">{inShort(work)}</p>
      <div class="hf-columns">
        <div>
          {work.sentBack.length > 0 && (
            <Waiting
              heading="Sent back to you, to be done before it is authorised"
              id="sent-back"
              none=""
              waiting={work.sentBack}
              between="by"
            />
          )}
          <DueList heading="Overdue, and due this week" due={work.due} id="due" />
          {work.byOthers.length > 0 && (
            <DueList heading="Late, and for others to do" due={work.byOthers} id="late-by-others" />
          )}
        </div>
        <div>
          <Unseen children={work.children} within={work.unseenWithin} />
          <Waiting
            heading="Waiting for others"
            id="waiting"
            none="Nothing waits for anybody else."
            waiting={work.waiting}
            between="with"
          />
          <Drafts request={request} drafts={drafts} />
        </div>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.ownCalendar()}>
          See when things are due in your own calendar
        </a>
      </p>
      {work.children.length > 0 && (
        <ChildrenTable caption="All my children" children={work.children} today={request.ctx.clock.today()} />
      )}
    </>,
  )
}

/** The state of things in one sentence. */
function inShort({ children, due, unseenWithin }: Worklist): string {
  if (children.length === 0) return 'No child is allocated to you.'
  const late = due.filter(isLate).length
  return [
    `${counted(children.length, 'child').replace('childs', 'children')}.`,
    late === 0 ? 'Nothing is overdue.' : `${late} overdue.`,
    seenInShort(children, unseenWithin),
  ].join(' ')
}

/** Whoever has not been seen at all is never told as seen. */
function seenInShort(children: Worklist['children'], within: string): string {
  const unseen = children.filter(({ unseenTooLong }) => unseenTooLong).length
  if (unseen > 0) return `${unseen} not seen for ${within}.`
  const never = children.filter(({ unseenDays, lastSeenOn }) => unseenDays !== undefined && lastSeenOn === undefined)
  return never.length > 0 ? `${never.length} not seen by us yet.` : `All seen within ${within}.`
}

export const myChildrenRoutes: readonly Route[] = [
  get(paths.myChildren(), ['social worker', 'family help lead', 'team manager', 'duty'], myChildrenHome),
]
