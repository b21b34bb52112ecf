import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { isSaidDone } from '#domains/casework/clocks/clock-meeting.ts'
import { explainingOverdue, explainOverdue } from '#domains/casework/clocks/clock-overdue.ts'
import { clockOfChild, type KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import { isStanding } from '#domains/casework/clocks/clock-writing.ts'
import { endClock, endingClock } from '#domains/casework/clocks/end-clock.ts'
import { meetClock, meetingClock } from '#domains/casework/clocks/meet-clock.ts'
import { setManagersDate } from '#domains/casework/clocks/set-managers-date.ts'
import { lookAgain, lookingAgain } from '#domains/casework/steps/look-again.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Outcome, refused, type Unmet } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { longDate } from '#kernel/dates.ts'
import { registeredSecondLook } from '#practice/obligations/keeping.ts'
import { obligations } from '#practice/registry.ts'
import { ClockForm, DayField, WordsField } from '#web/casework/clocks/clock-forms.tsx'
import { dueInWords, stateOfClock } from '#web/casework/clocks/clock-lines.tsx'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { readers, typedDay, writers } from '#web/casework/steps/step-page.tsx'
import { Radios } from '#web/components/radios.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Read {
  readonly child: ChildOfFamily
  readonly clock: KeptClock
}

function show(request: SignedInRequest, read: Read, unmet: readonly Unmet[] = []): Reply {
  const { child, clock } = read
  const errors = unmet.map(({ says, answerAt = 'changed' }) => ({ text: says, href: `#${fieldOf(answerAt)}` }))
  return page(
    request,
    { title: clock.what, back: paths.child(child.id), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{child.name}</span>
          {clock.what}
        </h1>
        <p class="govuk-body-l" id="changed">
          {stateOfClock(clock, request.ctx.clock.now()).says}. {dueInWords(clock)}
        </p>
        <Facts clock={clock} childId={child.id} />
        {request.ctx.asKnown === undefined && <Forms request={request} read={read} unmet={unmet} />}
      </div>
    </div>,
  )
}

function fieldOf(answerAt: string): string {
  return answerAt === 'managersDate' || answerAt === 'doneOn' ? `${answerAt}-day` : answerAt
}

function Facts({ clock, childId }: { readonly clock: KeptClock; readonly childId: string }) {
  const metBy = obligations.find(({ id }) => id === clock.kind)?.metBy
  const rows = [
    { key: 'Whose', value: clock.whose },
    ...(clock.whoseName === undefined ? [] : [{ key: 'Worker', value: clock.whoseName }]),
    ...(clock.managerOn === undefined
      ? []
      : [{ key: 'The manager’s own date', value: `${longDate(clock.managerOn)}: ${clock.managerReason ?? ''}` }]),
    { key: 'The limit', value: clock.dueOn === undefined ? 'Not known' : longDate(clock.dueOn) },
    { key: 'Counted from', value: `${longDate(clock.countedFrom)}: ${clock.countedFromSays}` },
    { key: 'How it is counted', value: clock.explanation },
    { key: 'Where it comes from', value: <LawLink law={clock.law} /> },
    ...(metBy === undefined ? [] : [{ key: 'Met by', value: metBy }]),
    ...(clock.overdueReason === undefined ? [] : [{ key: 'Why it is late', value: clock.overdueReason }]),
    ...(clock.endedBecause === undefined ? [] : [{ key: 'Why it was ended', value: clock.endedBecause }]),
    ...(clock.stepId === undefined
      ? []
      : [
          {
            key: 'Part of',
            value: (
              <a class="govuk-link" href={paths.step(childId, clock.stepId)}>
                The step that it belongs to
              </a>
            ),
          },
        ]),
  ]
  return <SummaryList rows={rows} />
}

interface FormsProps {
  readonly request: SignedInRequest
  readonly read: Read
  readonly unmet: readonly Unmet[]
}

const findings = ['stands', 'to be changed'] as const

function errorFor(unmet: readonly Unmet[], name: string) {
  const says = unmet.find(({ answerAt }) => answerAt === name)?.says
  return says === undefined ? {} : { errorMessage: says }
}

/** What may be written on a clock by whoever is here. The due date is not among it. */
function Forms({ request, read: { clock }, unmet }: FormsProps) {
  const may = (by: readonly Role[]): boolean => by.includes(request.actor.role)
  const until = clock.metOn ?? request.ctx.clock.today()
  const late = clock.dueOn !== undefined && Temporal.PlainDate.compare(until, clock.dueOn) > 0
  const shared = { request, version: clock.version }
  const field = { typed: request.typed, unmet }
  return (
    <>
      {isStanding(clock) && isSaidDone(clock.kind) && may(meetingClock.by) && (
        <ClockForm {...shared} heading="Say that it was done" what="done" send="It was done">
          <DayField {...field} name="doneOn" label="When was it done?" />
          <WordsField {...field} name="done" label="What was done?" hint="Kept as a case note on that day." />
        </ClockForm>
      )}
      {isStanding(clock) && clock.kind === registeredSecondLook.id && may(lookingAgain.by) && (
        <ClockForm {...shared} heading="Look at it again" what="again" send="Save what you found">
          <Radios
            name="finding"
            legend={{ children: 'Does the decision stand?', class: 'govuk-fieldset__legend--s' }}
            items={[
              { value: 'stands', label: 'It stands' },
              { value: 'to be changed', label: 'It is to be changed' },
            ]}
            value={one(request.typed, 'finding')}
            {...errorFor(unmet, 'finding')}
          />
          <WordsField {...field} name="reasons" label="Why, or what is to be changed?" />
        </ClockForm>
      )}
      {late && clock.endedBecause === undefined && may(explainingOverdue.by) && (
        <ClockForm {...shared} heading="Say why it is late" what="late" send="Save the reason">
          <WordsField {...field} name="late" label="Why is it late?" hint="It informs. The date and the count stay." />
        </ClockForm>
      )}
      {isStanding(clock) && may(endingClock.by) && (
        <>
          <ClockForm {...shared} heading="Set your own date for this child" what="date" send="Set this date">
            <DayField {...field} name="managersDate" label="By when, for this child?" />
            <WordsField {...field} name="managersReason" label="Why this date?" />
          </ClockForm>
          <ClockForm {...shared} heading="This clock is mistaken" what="mistaken" send="End it">
            <WordsField
              {...field}
              name="mistaken"
              label="Why is it mistaken?"
              hint="It ends visibly, with your reason. Something that is merely late is not mistaken."
            />
          </ClockForm>
        </>
      )}
    </>
  )
}

async function withClock(request: SignedInRequest, reply: (read: Read) => Reply | Promise<Reply>): Promise<Reply> {
  const [childId, clockId] = [request.params['id'] ?? '', request.params['clockId'] ?? '']
  return await withRecord(
    request,
    'clock',
    childId,
    async (tx) => {
      const [child, clock] = [await childOfFamily(tx, childId), await clockOfChild(tx, childId, clockId)]
      if (child === undefined || clock === undefined) return undefined
      return { child, clock: await withoutWhatIsKept(tx, childId, clock) }
    },
    reply,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withClock(request, async (read) => {
    const outcome = await write(request, read)
    if (outcome.ok) return redirect(paths.clock(read.child.id, read.clock.id), 'Saved.')
    return show(request, read, outcome.unmet)
  })
}

async function write({ ctx, typed }: SignedInRequest, { child, clock }: Read): Promise<Outcome<undefined>> {
  const shown = { childId: child.id, clockId: clock.id, version: Number(one(typed, 'version')) }
  switch (one(typed, 'what')) {
    case 'done': {
      const on = typedDay(typed, 'doneOn')
      if (on === undefined) return refused('Enter the date on which it was done', 'doneOn')
      if (on === 'wrong') return refused('The date on which it was done must be a real date', 'doneOn')
      return await meetClock(ctx, shown, { on, says: one(typed, 'done') })
    }
    case 'again': {
      const finding = findings.find((each) => each === one(typed, 'finding'))
      return await lookAgain(ctx, shown, { finding, reasons: one(typed, 'reasons') })
    }
    case 'late':
      return await explainOverdue(ctx, shown, one(typed, 'late'))
    case 'mistaken':
      return await endClock(ctx, shown, one(typed, 'mistaken'))
    default: {
      const on = typedDay(typed, 'managersDate')
      if (on === undefined) return refused('Enter your own date for this child', 'managersDate')
      if (on === 'wrong') return refused('Your own date must be a real date', 'managersDate')
      return await setManagersDate(ctx, shown, { on, reason: one(typed, 'managersReason') })
    }
  }
}

export const clockRoutes: readonly Route[] = [
  get(paths.clock(), readers, async (request) => await withClock(request, (read) => show(request, read))),
  post(paths.clock(), writers, submit),
]
