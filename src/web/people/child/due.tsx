import { type ClockState, groupsOf, type ShownClock } from '#domains/casework/child/child-clocks.ts'
import type { SettledClock } from '#domains/casework/child/child-work-store.ts'
import { isSaidDone } from '#domains/casework/clocks/clock-meeting.ts'
import { longDate, plainDate, shortDate } from '#kernel/dates.ts'
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

/** What whoever reads may write on a clock: nothing on an earlier day. */
export interface MayWrite {
  /** Managers set their own date for this child, and end a clock that is mistaken. */
  readonly change: boolean
  /** Others say of one that no step or visit would meet that it was done. */
  readonly sayDone: boolean
  /** Why something is late: it informs, and stops nothing. */
  readonly sayWhyLate: boolean
}

interface Props {
  readonly childId: string
  readonly clocks: readonly ShownClock[]
  /** What was done or has ended lately. */
  readonly settled?: readonly SettledClock[]
  readonly may: MayWrite
}

/** What is owed to the child in groups, overdue first, and what was done or ended lately. Every date shows its arithmetic and its law. */
export function WhatIsDue({ childId, clocks, settled = [], may }: Props) {
  const groups = groupsOf(clocks)
  return (
    <Section heading="What is due" id="due">
      {clocks.length === 0 && <p class="govuk-body">Nothing is due.</p>}
      {groups.map(({ says, held }) => (
        <>
          {groups.length > 1 && (
            <h3 class="govuk-heading-s">
              {says} ({held.length})
            </h3>
          )}
          <Clocks childId={childId} clocks={held} may={may} />
        </>
      ))}
      <Settled childId={childId} settled={settled} />
    </Section>
  )
}

function Clocks({ childId, clocks, may }: Pick<Props, 'childId' | 'clocks' | 'may'>) {
  return (
    <ul class="hf-clocks">
      {clocks.map((clock) => {
        const said = whatCanBeSaid(clock, may)
        return (
          <li class={edge[clock.state]}>
            <span class="hf-clock__what">{clock.what}</span>
            <span class="hf-clock__state">{clock.says}</span>
            <span class="hf-clock__why">
              {datesOf(clock)} {whose(clock)}.
              {clock.overdueReason === undefined ? '' : ` Why it is late: ${clock.overdueReason}`}
            </span>
            <div class="hf-clock__why">
              <WhyThisDate clock={clock} />
              {said !== '' && (
                <a class="govuk-link" href={paths.clock(childId, clock.id)}>
                  {said}
                  <span class="govuk-visually-hidden">: {clock.what}</span>
                </a>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function whatCanBeSaid(clock: ShownClock, may: MayWrite): string {
  const said = [
    ...(may.sayDone && isSaidDone(clock.kind) ? ['say that it was done'] : []),
    ...(may.sayWhyLate && clock.state === 'overdue' ? ['say why it is late'] : []),
    ...(may.change ? ['set your own date', 'end it as mistaken'] : []),
  ]
  const [last = '', ...rest] = said.toReversed()
  const text = rest.length === 0 ? last : `${rest.toReversed().join(', ')}, or ${last}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What was done, and what ended otherwise, with why: a mistaken clock does not just go away. */
function Settled({ childId, settled }: Required<Pick<Props, 'childId' | 'settled'>>) {
  if (settled.length === 0) return null
  return (
    <Details class="hf-due__group" summary={`Done or ended in the last six months (${settled.length})`}>
      <ul class="govuk-list">
        {settled.map((clock) => (
          <li>
            <a class="govuk-link" href={paths.clock(childId, clock.id)}>
              {clock.what}
            </a>
            {': '}
            {settledSays(clock)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function settledSays({ metOn, dueOn, endedOn, endedBecause, overdueReason }: SettledClock): string {
  const why = overdueReason === undefined ? '' : ` Why it was late: ${overdueReason}`
  if (metOn === undefined)
    return `ended${endedOn === undefined ? '' : ` on ${shortDate(endedOn)}`}. ${endedBecause ?? ''}${why}`
  const late = dueOn !== undefined && Temporal.PlainDate.compare(metOn, dueOn) > 0
  return `done ${late ? 'late, ' : ''}on ${shortDate(metOn)}.${why}`
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
