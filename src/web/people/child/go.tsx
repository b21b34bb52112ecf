import type { ComponentChildren } from 'preact'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { stayingOnTheDay } from '#web/frame.tsx'
import type { SignedInRequest } from '#web/route.ts'

/** Where a link of the child’s page leads whoever is reading; undefined where it would lead to nothing for them. */
export type Way = (href: string) => string | undefined

const inTheTrust: readonly Role[] = [...practitioners, 'inspector']
const deciders: readonly Role[] = ['front door', 'duty', 'team manager', 'head of service']

/** Links stay on the day that is looked at, and lead only where this role may go. */
export function wayOf(request: SignedInRequest, childId: string): Way {
  const { role } = request.actor
  return (href) => {
    const ofThisChild = href.startsWith(`/children/${childId}`)
    const open = href.startsWith('/contacts/') ? deciders.includes(role) : ofThisChild || inTheTrust.includes(role)
    return open ? stayingOnTheDay(request, href) : undefined
  }
}

interface GoProps {
  readonly way: Way
  readonly href: string
  readonly children: ComponentChildren
}

/** A link where whoever is reading may go there, and the same words where they may not. */
export function Go({ way, href, children }: GoProps) {
  const to = way(href)
  if (to === undefined) return <span>{children}</span>
  return (
    <a class="govuk-link" href={to}>
      {children}
    </a>
  )
}
