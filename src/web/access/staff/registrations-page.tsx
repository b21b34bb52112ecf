import { type RunningOut, registrationsUntil } from '#domains/access/account/registration-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { shortDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** How long before it runs out a registration is shown to managers and to the person. Local. */
export const shownDays = 60

/** Registrations that have run out, and those that will soon: of a manager's own team, or of everybody. */
async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  if (ctx.asKnown !== undefined) throw new NotFound('registrations')
  const today = ctx.clock.today()
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const found = await list(
    ctx,
    'registrations that run out',
    async (tx) => await registrationsUntil(tx, today.add({ days: shownDays }), today, only),
    (all) => all.map(({ accountId }) => accountId),
  )
  const isPast = ({ until }: RunningOut) => Temporal.PlainDate.compare(until, today) < 0
  return page(
    request,
    { title: 'Registrations that run out', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">Registrations that run out</h1>
      <p class="govuk-body">
        With Social Work England. From the day after, decisions that need a registered social worker are refused. What
        protects a child now goes ahead, and somebody registered looks at it again the next working day.
      </p>
      <Registrations caption="Have run out" found={found.filter(isPast)} mayRenew={actor.role === 'administrator'} />
      <Registrations
        caption={`Run out within ${shownDays} days`}
        found={found.filter((one) => !isPast(one))}
        mayRenew={actor.role === 'administrator'}
      />
    </>,
  )
}

interface RegistrationsProps {
  readonly caption: string
  readonly found: readonly RunningOut[]
  readonly mayRenew: boolean
}

function Registrations({ caption, found, mayRenew }: RegistrationsProps) {
  if (found.length === 0) return <p class="govuk-body">{caption}: none.</p>
  return (
    <WideTable
      stacks
      caption={caption}
      firstCellIsHeader
      head={['Name', 'Role', 'Team', 'Number', 'Until', 'Children held', ...(mayRenew ? ['What you can do'] : [])]}
      rows={found.map(({ accountId, name, role, where, registration, until, children }) => [
        name,
        role,
        where ?? '',
        registration,
        shortDate(until),
        String(children),
        ...(mayRenew
          ? [
              <a class="govuk-link" href={paths.registration(accountId)}>
                Renew<span class="govuk-visually-hidden"> the registration of {name}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

export const registrationsRoutes: readonly Route[] = [
  get(paths.registrations(), ['team manager', 'head of service', 'director', 'administrator'], show),
]
