import type { Ctx } from '#domains/ledger/context.ts'
import { signedIn, visitTo } from '#test/raw-visit.ts'
import type { ClosedRoute, OpenRoute, PageRequest, Route, SignedInRequest } from '#web/route.ts'
import { routes } from '#web/routes.ts'
import type { Site } from '#web/site.ts'

/** Every page that somebody comes to by following the links of pages, as HTTP gives it: what the table of ways out is held against. */

export interface Came {
  /** `/children/:id`: the path of the route that answered. */
  readonly route: string
  readonly address: string
  readonly status: number
  /** The answer whole, its headers first. */
  readonly all: string
  readonly body: string
}

export interface Following {
  /** What is asked for with each address. */
  readonly query?: string
}

/** How many addresses that differ by their ids alone must have answered one reader: those asked for are opened besides. */
const most = 2
const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Opens these addresses and all to which they lead, until addresses alike have answered so often: the same pages for the same record. */
export async function followed(
  site: Site,
  ctx: Ctx,
  from: readonly string[],
  { query = '' }: Following,
): Promise<readonly Came[]> {
  let reached = ''
  const noting = (route: Route): Route =>
    route.by === 'anyone'
      ? { ...route, handle: noted(route) satisfies OpenRoute['handle'] }
      : { ...route, handle: noted(route) satisfies ClosedRoute['handle'] }
  function noted<Request extends PageRequest | SignedInRequest, Reply>(route: {
    readonly path: string
    readonly handle: (request: Request) => Promise<Reply>
  }): (request: Request) => Promise<Reply> {
    return async (request) => {
      reached = route.path
      return await route.handle(request)
    }
  }
  const visit = await signedIn(visitTo(site, routes.filter(({ method }) => method === 'GET').map(noting))(), ctx)
  const came: Came[] = []
  const [seen, asked, answered] = [new Set<string>(), new Set(from), new Map<string, number>()]
  const waiting = [...from]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const alike = address.replaceAll(anId, ':id')
    const times = answered.get(alike) ?? 0
    if (seen.has(address) || (times >= most && !asked.has(address))) continue
    seen.add(address)
    reached = ''
    const { status, headers, body } = await visit.get(address + query)
    if (status === 200) answered.set(alike, times + 1)
    const head = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    came.push({ route: reached, address, status, all: `${status} ${address}\n${head}\n${body}`, body })
    const location = headers.get('location') ?? ''
    waiting.push(...linksIn(body), ...(location.startsWith('/') ? [location.split('?')[0] ?? ''] : []))
  }
  return came
}

/** Where the links and forms of a page lead, without what is asked for besides. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|action)="(\/[^"#?]*)/g)].map(([, path = '']) => path)
}
