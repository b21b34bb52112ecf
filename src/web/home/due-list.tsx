import { beforeAColon } from '#domains/casework/clocks/before-a-colon.ts'
import { isLate, type ShownDue } from '#domains/casework/worklist/worklist.ts'
import type { DueItem } from '#domains/casework/worklist/worklist-read-store.ts'
import { longDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { paths } from '#web/paths.ts'

/** So many are shown on a home page at once. */
const most = 40

/** What is owed to children, the late first: each leads to the child. */
export function DueList({
  heading,
  due,
  id,
  by = 'by this day next week',
}: {
  readonly heading: string
  readonly due: readonly ShownDue[]
  readonly id: string
  /** How far ahead the list looks, in words. */
  readonly by?: string
}) {
  const late = due.filter(isLate).length
  return (
    <Section heading={heading} id={id}>
      <p class="govuk-body">
        {late === 0 ? 'Nothing is overdue.' : `${late} overdue.`}{' '}
        {due.length === late ? `Nothing else is due ${by}.` : `${due.length - late} due ${by}.`}
      </p>
      <DueItems items={due.slice(0, most)} />
      {due.length > most && (
        <p class="govuk-body">
          {due.length - most} more are not shown here: they stand on each child’s page, and on your{' '}
          <a class="govuk-link" href={paths.worklist()}>
            worklist
          </a>
          .
        </p>
      )}
    </Section>
  )
}

/** Things owed to children, each with how it stands and why that date. */
export function DueItems({ items }: { readonly items: readonly ShownDue[] }) {
  return (
    <ul class="hf-clocks">
      {items.map((item) => (
        <li class={isLate(item) ? 'hf-clock hf-clock--overdue' : 'hf-clock hf-clock--due'}>
          <span class="hf-clock__what">
            {beforeAColon(item.what)}: <ChildName childId={item.childId} names={item} />
            {others(item).map((other) => (
              <>
                , <ChildName childId={other.childId} names={other} />
              </>
            ))}
            {item.alsoFor.length > 0 && (
              <>
                {' '}
                (
                <a class="govuk-link" href={`${paths.childConfidential(item.childId)}#review-several`}>
                  {item.alsoFor.length + 1} details, one look
                </a>
                )
              </>
            )}
          </span>
          <span class="hf-clock__state">{item.says}</span>
          <span class="hf-clock__why">
            {dates(item)} {whose(item)}.{' '}
            {item.overdueReason === undefined ? '' : `Why it is late: ${item.overdueReason} `}
            <a class="govuk-link" href={paths.clock(item.childId, item.id)}>
              Why this date<span class="govuk-visually-hidden">: {item.what}</span>
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The others of the family, each once. */
function others({ childId, alsoFor }: ShownDue): readonly DueItem[] {
  return alsoFor.filter(
    (one, at) => one.childId !== childId && alsoFor.findIndex((other) => other.childId === one.childId) === at,
  )
}

/** The worker by name; another role by what it is called. */
function whose({ whose: role, whoseName }: ShownDue): string {
  return whoseName !== undefined && /worker|lead practitioner/i.test(role) ? whoseName : role
}

/** The manager’s date first, the limit behind it. */
function dates({ managerOn, dueOn, notKnown }: ShownDue): string {
  if (managerOn !== undefined)
    return `By ${longDate(managerOn)}, the manager’s date${dueOn === undefined ? '' : `; limit ${longDate(dueOn)}`}.`
  return dueOn === undefined ? `Date ${notKnown ?? 'not known'}.` : `By ${longDate(dueOn)}.`
}
