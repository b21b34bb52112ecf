import { standing } from '#domains/casework/child/child-clocks.ts'
import type { KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import { dateAndTime, longDate, shortDate } from '#kernel/dates.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { paths } from '#web/paths.ts'

const edges: Readonly<Record<string, string>> = {
  overdue: 'hf-clock hf-clock--overdue',
  'past the manager’s date': 'hf-clock hf-clock--overdue',
  today: 'hf-clock hf-clock--due',
  soon: 'hf-clock hf-clock--due',
}

export interface ShownState {
  readonly says: string
  readonly edge: string
}

/** How a clock stands, in words and by its edge. */
export function stateOfClock(clock: KeptClock, now: Temporal.Instant): ShownState {
  if (clock.metOn !== undefined) {
    const late = clock.dueOn !== undefined && Temporal.PlainDate.compare(clock.metOn, clock.dueOn) > 0
    return {
      says: `Done ${late ? 'late, ' : ''}on ${shortDate(clock.metOn)}`,
      edge: late ? 'hf-clock' : 'hf-clock hf-clock--met',
    }
  }
  if (clock.endedOn !== undefined) return { says: `Ended on ${shortDate(clock.endedOn)}`, edge: 'hf-clock' }
  const { state, says } = standing(clock, now)
  return { says, edge: edges[state] ?? 'hf-clock' }
}

/** When it is due and how that was counted: the manager's own date first, the limit behind it. */
export function dueInWords(clock: KeptClock): string {
  const limit =
    clock.dueAt !== undefined ? dateAndTime(clock.dueAt) : clock.dueOn !== undefined ? longDate(clock.dueOn) : undefined
  if (limit === undefined) return `The date is ${clock.explanation}.`
  const counted = `${limit}: ${clock.explanation}; counted from ${clock.countedFromSays.replace(/\.$/, '')}.`
  return clock.managerOn === undefined
    ? `By ${counted}`
    : `By ${longDate(clock.managerOn)}, the manager’s own date. The limit behind it is ${counted}`
}

interface Props {
  readonly childId: string
  readonly clocks: readonly KeptClock[]
  readonly now: Temporal.Instant
}

/** The clocks of a step, each explained to the day, with the paragraph behind it. */
export function ClockLines({ childId, clocks, now }: Props) {
  return (
    <ul class="hf-clocks">
      {clocks.map((clock) => {
        const { says, edge } = stateOfClock(clock, now)
        return (
          <li class={edge}>
            <a class="govuk-link hf-clock__what" href={paths.clock(childId, clock.id)}>
              {clock.what}
            </a>
            <span class="hf-clock__state">{says}</span>
            <span class="hf-clock__why">
              {dueInWords(clock)} <LawLink law={clock.law} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
