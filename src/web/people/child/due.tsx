import type { ClockState, ShownClock } from '#domains/casework/child-clocks.ts'
import { isSaidDone } from '#domains/casework/clock-meeting.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { Details } from '#web/components/details.tsx'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'

const edge: Readonly<Record<ClockState, string>> = {
  overdue: 'hf-clock hf-clock--overdue',
  'past the manager’s date': 'hf-clock hf-clock--overdue',
  today: 'hf-clock hf-clock--due',
  soon: 'hf-clock hf-clock--due',
  later: 'hf-clock',
  'not known': 'hf-clock',
}

interface Props {
  readonly childId: string
  readonly clocks: readonly ShownClock[]
  /** Managers open a clock to set their own date for this child, or to end a mistaken one. */
  readonly mayChange: boolean
  /** Others open one that no step or visit would meet, to say that it was done. */
  readonly maySayDone: boolean
}

/** What is owed to the child, overdue first. Every date shows its arithmetic and its law. */
export function WhatIsDue({ childId, clocks, mayChange, maySayDone }: Props) {
  return (
    <Section heading="What is due" id="due">
      {clocks.length === 0 && <p class="govuk-body">Nothing is due.</p>}
      <ul class="hf-clocks">
        {clocks.map((clock) => (
          <li class={edge[clock.state]}>
            <span class="hf-clock__what">{clock.what}</span>
            <span class="hf-clock__state">{clock.says}</span>
            <span class="hf-clock__why">
              {datesOf(clock)} {whose(clock)}.
              {clock.overdueReason === undefined ? '' : ` Why it is late: ${clock.overdueReason}`}
            </span>
            <div class="hf-clock__why">
              <WhyThisDate clock={clock} />
              {(mayChange || (maySayDone && isSaidDone(clock.kind))) && (
                <a class="govuk-link" href={paths.clock(childId, clock.id)}>
                  {whatCanBeSaid(mayChange, maySayDone && isSaidDone(clock.kind))}
                  <span class="govuk-visually-hidden">: {clock.what}</span>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function whatCanBeSaid(mayChange: boolean, maySayDone: boolean): string {
  if (!maySayDone) return 'Set your own date'
  return mayChange ? 'Say that it was done, or set your own date' : 'Say that it was done'
}

/** The worker by name; another role by what it is called. */
function whose({ whose: role, whoseName }: ShownClock): string {
  return whoseName !== undefined && /worker|lead practitioner/i.test(role) ? whoseName : role
}

/** The manager’s date first; the limit stands behind it. */
function datesOf({ managerOn, dueOn, notKnown }: ShownClock): string {
  const limit = dueOn === undefined ? `The limit is ${notKnown ?? 'not known'}.` : undefined
  if (managerOn !== undefined)
    return `By ${longDate(managerOn)}, the manager’s date. ${limit ?? `Limit ${dueOn === undefined ? '' : longDate(dueOn)}.`}`
  return dueOn === undefined ? (limit ?? '') : `By ${longDate(dueOn)}.`
}

function WhyThisDate({ clock }: { readonly clock: ShownClock }) {
  const { law } = clock
  const cited = [law.source, law.at].filter((part) => part !== undefined).join(', ')
  const edition = law.edition === undefined ? '' : ` (${law.edition})`
  return (
    <Details
      class="hf-child__why"
      summary={
        <>
          Why this date<span class="govuk-visually-hidden">: {clock.what}</span>
        </>
      }
    >
      {clock.managerOn !== undefined && (
        <p class="govuk-body">
          The manager chose {plainDate(clock.managerOn)}
          {clock.managerReason === undefined ? '.' : `: ${clock.managerReason}`}
        </p>
      )}
      <p class="govuk-body">
        Counted from {clock.countedFromSays}, {plainDate(clock.countedFrom)}: {clock.explanation}.
      </p>
      <p class="govuk-body">
        {law.url === undefined ? (
          `Local standard: ${cited}`
        ) : (
          <a class="govuk-link" href={law.url} rel="external">
            {cited}
            {edition}
          </a>
        )}
      </p>
    </Details>
  )
}
