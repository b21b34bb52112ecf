import { holdsDuty } from '#domains/access/named-duty-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { type ListClock, listClock, type RestrictedChild } from '#domains/people/restricted-list-store.ts'
import { readRestrictedList, workedForm, workRestrictedList } from '#domains/people/work-restricted-list.ts'
import { dateAndTime, longDate, shortDate } from '#kernel/dates.ts'
import { isEighteen } from '#practice/sighting.ts'
import { Details } from '#web/components/details.tsx'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Owed {
  readonly holds: boolean
  /** Whether they are named for adoption records. */
  readonly adoption: boolean
  readonly clock: ListClock | undefined
}

/** Whether whoever is here is named to work the list today, and by when it is owed. */
export async function readListOwed(request: SignedInRequest): Promise<Owed> {
  return await list(
    request.ctx,
    'whether the list of restricted children is mine',
    async (tx) => ({
      holds: await holdsDuty(tx, 'restricted children'),
      adoption: await holdsDuty(tx, 'adoption records'),
      clock: await listClock(tx),
    }),
    () => [],
  )
}

/** What somebody is named for, on their home: nothing for everybody else. */
export function ListOwed({ owed: { holds, adoption, clock } }: { readonly owed: Owed }) {
  const dueOn = clock?.dueOn ?? undefined
  return (
    <>
      {holds && (
        <Section heading="Restricted children" kind="warning" id="restricted-children">
          <p class="govuk-body">
            <a class="govuk-link" href={paths.restrictedChildren()}>
              Work through the list of restricted children
            </a>
            {dueOn === undefined ? '.' : `, by ${longDate(dueOn)}.`}
          </p>
        </Section>
      )}
      {adoption && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.adoptions()}>
            Adoption records
          </a>
        </p>
      )}
    </>
  )
}

/** After how many days without being seen a child is marked. As on the lists of other children: twenty working days. */
const unseenDays = 28

function lastSeen({ lastSeen: seen, referredOn, bornOn }: RestrictedChild, today: Temporal.PlainDate) {
  if (isEighteen({ dateOfBirth: bornOn ?? undefined }, today))
    return seen === null ? 'Eighteen: not seen as a child' : `Eighteen: last seen as a child ${shortDate(seen)}`
  const days = (seen ?? referredOn).until(today, { largestUnit: 'days' }).days
  const says = seen === null ? `Never seen, ${days} days` : `${shortDate(seen)}, ${days} days ago`
  return days > unseenDays ? <strong>{says}</strong> : says
}

function workerOf({ worker, waitingSince }: RestrictedChild) {
  if (worker !== null) return worker
  return (
    <>
      <Tag colour="red">No worker</Tag> since {waitingSince === null ? '' : shortDate(waitingSince)}
    </>
  )
}

function row(child: RestrictedChild, today: Temporal.PlainDate) {
  const person = {
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
    bornOn: child.bornOn ?? undefined,
    expectedOn: child.expectedOn ?? undefined,
  }
  const named = `${nameOf(person)}, ${ageInWords(person, today)}`
  return [
    child.mayOpen ? (
      <a class="govuk-link" href={paths.child(child.childId)}>
        {named}
      </a>
    ) : (
      named
    ),
    <>
      {workerOf(child)}
      {child.withoutOfficer && (
        <>
          {' '}
          <Tag colour="red">No reviewing officer</Tag>
        </>
      )}
    </>,
    lastSeen(child, today),
    child.late === 0 ? 'Nothing late' : <strong>{child.late} late</strong>,
    child.nextWhat === null || child.nextOn === null ? 'Nothing' : `${child.nextWhat}, ${shortDate(child.nextOn)}`,
    `${child.ringName}${child.ringPhone === null ? '' : ` on ${child.ringPhone}`}`,
  ]
}

async function work(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { children, worked } = await readRestrictedList(request.ctx)
  const today = request.ctx.clock.today()
  return await ask(request, sent, {
    title: 'Restricted children',
    back: paths.home(),
    send: 'I have worked through the list',
    form: workedForm,
    intro: (
      <>
        <p class="govuk-body">
          These children stand on no list that others see. Ask about each who is unseen, late, without a worker or
          without a reviewing officer: ring the worker, or whoever is rung about the record.
        </p>
        {children.length === 0 ? (
          <p class="govuk-body">No restricted child’s work is open.</p>
        ) : (
          <WideTable
            stacks
            caption="Restricted children whose work is open"
            head={['Child', 'Worker', 'Last seen', 'Late', 'Next due', 'To ring']}
            rows={children.map((child) => row(child, today))}
          />
        )}
        {worked.length > 0 && (
          <Details summary="When it was worked through">
            <WideTable
              stacks
              caption="The latest first"
              head={['When', 'Who', 'Children', 'What was done']}
              rows={worked.map((one) => [dateAndTime(one.at), one.byName, one.children, one.says])}
            />
          </Details>
        )}
      </>
    ),
    keep: async ({ says = '' }) => await workRestrictedList(request.ctx, says),
    after: () => redirect(paths.home(), 'The list is worked through. It is owed again on the next working day.'),
  })
}

export const restrictedChildrenRoutes: readonly Route[] = formRoutes(paths.restrictedChildren(), practitioners, work)
