import { type Actor, personalRoles } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { peopleHome } from '#web/access/staff/people-page.tsx'
import { allegationsPage } from '#web/concerns/allegations-page.tsx'
import { patrolHome } from '#web/governance/patrol/patrol-page.tsx'
import { commissionerHome, providerHome } from '#web/home/buying-homes.tsx'
import { chairHome } from '#web/home/chair-home.tsx'
import { draftRoutes } from '#web/home/drafts.tsx'
import { dutyHome } from '#web/home/duty-home.tsx'
import { frontDoorHome } from '#web/home/front-door-home.tsx'
import { headHome } from '#web/home/head-home.tsx'
import { councilHome, inspectorHome, reviewerHome } from '#web/home/looking-homes.tsx'
import { myChildrenHome, myChildrenRoutes } from '#web/home/my-children.tsx'
import { carerHome, partnerHome } from '#web/home/outside-homes.tsx'
import { reviewingHome } from '#web/home/reviewing-home.tsx'
import { teamHome, teamRoutes } from '#web/home/team-home.tsx'
import { readTold } from '#web/home/told.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** What each role comes to do, first. */
const homes: Readonly<Record<Exclude<Actor['role'], 'service'>, (request: SignedInRequest) => Promise<Reply>>> = {
  'front door': frontDoorHome,
  duty: dutyHome,
  'social worker': myChildrenHome,
  'family help lead': myChildrenHome,
  'team manager': teamHome,
  'conference chair': chairHome,
  'designated officer': allegationsPage,
  'head of service': headHome,
  director: headHome,
  'reviewing officer': reviewingHome,
  commissioner: commissionerHome,
  partner: partnerHome,
  carer: carerHome,
  provider: providerHome,
  'council client': councilHome,
  reviewer: reviewerHome,
  inspector: inspectorHome,
  administrator: peopleHome,
  'data protection officer': patrolHome,
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { role } = request.actor
  if (role === 'service') throw new NotFound('home')
  return await homes[role]({ ...request, told: await readTold(request) })
}

export const homeRoutes: readonly Route[] = [
  get(paths.home(), personalRoles, show),
  ...myChildrenRoutes,
  ...teamRoutes,
  ...draftRoutes,
]
