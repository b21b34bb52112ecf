import { endCalendar } from '#domains/casework/calendar/end-calendar.ts'
import { makeCalendar } from '#domains/casework/calendar/make-calendar.ts'
import { childOfCalendarLink, ownCalendar, readCalendar } from '#domains/casework/calendar/read-calendar.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { follows } from '#domains/looked-after/follows.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import {
  get,
  one,
  openGet,
  type PageRequest,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
} from '#web/route.ts'

async function show(request: SignedInRequest, key?: string): Promise<Reply> {
  const feed = await ownCalendar(request.ctx)
  return page(
    request,
    { title: 'Your calendar', back: paths.home() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Your calendar</h1>
        <p class="govuk-body">
          Your telephone’s or computer’s calendar can show when something is due to you. It shows a time and a link,
          never a name or what it is: open the link and sign in to see it.
        </p>
        {key !== undefined && <NewAddress address={new URL(paths.calendarFeed(key), request.site.address).href} />}
        {feed !== undefined && key === undefined && (
          <p class="govuk-body">
            You have had an address for your calendar since {longDate(dateInLondon(feed.madeAt))}. It is not shown
            again: if you have lost it, make a new one.
          </p>
        )}
        <form method="post" action={paths.ownCalendar()}>
          <CsrfField token={request.csrf} />
          <div class="govuk-button-group">
            <Button name="do" value="make">
              {feed === undefined ? 'Make an address' : 'Make a new address'}
            </Button>
            {feed !== undefined && (
              <Button name="do" value="end" variant="warning">
                End the address
              </Button>
            )}
          </div>
        </form>
        <p class="govuk-body">
          {feed !== undefined && 'The address before stops working when you make a new one. '}
          Keep the address to yourself. It ends by itself when you leave your role.
        </p>
      </div>
    </div>,
  )
}

function NewAddress({ address }: { readonly address: string }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        Add this address to your calendar as a subscription, sometimes called “from the internet” or “by URL”. It is
        shown only now.
      </p>
      <p class="govuk-body govuk-!-text-break-word">{address}</p>
    </div>
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  if (one(request.typed, 'do') === 'end') {
    const ended = await endCalendar(request.ctx)
    return redirect(paths.ownCalendar(), ended.ok ? 'The address of your calendar is ended.' : ended.unmet[0].says)
  }
  const made = await makeCalendar(request.ctx)
  return made.ok ? await show(request, made.value.key) : redirect(paths.ownCalendar(), made.unmet[0].says)
}

async function feed({ site, params, requestId }: PageRequest): Promise<Reply> {
  const edge = { database: site.database, clock: site.clock, ids: site.ids, follows, requestId }
  const linkOf = (clockId: string) => new URL(paths.calendarLink(clockId), site.address).href
  const text = await readCalendar(edge, params['key'] ?? '', linkOf)
  return { kind: 'file', name: 'holdfast.ics', mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) }
}

/** What an event of the calendar leads to, once somebody has signed in. */
async function follow(request: SignedInRequest): Promise<Reply> {
  const clockId = request.params['id'] ?? ''
  return redirect(paths.clock(await childOfCalendarLink(request.ctx, clockId), clockId))
}

export const calendarRoutes: readonly Route[] = [
  get(paths.ownCalendar(), practitioners, async (request) => await show(request)),
  post(paths.ownCalendar(), practitioners, submit),
  openGet(paths.calendarFeed(), feed),
  get(paths.calendarLink(), practitioners, follow),
]
