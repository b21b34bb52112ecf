import { secondProofFor } from '#domains/access/sign-in/second-proof-rule.ts'
import { lengthsOn } from '#domains/access/sign-in/session-lengths.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { shortDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** What the trust has set for sign-ins, by role: local, dated, and the same for everybody. */
async function show(request: SignedInRequest): Promise<Reply> {
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'How long a sign-in lasts', back: paths.people(), wide: true },
    <>
      <h1 class="govuk-heading-l">How long a sign-in lasts</h1>
      <p class="govuk-body">
        Set by the trust. A change binds sign-ins that begin on or after its day. What somebody was typing when a
        sign-in ends is kept for them.
      </p>
      <WideTable
        stacks
        caption="Sign-ins, by role"
        firstCellIsHeader
        head={['Role', 'Without use', 'At the most', 'Why', 'Since', 'Besides a password']}
        rows={lengthsOn(today).map(({ role, length }) => [
          role,
          minutesInWords(length.idleMinutes),
          minutesInWords(length.inAllHours * 60),
          length.why,
          shortDate(Temporal.PlainDate.from(length.since)),
          besides(role, today),
        ])}
      />
    </>,
  )
}

function besides(role: Role, today: Temporal.PlainDate): string {
  const { required, why, since } = secondProofFor(role, today)
  const day = shortDate(Temporal.PlainDate.from(since))
  return required ? `A code or passkey is required since ${day}. ${why}` : `A code or passkey where set up. ${why}`
}

function minutesInWords(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
}

export const signInLengthsRoutes: readonly Route[] = [get(paths.signInLengths(), ['administrator'], show)]
