import { rotaMakers } from '#domains/access/duty/put-on-duty.ts'
import { localSetters } from '#domains/access/duty/set-locally.ts'
import { gapsIn, parts, type Shift } from '#domains/access/duty/shift.ts'
import { shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { answerSwap } from '#domains/access/duty/swap.ts'
import { type AskedSwap, swapsAsked } from '#domains/access/duty/swap-store.ts'
import { daysAhead } from '#domains/casework/worklist/read-duty.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { dateInLondon, london } from '#kernel/clock.ts'
import { dateAndTime, longDate, timeOfDay } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { dayAndTime } from '#web/duty/duty-parts.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx, actor } = request
  const now = ctx.clock.now()
  const ahead = { from: now, until: now.add({ hours: 24 * daysAhead }) }
  const { shifts, swaps } = await list(
    ctx,
    'the duty rota',
    async (tx) => ({ shifts: await shiftsBetween(tx, ahead), swaps: await swapsAsked(tx, now) }),
    (read) => read.shifts.map(({ id }) => id),
  )
  const makes = rotaMakers.some((role) => role === actor.role)
  return page(
    request,
    { title: 'Duty rota', back: paths.duty(), wide: true },
    <>
      <h1 class="govuk-heading-l">Duty rota: the next {daysAhead} days</h1>
      <p class="govuk-body">
        Whoever stands here opens records without being asked why, while their shift lasts. People outside are given{' '}
        <PhoneLink number={request.site.dutyNumber} />.
      </p>
      {parts.map((part) => (
        <Gaps part={part} gaps={gapsIn(shifts, part, ahead)} />
      ))}
      <div class="govuk-button-group">
        {makes && <Button href={paths.newShift()}>Put somebody on duty</Button>}
        {makes && (
          <a class="govuk-link" href={paths.dutyShifts()}>
            What shifts looked at
          </a>
        )}
        {localSetters.some((role) => role === actor.role) && (
          <a class="govuk-link" href={paths.dutySettings()}>
            Duty number and local minutes
          </a>
        )}
      </div>
      <Asked request={request} swaps={swaps} />
      {[...Map.groupBy(shifts, ({ from }) => dateInLondon(from).toString())].map(([day, those]) => (
        <WideTable
          caption={`On duty from ${longDate(Temporal.PlainDate.from(day))}`}
          captionSize="s"
          stacks
          head={['Hours', 'As', 'Who', 'Phone', 'What you can do']}
          rows={those.map((shift) => [
            `${hourOf(shift.from)} to ${dayAndTime(shift.until)}`,
            shift.part,
            shift.name,
            <PhoneLink number={shift.phone ?? ''} />,
            <Doing shift={shift} makes={makes} mine={shift.accountId === actor.accountId} />,
          ])}
        />
      ))}
    </>,
  )
}

function hourOf(at: Temporal.Instant): string {
  return timeOfDay(at.toZonedDateTimeISO(london).toPlainTime())
}

function Gaps({ part, gaps }: { readonly part: Shift['part']; readonly gaps: ReturnType<typeof gapsIn> }) {
  if (gaps.length === 0) return null
  return (
    <Section heading={`No ${part}`} kind="warning" id={`gaps-${part.replace(' ', '-')}`}>
      <ul class="govuk-list">
        {gaps.slice(0, 10).map(({ from, until }) => (
          <li>
            Nobody is {part} from <strong>{dayAndTime(from)}</strong> to {dateAndTime(until)}.
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Doing({ shift, makes, mine }: { readonly shift: Shift; readonly makes: boolean; readonly mine: boolean }) {
  const which = (
    <span class="govuk-visually-hidden">
      {' '}
      ({shift.name}, {dayAndTime(shift.from)})
    </span>
  )
  if (!mine && !makes) return <>Nothing</>
  return (
    <ul class="govuk-list hf-row-actions">
      {mine && (
        <li>
          <a class="govuk-link" href={paths.shiftSwap(shift.id)}>
            Ask a colleague to take it{which}
          </a>
        </li>
      )}
      {makes && (
        <li>
          <a class="govuk-link" href={paths.shiftEnd(shift.id)}>
            Take off duty{which}
          </a>
        </li>
      )}
    </ul>
  )
}

function Asked({ request, swaps }: { readonly request: SignedInRequest; readonly swaps: readonly AskedSwap[] }) {
  if (swaps.length === 0) return null
  const me = request.actor.accountId
  return (
    <Section heading="Shifts that somebody is asked to take" id="asked">
      {swaps.map(({ id, fromName, toName, toAccountId, fromAccountId, part, from, until, reason }) => (
        <form method="post" action={paths.swapAnswer(id)}>
          <CsrfField token={request.csrf} />
          <p class="govuk-body">
            {fromName} asks {toName} to be {part} from {dayAndTime(from)} to {dayAndTime(until)}: {reason} It stays with{' '}
            {fromName} until {toName} has said yes.
          </p>
          <div class="govuk-button-group">
            {toAccountId === me && <Answer value="taken" says={`Take the shift of ${fromName}`} />}
            {toAccountId === me && <Answer value="declined" says="Say no" />}
            {fromAccountId === me && <Answer value="withdrawn" says="Take back what you asked" />}
          </div>
        </form>
      ))}
    </Section>
  )
}

function Answer({ value, says }: { readonly value: string; readonly says: string }) {
  return (
    <Button name="answer" value={value} variant={value === 'taken' ? undefined : 'secondary'}>
      {says}
    </Button>
  )
}

const said = {
  taken: 'The shift is yours.',
  declined: 'You said no. The shift stays with whoever asked.',
  withdrawn: 'Taken back. The shift stays with you.',
} as const

async function answer(request: SignedInRequest): Promise<Reply> {
  const typed = one(request.typed, 'answer')
  if (typed !== 'taken' && typed !== 'declined' && typed !== 'withdrawn') return redirect(paths.rota())
  const outcome = await answerSwap(request.ctx, request.params['id'] ?? '', typed)
  return redirect(paths.rota(), outcome.ok ? said[typed] : outcome.unmet[0].says)
}

export const rotaRoutes: readonly Route[] = [
  get(paths.rota(), practitioners, show),
  post(paths.swapAnswer(), practitioners, answer),
]
