import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { endShortBreakStay, recordShortBreakStay } from '#domains/looked-after/record-short-break-stay.ts'
import {
  daysWithinAYear,
  goneHomeForm,
  type ShortBreakStays,
  stayForm,
} from '#domains/looked-after/short-break-stay.ts'
import { shortBreakStays } from '#domains/looked-after/short-break-stay-store.ts'
import { longDate } from '#kernel/dates.ts'
import { type MostDays, mostDays } from '#practice/plans/short-breaks.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type ClosedRoute, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Read {
  readonly child: ChildOfFamily
  readonly found: ShortBreakStays | undefined
  /** What a series may have, as it was when this one was agreed. */
  readonly most: MostDays
}

async function read(tx: Tx, childId: string, today: Temporal.PlainDate): Promise<Read | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const found = await shortBreakStays(tx, childId)
  const settings = await settingsOfTheHouse(tx)
  return { child, found, most: mostDays(found?.agreement.since ?? today, { settings }) }
}

/** One page: the stay that is open is ended, or else a stay is recorded. */
async function stay(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const { ctx } = request
  return await withRecord(
    request,
    'short break stays',
    childId,
    async (tx) => await read(tx, childId, ctx.clock.today()),
    async ({ child, found, most }) => {
      if (found === undefined) return notAgreed(request, child)
      const open = found.stays.find(({ until }) => until === undefined)
      const shared = {
        caption: child.name,
        back: paths.care(childId),
        intro: <Counted request={request} found={found} most={most} />,
      }
      const after = (): Reply => redirect(paths.care(childId), 'The short break is recorded.')
      if (open !== undefined)
        return await ask(request, sent, {
          ...{ ...shared, after, form: goneHomeForm, send: 'Record that the child went home' },
          title: `Home from ${open.carer}`,
          keep: async ({ until }) =>
            await endShortBreakStay(ctx, { childId, ...(until === undefined ? {} : { until }) }),
        })
      return await ask(request, sent, {
        ...{ ...shared, after, form: stayForm, send: 'Record the stay' },
        title: 'Record a short break',
        keep: async (answers) => await recordShortBreakStay(ctx, { ...answers, childId }),
      })
    },
  )
}

function notAgreed(request: SignedInRequest, { id, name }: ChildOfFamily): Reply {
  return page(
    request,
    { title: 'Short breaks', back: paths.care(id) },
    <>
      <h1 class="govuk-heading-l">No stays of {name} are counted one by one</h1>
      <p class="govuk-body">
        Record the agreement first, under section 20, and that the return counts each stay by itself.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.newStep(id, 'short-breaks')}>
          Record what is agreed
        </a>
      </p>
    </>,
  )
}

interface CountedProps {
  readonly request: SignedInRequest
  readonly found: ShortBreakStays
  readonly most: MostDays
}

function Counted({ request, found, most }: CountedProps) {
  const { agreement, stays } = found
  const days = daysWithinAYear(stays, request.ctx.clock.today())
  const [last] = stays
  return (
    <InsetText>
      Agreed from {longDate(agreement.since)}. In the last twelve months {days === 1 ? '1 day' : `${days} days`}: a
      series has {most.inAYear} at the most, and no stay of more than {most.inOneStay}.
      {last === undefined
        ? ' No stay is recorded yet.'
        : ` The last stay was from ${longDate(last.from)}${last.until === undefined ? ', and goes on' : ` to ${longDate(last.until)}`}.`}
    </InsetText>
  )
}

const by: ClosedRoute['by'] = ['social worker', 'team manager', 'head of service']

export const shortBreakStayRoutes: readonly Route[] = formRoutes(paths.shortBreakStay(), by, stay)
